package baton.ui.form.field;

import baton.handoff.record.Evidence;
import java.time.Instant;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// One condition while it is ticked; the moment of the tick is kept as long as it stays.
public final class ConditionRow {
    public final BooleanProperty met = new SimpleBooleanProperty();
    /// Not the proof that was asked for, but another one.
    public final BooleanProperty otherProof = new SimpleBooleanProperty();
    public final StringProperty note = new SimpleStringProperty("");

    @Nullable
    Instant since;

    /// The moment last: whoever listens to the tick must not take it for a new one.
    void load(@Nullable Evidence evidence) {
        note.set(evidence == null ? "" : evidence.note());
        otherProof.set(evidence != null && evidence.otherProof());
        met.set(evidence != null);
        since = evidence == null ? null : evidence.since();
    }
}
