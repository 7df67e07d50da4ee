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
        return Optional.ofNullable(last)
                .map(e -> e.what().split(":", 2)[0].strip())
                .flatMap(name -> {
                    try {
                        return Optional.of(ReturnReason.valueOf(name));
                    } catch (IllegalArgumentException newer) {
                        return Optional.empty();
                    }
                });
    }

    /// What was said with the latest return; may be empty.
    public String words() {
        var parts = last == null ? new String[] {""} : last.what().split(":", 2);
        return parts.length < 2 ? "" : parts[1].strip();
    }
}
