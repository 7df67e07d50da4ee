package baton.ui.transcript;

import baton.transcript.Transcript;
import baton.ui.kit.Controls;
import baton.ui.kit.TimeWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;

/// One line of what is said: its time, and its words, each of which can be pressed.
final class TranscriptLine extends HBox {
    private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");
    private final int number;
    private final Transcript.Line line;
    private final Button pencil = new Button("", new FontIcon("fth-edit-2"));
    private final List<Text> words = new ArrayList<>();

    /// @param start where the briefing begins to play
    TranscriptLine(int number, Transcript.Line line, Duration start) {
        this.number = number;
        this.line = line;
        var shown =
                line.from().compareTo(start) < 0 ? Duration.ZERO : line.from().minus(start);
        var time = new Label(TimeWords.length(shown));
        time.getStyleClass().add("spoken-time");
        var flow = new TextFlow();
        for (var word : line.words()) {
            var text = new Text(word.text());
            text.getStyleClass().add("spoken-word");
            text.setUserData(word);
            words.add(text);
            // The gap is a node of its own, so that a line under a word does not run on.
            flow.getChildren().addAll(text, new Text(" "));
        }
        flow.setMinWidth(0);
        HBox.setHgrow(flow, Priority.ALWAYS);
        getChildren().addAll(time, flow);
        getStyleClass().add("spoken-line");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(TimeWords.length(shown) + " " + line.text());
        setFocusTraversable(false);
    }

    /// A pencil stands beside the line while it is chosen.
    void offerEdit(String name, Consumer<TranscriptLine> onEdit) {
        pencil.getStyleClass().addAll("flat", "button-icon", "spoken-pencil");
        Controls.name(pencil, name, null);
        pencil.setOnAction(_ -> onEdit.accept(this));
        pencil.setVisible(false);
        getChildren().add(pencil);
    }

    boolean isEditable() {
        return getChildren().contains(pencil);
    }

    /// The one of all lines where the focus stops.
    void choose(boolean chosen) {
        setFocusTraversable(chosen);
        pencil.setVisible(chosen);
    }

    int number() {
        return number;
    }

    Transcript.Line line() {
        return line;
    }

    void showPlaying(boolean playing) {
        pseudoClassStateChanged(PLAYING, playing);
    }

    /// Words that do not play are grey.
    void showCut(Predicate<Transcript.Word> cut) {
        for (int i = 0; i < words.size(); i++) {
            style(words.get(i), "cut", cut.test(line.words().get(i)));
        }
    }

    /// @param marked numbers of words
    /// @param name of the style that they get, and the others lose
    void mark(String name, Set<Integer> marked) {
        for (int i = 0; i < words.size(); i++) {
            style(words.get(i), name, marked.contains(i));
        }
    }

    private static void style(Text word, String name, boolean wanted) {
        if (!wanted) {
            word.getStyleClass().remove(name);
        } else if (!word.getStyleClass().contains(name)) {
            word.getStyleClass().add(name);
        }
    }
}
