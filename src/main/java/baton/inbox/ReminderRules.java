package baton.inbox;

import baton.handoff.Deadline;
import baton.handoff.DeadlineKind;
import baton.handoff.DueItem;
import baton.people.Person;
import baton.sla.BusinessCalendar;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Which signals somebody is to be given now. The clock alone decides, and what was given is kept
/// with
/// the deadline: so a clock that jumps, a sleep and a second window lose no signal and give none twice.
public final class ReminderRules {
    /// What begins because somebody else did something: worth a word at once.
    private static final Set<DeadlineKind> NEWS =
            EnumSet.of(DeadlineKind.ACKNOWLEDGE, DeadlineKind.ANSWER, DeadlineKind.REPLY, DeadlineKind.REWORK);

    private final Set<UUID> known = new HashSet<>();

    /// @param signal 1 or 2 for a reminder, 3 for a breach; 0 for something new
    public record Ring(DueItem item, int signal) {}

    /// The signals that are due and were not given. Of one that came late, the last only. Outside working hours nobody
    /// is told, but for a meeting, which does not wait; once it is over, nobody is told to prepare for it.
    public static List<Ring> due(List<DueItem> owed, Person person, Instant now) {
        var works = BusinessCalendar.of(person).isOpen(now);
        var asked =
                owed.stream().map(DueItem::deadline).collect(Collectors.groupingBy(Deadline::handoff)).values().stream()
                        .flatMap(all -> Deadline.asked(all, now).stream())
                        .collect(Collectors.toSet());
        return owed.stream()
                .filter(i -> asked.contains(i.deadline()))
                .filter(i -> works || i.deadline().kind() == DeadlineKind.PREPARE)
                .map(i -> new Ring(i, i.deadline().signals(now)))
                .filter(r -> r.signal() > r.item().deadline().rung())
                .toList();
    }

    /// What is new since the last call, each once while this window is open. At night it waits for the morning.
    public List<Ring> news(List<DueItem> owed, Person person, Instant now) {
        if (!BusinessCalendar.of(person).isOpen(now)) {
            return List.of();
        }
        return owed.stream()
                .filter(i -> (NEWS.contains(i.deadline().kind()) || i.deadline().isHandedOn())
                        && i.deadline().rung() == 0
                        && known.add(i.deadline().id()))
                .map(i -> new Ring(i, 0))
                .toList();
    }

    /// Somebody else sits here.
    public void forget() {
        known.clear();
    }
}
