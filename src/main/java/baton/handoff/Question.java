package baton.handoff;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A question on a handoff, with what became of it.
///
/// @param id of the event that asked
/// @param to who answers it
/// @param seenAt when they opened the handoff after it was asked; null if not yet
/// @param answer null while it is open
public record Question(
        UUID id,
        UUID by,
        UUID to,
        Instant at,
        String words,
        @Nullable Instant seenAt,
        @Nullable HandoffEvent answer) {
    public boolean isAnswered() {
        return answer != null;
    }

    /// What was answered; empty while it is open.
    public String answerWords() {
        return answer != null && answer.payload() instanceof EventPayload.Reply reply ? reply.words() : "";
    }

    /// Whom a question of this person is for: the receiver asks the sender, anybody else the receiver.
    public static UUID addressee(Handoff handoff, UUID asker) {
        var receiver = handoff.content().receiver();
        return receiver == null || asker.equals(receiver) ? handoff.sender() : receiver;
    }

    /// The question that an answer, or a look, belongs to; empty if the event names none.
    public static Optional<UUID> idIn(HandoffEvent event) {
        return event.payload() instanceof EventPayload.Reply reply ? Optional.of(reply.event()) : Optional.empty();
    }

    /// All questions of a handoff, oldest first. Whoever takes it over is asked what the one before was asked.
    public static List<Question> of(Handoff handoff, List<HandoffEvent> events) {
        var found = new LinkedHashMap<UUID, Question>();
        var receiver = events.stream()
                .flatMap(e -> moved(e).stream())
                .findFirst()
                .map(EventPayload.PassedOn::from)
                .orElse(handoff.content().receiver());
        for (var event : events) {
            switch (event.kind()) {
                case ASKED -> {
                    var to = receiver == null || event.person().equals(receiver) ? handoff.sender() : receiver;
                    found.put(
                            event.id(),
                            new Question(
                                    event.id(),
                                    event.person(),
                                    to,
                                    event.at(),
                                    event.payload().words(),
                                    null,
                                    null));
                }
                case SEEN -> idIn(event).ifPresent(id -> found.computeIfPresent(id, (_, q) -> q.seen(event.at())));
                case ANSWERED -> idIn(event).ifPresent(id -> found.computeIfPresent(id, (_, q) -> q.answered(event)));
                case REASSIGNED -> {
                    var moved = moved(event);
                    if (moved.isPresent()) {
                        receiver = moved.get().to();
                        found.replaceAll((_, q) -> q.passedOn(moved.get()));
                    }
                }
                default -> {
                    // Everything else is no question.
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static Optional<EventPayload.PassedOn> moved(HandoffEvent event) {
        return event.kind() == EventKind.REASSIGNED && event.payload() instanceof EventPayload.PassedOn moved
                ? Optional.of(moved)
                : Optional.empty();
    }

    private Question passedOn(EventPayload.PassedOn moved) {
        return answer == null && to.equals(moved.from())
                ? new Question(id, by, moved.to(), at, words, null, null)
                : this;
    }

    private Question seen(Instant when) {
        return new Question(id, by, to, at, words, seenAt == null ? when : seenAt, answer);
    }

    private Question answered(HandoffEvent event) {
        return new Question(id, by, to, at, words, seenAt == null ? event.at() : seenAt, event);
    }
}
