package baton.recording;

/// Size and pace of a camera's picture.
///
/// @param width pixels, even
/// @param height pixels, even
/// @param framesPerSecond what the camera promised; in dim light it may deliver fewer
public record PictureMode(int width, int height, int framesPerSecond) {
    /// What a briefing is recorded in.
    public static final PictureMode HD = new PictureMode(1280, 720, 30);
}
