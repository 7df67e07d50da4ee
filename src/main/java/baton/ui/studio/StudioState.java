package baton.ui.studio;

import baton.recording.SoundLevel;
import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What the studio shows at this moment. The screen reads it; only the view model changes it.
final class StudioState {
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.OPENING);
    private final ReadOnlyObjectWrapper<Duration> elapsed = new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private final ReadOnlyObjectWrapper<SoundLevel> level = new ReadOnlyObjectWrapper<>(SoundLevel.OFF);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// The length of the take, recording or recorded.
    ReadOnlyObjectProperty<Duration> elapsedProperty() {
        return elapsed.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SoundLevel> levelProperty() {
        return level.getReadOnlyProperty();
    }

    /// The sentence about what is wrong; empty if nothing is.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    boolean is(Phase asked) {
        return phase.get() == asked;
    }

    boolean isFine() {
        return trouble.get().isEmpty();
    }

    void turnTo(Phase next) {
        phase.set(next);
    }

    /// The devices are about to be opened: what was wrong with them no longer counts.
    void opening() {
        phase.set(Phase.OPENING);
        trouble.set("");
    }

    void wrong(String sentence) {
        trouble.set(sentence);
    }

    void measure(Duration length) {
        elapsed.set(length);
    }

    void hear(SoundLevel heard) {
        level.set(heard);
    }
}
