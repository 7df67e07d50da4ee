package baton.ui.player;

import baton.playback.PlaybackSpeed;
import baton.playback.Player;
import baton.recording.ClipFacts;
import baton.ui.kit.Background;
import baton.ui.kit.ClipPane;
import baton.ui.kit.Forms;
import baton.ui.kit.Notices;
import baton.ui.kit.PictureView;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
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
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The player: picture, bar and keys. The same for the receiver and for the sender's review.
public final class PlayerPane implements ClipPane {
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final Duration LEAP = Duration.ofSeconds(10);
    private static final double LOUDER = 0.1;
    private static final long REPORT_NANOS = 2_000_000_000L;

    private final Supplier<Player> players;
    private final Background background;
    private final Notices notices;
    private final Strings strings;
    private final Parent root;
    private final PictureView picture = new PictureView();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            tick(now);
        }
    };
    private @Nullable Player player;
    private Background.Latest opening;
    private Duration length = Duration.ZERO;
    private Consumer<Duration> where = _ -> {};
    private Consumer<PlaybackSpeed> speedChosen = _ -> {};
    private long reportedAt;
    private boolean wasPlaying;
    private double volume = 1;
    private boolean muted;
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
    private HBox bar;

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
        opening = background.latest();
        root = views.load("clip", this);
    }

    /// Told when the viewer chooses another speed.
    public void onSpeed(Consumer<PlaybackSpeed> listener) {
        speedChosen = listener;
    }

    @FXML
    private void initialize() {
        screen.getChildren().addFirst(picture);
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
    public void show(Path clip, Duration from, double times, Consumer<Duration> report, Consumer<Duration> opened) {
        close();
        where = report;
        Forms.show(busy, true);
        var wanted = new PlaybackSpeed(times);
        opening.run(
                () -> {
                    var fresh = players.get();
                    try {
                        return new Opened(fresh, fresh.open(clip, from, wanted));
                    } catch (Exception e) {
                        fresh.close();
                        throw e;
                    }
                },
                ready -> begin(ready, wanted, opened),
                problem -> {
                    Forms.show(busy, false);
                    Forms.show(broken, true);
                    brokenText.setText(notices.sentence(problem));
                });
    }

    private record Opened(Player player, ClipFacts facts) {}

    private void begin(Opened ready, PlaybackSpeed wanted, Consumer<Duration> opened) {
        Forms.show(busy, false);
        player = ready.player();
        length = ready.facts().length();
        ready.player().setVolume(muted ? 0 : volume);
        showing = true;
        place.setMax(Math.max(1, length.toMillis()));
        speed.setValue(wanted);
        showing = false;
        bar.setDisable(false);
        Forms.show(soundOnly, ready.facts().width() == 0);
        if (ready.facts().width() > 0) {
            picture.show(
                    ready.player()::nextPicture,
                    ready.facts().width(),
                    ready.facts().height());
        }
        hint.setText(hintFor(ready));
        Forms.show(hint, !hint.getText().isEmpty());
        timer.start();
        opened.accept(length);
    }

    private String hintFor(Opened ready) {
        if (ready.facts().hasSound() && !ready.player().hasSoundOutput()) {
            return strings.get("player.noSound");
        }
        return ready.player().keepsPitch() ? "" : strings.get("player.pitch");
    }

    @Override
    public void play() {
        if (player != null) {
            player.play();
        }
    }

    @Override
    public void close() {
        timer.stop();
        picture.stop();
        var closing = player;
        player = null;
        if (closing != null) {
            where.accept(endless(closing));
            background.run(
                    () -> {
                        closing.close();
                        return true;
                    },
                    _ -> {},
                    notices.orTell());
        }
        where = _ -> {};
        // A clip that is still being opened is not wanted any more.
        opening = background.latest();
        nothing();
    }

    private void nothing() {
        bar.setDisable(true);
        Forms.show(broken, false);
        Forms.show(busy, false);
        Forms.show(soundOnly, false);
        Forms.show(hint, false);
    }

    /// Where to go on next time: watched to the end means from the start.
    private static Duration endless(Player asked) {
        return asked.isAtEnd() ? Duration.ZERO : asked.position();
    }

    private void tick(long now) {
        var open = player;
        if (open == null) {
            return;
        }
        var at = open.position();
        showing = true;
        if (!place.isValueChanging()) {
            place.setValue(at.toMillis());
        }
        showing = false;
        time.setText(strings.get(
                "player.time",
                TimeWords.length(at),
                TimeWords.length(length),
                TimeWords.length(open.speed().receiverTime(length.minus(at)))));
        var playing = open.isPlaying();
        if (playing != wasPlaying || now - reportedAt > REPORT_NANOS && playing) {
            reportedAt = now;
            where.accept(endless(open));
        }
        if (playing != wasPlaying || play.getAccessibleText() == null) {
            wasPlaying = playing;
            playIcon.setIconLiteral(playing ? "fth-pause" : "fth-play");
            Forms.name(play, strings.get(playing ? "player.pause" : "player.play"), null);
        }
    }

    @FXML
    private void toggle() {
        var open = player;
        if (open != null) {
            if (open.isPlaying()) {
                open.pause();
            } else {
                open.play();
            }
        }
    }

    @FXML
    private void mute() {
        muted = !muted;
        soundIcon.setIconLiteral(muted ? "fth-volume-x" : "fth-volume-2");
        if (player != null) {
            player.setVolume(muted ? 0 : volume);
        }
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

    private void loudness(double by) {
        volume = Math.clamp(volume + by, 0, 1);
        if (player != null && !muted) {
            player.setVolume(volume);
        }
    }

    /// The keys of the spec's row W8; letters typed into a text stay letters.
    @Override
    public void key(KeyEvent event) {
        if (player == null
                || event.getTarget() instanceof TextInputControl
                || event.isShortcutDown()
                || event.isAltDown()) {
            return;
        }
        var used = true;
        switch (event.getCode()) {
            case SPACE, K -> toggle();
            case LEFT -> move(STEP.negated());
            case RIGHT -> move(STEP);
            case J -> move(LEAP.negated());
            case L -> move(LEAP);
            case UP -> loudness(LOUDER);
            case DOWN -> loudness(-LOUDER);
            case M -> mute();
            case BACK_SPACE -> speed.setValue(PlaybackSpeed.USUAL);
            case OPEN_BRACKET -> speed.setValue(speed.getValue().slower());
            case CLOSE_BRACKET -> speed.setValue(speed.getValue().faster());
            case COMMA -> speed.setValue(event.isShiftDown() ? speed.getValue().slower() : speed.getValue());
            case PERIOD -> speed.setValue(event.isShiftDown() ? speed.getValue().faster() : speed.getValue());
            case LESS ->
                speed.setValue(
                        event.isShiftDown()
                                ? speed.getValue().faster()
                                : speed.getValue().slower());
            case GREATER -> speed.setValue(speed.getValue().faster());
            default -> used = digit(event);
        }
        if (used) {
            event.consume();
        }
    }

    private boolean digit(KeyEvent event) {
        if (!event.getCode().isDigitKey()) {
            return false;
        }
        var tenth = event.getCode().getCode() % 48;
        if (player != null && tenth < 10) {
            player.seek(length.multipliedBy(tenth).dividedBy(10));
        }
        return true;
    }
}
