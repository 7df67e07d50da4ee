package baton.ui.player;

import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows what a press would do: play, or pause.
final class PlayButton {
    private final Button button;
    private final FontIcon icon;
    private final Strings strings;
    private boolean playing;

    PlayButton(Button button, FontIcon icon, Strings strings) {
        this.button = button;
        this.icon = icon;
        this.strings = strings;
        name();
    }

    void show(boolean nowPlaying) {
        if (nowPlaying != playing) {
            playing = nowPlaying;
            name();
        }
    }

    private void name() {
        icon.setIconLiteral(playing ? "fth-pause" : "fth-play");
        Controls.name(button, strings.get(playing ? "player.pause" : "player.play"), null);
    }
}
