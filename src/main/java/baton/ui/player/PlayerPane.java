package baton.ui.player;

import baton.playback.PlaybackSpeed;
import baton.playback.Player;
import baton.ui.kit.Background;
import baton.ui.kit.ClipPane;
import baton.ui.kit.Forms;
import baton.ui.kit.Notices;
import baton.ui.kit.PictureView;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The player: picture, bar and keys. The same for the receiver and for the sender's review.
public final class PlayerPane implements ClipPane {
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final Duration LEAP = Duration.ofSeconds(10);
    private static final double LOUDER = 0.1;

    private final Supplier<Player> players;
    private final Background background;
    private final Notices notices;
    private final Strings strings;
    private final Parent root;
    private final PictureView picture = new PictureView();
    private final Loudness loudness = new Loudness();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            tick(now);
        }
    };
    private @Nullable OpenClip open;
    private @Nullable Player player;
    private int wanted;
    private PlaceReport report = new PlaceReport(_ -> {});
    private Consumer<PlaybackSpeed> speedChosen = _ -> {};
    private PlayButton playButton;
    private boolean showing;

    @FXML
    private StackPane screen;

    @FXML
    private VBox broken;

    @FXML
    private Label brokenText;

    @FXML
    private FontIcon soundOnly;

    @FXML
    private ProgressIndicator busy;

    @FXML
    private VBox bar;

    @FXML
    private Button play;

    @FXML
    private FontIcon playIcon;

    @FXML
    private Slider place;

    @FXML
    private Label time;

    @FXML
    private ComboBox<PlaybackSpeed> speed;

    @FXML
    private Button sound;

    @FXML
    private FontIcon soundIcon;

    @FXML
    private Label hint;

    /// @param players makes a player; called off the screen's thread
    public PlayerPane(Views views, Supplier<Player> players, Background background, Notices notices, Strings strings) {
        this.players = players;
        this.background = background;
        this.notices = notices;
        this.strings = strings;
        root = views.load("clip", this);
    }

    /// Told when the viewer chooses another speed.
    public void onSpeed(Consumer<PlaybackSpeed> listener) {
        speedChosen = listener;
    }

    @FXML
    private void initialize() {
        screen.getChildren().addFirst(picture);
        playButton = new PlayButton(play, playIcon, strings);
        speed.getItems().setAll(PlaybackSpeed.STEPS);
        Forms.words(speed, s -> strings.get("player.speed", s.digits()));
        speed.setAccessibleText(strings.get("player.speed.name"));
        speed.valueProperty().subscribe(this::chooseSpeed);
        place.valueProperty().addListener((_, _, value) -> {
            if (!showing && player != null) {
                player.seek(Duration.ofMillis(value.longValue()));
            }
        });
        place.setAccessibleText(strings.get("player.place"));
        Forms.name(sound, strings.get("player.mute"), null);
        nothing();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void show(Path clip, Duration from, double times, Consumer<Duration> where, Consumer<Duration> opened) {
        close();
        report = new PlaceReport(where);
        Forms.show(busy, true);
        var speedWanted = new PlaybackSpeed(times);
        var mine = wanted;
        background.run(
                () -> OpenClip.open(players, clip, from, speedWanted),
                ready -> {
                    // Opened too late: nobody wants it any more.
                    if (mine == wanted) {
                        begin(ready, speedWanted, opened);
                    } else {
                        letGo(ready, () -> {});
                    }
                },
                problem -> {
                    if (mine == wanted) {
                        Forms.show(busy, false);
                        Forms.show(broken, true);
                        brokenText.setText(notices.sentence(problem));
                    }
                });
    }

    private void begin(OpenClip ready, PlaybackSpeed speedWanted, Consumer<Duration> opened) {
        Forms.show(busy, false);
        open = ready;
        player = ready.player();
        loudness.applyTo(ready.player());
        showing = true;
        place.setMax(Math.max(1.0, (double) ready.facts().length().toMillis()));
        speed.setValue(speedWanted);
        showing = false;
        bar.setDisable(false);
        Forms.show(soundOnly, !ready.hasPicture());
        if (ready.hasPicture()) {
            picture.show(
                    ready.player()::nextPicture,
                    ready.facts().width(),
                    ready.facts().height());
        }
        hint.setText(ready.hint(strings));
        Forms.show(hint, !hint.getText().isEmpty());
        timer.start();
        opened.accept(ready.facts().length());
    }

    @Override
    public void play() {
        if (player != null) {
            player.play();
        }
    }

    @Override
    public void close(Runnable then) {
        timer.stop();
        picture.stop();
        wanted++;
        var closing = open;
        open = null;
        player = null;
        nothing();
        if (closing == null) {
            then.run();
            return;
        }
        report.now(closing.resumeAt());
        report = new PlaceReport(_ -> {});
        letGo(closing, then);
    }

    private void letGo(OpenClip clip, Runnable then) {
        background.run(
                () -> {
                    clip.player().close();
                    return true;
                },
                _ -> then.run(),
                notices.orTell());
    }

    private void nothing() {
        bar.setDisable(true);
        Forms.show(broken, false);
        Forms.show(busy, false);
        Forms.show(soundOnly, false);
        Forms.show(hint, false);
    }

    private void tick(long now) {
        var asked = player;
        var clip = open;
        if (asked == null || clip == null) {
            return;
        }
        var at = asked.position();
        showing = true;
        if (!place.isValueChanging()) {
            place.setValue((double) at.toMillis());
        }
        showing = false;
        time.setText(clip.placeWords(strings, at));
        var playing = asked.isPlaying();
        report.tick(now, playing, clip::resumeAt);
        playButton.show(playing);
    }

    @FXML
    private void toggle() {
        if (player == null) {
            return;
        }
        if (player.isPlaying()) {
            player.pause();
        } else {
            player.play();
        }
    }

    @FXML
    private void mute() {
        loudness.toggleMute();
        soundIcon.setIconLiteral(loudness.isMuted() ? "fth-volume-x" : "fth-volume-2");
        changeLoudness(0);
    }

    private void chooseSpeed(@Nullable PlaybackSpeed chosen) {
        if (chosen != null && player != null && !showing) {
            player.setSpeed(chosen);
            speedChosen.accept(chosen);
        }
    }

    private void move(Duration by) {
        if (player != null) {
            player.seek(player.position().plus(by));
        }
    }

    private void changeLoudness(double by) {
        loudness.change(by);
        if (player != null) {
            loudness.applyTo(player);
        }
    }

    @Override
    public void key(KeyEvent event) {
        var command = player == null ? Optional.<PlayerKeys.Command>empty() : PlayerKeys.command(event);
        command.ifPresent(c -> {
            obey(c, event);
            event.consume();
        });
    }

    private void obey(PlayerKeys.Command command, KeyEvent event) {
        switch (command) {
            case TOGGLE -> toggle();
            case BACK -> move(STEP.negated());
            case FORWARD -> move(STEP);
            case LEAP_BACK -> move(LEAP.negated());
            case LEAP_FORWARD -> move(LEAP);
            case LOUDER -> changeLoudness(LOUDER);
            case SOFTER -> changeLoudness(-LOUDER);
            case MUTE -> mute();
            case USUAL_SPEED -> speed.setValue(PlaybackSpeed.USUAL);
            case SLOWER -> speed.setValue(speed.getValue().slower());
            case FASTER -> speed.setValue(speed.getValue().faster());
            case JUMP -> move(open.tenth(PlayerKeys.tenth(event)).minus(position()));
        }
    }

    private Duration position() {
        return player == null ? Duration.ZERO : player.position();
    }
}
