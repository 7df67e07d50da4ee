package baton.app;

/// A failure of a verb that already has its sentence.
public final class UserMessageException extends Exception {
    private static final long serialVersionUID = 1;

    public UserMessageException(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
