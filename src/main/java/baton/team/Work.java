package baton.team;

import baton.handoff.Feedback;
import baton.handoff.HandoffEvent;
import baton.handoff.record.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was done on one machine.
///
/// @param base the content that it began with
/// @param content as it was written there since
/// @param feedback as it was given there; null if none was, or it was taken back
/// @param acts in the order in which they were done
public record Work(Content base, Content content, @Nullable Feedback feedback, List<HandoffEvent> acts) {
    public Work {
        acts = List.copyOf(acts);
    }

    /// Acts that change no part of the record by more than they say themselves: those of whoever does not write it.
    public static Work of(AgreedState state, List<HandoffEvent> acts, @Nullable Feedback feedback) {
        return new Work(state.handoff().content(), state.handoff().content(), feedback, acts);
    }
}
