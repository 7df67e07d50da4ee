package baton.recording;

/// Size and pace of a camera's picture.
///
/// @param width pixels, even
/// @param height pixels, even
/// @param framesPerSecond what the camera promised; in dim light it may deliver fewer
public record VideoMode(int width, int height, int framesPerSecond) {
    /// What a briefing is recorded in.
    public static final VideoMode HD = new VideoMode(1280, 720, 30);

    private static final int LEAST_WIDTH = 640;

    /// The next smaller picture for a machine that is too slow: three quarters, even sides, never below 640.
    public VideoMode smaller() {
        var narrower = width * 3 / 4 & ~1;
        return narrower < LEAST_WIDTH ? this : new VideoMode(narrower, height * 3 / 4 & ~1, framesPerSecond);
    }
}
