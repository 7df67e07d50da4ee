package baton.media;

/// An FFmpeg call failed. Never leaves this package.
final class FfException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int code;

    FfException(int code, String message) {
        super(message);
        this.code = code;
    }

    int code() {
        return code;
    }
}
