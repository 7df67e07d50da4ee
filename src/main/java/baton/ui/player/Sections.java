package baton.ui.player;

import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A heading with lines below it: what a record is shown as.
record Sections(Strings strings) {
    /// @param key of the heading's words
    Node section(String key, List<? extends Node> lines) {
        var heading = new Label(strings.get(key));
        heading.getStyleClass().add("record-heading");
        var box = new VBox(heading);
        box.getChildren().addAll(lines);
        box.getStyleClass().add("record-section");
        return box;
    }

    static Region text(String text) {
        return Texts.whole(text);
    }

    static Region muted(String text) {
        var muted = Texts.whole(text);
        muted.getStyleClass().add("muted");
        return muted;
    }
}
