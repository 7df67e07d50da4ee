package baton.ui.studio;

import baton.recording.ClipNotes;
import baton.recording.Pin;
import baton.recording.take.Take;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the sender changes about a take while looking at it: where it starts and ends, which picture stands for it.
/// The file never changes, and every step can be taken back.
final class ReviewEdits {
    private final Consumer<Take> save;
    private final Deque<ClipNotes> before = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Take> take = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private Duration length = Duration.ZERO;

    /// @param save told every change
    ReviewEdits(Consumer<Take> save) {
        this.save = save;
    }

    /// The take that is looked at, as it is now; null for none.
    ReadOnlyObjectProperty<@Nullable Take> takeProperty() {
        return take.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /// @param whole length of its file
    void begin(Take looked, Duration whole) {
        before.clear();
        canUndo.set(false);
        length = whole;
        take.set(looked);
    }

    void end() {
        before.clear();
        canUndo.set(false);
        take.set(null);
    }

    Duration length() {
        return length;
    }

    /// As it plays: trimmed.
    Duration playLength() {
        var looked = take.get();
        return looked == null ? Duration.ZERO : looked.notes().trim().of(length);
    }

    void startAt(Duration at) {
        change(notes -> notes.withTrim(notes.trim().from(at, length)));
    }

    void endAt(Duration at) {
        change(notes -> notes.withTrim(notes.trim().until(at, length)));
    }

    void posterAt(Duration at) {
        change(notes -> notes.withPoster(at));
    }

    /// Pins words to a moment.
    void pin(Duration at, String words) {
        var kept = words.strip();
        if (!kept.isEmpty()) {
            var pin = new Pin(at, kept.length() > Pin.LONGEST ? kept.substring(0, Pin.LONGEST) : kept);
            change(notes -> notes.withPins(Stream.concat(notes.pins().stream(), Stream.of(pin))
                    .sorted(Comparator.comparing(Pin::at))
                    .toList()));
        }
    }

    void unpin(Pin pin) {
        change(notes ->
                notes.withPins(notes.pins().stream().filter(p -> !p.equals(pin)).toList()));
    }

    private void change(UnaryOperator<ClipNotes> edit) {
        var looked = take.get();
        if (looked == null) {
            return;
        }
        var changed = edit.apply(looked.notes());
        if (!changed.equals(looked.notes())) {
            before.push(looked.notes());
            set(looked.withNotes(changed));
        }
    }

    void undo() {
        var looked = take.get();
        if (looked != null && !before.isEmpty()) {
            // What was heard meanwhile is no step of the person's.
            var back = before.pop();
            set(looked.withNotes(looked.notes()
                    .withTrim(back.trim())
                    .withPoster(back.poster())
                    .withPins(back.pins())));
        }
    }

    private void set(Take changed) {
        take.set(changed);
        canUndo.set(!before.isEmpty());
        save.accept(changed);
    }

    /// What listening to it found; not a step that can be taken back.
    void heard(Take listened) {
        var looked = take.get();
        if (looked != null && looked.id().equals(listened.id())) {
            var notes = listened.notes();
            var current = looked.notes();
            var changed = new ClipNotes(
                    current.chapters(),
                    current.card(),
                    current.trim(),
                    current.poster(),
                    notes.gain(),
                    notes.waveform(),
                    current.pins());
            take.set(looked.withNotes(changed));
            save.accept(looked.withNotes(changed));
        }
    }
}
