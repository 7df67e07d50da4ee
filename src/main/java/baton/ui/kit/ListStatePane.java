package baton.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// A list and what stands in its place while it has no rows; and where the focus goes once there is something to put it
/// on: the rows come a moment after the screen.
public final class ListStatePane {
    private final ListView<?> list;
    private final Node empty;
    private final Button emptyAction;
    private final Node broken;
    private final Node loading;
    private Runnable open = () -> {};
    private boolean wantsFocus;
    /// Who had the focus when the screen was shown.
    private @Nullable Node before;

    public ListStatePane(ListView<?> list, Node empty, Button emptyAction, Node broken, Node loading) {
        this.list = list;
        this.empty = empty;
        this.emptyAction = emptyAction;
        this.broken = broken;
        this.loading = loading;
    }

    /// What Enter and a double press do.
    public void onOpen(Runnable next) {
        open = next;
    }

    /// A key in the list.
    public void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            open.run();
            event.consume();
        }
    }

    /// A press of the mouse in the list.
    public void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            open.run();
        }
    }

    public void show(ListState state) {
        // Whoever waits at an empty list goes on in the list once something comes.
        if (emptyAction.isFocused() || list.isFocused()) {
            wantsFocus = true;
            before = null;
        }
        Controls.show(list, state == ListState.ROWS);
        Controls.show(empty, state == ListState.EMPTY);
        Controls.show(broken, state == ListState.BROKEN);
        Controls.show(loading, state == ListState.LOADING);
        focusIfWanted();
    }

    /// The screen is shown: the focus belongs here.
    public void shown() {
        wantsFocus = true;
        var now = owner();
        before = list.equals(now) || emptyAction.equals(now) ? null : now;
        focusIfWanted();
    }

    /// The screen is left.
    public void hidden() {
        wantsFocus = false;
        before = null;
    }

    private @Nullable Node owner() {
        return list.getScene() == null ? null : list.getScene().getFocusOwner();
    }

    /// Whether the person has gone on before the rows were there: along the places of the sidebar, say.
    private boolean hasGoneOn() {
        var now = owner();
        return before != null && isSeen(before) && now != null && !now.equals(before);
    }

    private static boolean isSeen(Node node) {
        for (var n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private void focusIfWanted() {
        if (!wantsFocus || list.getScene() == null) {
            return;
        }
        if (hasGoneOn()) {
            hidden();
            return;
        }
        if (list.isVisible()) {
            if (list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
            list.requestFocus();
            hidden();
        } else if (empty.isVisible()) {
            emptyAction.requestFocus();
            hidden();
        }
    }
}
