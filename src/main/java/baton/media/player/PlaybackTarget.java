package baton.media.player;

import baton.playback.Coverage;

/// Playback target: position, speed, skipped ranges. Written by the thread that controls the player, read by both
/// decoder threads.
final class PlaybackTarget {
    /// Seconds before a target that still count as the target: half a picture at 25 a second.
    static final double CLOSE_ENOUGH = 0.02;

    /// Where to begin.
    ///
    /// @param generation what was decoded for an older one is dropped
    /// @param before whether the last picture before that moment is wanted, not the first from there on
    record Start(int generation, double from, boolean before) {}

    private volatile Start start = new Start(0, 0, false);
    private volatile double speed = 1;
    private volatile double gain;
    private volatile Coverage passedOver = Coverage.NONE;
    private volatile boolean playing;
    private volatile boolean closing;

    Start start() {
        return start;
    }

    boolean isCurrent(int generation) {
        return !closing && start.generation() == generation;
    }

    synchronized void jump(double seconds, boolean before) {
        start = new Start(start.generation() + 1, seconds, before);
    }

    double speed() {
        return speed;
    }

    void setSpeed(double times) {
        speed = times;
    }

    /// Decibels.
    double gain() {
        return gain;
    }

    void setGain(double decibels) {
        gain = decibels;
    }

    /// Where to go on from a moment that is passed over; the moment itself if it is not.
    double past(double seconds) {
        var skips = passedOver;
        if (skips.spans().isEmpty()) {
            return seconds;
        }
        var end = skips.endAt(Math.round(seconds * 1000));
        return end.isPresent() ? end.getAsLong() / 1000.0 : seconds;
    }

    void setPassedOver(Coverage stretches) {
        passedOver = stretches;
    }

    boolean isPlaying() {
        return playing;
    }

    void setPlaying(boolean play) {
        playing = play;
    }

    boolean isClosing() {
        return closing;
    }

    void close() {
        closing = true;
        playing = false;
    }
}
