package baton.ui.handoff;

import baton.handoff.ClipComment;
import baton.handoff.Reaction;
import baton.recording.Chapter;
import baton.recording.Pin;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.TimeWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// Chapters and comments of a briefing in one list, in the order of time; each leads to its moment. What the sender
/// announced and what viewers wrote look different.
final class MomentsPane {
    private final Strings strings;
    private final Consumer<Duration> onGo;
    private final Consumer<UUID> onTakeBack;
    private final Consumer<ClipComment> onReply;

    private record Line(Duration at, Node node) {}

    /// @param onGo to a moment, on the time of the whole file
    /// @param onTakeBack an own comment, answer or reaction is to go
    /// @param onReply a comment is to be answered
    MomentsPane(Strings strings, Consumer<Duration> onGo, Consumer<UUID> onTakeBack, Consumer<ClipComment> onReply) {
        this.onReply = onReply;
        this.strings = strings;
        this.onGo = onGo;
        this.onTakeBack = onTakeBack;
    }

    List<Node> show(OpenHandoff open) {
        var notes = open.clip().orElseThrow().notes();
        var start = notes.trim().start();
        var lines = new ArrayList<Line>();
        int number = 1;
        for (var chapter : notes.chapters()) {
            lines.add(new Line(chapter.at(), chapter(chapter, number, start)));
            number++;
        }
        for (var pin : notes.pins()) {
            lines.add(new Line(pin.at(), pinned(pin, open, start)));
        }
        for (var moment : open.moments()) {
            lines.add(new Line(moment.place(), comment(moment, open, start)));
            // A sort that keeps the order of equals leaves each answer below what it answers.
            moment.replies().forEach(r -> lines.add(new Line(moment.place(), reply(r, open))));
        }
        return lines.stream()
                .sorted(Comparator.comparing(Line::at))
                .map(Line::node)
                .toList();
    }

    private Node chapter(Chapter chapter, int number, Duration start) {
        var keys = new Label(number <= 9 ? Integer.toString(number) : "");
        keys.getStyleClass().add("moment-key");
        var link = link(chapter.at(), start, Texts.brief(chapter.name()));
        link.getStyleClass().add(chapter.mustCover() ? "moment-strong" : "moment-chapter");
        return line(keys, link);
    }

    /// What its sender pinned there while looking at it.
    private Node pinned(Pin pin, OpenHandoff open, Duration start) {
        var icon = new FontIcon("fth-bookmark");
        icon.getStyleClass().add("moment-icon");
        var key = new Label("", icon);
        key.getStyleClass().add("moment-key");
        var words = strings.get("player.moment", open.sender().name(), pin.words());
        var link = link(pin.at(), start, words);
        link.getStyleClass().add("moment-comment");
        link.setWrapText(true);
        return line(key, link);
    }

    private Node comment(ClipComment moment, OpenHandoff open, Duration start) {
        var reaction = moment.reaction();
        var icon = new FontIcon(reaction == null ? "fth-message-square" : icon(reaction));
        icon.getStyleClass().add("moment-icon");
        var key = new Label("", icon);
        key.getStyleClass().add("moment-key");
        var by = open.names().getOrDefault(moment.by(), "");
        var words = reaction == null ? moment.words() : strings.of(reaction);
        var link = link(moment.place(), start, strings.get("player.moment", by, words));
        link.getStyleClass().add("moment-comment");
        link.setWrapText(true);
        var line = line(key, link);
        if (reaction == null) {
            var answer = button("fth-corner-down-right", "player.mark.answer.tip");
            answer.setOnAction(_ -> onReply.accept(moment));
            line.getChildren().add(answer);
        }
        takeBack(line, moment.id(), moment.by(), open);
        return line;
    }

    private Node reply(ClipComment.Reply reply, OpenHandoff open) {
        var words = new Label(strings.get("player.moment", open.names().getOrDefault(reply.by(), ""), reply.words()));
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(words);
        line.getStyleClass().addAll("moment", "moment-reply");
        takeBack(line, reply.id(), reply.by(), open);
        return line;
    }

    private void takeBack(HBox line, UUID what, UUID by, OpenHandoff open) {
        if (by.equals(open.reader().id())) {
            var remove = button("fth-x", "player.mark.remove");
            remove.setOnAction(_ -> onTakeBack.accept(what));
            line.getChildren().add(remove);
        }
    }

    private Button button(String icon, String tip) {
        var button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "button-icon", "moment-remove");
        Controls.name(button, strings.get(tip), null);
        return button;
    }

    static String icon(Reaction reaction) {
        return switch (reaction) {
            case THANKS -> "fth-thumbs-up";
            case NEWS -> "fth-zap";
            case UNCLEAR -> "fth-help-circle";
        };
    }

    private Hyperlink link(Duration at, Duration start, String words) {
        var shown = at.compareTo(start) < 0 ? Duration.ZERO : at.minus(start);
        var link = new Hyperlink(strings.get("player.moment.line", TimeWords.length(shown), words));
        link.setOnAction(_ -> {
            link.setVisited(false);
            onGo.accept(at);
        });
        link.setMaxWidth(Double.MAX_VALUE);
        return link;
    }

    private static HBox line(Node key, Hyperlink link) {
        HBox.setHgrow(link, Priority.ALWAYS);
        link.setMinWidth(0);
        link.setMinHeight(Region.USE_PREF_SIZE);
        var line = new HBox(key, link);
        line.getStyleClass().add("moment");
        return line;
    }
}
