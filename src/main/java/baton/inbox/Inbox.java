package baton.inbox;

import baton.handoff.HandoffStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What awaits a person, and in which order: what is due or meets soonest first (at
/// the same time what nobody has seen), then what has neither, then what went
/// back to its sender, and last what is done.
public final class Inbox {
    /// How far ahead the strip before the calls looks.
    private static final Duration SOON = Duration.ofHours(24);

    private static final int MOST_SOON = 3;
    private final InboxStore store;

    public Inbox(InboxStore store) {
        this.store = store;
    }

    public List<InboxItem> of(UUID person, Instant now) {
        return store.receivedBy(person).stream()
                .sorted(Comparator.comparingInt(Inbox::rank)
                        .thenComparing(i -> next(i, now))
                        .thenComparing(i -> i.handoff().status() != HandoffStatus.HANDED_OFF)
                        .thenComparing(i -> i.handoff().id()))
                .toList();
    }

    /// What this person writes or has sent, newest first.
    public List<InboxItem> sentBy(UUID person) {
        return store.sentItems(person);
    }

    /// The same words as long as nothing in these lists has changed.
    public String state(UUID person) {
        return store.state(person);
    }

    private static int rank(InboxItem item) {
        return switch (item.handoff().status()) {
            case FEEDBACK_GIVEN -> 2;
            case RETURNED -> 1;
            default -> 0;
        };
    }

    /// What comes next: the first touch by its deadline, or the meeting. After the meeting its report is next, and the
    /// meeting's end stands for it: longest ago, most wanted. Far in the future if there is neither.
    static Instant next(InboxItem item, Instant now) {
        var handoff = item.handoff();
        if (handoff.status() == HandoffStatus.FEEDBACK_GIVEN) {
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

    /// The next meetings, at most three: what was not watched yet comes first (row 68).
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
