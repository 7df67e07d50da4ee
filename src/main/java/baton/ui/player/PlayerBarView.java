package baton.ui.player;

import baton.playback.PlaybackSpeed;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import java.time.Duration;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds clipbar.fxml: what is below the picture. It only asks; the pane decides.
final class PlayerBarView {
    /// What is wanted of the player.
    interface Wishes {
        void toggle();

        void seek(Duration place);

        void speed(PlaybackSpeed chosen);

        void mute();

        /// @param percent 0 to 100
        void volume(int percent);

        void mark();

        void apart(boolean full);
    }

    /// In letters: so wide is the row with all of its buttons.
    private static final double ROOM_FOR_VOLUME = 38;

    private final Wishes wishes;
    private final Strings strings;
    private final Parent root;
    private ClipTimeline timeline;
    private PlayButton playButton;
    private boolean showing;

    @FXML
    private VBox bar;

    @FXML
    private Slider place;

    @FXML
    private Button play;

    @FXML
    private FontIcon playIcon;

    @FXML
    private Label time;

    @FXML
    private Label chapter;

    @FXML
    private Button mark;

    @FXML
    private ComboBox<PlaybackSpeed> speed;

    @FXML
    private MenuButton options;

    @FXML
    private Button sound;

    @FXML
    private FontIcon soundIcon;

    @FXML
    private Slider volume;

    @FXML
    private Button mini;

    @FXML
    private Button full;

    PlayerBarView(Views views, Wishes wishes, Strings strings) {
        this.wishes = wishes;
        this.strings = strings;
        root = views.load("playerbar", this);
    }

    @FXML
    private void initialize() {
        playButton = new PlayButton(play, playIcon, strings);
        speed.getItems().setAll(PlaybackSpeed.STEPS);
        Controls.words(speed, s -> strings.get("player.speed", s.digits()));
        speed.setAccessibleText(strings.get("player.speed.name"));
        speed.valueProperty().subscribe(this::chooseSpeed);
        timeline = new ClipTimeline(place, chapter, strings);
        timeline.onSeek(wishes::seek);
        bar.getChildren().addFirst(timeline);
        Controls.name(sound, strings.get("player.mute"), null);
        volume.setTooltip(new Tooltip(strings.get("player.volume.name")));
        volume.valueProperty().subscribe((_, chosen) -> {
            if (!showing) {
                wishes.volume(chosen.intValue());
            }
        });
        time.fontProperty().subscribe(this::showVolume);
        bar.widthProperty().subscribe(this::showVolume);
        Controls.name(mark, strings.get("player.mark"), null);
        Controls.name(options, strings.get("player.options"), null);
        Controls.name(mini, strings.get("player.mini"), null);
        Controls.name(full, strings.get("player.full"), null);
        Controls.show(mark, false);
        Controls.show(mini, false);
        Controls.show(full, false);
    }

    /// The first to leave where the row would break: the arrow keys change the volume too.
    private void showVolume() {
        Controls.show(volume, bar.getWidth() >= ROOM_FOR_VOLUME * time.getFont().getSize());
    }

    /// Where the pointer chooses a moment.
    List<Node> bars() {
        return List.of(place, timeline);
    }

    Parent root() {
        return root;
    }

    ClipTimeline timeline() {
        return timeline;
    }

    MenuButton options() {
        return options;
    }

    PlaybackSpeed speed() {
        return speed.getValue();
    }

    /// Chooses a speed, as somebody with the mouse would.
    void choose(PlaybackSpeed wanted) {
        // One that is no step is shown all the same.
        speed.setValue(wanted);
    }

    /// Shows a speed that nobody has chosen just now.
    void show(PlaybackSpeed current) {
        showing = true;
        speed.setValue(current);
        showing = false;
    }

    private void chooseSpeed(@Nullable PlaybackSpeed chosen) {
        if (chosen != null && !showing) {
            wishes.speed(chosen);
        }
    }

    void show(Duration at, boolean playing, String words) {
        timeline.show(at);
        time.setText(words);
        playButton.show(playing);
    }

    /// @param percent 0 to 100
    void showLoudness(int percent, boolean muted) {
        showing = true;
        volume.setValue(muted ? 0 : percent);
        showing = false;
        soundIcon.setIconLiteral(muted || percent == 0 ? "fth-volume-x" : "fth-volume-2");
    }

    void enable(boolean enabled) {
        bar.setDisable(!enabled);
    }

    void offerMarks() {
        Controls.show(mark, true);
    }

    void offerWindows() {
        Controls.show(mini, true);
        Controls.show(full, true);
    }

    @FXML
    private void toggle() {
        wishes.toggle();
    }

    @FXML
    private void mute() {
        wishes.mute();
    }

    @FXML
    private void mark() {
        wishes.mark();
    }

    @FXML
    private void mini() {
        wishes.apart(false);
    }

    @FXML
    private void full() {
        wishes.apart(true);
    }
}
