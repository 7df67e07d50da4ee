package baton.app;

/// A failure of a verb that already has its sentence.
final class UserMessageException extends Exception {
    private static final long serialVersionUID = 1;

    UserMessageException(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
