package baton.ui.player;

import baton.playback.PlaybackSpeed;
import java.time.Duration;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;

/// Does what a key asks for.
record PlayerCommands(PlayerPane pane, ClipTimeline timeline, ComboBox<PlaybackSpeed> speed) {
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final Duration LEAP = Duration.ofSeconds(10);
    private static final double LOUDER = 0.1;

    void obey(PlayerKeys.Command command, KeyEvent event) {
        switch (command) {
            case TOGGLE -> pane.toggle();
            case BACK -> move(STEP.negated());
            case FORWARD -> move(STEP);
            case LEAP_BACK -> move(LEAP.negated());
            case LEAP_FORWARD -> move(LEAP);
            case LOUDER -> pane.changeLoudness(LOUDER);
            case SOFTER -> pane.changeLoudness(-LOUDER);
            case MUTE -> pane.mute();
            case USUAL_SPEED -> speed.setValue(PlaybackSpeed.USUAL);
            case SLOWER -> speed.setValue(speed.getValue().slower());
            case FASTER -> speed.setValue(speed.getValue().faster());
            case JUMP -> {
                var whole = timeline.end().minus(timeline.start());
                pane.seek(timeline.start()
                        .plus(whole.multipliedBy(PlayerKeys.tenth(event)).dividedBy(10)));
            }
            case NEXT_CHAPTER -> pane.seek(timeline.next(pane.position()));
            case LAST_CHAPTER -> pane.seek(timeline.previous(pane.position()));
        }
    }

    private void move(Duration by) {
        pane.seek(pane.position().plus(by));
    }
}
