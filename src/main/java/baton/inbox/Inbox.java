package baton.inbox;

import baton.handoff.HandoffStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What awaits a person, and in which order: what is due or meets soonest first (at
/// the same time what nobody has seen), then what has neither, then what went
/// back to its sender, and last what is done.
public final class Inbox {
    /// How far ahead the strip before the calls looks.
    private static final Duration SOON = Duration.ofHours(24);

    private static final Comparator<InboxItem> NEWEST = Comparator.comparing(
                    (InboxItem i) -> i.handoff().updatedAt())
            .thenComparing(i -> i.handoff().id())
            .reversed();

    private static final int MOST_SOON = 3;
    private final InboxStore store;

    public Inbox(InboxStore store) {
        this.store = store;
    }

    /// @param most how many are wanted at most
    public InboxPage of(UUID person, Instant now, int most) {
        var page = store.received(person, most);
        return new InboxPage(
                page.items().stream().sorted(order(now)).limit(most).toList(), page.total(), page.unseen());
    }

    private static Comparator<InboxItem> order(Instant now) {
        return Comparator.comparingInt(Inbox::rank)
                .thenComparing(i -> next(i, now))
                .thenComparing(i -> i.handoff().status() != HandoffStatus.HANDED_OFF)
                .thenComparing(i -> i.handoff().id());
    }

    /// What this person writes or has sent, newest first.
    ///
    /// @param most how many are wanted at most
    public InboxPage sentBy(UUID person, int most) {
        return store.sent(person, most);
    }

    /// Looks through a whole list, also through what no page holds yet.
    ///
    /// @param received whether it is what this person has received, or what they have sent
    /// @param wanted says which; may throw [java.util.concurrent.CancellationException] when nobody asks any more
    /// @param most how many are kept: what comes first
    public List<InboxItem> find(UUID person, boolean received, Instant now, Predicate<InboxItem> wanted, int most) {
        var order = received ? order(now) : NEWEST;
        var found = new ArrayList<InboxItem>();
        store.walk(person, received, piece -> {
            piece.stream().filter(wanted).forEach(found::add);
            if (found.size() > 2 * most) {
                found.sort(order);
                found.subList(most, found.size()).clear();
            }
            return true;
        });
        found.sort(order);
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    /// The same words as long as nothing in these lists has changed.
    public String state(UUID person) {
        return store.state(person);
    }

    private static int rank(InboxItem item) {
        return switch (item.handoff().status()) {
            case FEEDBACK_GIVEN, CLOSED -> 2;
            case RETURNED -> 1;
            default -> 0;
        };
    }

    /// What comes next: the first touch by its deadline, or the meeting. After the meeting its report is next, and the
    /// meeting's end stands for it: longest ago, most wanted. Far in the future if there is neither.
    static Instant next(InboxItem item, Instant now) {
        var handoff = item.handoff();
        if (handoff.status().isDone()) {
            return Instant.MAX;
        }
        var meeting = handoff.content().fields().meeting();
        var due = handoff.dueAt();
        var touch = handoff.status().awaitsFirstTouch() && due != null ? due : Instant.MAX;
        var meets = meeting.end()
                .filter(end -> !end.isAfter(now))
                .or(() -> meeting.start().map(ZonedDateTime::toInstant))
                .orElse(Instant.MAX);
        return touch.isBefore(meets) ? touch : meets;
    }

    /// The next meetings, at most three: what was not watched yet comes first.
    public static List<InboxItem> beforeTheCall(List<InboxItem> items, Instant now) {
        return upcoming(items, now)
                .limit(MOST_SOON)
                .sorted(Comparator.comparing(InboxItem::isWatched).thenComparing(Inbox::start))
                .toList();
    }

    private static Stream<InboxItem> upcoming(List<InboxItem> items, Instant now) {
        return items.stream()
                .filter(i -> rank(i) == 0)
                .filter(i -> start(i).isAfter(now) && start(i).isBefore(now.plus(SOON)))
                .sorted(Comparator.comparing(Inbox::start));
    }

    private static Instant start(InboxItem item) {
        return item.handoff()
                .content()
                .fields()
                .meeting()
                .start()
                .map(ZonedDateTime::toInstant)
                .orElse(Instant.MAX);
    }
}
