package baton.handoff.rules;

import java.util.List;

/// The record still has gaps and cannot be handed off.
public final class GateClosedException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Gap> gaps;

    public GateClosedException(List<Gap> gaps) {
        super("still missing: " + gaps);
        this.gaps = List.copyOf(gaps);
    }

    public List<Gap> gaps() {
        return gaps;
    }
}
