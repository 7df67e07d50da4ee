package baton.ui.player;

import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The player in a window of its own: small and always on top while somebody prepares elsewhere, or over the whole
/// screen.
public final class DetachedPlayer {
    private static final double WIDTH = 420;
    private static final double HEIGHT = 330;
    private static final double MARGIN = 24;

    private final Parent player;
    private final Consumer<KeyEvent> keys;
    private final Runnable onClosed;
    private @Nullable Stage stage;
    private @Nullable Pane home;
    private boolean openedFull;
    private int place;

    /// @param player what moves there and back
    /// @param keys what a key does there
    /// @param onClosed the player is back in its place
    public DetachedPlayer(Parent player, Consumer<KeyEvent> keys, Runnable onClosed) {
        this.player = player;
        this.keys = keys;
        this.onClosed = onClosed;
    }

    public boolean isOpen() {
        return stage != null;
    }

    /// Another press: back from where it is, or from small to full and back to small.
    public void change(boolean full) {
        var open = stage;
        if (open != null && full && !openedFull) {
            open.setFullScreen(!open.isFullScreen());
        } else {
            close();
        }
    }

    /// @param instead what stands in the player's place meanwhile
    public void open(boolean full, String title, Node instead) {
        if (stage != null || !(player.getParent() instanceof Pane here)) {
            return;
        }
        var scene = here.getScene();
        var owner = scene.getWindow();
        place = here.getChildren().indexOf(player);
        here.getChildren().set(place, instead);
        home = here;
        var frame = new StackPane(player);
        frame.getStyleClass().addAll("apart", full ? "apart-full" : "apart-small");
        VBox.setVgrow(frame, Priority.ALWAYS);
        var opened = new Stage();
        stage = opened;
        openedFull = full;
        var inside = new Scene(frame, WIDTH, HEIGHT);
        inside.getStylesheets().setAll(scene.getStylesheets());
        inside.getPreferences().setColorScheme(scene.getPreferences().getColorScheme());
        inside.setOnKeyPressed(keys::accept);
        opened.setScene(inside);
        opened.setTitle(title);
        opened.setFullScreenExitHint("");
        opened.setOnHidden(_ -> back());
        if (full) {
            opened.setFullScreen(true);
            opened.fullScreenProperty().subscribe((_, stays) -> {
                if (!stays) {
                    opened.close();
                }
            });
        } else {
            opened.setAlwaysOnTop(true);
            toCorner(opened, owner);
        }
        opened.show();
        player.requestFocus();
    }

    private static void toCorner(Stage opened, Window owner) {
        var screens = Screen.getScreensForRectangle(owner.getX(), owner.getY(), 1, 1);
        Rectangle2D room = (screens.isEmpty() ? Screen.getPrimary() : screens.getFirst()).getVisualBounds();
        opened.setX(room.getMaxX() - WIDTH - MARGIN);
        opened.setY(room.getMaxY() - HEIGHT - MARGIN);
    }

    public void close() {
        if (stage != null) {
            stage.close();
        }
    }

    private void back() {
        var before = home;
        stage = null;
        home = null;
        if (before != null) {
            ((Pane) player.getParent()).getChildren().remove(player);
            before.getChildren().set(place, player);
            onClosed.run();
        }
    }
}
