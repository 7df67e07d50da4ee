package baton.recording;

/// What can be wrong with a camera or a microphone; each has its own sentence on screen.
public enum DeviceProblem {
    NO_CAMERA,
    CAMERA_ABSENT,
    CAMERA_BUSY,
    CAMERA_DENIED,
    CAMERA_USB_FULL,
    CAMERA_UNPLUGGED,
    CAMERA_STALLED,
    /// It sends frames that cannot be decoded.
    CAMERA_DAMAGED,
    CAMERA_UNUSABLE,
    NO_MICROPHONE,
    MICROPHONE_ABSENT,
    MICROPHONE_BUSY,
    MICROPHONE_DENIED,
    MICROPHONE_LOST,
    MICROPHONE_UNUSABLE,
    NATIVES_MISSING,
    ENCODER_FAILED,
    /// Too little room to begin.
    DISK_LOW,
    /// No room to go on.
    DISK_FULL,
    FILE_UNWRITABLE,
    /// A file that is to be taken in is no video that can be read.
    CLIP_UNREADABLE,
    /// It is far longer than any briefing.
    CLIP_TOO_LONG;

    /// Without its file a take cannot go on; without a device it can.
    public boolean endsTake() {
        return this == DISK_FULL || this == ENCODER_FAILED || this == FILE_UNWRITABLE;
    }
}
