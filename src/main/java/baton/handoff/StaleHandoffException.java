package baton.handoff;

import java.util.UUID;

/// Somebody else changed the handoff after it was read; what they wrote stands.
public final class StaleHandoffException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StaleHandoffException(UUID handoff) {
        super("handoff " + handoff + " was changed meanwhile");
    }
}
