package baton.media;

/// An FFmpeg call failed. Never leaves this package.
final class FfmpegException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int code;

    FfmpegException(int code, String message) {
        super(message);
        this.code = code;
    }

    int code() {
        return code;
    }
}
