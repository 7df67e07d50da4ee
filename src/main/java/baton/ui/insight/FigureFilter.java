package baton.ui.insight;

import baton.handoff.record.HandoffFormat;
import baton.handoff.record.HandoffType;
import baton.handoff.record.LeadSource;
import baton.insight.figure.Observed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which handoffs are counted; null for all.
///
/// @param person as sender or receiver
record FigureFilter(
        @Nullable UUID person,
        @Nullable HandoffType type,
        @Nullable LeadSource source,
        @Nullable HandoffFormat format) {
    static final FigureFilter ALL = new FigureFilter(null, null, null, null);

    FigureFilter withoutPerson() {
        return new FigureFilter(null, type, source, format);
    }

    boolean fits(Observed handoff) {
        return (person == null
                        || handoff.sender().equals(person)
                        || handoff.receiver().equals(person))
                && (type == null || handoff.type() == type)
                && (source == null || handoff.source() == source)
                && (format == null || handoff.format() == format);
    }
}
