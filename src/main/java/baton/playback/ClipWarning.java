package baton.playback;

/// What is wrong with a clip that plays all the same; the screen says it in words.
public enum ClipWarning {
    NONE,
    /// No new picture for a while, although the sound goes on.
    PICTURE_LOST,
    /// The sound cannot be decoded from here on.
    SOUND_LOST,
    /// The file ends before its header says.
    CUT_SHORT
}
