package baton.handoff;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// That somebody else receives a handoff.
record Reassignment(UUID before, UUID after) {
    private static final Pattern WORDS = Pattern.compile("([0-9a-f-]{36}) -> ([0-9a-f-]{36})(?s:.*)");

    /// What such an event says; empty for any other, and for one that cannot be read.
    static Optional<Reassignment> of(HandoffEvent event) {
        var found = WORDS.matcher(event.what());
        try {
            return event.kind() == EventKind.REASSIGNED && found.matches()
                    ? Optional.of(new Reassignment(UUID.fromString(found.group(1)), UUID.fromString(found.group(2))))
                    : Optional.empty();
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
