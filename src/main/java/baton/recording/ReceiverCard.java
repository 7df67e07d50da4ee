package baton.recording;

import baton.handoff.record.Content;
import baton.handoff.record.HandoffType;
import baton.handoff.rules.Gate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a receiver needs to see in a briefing: the receiver sets the standard, the sender records to it.
/// A version never changes; saving makes the next one.
///
/// @param person whose card it is; null for the one that ships with Baton
/// @param version counts from 1; 0 for the one that ships with Baton
/// @param dislikes what they do not want, in their words; may be empty
public record ReceiverCard(
        @Nullable UUID person, HandoffType type, int version, List<Prompt> prompts, String dislikes) {
    public ReceiverCard {
        Objects.requireNonNull(type);
        Objects.requireNonNull(dislikes);
        prompts = List.copyOf(prompts);
    }

    /// The prompts to speak to: facts that are already written are not said again.
    public List<Prompt> toSpeak(Content content) {
        return prompts.stream()
                .filter(p -> p.fact() == null || !Gate.isComplete(content, p.fact()))
                .toList();
    }
}
