package baton.transcript;

/// Why nothing was written down.
public final class TranscriberException extends Exception {
    private static final long serialVersionUID = 1;

    /// What to tell.
    public enum Reason {
        /// The model is not on this machine.
        NOT_INSTALLED,
        /// The model is there, and what runs it is not made for this machine.
        CANNOT_RUN,
        /// The file is gone, damaged, or has no sound.
        UNREADABLE,
        /// Somebody needs the machine for something else; it begins again later.
        STOPPED,
        /// The model failed.
        FAILED
    }

    private final transient Reason reason;

    public TranscriberException(Reason reason, String particulars) {
        super(particulars);
        this.reason = reason;
    }

    public TranscriberException(Reason reason, String particulars, Throwable cause) {
        super(particulars, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
