package baton.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Receivers' acts that were pressed too soon: for a minute, whoever did one takes it back. Both stay in the history;
/// what was taken back counts for nothing.
public final class TakingBack {
    /// Long enough to notice a slip, short enough that nobody has built on it.
    public static final Duration LIMIT = Duration.ofMinutes(1);

    private static final Set<EventKind> CAN_BE =
            EnumSet.of(EventKind.ACCEPTED, EventKind.TOUCHED, EventKind.FEEDBACK_GIVEN);

    /// What may come behind an act and leave it as it is: words beside it, what the program does by itself, and what
    /// others read or write without moving anything.
    private static final Set<EventKind> BESIDE = EnumSet.of(
            EventKind.REMINDED,
            EventKind.BREACHED,
            EventKind.SEEN,
            EventKind.ASKED,
            EventKind.THANKED,
            EventKind.MARKED,
            EventKind.UNMARKED,
            EventKind.REPLIED,
            EventKind.REACTED,
            EventKind.TAGGED,
            EventKind.UNTAGGED,
            EventKind.EXEMPLAR,
            EventKind.NO_EXEMPLAR,
            EventKind.CHECKED,
            EventKind.UNCHECKED,
            EventKind.DISCOVERY_ADDED,
            EventKind.DISCOVERY_DROPPED,
            EventKind.IN_CRM);

    private TakingBack() {}

    /// Those that count: without what was taken back, and without its being taken back.
    public static List<HandoffEvent> standing(List<HandoffEvent> events) {
        var gone = new HashMap<UUID, UUID>();
        for (var event : events) {
            if (event.payload() instanceof EventPayload.TakenBack what) {
                gone.put(what.event(), event.person());
            }
        }
        return gone.isEmpty()
                ? events
                : events.stream()
                        .filter(e -> e.kind() != EventKind.TAKEN_BACK && !isGone(e, gone))
                        .toList();
    }

    /// Nobody takes back what another did, nor what stays: whatever a file says.
    private static boolean isGone(HandoffEvent act, Map<UUID, UUID> gone) {
        return act.person().equals(gone.get(act.id())) && after(act.kind()) != null;
    }

    /// What an event takes back; null if it takes nothing back.
    public static @Nullable UUID takenBack(HandoffEvent event) {
        return event.payload() instanceof EventPayload.TakenBack what ? what.event() : null;
    }

    /// What this person may take back now: their last act, if it is not older than a minute, nobody has built on it,
    /// and it can be taken back at all.
    ///
    /// @param events all of one handoff, oldest first
    /// @return newest first: feedback goes with the meeting that was noted with it; empty for nothing
    public static List<HandoffEvent> possible(List<HandoffEvent> events, UUID person, Instant now) {
        var counted = moving(events);
        if (counted.isEmpty()) {
            return List.of();
        }
        var last = counted.getLast();
        if (!CAN_BE.contains(last.kind())
                || !last.person().equals(person)
                || now.isAfter(last.at().plus(LIMIT))) {
            return List.of();
        }
        var before = counted.size() < 2 ? last : counted.get(counted.size() - 2);
        var noted = before.kind() == EventKind.MET && before.at().equals(last.at());
        return last.kind() == EventKind.FEEDBACK_GIVEN && noted ? List.of(last, before) : List.of(last);
    }

    /// Those that count, and that others build on.
    private static List<HandoffEvent> moving(List<HandoffEvent> events) {
        return standing(events).stream().filter(e -> !BESIDE.contains(e.kind())).toList();
    }

    /// Whether an act may still be taken back at a moment: within its minute, and nobody has built on it.
    ///
    /// @param events all of one handoff, oldest first, without the taking back
    public static boolean isOpen(HandoffEvent act, List<HandoffEvent> events, Instant at) {
        var counted = moving(events);
        return !counted.isEmpty()
                && counted.getLast().id().equals(act.id())
                && after(act.kind()) != null
                && !at.isAfter(act.at().plus(LIMIT));
    }

    /// Where a handoff stands again once an act is taken back.
    ///
    /// @param events of this handoff, the act among them
    public static HandoffStatus before(HandoffEvent act, List<HandoffEvent> events) {
        return switch (act.kind()) {
            case ACCEPTED -> HandoffStatus.OPENED;
            case TOUCHED -> HandoffStatus.ACCEPTED;
            case FEEDBACK_GIVEN -> HandoffStatus.MET;
            case MET -> isTouched(act, standing(events)) ? HandoffStatus.TOUCHED : HandoffStatus.ACCEPTED;
            default -> throw new IllegalArgumentException(act.kind() + " stays");
        };
    }

    /// Where a handoff stands after such an act; null for one that cannot be taken back.
    public static @Nullable HandoffStatus after(EventKind kind) {
        return switch (kind) {
            case ACCEPTED -> HandoffStatus.ACCEPTED;
            case TOUCHED -> HandoffStatus.TOUCHED;
            case MET -> HandoffStatus.MET;
            case FEEDBACK_GIVEN -> HandoffStatus.FEEDBACK_GIVEN;
            default -> null;
        };
    }

    private static boolean isTouched(HandoffEvent met, List<HandoffEvent> events) {
        var touched = false;
        for (var event : events) {
            if (event.id().equals(met.id())) {
                return touched;
            }
            touched = switch (event.kind()) {
                case TOUCHED -> true;
                case HANDED_OFF, ACCEPTED -> false;
                default -> touched;
            };
        }
        return touched;
    }
}
