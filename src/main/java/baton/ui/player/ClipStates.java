package baton.ui.player;

import baton.ui.kit.Forms;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// What stands in the player's place while there is no picture: that it opens, that it cannot, that there is sound
/// only.
record ClipStates(Node busy, Node broken, Label brokenText, Node soundOnly, Label hint) {
    void nothing() {
        for (var each : new Node[] {busy, broken, soundOnly, hint}) {
            Forms.show(each, false);
        }
    }

    void opening() {
        nothing();
        Forms.show(busy, true);
    }

    /// @param sentence what is wrong and what to do
    void broken(String sentence) {
        nothing();
        Forms.show(broken, true);
        brokenText.setText(sentence);
    }

    /// @param words what the viewer should know about the sound; empty if all is well
    void open(boolean hasPicture, String words) {
        nothing();
        Forms.show(soundOnly, !hasPicture);
        hint.setText(words);
        Forms.show(hint, !words.isEmpty());
    }
}
