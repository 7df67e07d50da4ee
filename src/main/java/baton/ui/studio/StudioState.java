package baton.ui.studio;

import baton.recording.capture.CaptureHealth;
import baton.recording.capture.SoundLevel;
import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What the studio shows at this moment. The screen reads it; only the view model changes it.
final class StudioState {
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.OPENING);
    private final ReadOnlyObjectWrapper<Duration> elapsed = new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private final ReadOnlyObjectWrapper<SoundLevel> level = new ReadOnlyObjectWrapper<>(SoundLevel.OFF);
    private final ReadOnlyObjectWrapper<CaptureHealth> health = new ReadOnlyObjectWrapper<>(CaptureHealth.NONE);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper unheard = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Long> minutes = new ReadOnlyObjectWrapper<>(0L);

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

    ReadOnlyObjectProperty<CaptureHealth> healthProperty() {
        return health.getReadOnlyProperty();
    }

    /// The sentence about what keeps us from recording, or ended it; empty if nothing does.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// The sentence about what is not as it should be while it goes on; empty if all is well.
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /// Whether nobody is heard in the take that is looked at.
    ReadOnlyBooleanProperty unheardProperty() {
        return unheard.getReadOnlyProperty();
    }

    /// Whether it was already asked if such a take shall be kept.
    ReadOnlyBooleanProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /// Minutes of recording that fit on the disk.
    ReadOnlyObjectProperty<Long> minutesProperty() {
        return minutes.getReadOnlyProperty();
    }

    Phase phase() {
        return phase.get();
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

    void hint(String sentence) {
        hint.set(sentence);
    }

    void measure(Duration length) {
        elapsed.set(length);
    }

    void hear(SoundLevel heard) {
        level.set(heard);
    }

    void check(CaptureHealth checked) {
        health.set(checked);
    }

    void noticeSilence(boolean silent) {
        unheard.set(silent);
    }

    void ask(boolean ask) {
        asked.set(ask);
    }

    void room(long left) {
        minutes.set(left);
    }
}
