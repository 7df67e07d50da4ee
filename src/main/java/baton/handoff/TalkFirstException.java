package baton.handoff;

/// It was given back twice: sender and receiver talk before it is sent a third time.
public final class TalkFirstException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TalkFirstException() {
        super("given back twice: talk to each other first");
    }
}
