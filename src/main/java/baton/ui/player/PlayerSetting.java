package baton.ui.player;

/// How somebody has set the player on this machine.
public enum PlayerSetting {
    /// Per cent, 0 to 100.
    VOLUME,
    MUTED,
    /// Whether silences are passed over.
    SKIP_SILENCE,
    CAPTIONS,
    CAPTION_SIZE
}
