package baton.app;

import baton.media.clip.SoundListener;
import baton.playback.PlaybackSpeed;
import baton.ui.kit.Background;
import baton.ui.kit.ClipExtras;
import baton.ui.kit.Notices;
import baton.ui.kit.Remembered;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import baton.ui.kit.look.Theme;
import baton.ui.player.PlayerPane;
import baton.ui.player.PlayerServices;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// A window that holds the product's player and nothing else. F1, F2, … open the clips that it was given and play them;
/// F5, F6, … get them ready as the list does with what is chosen in it; every other key is the player's.
///
/// Arguments: where the chapters begin, in seconds with commas between, then the clips.
public final class PlayerWindow {
    static final String TITLE = "Baton's player";

    private PlayerWindow() {}

    public static void main(String[] arguments) {
        Application.launch(Player.class, arguments);
    }

    /// Shows the player.
    public static final class Player extends Application {
        private PlayerPane pane;
        private List<String> clips;
        private ClipExtras extras;

        @Override
        public void start(Stage stage) {
            var arguments = getParameters().getRaw();
            extras = extras(arguments.getFirst());
            clips = arguments.subList(1, arguments.size());
            var strings = Strings.load();
            pane = new PlayerPane(
                    new Views(strings),
                    new PlayerServices(
                            Players::open,
                            new SoundListener(),
                            ClipStills.with(Background.threads()),
                            Remembered.nothing()),
                    Background.threads(),
                    new Notices(problem -> problem.toString()),
                    strings);
            var root = new StackPane(pane.root());
            root.setAlignment(Pos.TOP_LEFT);
            var scene = new Scene(
                    root, PlayerLab.SHOWN, PlayerLab.SCREEN_HEIGHT - CodedClip.HEIGHT + PlayerLab.SHOWN * 9 / 16);
            Theme.LIGHT.dress(scene);
            scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
            stage.initStyle(StageStyle.UNDECORATED);
            stage.setTitle(TITLE);
            stage.setX(0);
            stage.setY(0);
            stage.setScene(scene);
            stage.show();
            Players.warm(Background.threads());
        }

        private static ClipExtras extras(String seconds) {
            var marks = new ArrayList<ClipExtras.Mark>();
            for (var at : seconds.split(",")) {
                var millis = Math.round(Double.parseDouble(at) * 1000);
                marks.add(new ClipExtras.Mark(Duration.ofMillis(millis), "Chapter " + at, false));
            }
            return new ClipExtras(Duration.ZERO, null, false, 0, marks, new byte[0], null, ClipExtras.Around.NONE);
        }

        private void key(KeyEvent event) {
            var name = event.getCode().getName().toUpperCase(Locale.ROOT);
            if (name.matches("F[5-8]")) {
                pane.prepare(Path.of(clips.get(name.charAt(1) - '5')), Duration.ZERO, PlaybackSpeed.USUAL);
                event.consume();
            } else if (name.matches("F[1-4]")) {
                var clip = Path.of(clips.get(name.charAt(1) - '1'));
                pane.show(clip, extras, Duration.ZERO, PlaybackSpeed.USUAL.times(), _ -> {}, _ -> pane.play());
                event.consume();
            } else {
                pane.key(event);
            }
        }
    }
}
