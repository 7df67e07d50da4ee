package baton.ui.library;

import baton.handoff.HandoffStatus;
import baton.handoff.MeetingOutcome;
import baton.handoff.record.HandoffType;
import baton.handoff.record.LeadSource;
import baton.library.LibraryFilters;
import baton.library.SearchResult.Facet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Filters as the values of facets: which are chosen, and the same filters with one more or one less.
final class FilterChange {
    private FilterChange() {}

    /// Chosen values, as [baton.library.Found.Count] names them.
    static Set<String> chosen(LibraryFilters filters, Facet facet) {
        return switch (facet) {
            case TYPE -> names(filters.types());
            case STATE -> names(filters.states());
            case OUTCOME -> names(filters.outcomes());
            case SOURCE -> names(filters.sources());
            case SENDER -> words(filters.senders());
            case RECEIVER -> words(filters.receivers());
            case TAG -> filters.tags();
            case SCORE ->
                filters.leastScore() == null
                        ? Set.of()
                        : Set.of(filters.leastScore().toString());
            case MONTH ->
                filters.since() == null
                        ? Set.of()
                        : Set.of(YearMonth.from(filters.since()).toString());
        };
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        var names = new HashSet<String>();
        values.forEach(v -> names.add(v.name()));
        return names;
    }

    private static Set<String> words(Set<UUID> values) {
        var names = new HashSet<String>();
        values.forEach(v -> names.add(v.toString()));
        return names;
    }

    /// With a value chosen, or not any more. A score means at least that one, a month means since then: there is one of
    /// each at most.
    static LibraryFilters with(LibraryFilters f, Facet facet, String value, boolean on) {
        return switch (facet) {
            case TYPE -> new Draft(f).types(changed(f.types(), HandoffType.valueOf(value), on));
            case STATE -> new Draft(f).states(changed(f.states(), HandoffStatus.valueOf(value), on));
            case OUTCOME -> new Draft(f).outcomes(changed(f.outcomes(), MeetingOutcome.valueOf(value), on));
            case SOURCE -> new Draft(f).sources(changed(f.sources(), LeadSource.valueOf(value), on));
            case SENDER -> new Draft(f).senders(changed(f.senders(), UUID.fromString(value), on));
            case RECEIVER -> new Draft(f).receivers(changed(f.receivers(), UUID.fromString(value), on));
            case TAG -> new Draft(f).tags(changed(f.tags(), value, on));
            case SCORE -> new Draft(f).score(on ? Integer.valueOf(value) : null);
            case MONTH -> new Draft(f).since(on ? YearMonth.parse(value).atDay(1) : null, null);
        };
    }

    static LibraryFilters exemplar(LibraryFilters f, boolean on) {
        return new Draft(f).exemplar(on);
    }

    static LibraryFilters briefing(LibraryFilters f, boolean on) {
        return new Draft(f).briefing(on);
    }

    static LibraryFilters leastValue(LibraryFilters f, @Nullable BigDecimal value) {
        return new Draft(f).value(value);
    }

    /// @param from first day; null for any
    /// @param to last day; null for any
    static LibraryFilters dates(LibraryFilters f, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Draft(f).since(from, to);
    }

    private static <T> Set<T> changed(Set<T> values, T value, boolean on) {
        var changed = new HashSet<>(values);
        if (on) {
            changed.add(value);
        } else {
            changed.remove(value);
        }
        return changed;
    }

    /// One part of the filters replaced.
    private record Draft(LibraryFilters f) {
        LibraryFilters types(Set<HandoffType> v) {
            return of(v, f.senders(), f.receivers(), f.states(), f.outcomes(), f.sources(), f.tags());
        }

        LibraryFilters senders(Set<UUID> v) {
            return of(f.types(), v, f.receivers(), f.states(), f.outcomes(), f.sources(), f.tags());
        }

        LibraryFilters receivers(Set<UUID> v) {
            return of(f.types(), f.senders(), v, f.states(), f.outcomes(), f.sources(), f.tags());
        }

        LibraryFilters states(Set<HandoffStatus> v) {
            return of(f.types(), f.senders(), f.receivers(), v, f.outcomes(), f.sources(), f.tags());
        }

        LibraryFilters outcomes(Set<MeetingOutcome> v) {
            return of(f.types(), f.senders(), f.receivers(), f.states(), v, f.sources(), f.tags());
        }

        LibraryFilters sources(Set<LeadSource> v) {
            return of(f.types(), f.senders(), f.receivers(), f.states(), f.outcomes(), v, f.tags());
        }

        LibraryFilters tags(Set<String> v) {
            return of(f.types(), f.senders(), f.receivers(), f.states(), f.outcomes(), f.sources(), v);
        }

        private LibraryFilters of(
                Set<HandoffType> types,
                Set<UUID> senders,
                Set<UUID> receivers,
                Set<HandoffStatus> states,
                Set<MeetingOutcome> outcomes,
                Set<LeadSource> sources,
                Set<String> tags) {
            return new LibraryFilters(
                    types,
                    senders,
                    receivers,
                    states,
                    outcomes,
                    f.leastScore(),
                    f.leastValue(),
                    sources,
                    f.since(),
                    f.until(),
                    tags,
                    f.exemplar(),
                    f.briefing(),
                    f.only(),
                    f.not());
        }

        LibraryFilters score(@Nullable Integer v) {
            return of(v, f.leastValue(), f.since(), f.until(), f.exemplar(), f.briefing());
        }

        LibraryFilters value(@Nullable BigDecimal v) {
            return of(f.leastScore(), v, f.since(), f.until(), f.exemplar(), f.briefing());
        }

        LibraryFilters since(@Nullable LocalDate from, @Nullable LocalDate to) {
            return of(f.leastScore(), f.leastValue(), from, to, f.exemplar(), f.briefing());
        }

        LibraryFilters exemplar(boolean v) {
            return of(f.leastScore(), f.leastValue(), f.since(), f.until(), v, f.briefing());
        }

        LibraryFilters briefing(boolean v) {
            return of(f.leastScore(), f.leastValue(), f.since(), f.until(), f.exemplar(), v);
        }

        private LibraryFilters of(
                @Nullable Integer score,
                @Nullable BigDecimal value,
                @Nullable LocalDate since,
                @Nullable LocalDate until,
                boolean exemplar,
                boolean briefing) {
            return new LibraryFilters(
                    f.types(),
                    f.senders(),
                    f.receivers(),
                    f.states(),
                    f.outcomes(),
                    score,
                    value,
                    f.sources(),
                    since,
                    until,
                    f.tags(),
                    exemplar,
                    briefing,
                    f.only(),
                    f.not());
        }
    }
}
