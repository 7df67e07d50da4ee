package baton.app;

/// A failure of a verb that already has its sentence.
final class SentenceException extends Exception {
    private static final long serialVersionUID = 1;

    SentenceException(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
