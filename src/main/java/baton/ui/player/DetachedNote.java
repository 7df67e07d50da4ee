package baton.ui.player;

import baton.ui.kit.Strings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Stands in the player's place while it plays in a window of its own.
public final class DetachedNote {
    private final VBox root;

    public DetachedNote(Strings strings, Runnable onBack) {
        var words = new Label(strings.get("player.away"));
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        var back = new Button(strings.get("player.away.back"));
        back.setOnAction(_ -> onBack.run());
        root = new VBox(words, back);
        root.getStyleClass().addAll("state", "card");
    }

    public Node root() {
        return root;
    }
}
