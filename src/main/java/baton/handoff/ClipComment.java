package baton.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A comment on one moment of a briefing, or a reaction to it, with what others have answered.
///
/// @param id of the event that wrote it
/// @param at when it was written
/// @param clip the briefing it belongs to: one that was recorded again has its own
/// @param place on the time of the whole file
/// @param words empty for a reaction
/// @param reaction null for a comment
/// @param replies oldest first
public record ClipComment(
        UUID id,
        UUID by,
        Instant at,
        UUID clip,
        Duration place,
        String words,
        @Nullable Reaction reaction,
        List<Reply> replies) {
    public ClipComment {
        replies = List.copyOf(replies);
    }

    /// An answer to a comment.
    ///
    /// @param id of the event that wrote it
    public record Reply(UUID id, UUID by, Instant at, String words) {}

    /// Of one briefing, in its order.
    public static List<ClipComment> of(List<HandoffEvent> events, UUID clip) {
        return all(events).stream()
                .filter(c -> c.clip().equals(clip))
                .sorted((a, b) -> a.place().compareTo(b.place()))
                .toList();
    }

    /// Of every briefing that the handoff ever had, in the order in which they were written.
    public static List<ClipComment> all(List<HandoffEvent> events) {
        var found = new LinkedHashMap<UUID, ClipComment>();
        for (var event : events) {
            switch (event.kind()) {
                case MARKED, REACTED -> read(event).ifPresent(c -> found.put(c.id(), c));
                case REPLIED -> {
                    if (event.payload() instanceof EventPayload.Reply(var about, var words)) {
                        found.computeIfPresent(
                                about, (_, c) -> c.with(new Reply(event.id(), event.person(), event.at(), words)));
                    }
                }
                case UNMARKED ->
                    Question.idIn(event).ifPresent(gone -> {
                        found.remove(gone);
                        found.replaceAll((_, c) -> c.without(gone));
                    });
                default -> {
                    // Nothing else is said of a moment.
                }
            }
        }
        return List.copyOf(found.values());
    }

    private ClipComment with(Reply reply) {
        var more = new ArrayList<>(replies);
        more.add(reply);
        return new ClipComment(id, by, at, clip, place, words, reaction, more);
    }

    private ClipComment without(UUID reply) {
        return replies.stream().noneMatch(r -> r.id().equals(reply))
                ? this
                : new ClipComment(
                        id,
                        by,
                        at,
                        clip,
                        place,
                        words,
                        reaction,
                        replies.stream().filter(r -> !r.id().equals(reply)).toList());
    }

    /// Empty if the event does not say where it belongs.
    public static Optional<ClipComment> read(HandoffEvent event) {
        return switch (event.payload()) {
            case EventPayload.Moment(var clip, var place, var words) ->
                Optional.of(
                        new ClipComment(event.id(), event.person(), event.at(), clip, place, words, null, List.of()));
            case EventPayload.Reacted(var clip, var place, var reaction) ->
                Optional.of(
                        new ClipComment(event.id(), event.person(), event.at(), clip, place, "", reaction, List.of()));
            default -> Optional.empty();
        };
    }
}
