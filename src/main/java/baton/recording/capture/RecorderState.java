package baton.recording.capture;

/// What a recorder is doing. [#canMoveTo] is the only place that says what may follow.
public enum RecorderState {
    CLOSED,
    LIVE,
    RECORDING,
    PAUSED,
    STOPPING;

    boolean canMoveTo(RecorderState target) {
        return switch (this) {
            case CLOSED -> target == LIVE;
            case LIVE -> target == RECORDING || target == CLOSED;
            case RECORDING -> target == PAUSED || target == STOPPING;
            case PAUSED -> target == RECORDING || target == STOPPING;
            case STOPPING -> target == LIVE || target == CLOSED;
        };
    }

    /// Whether a take is running or paused.
    public boolean isTaking() {
        return this == RECORDING || this == PAUSED;
    }
}
