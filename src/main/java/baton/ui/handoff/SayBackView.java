package baton.ui.handoff;

import baton.brief.ContinueFrom;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.Views;
import baton.ui.kit.keys.Shortcut;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds sayback.fxml: the prospect's own words in large type, to be said back within the first two minutes,
/// and where to go on. A small window that can stay on top during the call.
final class SayBackView {
    /// More are not said back, they are recited.
    private static final int MOST = 3;

    private final Strings strings;
    private final Parent root;
    private @Nullable Stage stage;

    @FXML
    private Label title;

    @FXML
    private CheckBox onTop;

    @FXML
    private VBox lines;

    SayBackView(Views views, Strings strings) {
        this.strings = strings;
        root = views.load("sayback", this);
    }

    @FXML
    private void initialize() {
        onTop.selectedProperty().subscribe((_, chosen) -> {
            if (stage != null) {
                stage.setAlwaysOnTop(chosen);
            }
        });
    }

    /// Opens it, or brings it to the front with this handoff's words.
    void open(OpenHandoff open, Scene from) {
        var content = open.handoff().content();
        title.setText(
                strings.get("sayback.title", Texts.brief(content.contact().name()), Texts.brief(content.company())));
        var shown = new ArrayList<Node>();
        for (var quote : content.fields().pain().quotes().stream()
                .filter(q -> !q.words().isBlank())
                .limit(MOST)
                .toList()) {
            shown.add(quote(quote.words().strip()));
        }
        if (shown.isEmpty()) {
            shown.add(Sections.muted(strings.get("sayback.none")));
        }
        section(shown, "sayback.signal", List.of(content.more().intentSignal()));
        section(shown, "record.continue", ContinueFrom.of(content));
        lines.getChildren().setAll(shown);
        window(from);
    }

    private void section(List<Node> shown, String heading, List<String> texts) {
        var said = texts.stream().filter(t -> !t.isBlank()).toList();
        if (!said.isEmpty()) {
            shown.add(new Sections(strings)
                    .section(heading, said.stream().map(Sections::text).toList()));
        }
    }

    private Node quote(String words) {
        var text = Sections.text("\u201c" + words + "\u201d");
        text.getStyleClass().add("say-back-quote");
        HBox.setHgrow(text, Priority.ALWAYS);
        var copy = new Button("", new FontIcon("fth-copy"));
        copy.getStyleClass().addAll("flat", "button-icon");
        Controls.name(copy, strings.get("sayback.copy"), null);
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(words);
            Clipboard.getSystemClipboard().setContent(content);
            copy.setGraphic(new FontIcon("fth-check"));
        });
        var box = new HBox(text, copy);
        box.getStyleClass().add("say-back-line");
        return box;
    }

    private void window(Scene from) {
        var window = stage;
        if (window == null) {
            window = new Stage();
            window.setScene(new Scene(root));
            window.setTitle(strings.get("sayback"));
            stage = window;
        }
        window.getScene().getStylesheets().setAll(from.getStylesheets());
        window.getScene().getPreferences().setColorScheme(from.getPreferences().getColorScheme());
        window.setAlwaysOnTop(onTop.isSelected());
        window.show();
        window.toFront();
        onTop.requestFocus();
    }

    @FXML
    private void key(KeyEvent event) {
        if (Shortcut.BACK.matches(event)) {
            close();
            event.consume();
        }
    }

    void close() {
        if (stage != null) {
            stage.close();
        }
    }
}
