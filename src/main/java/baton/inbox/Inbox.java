package baton.inbox;

import baton.handoff.Handoff;
import baton.handoff.HandoffStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// What awaits a person, and in which order: unseen first, then what is due soonest, then what waits for feedback, and
/// last what is done.
public final class Inbox {
    private static final Comparator<InboxItem> ORDER = Comparator.comparingInt((InboxItem i) -> rank(i.handoff()))
            .thenComparing(i -> due(i.handoff()))
            .thenComparing(i -> i.handoff().id());

    private final InboxStore store;

    public Inbox(InboxStore store) {
        this.store = store;
    }

    public List<InboxItem> of(UUID person) {
        return store.receivedBy(person).stream().sorted(ORDER).toList();
    }

    /// What this person writes or has sent, newest first.
    public List<InboxItem> sentBy(UUID person) {
        return store.sentItems(person);
    }

    private static int rank(Handoff handoff) {
        if (handoff.status() == HandoffStatus.HANDED_OFF) {
            return 0;
        }
        if (handoff.status().awaitsFirstTouch()) {
            return 1;
        }
        return handoff.status() == HandoffStatus.FEEDBACK_GIVEN ? 3 : 2;
    }

    /// What is due first touch by its deadline, what is touched by its meeting.
    private static Instant due(Handoff handoff) {
        var due = handoff.dueAt();
        if (handoff.status().awaitsFirstTouch() && due != null) {
            return due;
        }
        return handoff.content().fields().meeting().end().orElse(Instant.MAX);
    }
}
