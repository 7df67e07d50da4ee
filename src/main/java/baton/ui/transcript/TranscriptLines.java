package baton.ui.transcript;

import baton.playback.Coverage;
import baton.transcript.NameSuggestions;
import baton.transcript.Transcript;
import baton.ui.kit.Strings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// The lines of a transcript: one stop of the focus for all of them, the line that plays marked and kept in view.
final class TranscriptLines {
    private static final int PAGE = 8;
    /// Further than this between two looks is a jump, not playing.
    private static final Duration JUMP = Duration.ofSeconds(1);

    private final ScrollPane scroll;
    private final VBox box;
    private final Consumer<Duration> onGo;
    private final Consumer<TranscriptLine> onEdit;
    private final Consumer<KeyEvent> onOtherKey;
    private final Strings strings;
    private final List<TranscriptLine> lines = new ArrayList<>();
    private Duration lastAt = Duration.ZERO;
    private Coverage passedOver = Coverage.NONE;
    private Predicate<Duration> cut = _ -> false;
    private int chosen;
    private int playing = -1;

    /// @param onGo to a word, on the time of the whole file
    /// @param onEdit a line is to be written anew
    /// @param onOtherKey keys that mean nothing here
    TranscriptLines(
            ScrollPane scroll,
            VBox box,
            Consumer<Duration> onGo,
            Consumer<TranscriptLine> onEdit,
            Consumer<KeyEvent> onOtherKey,
            Strings strings) {
        this.strings = strings;
        this.scroll = scroll;
        this.box = box;
        this.onGo = onGo;
        this.onEdit = onEdit;
        this.onOtherKey = onOtherKey;
        box.setAccessibleRole(AccessibleRole.LIST_VIEW);
        box.addEventHandler(MouseEvent.MOUSE_CLICKED, this::press);
        box.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// @param start where the briefing begins to play
    /// @param isCut whether a moment was cut away
    /// @param editable whether lines can be written anew
    void show(Transcript transcript, Duration start, Predicate<Duration> isCut, boolean editable) {
        var focused = isFocused();
        cut = isCut;
        lines.clear();
        for (int i = 0; i < transcript.lines().size(); i++) {
            var line = new TranscriptLine(i, transcript.lines().get(i), start);
            if (editable) {
                line.offerEdit(strings.get("transcript.edit"), onEdit);
            }
            lines.add(line);
        }
        box.getChildren().setAll(lines);
        playing = -1;
        choose(Math.clamp(chosen, 0, Math.max(0, lines.size() - 1)), focused);
        grey();
        playsAt(lastAt, passedOver);
    }

    boolean isFocused() {
        return lines.stream().anyMatch(Node::isFocused);
    }

    void focus() {
        if (!lines.isEmpty()) {
            lines.get(chosen).requestFocus();
        }
    }

    /// The number of the line where the focus stops.
    int chosen() {
        return chosen;
    }

    List<TranscriptLine> all() {
        return lines;
    }

    /// Marks words in all lines with one style.
    ///
    /// @param places in any order
    void mark(String style, List<NameSuggestions.Place> places) {
        Map<Integer, Set<Integer>> byLine = new HashMap<>();
        for (var place : places) {
            for (int i = 0; i < place.count(); i++) {
                byLine.computeIfAbsent(place.line(), _ -> new HashSet<>()).add(place.word() + i);
            }
        }
        lines.forEach(l -> l.mark(style, byLine.getOrDefault(l.number(), Set.of())));
    }

    /// The clip is there, and passes this over.
    void playsAt(Duration at, Coverage without) {
        if (!without.equals(passedOver)) {
            passedOver = without;
            grey();
        }
        var jumped = at.minus(lastAt).abs().compareTo(JUMP) > 0;
        lastAt = at;
        int now = -1;
        for (var line : lines) {
            if (line.line().from().compareTo(at) <= 0) {
                now = line.number();
            }
        }
        if (now == playing) {
            return;
        }
        var before = playing;
        // Whoever scrolled elsewhere reads there in peace, until they come back or jump.
        var follow = jumped || before < 0 || before >= lines.size() || isSeen(lines.get(before));
        playing = now;
        if (before >= 0 && before < lines.size()) {
            lines.get(before).showPlaying(false);
        }
        if (now >= 0) {
            lines.get(now).showPlaying(true);
            if (!isFocused()) {
                choose(now, false);
            }
            if (follow) {
                reveal(now);
            }
        }
    }

    private void grey() {
        for (var line : lines) {
            line.showCut(w -> {
                var middle = w.from().plus(w.to()).dividedBy(2);
                return cut.test(middle) || passedOver.endAt(middle.toMillis()).isPresent();
            });
        }
    }

    private boolean isSeen(Node line) {
        var seen = scroll.getViewportBounds().getHeight();
        var top = scroll.getVvalue() * Math.max(0, box.getHeight() - seen);
        var bounds = line.getBoundsInParent();
        return bounds.getMaxY() > top && bounds.getMinY() < top + seen;
    }

    /// Shows a line and, if asked, goes there.
    void choose(int number, boolean focus) {
        if (lines.isEmpty()) {
            return;
        }
        if (chosen < lines.size()) {
            lines.get(chosen).choose(false);
        }
        chosen = Math.clamp(number, 0, lines.size() - 1);
        var line = lines.get(chosen);
        line.choose(true);
        if (focus) {
            line.requestFocus();
        }
    }

    /// Scrolls, if it must, so that a line stands in the upper part of what is seen.
    void reveal(int number) {
        var seen = scroll.getViewportBounds().getHeight();
        var rest = box.getHeight() - seen;
        if (number >= lines.size() || rest <= 0) {
            return;
        }
        var bounds = lines.get(number).getBoundsInParent();
        var top = scroll.getVvalue() * rest;
        if (bounds.getMinY() < top || bounds.getMaxY() > top + seen) {
            scroll.setVvalue(Math.clamp((bounds.getMinY() - seen / 3) / rest, 0, 1));
        }
    }

    private void press(MouseEvent event) {
        for (var node = (Node) event.getTarget(); node != null && !node.equals(box); node = node.getParent()) {
            if (node instanceof Text text && text.getUserData() instanceof Transcript.Word word) {
                chooseOf(node);
                onGo.accept(word.from());
                return;
            }
            if (node instanceof ButtonBase) {
                return;
            }
            if (node instanceof TranscriptLine line) {
                choose(line.number(), true);
                onGo.accept(line.line().from());
                return;
            }
        }
    }

    private void chooseOf(Node word) {
        var line = lineOf(word);
        if (line != null) {
            choose(line.number(), true);
        }
    }

    private static @Nullable TranscriptLine lineOf(Node word) {
        for (Node node = word; node != null; node = node.getParent()) {
            if (node instanceof TranscriptLine line) {
                return line;
            }
        }
        return null;
    }

    private void key(KeyEvent event) {
        if (!(event.getTarget() instanceof TranscriptLine line)) {
            return;
        }
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case UP -> move(-1);
            case DOWN -> move(1);
            case PAGE_UP -> move(-PAGE);
            case PAGE_DOWN -> move(PAGE);
            case HOME -> move(-lines.size());
            case END -> move(lines.size());
            case ENTER -> onGo.accept(line.line().from());
            case F2, E -> {
                if (line.isEditable()) {
                    onEdit.accept(line);
                }
            }
            default -> {
                // The player's keys work here too; a scroll pane would eat some of them.
                onOtherKey.accept(event);
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        choose(chosen + by, true);
        reveal(chosen);
    }
}
