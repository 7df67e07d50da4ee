package baton.team.server;

import baton.handoff.Deadline;
import baton.handoff.Feedback;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffStatus;
import baton.handoff.record.Content;
import baton.recording.Clip;
import baton.team.AgreedState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the server has of a handoff beside the sender's words and the events.
///
/// @param clip the facts of its briefing, without the video; null if there is none
public record ServerRest(
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant handedOffAt,
        @Nullable Instant dueAt,
        @Nullable Clip clip,
        List<Deadline> deadlines,
        @Nullable Feedback feedback) {
    /// Of the record and the rest; a program that writes an older one does not write over a newer one.
    public static final int FORMAT = 1;

    public ServerRest {
        Objects.requireNonNull(createdAt);
        Objects.requireNonNull(updatedAt);
        deadlines = List.copyOf(Objects.requireNonNullElse(deadlines, List.of()));
    }

    /// How often somebody was reminded is a matter of each machine.
    public static ServerRest of(
            Handoff handoff, @Nullable Clip clip, List<Deadline> deadlines, @Nullable Feedback feedback) {
        return new ServerRest(
                handoff.createdAt(),
                handoff.updatedAt(),
                handoff.handedOffAt(),
                handoff.dueAt(),
                clip,
                deadlines.stream().map(Deadline::unrung).toList(),
                feedback);
    }

    /// What counts of it: whoever looked at it last is not a change.
    public boolean isSame(ServerRest other) {
        return Objects.equals(handedOffAt, other.handedOffAt)
                && Objects.equals(clip, other.clip)
                && Objects.equals(feedback, other.feedback)
                && List.copyOf(sorted(deadlines)).equals(sorted(other.deadlines));
    }

    private static List<Deadline> sorted(List<Deadline> deadlines) {
        return deadlines.stream()
                .map(Deadline::unrung)
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList();
    }

    /// The state as the library understands it.
    ///
    /// @param there as the server has it
    /// @param content what its record says
    /// @param events what its events say
    /// @throws IllegalArgumentException if its parts do not fit together
    public AgreedState state(ServerHandoff there, Content content, List<HandoffEvent> events) {
        if (!Objects.equals(content.receiver(), there.receiver())) {
            throw new IllegalArgumentException("a record with another receiver");
        }
        var handoff = new Handoff(
                there.id(),
                there.sender(),
                HandoffStatus.valueOf(there.status()),
                content,
                clip == null ? null : clip.id(),
                createdAt,
                updatedAt,
                handedOffAt,
                dueAt,
                0);
        return new AgreedState(
                NO_STATE, there.version(), there.sender(), handoff, events, deadlines, feedback, List.of());
    }

    /// The server's states are told apart by their version alone.
    private static final UUID NO_STATE = new UUID(0, 0);
}
