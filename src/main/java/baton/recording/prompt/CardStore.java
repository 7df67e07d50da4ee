package baton.recording.prompt;

import baton.handoff.record.HandoffType;
import baton.recording.ReceiverCard;
import java.util.Optional;
import java.util.UUID;

/// Keeps receivers' cards, every version of them.
public interface CardStore {
    /// The newest version; empty if they never changed the one that ships.
    Optional<ReceiverCard> find(UUID person, HandoffType type);

    /// Keeps the card as its person's next version, and returns it as it was kept.
    ReceiverCard save(ReceiverCard card);

    /// The card to record to.
    default ReceiverCard cardOf(UUID person, HandoffType type) {
        return find(person, type).orElseGet(() -> StandardCards.of(type));
    }
}
