package baton.ui.insight;

import baton.handoff.record.HandoffFormat;
import baton.handoff.record.HandoffType;
import baton.handoff.record.LeadSource;
import baton.insight.figure.Observed;
import baton.people.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which handoffs are counted; null for all.
///
/// @param person whose: what a sender sent, what a receiver received
record FigureFilter(
        @Nullable UUID person,
        @Nullable HandoffType type,
        @Nullable LeadSource source,
        @Nullable HandoffFormat format) {
    static final FigureFilter ALL = new FigureFilter(null, null, null, null);

    FigureFilter withoutPerson() {
        return new FigureFilter(null, type, source, format);
    }

    /// @param role of the person; null if nobody is chosen
    boolean fits(Observed handoff, @Nullable Role role) {
        return (person == null
                        || role != Role.AE
                                && role != Role.CS
                                && handoff.sender().equals(person)
                        || role != Role.SDR && handoff.receiver().equals(person))
                && (type == null || handoff.type() == type)
                && (source == null || handoff.source() == source)
                && (format == null || handoff.format() == format);
    }
}
