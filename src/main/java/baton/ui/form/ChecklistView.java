package baton.ui.form;

import baton.handoff.rules.Checklist;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds checklist.fxml: what is to be done before a handoff counts as handed over, each line the way to its place.
final class ChecklistView {
    private final Strings strings;
    private final Consumer<Checklist.What> onChosen;
    private final Runnable onGuide;
    private final Parent root;
    private List<Checklist.Item> shown = List.of();

    @FXML
    private VBox lines;

    /// @param onChosen told which line somebody pressed
    /// @param onGuide leads through them one by one
    ChecklistView(Views views, Consumer<Checklist.What> onChosen, Runnable onGuide, Strings strings) {
        this.onChosen = onChosen;
        this.onGuide = onGuide;
        this.strings = strings;
        root = views.load("checklist", this);
    }

    Parent root() {
        return root;
    }

    void show(Checklist list) {
        if (list.items().equals(shown)) {
            return;
        }
        shown = list.items();
        if (lines.getChildren().size() != shown.size()) {
            lines.getChildren().setAll(shown.stream().map(this::line).toList());
        }
        for (int i = 0; i < shown.size(); i++) {
            dress((Button) lines.getChildren().get(i), shown.get(i));
        }
    }

    @FXML
    private void guide() {
        onGuide.run();
    }

    private Button line(Checklist.Item item) {
        var line = new Button();
        line.getStyleClass().addAll("flat", "checklist-line");
        line.setMaxWidth(Double.MAX_VALUE);
        line.setWrapText(true);
        dress(line, item);
        return line;
    }

    private void dress(Button line, Checklist.Item item) {
        var icon = new FontIcon(item.isDone() ? "fth-check-circle" : "fth-circle");
        icon.getStyleClass().add(item.isDone() ? "fine-icon" : "step-icon");
        line.setGraphic(icon);
        var words = strings.of(item.what());
        line.setText(item.left() > 1 ? strings.get("checklist.left", words, item.left()) : words);
        line.setAccessibleText(strings.get(item.isDone() ? "checklist.done" : "checklist.open", words));
        Controls.name(
                line,
                strings.get(item.what() == Checklist.What.IN_CRM ? "checklist.tick" : "checklist.go", words),
                null);
        line.setOnAction(_ -> onChosen.accept(item.what()));
    }
}
