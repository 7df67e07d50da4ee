package baton.inbox;

import baton.handoff.Deadline;
import baton.handoff.DueItem;
import baton.handoff.Handoff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/// What is due from somebody now, soonest first: one entry for each handoff, for one thing comes after the other.
public final class Today {
    private final DueStore store;

    public Today(DueStore store) {
        this.store = store;
    }

    /// One handoff on which something is due.
    ///
    /// @param next what is due first
    /// @param later what comes after it, soonest first
    public record Entry(Handoff handoff, Deadline next, List<Deadline> later) {
        public Entry {
            later = List.copyOf(later);
        }
    }

    /// Everything that is owed, also what nobody asks for yet: what reminders are made from.
    public List<DueItem> owed(UUID person) {
        return store.dueFrom(person);
    }

    /// @param owed by one person
    public static List<Entry> entries(List<DueItem> owed, Instant now) {
        var byHandoff = new LinkedHashMap<UUID, List<DueItem>>();
        owed.stream()
                .filter(i -> !i.deadline().askedFrom().isAfter(now))
                .sorted(Comparator.comparing((DueItem i) -> i.deadline().isPaused())
                        .thenComparing(i -> i.deadline().dueAt())
                        .thenComparing(i -> i.deadline().kind()))
                .forEach(i -> byHandoff
                        .computeIfAbsent(i.handoff().id(), _ -> new ArrayList<>())
                        .add(i));
        byHandoff.values().forEach(items -> leaveWhatIsAsked(items, now));
        return byHandoff.values().stream()
                .map(items -> new Entry(
                        items.getFirst().handoff(),
                        items.getFirst().deadline(),
                        items.stream().skip(1).map(DueItem::deadline).toList()))
                .sorted(Comparator.comparing((Entry e) -> e.next().isPaused())
                        .thenComparing(e -> e.next().dueAt())
                        // Of what is due at once, the older first: the list looks the same each time.
                        .thenComparing(e -> e.handoff().createdAt()))
                .toList();
    }

    private static void leaveWhatIsAsked(List<DueItem> items, Instant now) {
        var asked = Deadline.asked(items.stream().map(DueItem::deadline).toList(), now);
        items.removeIf(i -> !asked.contains(i.deadline()));
    }
}
