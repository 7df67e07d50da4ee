package baton.ui.player;

import baton.playback.PlaybackSpeed;
import baton.playback.Player;
import baton.ui.kit.Background;
import baton.ui.kit.ClipExtras;
import baton.ui.kit.ClipPane;
import baton.ui.kit.Forms;
import baton.ui.kit.Notices;
import baton.ui.kit.PictureView;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import java.nio.file.Path;
import java.time.Duration;
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
    final PlaceReport report = new PlaceReport();
    private Consumer<PlaybackSpeed> speedChosen = _ -> {};
    private ClipTimeline timeline;
    private PlayerCommands commands;
    private ClipExtras extras = ClipExtras.NONE;
    private final PosterView poster = new PosterView();
    private Duration lastAt = Duration.ZERO;
    private PlayButton playButton;
    private ClipStates states;
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
    private Label chapter;

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
        states = new ClipStates(busy, broken, brokenText, soundOnly, hint);
        playButton = new PlayButton(play, playIcon, strings);
        speed.getItems().setAll(PlaybackSpeed.STEPS);
        Forms.words(speed, s -> strings.get("player.speed", s.digits()));
        speed.setAccessibleText(strings.get("player.speed.name"));
        speed.valueProperty().subscribe(this::chooseSpeed);
        timeline = new ClipTimeline(place, chapter, strings);
        commands = new PlayerCommands(this, timeline, speed);
        timeline.onSeek(this::seek);
        bar.getChildren().addFirst(timeline);
        screen.getChildren().add(1, poster);
        Forms.name(sound, strings.get("player.mute"), null);
        nothing();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void show(
            Path clip,
            ClipExtras dressed,
            Duration from,
            double times,
            Consumer<Duration> where,
            Consumer<Duration> opened) {
        close();
        extras = dressed;
        var begin = from.compareTo(dressed.start()) < 0 ? dressed.start() : from;
        report.begin(where);
        states.opening();
        var speedWanted = new PlaybackSpeed(times);
        var mine = wanted;
        background.run(
                () -> OpenClip.open(players, clip, begin, speedWanted),
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
                        states.broken(notices.sentence(problem));
                    }
                });
    }

    private void begin(OpenClip ready, PlaybackSpeed speedWanted, Consumer<Duration> opened) {
        open = ready;
        player = ready.player();
        loudness.applyTo(ready.player());
        timeline.begin(ready.facts().length());
        dress(extras);
        lastAt = ready.player().position();
        poster.show(lastAt.minus(extras.start()).toMillis() < 100 ? extras.poster() : null);
        showing = true;
        speed.setValue(speedWanted);
        showing = false;
        bar.setDisable(false);
        states.open(ready.hasPicture(), ready.hint(strings));
        if (ready.hasPicture()) {
            picture.show(
                    ready.player()::nextPicture,
                    ready.facts().width(),
                    ready.facts().height());
        }
        timer.start();
        opened.accept(ready.facts().length());
    }

    @Override
    public void dress(ClipExtras changed) {
        extras = changed;
        timeline.dress(changed);
        if (player != null) {
            player.setGain(changed.gain());
        }
    }

    @Override
    public void play() {
        if (player != null) {
            // At its end it starts over, from where it begins to play.
            if (player.position().compareTo(timeline.end()) >= 0) {
                player.seek(timeline.start());
            }
            lastAt = player.position();
            poster.show(null);
            player.play();
        }
    }

    @Override
    public boolean isOpen() {
        return player != null;
    }

    @Override
    public Duration position() {
        return player == null ? Duration.ZERO : player.position();
    }

    @Override
    public void seek(Duration target) {
        if (player != null) {
            var start = extras.editing() ? Duration.ZERO : timeline.start();
            player.seek(target.compareTo(start) < 0 ? start : target);
            lastAt = player.position();
            poster.show(null);
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
        report.end(timeline.resumeAt(closing.resumeAt()));
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
        poster.show(null);
        states.nothing();
    }

    private void tick(long now) {
        var asked = player;
        var clip = open;
        if (asked == null || clip == null) {
            return;
        }
        var at = asked.position();
        timeline.show(at);
        time.setText(clip.placeWords(strings, at, timeline.start(), timeline.end()));
        // What was cut does not play; who looks at it on purpose may.
        if (at.compareTo(timeline.end()) >= 0 && lastAt.compareTo(timeline.end()) < 0) {
            asked.pause();
        }
        lastAt = at;
        var playing = asked.isPlaying();
        report.tick(now, playing, at, () -> timeline.resumeAt(clip.resumeAt()));
        playButton.show(playing);
    }

    @FXML
    void toggle() {
        if (player != null && player.isPlaying()) {
            player.pause();
        } else {
            play();
        }
    }

    @FXML
    void mute() {
        soundIcon.setIconLiteral(loudness.toggleMute() ? "fth-volume-x" : "fth-volume-2");
        changeLoudness(0);
    }

    private void chooseSpeed(@Nullable PlaybackSpeed chosen) {
        if (chosen != null && player != null && !showing) {
            player.setSpeed(chosen);
            speedChosen.accept(chosen);
        }
    }

    void changeLoudness(double by) {
        loudness.change(by);
        if (player != null) {
            loudness.applyTo(player);
        }
    }

    @Override
    public void key(KeyEvent event) {
        if (player != null) {
            PlayerKeys.command(event).ifPresent(command -> {
                commands.obey(command, event);
                event.consume();
            });
        }
    }
}
