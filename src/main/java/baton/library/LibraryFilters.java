package baton.library;

import baton.handoff.HandoffStatus;
import baton.handoff.MeetingOutcome;
import baton.handoff.record.HandoffType;
import baton.handoff.record.LeadSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What hits must be; an empty set and null mean "any". Several values of one filter mean "one of them".
///
/// @param leastScore 1 to 5, as the receiver gave it
/// @param leastValue the currency does not count
/// @param since first day on which it was handed off, in UTC
/// @param until last such day
/// @param tags one of them is enough
/// @param exemplar true for handoffs that somebody holds up as an example
/// @param briefing true for those with a briefing
/// @param only when not null, none but these handoffs: what somebody has watched
/// @param not none of these handoffs: what somebody has watched already
public record LibraryFilters(
        Set<HandoffType> types,
        Set<UUID> senders,
        Set<UUID> receivers,
        Set<HandoffStatus> states,
        Set<MeetingOutcome> outcomes,
        @Nullable Integer leastScore,
        @Nullable BigDecimal leastValue,
        Set<LeadSource> sources,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        Set<String> tags,
        boolean exemplar,
        boolean briefing,
        @Nullable Set<UUID> only,
        Set<UUID> not) {
    public static final LibraryFilters NONE = new LibraryFilters(
            Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, Set.of(), null, null, Set.of(), false, false,
            null, Set.of());

    public LibraryFilters {
        types = Set.copyOf(types);
        senders = Set.copyOf(senders);
        receivers = Set.copyOf(receivers);
        states = Set.copyOf(states);
        outcomes = Set.copyOf(outcomes);
        sources = Set.copyOf(sources);
        tags = Set.copyOf(tags);
        only = only == null ? null : Set.copyOf(only);
        not = Set.copyOf(not);
    }

    LibraryFilters only(Set<UUID> handoffs) {
        return with(handoffs, not);
    }

    LibraryFilters not(Set<UUID> handoffs) {
        return with(only, handoffs);
    }

    private LibraryFilters with(@Nullable Set<UUID> these, Set<UUID> notThese) {
        return new LibraryFilters(
                types,
                senders,
                receivers,
                states,
                outcomes,
                leastScore,
                leastValue,
                sources,
                since,
                until,
                tags,
                exemplar,
                briefing,
                these,
                notThese);
    }
}
