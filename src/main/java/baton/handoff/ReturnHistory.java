package baton.handoff;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How often a handoff came back, why it did last, and what follows from it.
///
/// @param count how often
/// @param last the latest; null if it never came back
/// @param mustTalk whether both are to talk before it is sent again
public record ReturnHistory(int count, @Nullable HandoffEvent last, boolean mustTalk) {
    public static final ReturnHistory NONE = new ReturnHistory(0, null, false);

    /// It goes back once without a word; from then on words are due.
    private static final int SILENT = 1;

    public static ReturnHistory of(List<HandoffEvent> events) {
        var count = 0;
        var talked = true;
        HandoffEvent last = null;
        for (var event : events) {
            if (event.kind() == EventKind.RETURNED) {
                count++;
                last = event;
                talked = count <= SILENT;
            } else if (event.kind() == EventKind.TALKED) {
                talked = true;
            }
        }
        return new ReturnHistory(count, last, !talked);
    }

    /// The reason of the latest return.
    public Optional<ReturnReason> reason() {
        return last != null && last.payload() instanceof EventPayload.Return why
                ? Optional.of(why.reason())
                : Optional.empty();
    }

    /// What was said with the latest return; may be empty.
    public String words() {
        return last == null ? "" : last.payload().words();
    }
}
