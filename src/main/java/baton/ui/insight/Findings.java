package baton.ui.insight;

import baton.handoff.Deadline;
import baton.handoff.DeadlineKind;
import baton.handoff.DueItem;
import baton.insight.Calibration;
import baton.insight.FeedbackVisibility;
import baton.insight.GapDecision;
import baton.insight.Pattern;
import baton.insight.Report;
import baton.insight.Week;
import baton.people.Person;
import baton.people.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Everything one look at the team shows, read at one moment.
///
/// @param reader whoever looks
/// @param late open and past its time, the longest first
/// @param atRisk open, with four fifths of its time gone
/// @param unread how often each receiver left a handoff unread past its time, only where it repeats
/// @param weeks the running one first
/// @param reports that this reader may see, newest first
/// @param calibration what they say
/// @param patterns that wait for a decision
/// @param personFigures whether anything may be said about single persons
record Findings(
        Person reader,
        Instant at,
        Map<UUID, Person> people,
        List<DueItem> late,
        List<DueItem> atRisk,
        Map<UUID, Integer> unread,
        List<Week> weeks,
        List<Report> reports,
        Calibration calibration,
        List<Pattern> patterns,
        List<GapDecision> decisions,
        boolean personFigures) {
    static final int WEEKS = 4;
    /// Once can happen; three times wants a talk.
    private static final int REPEATED = 3;

    private static final Duration UNREAD_SINCE = Duration.ofDays(30);
    private static final Duration REPORTS_SINCE = Duration.ofDays(90);

    static Findings read(InsightServices services, Person reader) {
        var store = services.store();
        var now = services.clock().instant();
        var personFigures = services.personFigures().getAsBoolean();
        var people = services.people().all().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        var open = new ArrayList<DueItem>();
        for (var kind : List.of(
                DeadlineKind.ACKNOWLEDGE, DeadlineKind.FIRST_TOUCH, DeadlineKind.FEEDBACK, DeadlineKind.ANSWER)) {
            open.addAll(store.open(kind));
        }
        open.sort(Comparator.comparing(i -> i.deadline().dueAt()));
        var since = Week.monday(now, reader.zone())
                .minusWeeks(WEEKS - 1)
                .atStartOfDay(reader.zone())
                .toInstant();
        var until = Week.monday(now, reader.zone())
                .plusWeeks(1)
                .atStartOfDay(reader.zone())
                .toInstant();
        var all = store.reports(now.minus(REPORTS_SINCE));
        var mayRead = personFigures || reader.role() == Role.MANAGER;
        var reports = mayRead ? FeedbackVisibility.of(all, reader) : List.<Report>of();
        var decisions = store.decisions();
        return new Findings(
                reader,
                now,
                people,
                open.stream().filter(i -> i.deadline().isLate(now)).toList(),
                open.stream()
                        .filter(i -> !i.deadline().isLate(now)
                                && !i.deadline().isPaused()
                                && !now.isBefore(i.deadline().secondReminder())
                                && !now.isBefore(i.deadline().askedFrom()))
                        .toList(),
                personFigures
                        ? unread(store.due(DeadlineKind.ACKNOWLEDGE, now.minus(UNREAD_SINCE), now), now)
                        : Map.of(),
                Week.last(WEEKS, store.due(DeadlineKind.FIRST_TOUCH, since, until), now, reader.zone()),
                reports,
                Calibration.of(reports),
                personFigures ? Pattern.of(reports, decisions) : List.of(),
                personFigures ? decisions : List.of(),
                personFigures);
    }

    private static Map<UUID, Integer> unread(List<Deadline> acknowledgements, Instant now) {
        var missed = acknowledgements.stream()
                .filter(d -> !d.isKept(now))
                .collect(Collectors.groupingBy(Deadline::owner, Collectors.summingInt(_ -> 1)));
        missed.values().removeIf(n -> n < REPEATED);
        return Map.copyOf(missed);
    }

    /// What is said about each sender; for a manager only.
    Map<UUID, Calibration> bySender() {
        var senders = new TreeMap<UUID, Calibration>();
        if (isManager() && personFigures) {
            reports.stream()
                    .collect(Collectors.groupingBy(Report::sender))
                    .forEach((sender, theirs) -> senders.put(sender, Calibration.of(theirs)));
        }
        return senders;
    }

    /// Empty where nothing is said about single persons.
    String name(UUID person) {
        var found = people.get(person);
        return found == null || !personFigures ? "" : found.name();
    }

    boolean isManager() {
        return reader.role() == Role.MANAGER;
    }
}
