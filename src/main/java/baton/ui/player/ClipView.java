package baton.ui.player;

import baton.playback.Player;
import baton.recording.ClipFacts;
import baton.ui.kit.Background;
import baton.ui.kit.Controls;
import baton.ui.kit.FrameView;
import baton.ui.kit.Views;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds clip.fxml: the picture, what stands over it, and what is said below its bar: that it opens, that it cannot,
/// that
/// there is sound only, what is wrong with it, what a key has changed.
final class ClipView {
    private static final Duration FLASH = Duration.ofMillis(1200);
    private final FrameView picture = new FrameView();
    private final PosterView poster = new PosterView();
    private final Background background;
    private final Parent root;
    private Background.@Nullable Waiting fading;
    /// What there is to know of the clip that is open.
    private String about = "";
    private Runnable onPress = () -> {};
    private Runnable onDoublePress = () -> {};
    private Runnable onFromStart = () -> {};

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
    private Label caption;

    @FXML
    private Label flash;

    @FXML
    private VBox barPlace;

    @FXML
    private HBox resume;

    @FXML
    private Label resumeText;

    @FXML
    private Label hint;

    ClipView(Views views, Background background) {
        this.background = background;
        root = views.load("clip", this);
    }

    @FXML
    private void initialize() {
        screen.getChildren().addFirst(picture);
        screen.getChildren().add(1, poster);
        Controls.show(flash, false);
        nothing();
    }

    Parent root() {
        return root;
    }

    /// Where something else may stand over the picture.
    StackPane over() {
        return screen;
    }

    void setBar(Node bar) {
        barPlace.getChildren().setAll(bar);
    }

    /// @param press on the picture; `twice` a second one at once
    void onPress(Runnable press, Runnable twice, Runnable fromStart) {
        onPress = press;
        onDoublePress = twice;
        onFromStart = fromStart;
    }

    void nothing() {
        picture.stop();
        poster.show(null);
        for (var each : new Node[] {busy, broken, soundOnly, hint, caption, resume}) {
            Controls.show(each, false);
        }
    }

    void opening() {
        nothing();
        Controls.show(busy, true);
    }

    /// @param sentence what is wrong and what to do
    void broken(String sentence) {
        nothing();
        Controls.show(broken, true);
        brokenText.setText(sentence);
    }

    /// @param words what the viewer should know about the sound; empty if all is well
    void open(Player player, ClipFacts facts, String words) {
        nothing();
        Controls.show(soundOnly, facts.width() == 0);
        about = words;
        hint(words);
        if (facts.width() > 0) {
            picture.show(framesOf(player), facts.width(), facts.height());
        }
    }

    private static FrameView.Source framesOf(Player player) {
        return new FrameView.Source() {
            @Override
            public boolean next(ByteBuffer target) {
                return player.nextFrame(target);
            }

            @Override
            public boolean lends() {
                return player.lendsFrames();
            }

            @Override
            public @Nullable ByteBuffer lend() {
                return player.borrowFrame();
            }

            @Override
            public boolean resize(int width, int height) {
                return player.resizeFrames(width, height);
            }
        };
    }

    private void hint(String words) {
        hint.setText(words);
        Controls.show(hint, !words.isEmpty());
    }

    /// What is wrong although it plays, instead of what else there is to know; empty if nothing is.
    void trouble(String sentence) {
        var words = sentence.isEmpty() ? about : sentence;
        if (!words.equals(hint.getText())) {
            hint(words);
        }
    }

    /// @param file null to show the clip's own picture
    void poster(@Nullable Path file) {
        poster.show(file);
    }

    /// Says where it goes on, and offers the start; empty to say nothing.
    void resumed(String words) {
        resumeText.setText(words);
        Controls.show(resume, !words.isEmpty());
    }

    void caption(String words) {
        caption.setText(words);
        Controls.show(caption, !words.isEmpty());
    }

    void captionSize(CaptionSize size) {
        for (var each : CaptionSize.values()) {
            caption.getStyleClass().remove(each.style());
        }
        caption.getStyleClass().add(size.style());
    }

    /// Says something for a moment.
    void flash(String words) {
        flash.setText(words);
        Controls.show(flash, true);
        if (fading != null) {
            fading.cancel();
        }
        fading = background.after(FLASH, () -> Controls.show(flash, false));
    }

    /// A press on the picture plays and pauses; a second one at once fills the screen.
    @FXML
    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            onPress.run();
            if (event.getClickCount() == 2) {
                onDoublePress.run();
            }
            root.requestFocus();
        }
    }

    @FXML
    private void fromStart() {
        onFromStart.run();
        root.requestFocus();
    }
}
