package baton.ui.today;

import baton.ui.kit.Controls;
import baton.ui.kit.DesktopNotices;
import baton.ui.kit.Strings;
import baton.ui.kit.keys.Shortcut;
import baton.ui.screen.Destination;
import baton.ui.screen.ScreenServices;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Binds news.fxml: the latest news in a corner of the window, over whatever screen is open. Takes no focus.
public final class NewsView {
    private final ScreenServices services;
    private final TodayViewModel model;
    private final DesktopNotices desktop;
    private final Consumer<String> onLink;
    private final Strings strings;
    private final Parent root;
    private final PauseTransition fading = new PauseTransition(Duration.seconds(30));

    @FXML
    private Label title;

    @FXML
    private VBox lines;

    @FXML
    private Button open;

    @FXML
    private Button join;

    @FXML
    private Button moments;

    /// @param onLink opens an address in the person's own program for it
    public NewsView(ScreenServices services, TodayViewModel model, DesktopNotices desktop, Consumer<String> onLink) {
        this.onLink = onLink;
        this.services = services;
        this.model = model;
        this.desktop = desktop;
        strings = services.strings();
        root = services.views().load("news", this);
        fading.setOnFinished(_ -> model.dismiss());
        model.noticeProperty().subscribe(this::show);
    }

    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Controls.name(open, strings.get("news.open"), Shortcut.NEWS);
    }

    private void show(@Nullable Notice notice) {
        Controls.show(root, notice != null);
        fading.stop();
        if (notice == null) {
            return;
        }
        // It stays in the list of what is due; the card need not.
        fading.playFromStart();
        title.setText(notice.title());
        Controls.show(join, notice.offers().join().isPresent());
        Controls.show(moments, notice.offers().moments() && notice.handoff() != null);
        lines.getChildren()
                .setAll(notice.lines().stream()
                        .map(text -> {
                            var line = new Label(text);
                            line.getStyleClass().add("row-line");
                            return line;
                        })
                        .toList());
        // Whoever looks at this window sees the card.
        var scene = root.getScene();
        if (scene == null || scene.getWindow() == null || !scene.getWindow().isFocused()) {
            desktop.show(
                    notice.title(),
                    String.join("\n", notice.lines()),
                    () -> services.background().onScreen(() -> open(notice)));
        }
    }

    /// Leads to the news that are shown; nothing without any.
    @FXML
    public void open() {
        var notice = model.noticeProperty().get();
        if (notice != null) {
            open(notice);
        }
    }

    private void open(Notice notice) {
        model.dismiss();
        services.go(notice.destination());
    }

    @FXML
    private void join() {
        var notice = model.noticeProperty().get();
        if (notice != null) {
            notice.offers().join().ifPresent(onLink);
        }
    }

    @FXML
    private void moments() {
        var notice = model.noticeProperty().get();
        if (notice != null && notice.handoff() != null) {
            model.dismiss();
            services.go(new Destination.HearMoments(notice.handoff()));
        }
    }

    @FXML
    private void later() {
        model.dismiss();
    }
}
