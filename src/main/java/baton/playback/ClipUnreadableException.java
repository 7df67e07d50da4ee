package baton.playback;

/// A clip cannot be played.
public final class ClipUnreadableException extends Exception {
    private static final long serialVersionUID = 1;

    /// Why not.
    public enum Reason {
        MISSING,
        DAMAGED,
        UNSUPPORTED
    }

    private final Reason reason;

    public ClipUnreadableException(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
