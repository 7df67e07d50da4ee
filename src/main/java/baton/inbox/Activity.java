package baton.inbox;

import baton.handoff.Handoff;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that somebody else did and that one person is to hear of, though nothing is due because of it.
///
/// @param id of the event; for what was watched, made of who and what
/// @param words what they wrote; empty where they wrote nothing
/// @param place in the briefing, on the time of the whole file; null for the whole handoff
/// @param watched what was played, where that is what is told; else null
public record Activity(
        UUID id,
        Handoff handoff,
        Reason reason,
        UUID by,
        Instant at,
        String words,
        @Nullable Duration place,
        ActivityStore.@Nullable Watched watched) {
    /// Why this person is told.
    public enum Reason {
        /// They are named in a comment.
        MENTIONED,
        /// Their comment was answered.
        REPLIED,
        /// A comment on a briefing that they sent, or received.
        COMMENTED,
        REACTED,
        /// Their handoff was accepted with a word to them.
        THANKED,
        /// The briefing that they are to watch is another one.
        BRIEFING_REPLACED,
        /// Their briefing was watched, and how.
        WATCHED
    }
}
