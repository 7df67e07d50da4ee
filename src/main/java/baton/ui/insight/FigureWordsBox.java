package baton.ui.insight;

import baton.ui.kit.Controls;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The words of a figure: a sentence, and in muted letters how it was before and what is quoted.
final class FigureWordsBox extends VBox {
    private final Text sentence = new Text();
    private final Text change = new Text();
    private final TextFlow compared = new TextFlow(change);

    FigureWordsBox() {
        sentence.getStyleClass().add("whole-text");
        change.getStyleClass().add("whole-text");
        compared.getStyleClass().add("muted");
        getChildren().addAll(new TextFlow(sentence), compared);
        getStyleClass().add("figure-words");
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    void say(String said, String before) {
        sentence.setText(said);
        change.setText(before);
        Controls.show(compared, !before.isEmpty());
    }
}
