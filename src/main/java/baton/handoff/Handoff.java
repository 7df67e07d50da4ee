package baton.handoff;

import baton.handoff.record.Content;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One handoff: what was written, where it stands, and since when.
///
/// @param clip the briefing, once one was kept
/// @param handedOffAt the moment of the last hand-off; null while with the sender for the first time
/// @param dueAt first touch is due by then (stored for the audit); null before the first hand-off, and while
/// everybody waits for the prospect
/// @param version counts changes; a save of a stale version is refused
public record Handoff(
        UUID id,
        UUID sender,
        HandoffStatus status,
        Content content,
        @Nullable UUID clip,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant handedOffAt,
        @Nullable Instant dueAt,
        long version) {
    public static Handoff draft(UUID id, UUID sender, Content content, Instant now) {
        return new Handoff(id, sender, HandoffStatus.DRAFT, content, null, now, now, null, null, 0);
    }

    public Handoff withContent(Content changed, Instant now) {
        return new Handoff(id, sender, status, changed, clip, createdAt, now, handedOffAt, dueAt, version);
    }

    /// The same with another sender: whoever wrote it has left.
    public Handoff withSender(UUID changed, Instant now) {
        return new Handoff(id, changed, status, content, clip, createdAt, now, handedOffAt, dueAt, version);
    }

    public Handoff withClip(@Nullable UUID changed, Instant now) {
        return new Handoff(id, sender, status, content, changed, createdAt, now, handedOffAt, dueAt, version);
    }

    /// The same handoff one state further.
    ///
    /// @throws IllegalStateException if the state may not follow
    public Handoff moveTo(HandoffStatus target, Instant now) {
        return new Handoff(
                id, sender, status.moveTo(target), content, clip, createdAt, now, handedOffAt, dueAt, version);
    }

    /// The same as it stood before an act that was taken back.
    public Handoff backTo(HandoffStatus before, Instant now) {
        return new Handoff(id, sender, before, content, clip, createdAt, now, handedOffAt, dueAt, version);
    }

    public Handoff handedOff(Instant now) {
        return new Handoff(
                id, sender, status.moveTo(HandoffStatus.HANDED_OFF), content, clip, createdAt, now, now, null, version);
    }

    public Handoff withDue(@Nullable Instant changed) {
        return new Handoff(id, sender, status, content, clip, createdAt, updatedAt, handedOffAt, changed, version);
    }

    public Handoff withVersion(long changed) {
        return new Handoff(id, sender, status, content, clip, createdAt, updatedAt, handedOffAt, dueAt, changed);
    }

    /// Who receives it.
    ///
    /// @throws IllegalStateException while nobody was chosen
    public UUID receiver() {
        var receiver = content.receiver();
        if (receiver == null) {
            throw new IllegalStateException("no receiver chosen yet");
        }
        return receiver;
    }
}
