package baton.handoff;

/// The minute in which an act can be taken back is over, or somebody has built on it since.
public final class TooLateToTakeBackException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TooLateToTakeBackException() {
        super("too late to be taken back");
    }
}
