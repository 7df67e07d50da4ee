package baton.ui.player;

import baton.playback.PlaybackSpeed;
import java.time.Duration;
import javafx.scene.input.KeyEvent;

/// Does what a key asks for.
record PlayerCommands(PlayerPane pane, PlayerControls hand, PlayerBarView bar) {
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final Duration LEAP = Duration.ofSeconds(10);
    private static final double LOUDER = 0.1;

    /// Whether the key means anything where this player stands.
    boolean isOffered(PlayerKeys.Command command) {
        return switch (command) {
            case MARK -> hand.canMark();
            case MOMENTS_ONLY, SKIP_SILENCE, CAPTIONS, SMALL_WINDOW, FULL_SCREEN -> hand.canBeApart();
            default -> true;
        };
    }

    void obey(PlayerKeys.Command command, KeyEvent event) {
        switch (command) {
            case TOGGLE -> hand.toggle();
            case BACK -> move(STEP.negated());
            case FORWARD -> move(STEP);
            case LEAP_BACK -> move(LEAP.negated());
            case LEAP_FORWARD -> move(LEAP);
            case LOUDER -> hand.changeLoudness(LOUDER);
            case SOFTER -> hand.changeLoudness(-LOUDER);
            case MUTE -> hand.mute();
            case USUAL_SPEED -> bar.choose(PlaybackSpeed.USUAL);
            case SLOWER -> bar.choose(bar.speed().slower());
            case FASTER -> bar.choose(bar.speed().faster());
            case JUMP ->
                pane.seek(
                        timeline().jump(PlayerKeys.digit(event), event.getCode().isKeypadKey()));
            case NEXT_CHAPTER -> pane.seek(timeline().next(pane.position()));
            case LAST_CHAPTER -> pane.seek(timeline().previous(pane.position()));
            case NEXT_PICTURE -> hand.step(true);
            case LAST_PICTURE -> hand.step(false);
            case MARK -> hand.mark();
            case CAPTIONS -> pane.options().toggleCaptions();
            case MOMENTS_ONLY -> pane.options().toggleMoments();
            case SKIP_SILENCE -> pane.options().toggleSilence();
            case SMALL_WINDOW -> hand.apart(false);
            case FULL_SCREEN -> hand.apart(true);
        }
    }

    private ClipTimeline timeline() {
        return bar.timeline();
    }

    private void move(Duration by) {
        pane.seek(pane.position().plus(by));
    }
}
