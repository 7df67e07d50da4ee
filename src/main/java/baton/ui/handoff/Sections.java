package baton.ui.handoff;

import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A heading with lines below it: what a record is shown as.
record Sections(Strings strings) {
    /// @param key of the heading's words
    Node section(String key, List<? extends Node> lines) {
        var heading = new Label(strings.get(key));
        heading.getStyleClass().add("record-heading");
        heading.setWrapText(true);
        var box = new VBox(heading);
        box.getChildren().addAll(lines);
        box.getStyleClass().add("record-section");
        return box;
    }

    static Region text(String text) {
        return Texts.whole(text);
    }

    private static final Pattern TIME = Pattern.compile("(?<![\\d:])(\\d{1,3}):([0-5]\\d)(?![\\d:])");

    /// Text in which moments of the briefing ("1:12") lead there.
    ///
    /// @param length of the briefing: what lies behind it is a time of day
    /// @param onMoment where a moment leads, from the briefing's start
    static Region linked(String text, Duration length, Consumer<Duration> onMoment) {
        var flow = new TextFlow();
        var times = TIME.matcher(text);
        int from = 0;
        while (times.find()) {
            var at = Duration.ofSeconds(Integer.parseInt(times.group(1)) * 60L + Integer.parseInt(times.group(2)));
            if (at.compareTo(length) <= 0) {
                flow.getChildren().add(words(text.substring(from, times.start())));
                var link = new Hyperlink(times.group());
                link.getStyleClass().add("moment-link");
                link.setOnAction(_ -> {
                    link.setVisited(false);
                    onMoment.accept(at);
                });
                flow.getChildren().add(link);
                from = times.end();
            }
        }
        if (from == 0) {
            return text(text);
        }
        flow.getChildren().add(words(text.substring(from)));
        return flow;
    }

    /// A line that leads to a moment of the briefing.
    static Region moment(String text, Duration at, Consumer<Duration> onMoment) {
        var link = new Hyperlink(text);
        link.getStyleClass().add("said-at");
        link.setOnAction(_ -> {
            link.setVisited(false);
            onMoment.accept(at);
        });
        return link;
    }

    private static Text words(String text) {
        var words = new Text(text);
        words.getStyleClass().add("whole-text");
        return words;
    }

    static Region muted(String text) {
        var muted = Texts.whole(text);
        muted.getStyleClass().add("muted");
        return muted;
    }
}
