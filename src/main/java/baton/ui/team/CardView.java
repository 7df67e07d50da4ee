package baton.ui.team;

import baton.handoff.record.HandoffType;
import baton.handoff.record.RecordField;
import baton.people.Person;
import baton.ui.kit.Controls;
import baton.ui.kit.FocusKeeper;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import baton.ui.kit.Views;
import baton.ui.kit.WrappingRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds card.fxml: what a person needs to see in a briefing.
public final class CardView {
    private static final List<Integer> BUDGETS = List.of(10, 15, 20, 30, 40, 45, 60, 90, 120, 150, 180, 210, 300);
    private final CardViewModel model;
    private final Strings strings;
    private final Notices notices;
    private final Parent root;

    @FXML
    private Label title;

    @FXML
    private Label version;

    @FXML
    private ComboBox<HandoffType> cardType;

    @FXML
    private VBox rows;

    @FXML
    private Label problem;

    @FXML
    private TextField dislikes;

    @FXML
    private Button save;

    @FXML
    private Label total;

    public CardView(Views views, CardViewModel model, Strings strings, Notices notices) {
        this.model = model;
        this.strings = strings;
        this.notices = notices;
        root = views.load("card", this);
        // Enter saves the card, and never the person above it.
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
                save();
                event.consume();
            }
        });
        FocusKeeper.keep(root, save);
        show(null);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        cardType.getItems().setAll(HandoffType.values());
        Controls.words(cardType, strings::of);
        cardType.valueProperty().bindBidirectional(model.typeProperty());
        dislikes.textProperty().bindBidirectional(model.dislikesProperty());
        model.rows().addListener((ListChangeListener<PromptRow>) _ -> showRows());
        model.versionProperty()
                .subscribe(v -> version.setText(
                        strings.get(v.intValue() == 0 ? "card.version.standard" : "card.version", v.intValue())));
        model.problemProperty()
                .subscribe(p -> Controls.problem(problem, rows, p == CardViewModel.Problem.NONE ? "" : strings.of(p)));
        showTotal();
    }

    /// Shows this person's card; nobody's hides it.
    void show(@Nullable Person person) {
        Controls.show(root, person != null);
        model.load(person);
        if (person != null) {
            title.setText(strings.get("card.title", person.name()));
        }
    }

    private void showRows() {
        var lines = new ArrayList<Node>();
        for (int i = 0; i < model.rows().size(); i++) {
            lines.add(line(i, model.rows().get(i)));
        }
        rows.getChildren().setAll(lines);
        showTotal();
    }

    private void showTotal() {
        total.setText(strings.get("card.total", TimeWords.length(model.total())));
    }

    private Node line(int place, PromptRow row) {
        var name = new TextField();
        name.textProperty().bindBidirectional(row.title);
        var question = new TextField();
        question.textProperty().bindBidirectional(row.question);
        var budget = new ComboBox<Integer>();
        budget.getItems().setAll(BUDGETS);
        Controls.words(budget, seconds -> TimeWords.length(Duration.ofSeconds(seconds)));
        budget.valueProperty().bindBidirectional(row.seconds);
        budget.valueProperty().subscribe((_, _) -> showTotal());
        var must = new CheckBox(strings.get("prompts.must"));
        must.selectedProperty().bindBidirectional(row.mustCover);
        var first = new WrappingRow(field("card.prompt", name), field("card.question", question));
        first.getStyleClass().add("fields");
        var second = new WrappingRow(
                field("card.budget", budget),
                field("card.fact", fact(row)),
                must,
                button("fth-arrow-up", "card.up", place > 0, () -> swap(place, place - 1)),
                button("fth-arrow-down", "card.down", place + 1 < model.rows().size(), () -> swap(place, place + 1)),
                button("fth-x", "card.remove", true, () -> model.rows().remove(place)));
        second.getStyleClass().add("row-editor");
        var line = new VBox(first, second);
        line.getStyleClass().add("prompt-row");
        return line;
    }

    private ComboBox<RecordField> fact(PromptRow row) {
        var fact = new ComboBox<RecordField>();
        fact.getItems().add(null);
        for (var field : RecordField.values()) {
            if (field != RecordField.BRIEFING) {
                fact.getItems().add(field);
            }
        }
        Controls.words(fact, strings::of);
        fact.setPromptText(strings.get("card.fact.never"));
        fact.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable RecordField field, boolean empty) {
                super.updateItem(field, empty);
                setText(empty ? null : field == null ? strings.get("card.fact.never") : strings.of(field));
            }
        });
        fact.valueProperty().bindBidirectional(row.fact);
        return fact;
    }

    private VBox field(String key, Control control) {
        var label = new Label(strings.get(key));
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        var field = new VBox(label, control);
        field.getStyleClass().add("field");
        HBox.setHgrow(field, control instanceof TextField ? Priority.ALWAYS : Priority.NEVER);
        return field;
    }

    private Button button(String icon, String key, boolean enabled, Runnable action) {
        var button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("flat", "button-icon");
        Controls.name(button, strings.get(key), null);
        button.setDisable(!enabled);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void swap(int one, int other) {
        Collections.swap(model.rows(), one, other);
    }

    @FXML
    private void add() {
        model.rows().add(new PromptRow());
    }

    @FXML
    private void standard() {
        model.standard();
    }

    @FXML
    private void save() {
        model.save(saved -> {
            var person = model.personProperty().get();
            notices.tell(strings.get("card.saved", person == null ? "" : person.name(), saved.version()));
        });
    }
}
