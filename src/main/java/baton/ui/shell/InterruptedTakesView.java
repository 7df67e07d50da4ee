package baton.ui.shell;

import baton.playback.PlaybackSpeed;
import baton.ui.kit.ClipExtras;
import baton.ui.kit.ClipPane;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import baton.ui.kit.WrappingRow;
import java.time.Duration;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Binds recovery.fxml: the takes that were interrupted, each to play, keep or discard; none goes by itself.
public final class InterruptedTakesView {
    private final ShellViewModel model;
    private final ClipPane clip;
    private final Strings strings;
    private final Parent root;

    @FXML
    private Label text;

    @FXML
    private VBox takes;

    @FXML
    private StackPane player;

    public InterruptedTakesView(Views views, ShellViewModel model, ClipPane clip, Strings strings) {
        this.model = model;
        this.clip = clip;
        this.strings = strings;
        root = views.load("interruptedtakes", this);
        show();
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        player.getChildren().setAll(clip.root());
        // The root is known only after loading: the first answer comes later than that.
        model.leftovers().addListener((ListChangeListener<ShellViewModel.Leftover>) _ -> show());
    }

    private void show() {
        stop();
        var found = model.leftovers();
        Controls.show(root, !found.isEmpty());
        text.setText(strings.get("recovery.title", found.size()));
        takes.getChildren().setAll(found.stream().map(this::line).toList());
    }

    private Node line(ShellViewModel.Leftover leftover) {
        var words = new Label(leftover.words());
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new WrappingRow(words);
        line.getStyleClass().add("recovery-line");
        if (leftover.take().facts() != null) {
            line.getChildren().add(button("recovery.play", () -> play(leftover)));
        }
        if (leftover.canKeep()) {
            line.getChildren().add(button("recovery.keep", () -> clip.close(() -> model.keepLeftover(leftover))));
        }
        line.getChildren().add(discard(leftover));
        return line;
    }

    /// Pressed once it asks, pressed twice it means it.
    private Button discard(ShellViewModel.Leftover leftover) {
        var sure = strings.get("recovery.discard.sure");
        var discard = new Button(strings.get("recovery.discard"));
        discard.setMinWidth(Region.USE_PREF_SIZE);
        discard.setOnAction(_ -> {
            if (discard.getText().equals(sure)) {
                clip.close(() -> model.discardLeftover(leftover));
            } else {
                discard.setText(sure);
            }
        });
        return discard;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(strings.get(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void play(ShellViewModel.Leftover leftover) {
        Controls.show(player, true);
        clip.show(
                leftover.take().take().file(),
                ClipExtras.NONE,
                Duration.ZERO,
                PlaybackSpeed.USUAL.times(),
                _ -> {},
                _ -> clip.play());
    }

    private void stop() {
        Controls.show(player, false);
        clip.close();
    }

    @FXML
    private void later() {
        model.decideLater();
    }
}
