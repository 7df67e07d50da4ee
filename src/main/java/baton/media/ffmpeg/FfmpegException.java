package baton.media.ffmpeg;

/// An FFmpeg call failed. Never leaves this package.
public final class FfmpegException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int code;

    public FfmpegException(int code, String message) {
        super(message);
        this.code = code;
    }

    public int code() {
        return code;
    }
}
