package baton.ui.insight;

import baton.handoff.record.DateText;
import baton.handoff.record.HandoffType;
import baton.insight.review.InventoryEntry;
import baton.insight.review.PlaybookCare;
import baton.insight.review.ReviewDecision;
import baton.people.Person;
import baton.ui.kit.Controls;
import baton.ui.kit.DatePickers;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.WrappingRow;
import baton.ui.screen.ScreenServices;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds reviews.fxml: the agenda of a review, the playbook or the inventory, and below it what is decided.
public final class ReviewsView {
    private static final int DECISION_DAYS = 7;
    private final ReviewsViewModel model;
    private final Strings strings;
    private final Parent root;

    @FXML
    private ComboBox<ReviewPage> page;

    @FXML
    private Label milestone;

    @FXML
    private Button markdown;

    @FXML
    private Button pdf;

    @FXML
    private VBox document;

    @FXML
    private VBox open;

    @FXML
    private VBox decideBox;

    @FXML
    private TextField words;

    @FXML
    private ComboBox<Person> owner;

    @FXML
    private DatePicker due;

    @FXML
    private Label problem;

    @FXML
    private VBox cares;

    public ReviewsView(ScreenServices services, ReviewsViewModel model) {
        this.model = model;
        strings = services.strings();
        root = services.views().load("reviews", this);
        model.shownProperty().subscribe(this::show);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Controls.words(page, strings::of);
        page.getItems().setAll(ReviewPage.values());
        page.valueProperty().bindBidirectional(model.page);
        Controls.words(owner, Person::name);
        owner.getStyleClass().add("owner-choice");
        DatePickers.ask(due, text -> DateText.read(text, null), typed -> strings.get("form.date.unread", typed));
    }

    private void show(ReviewsViewModel.@Nullable Shown shown) {
        for (var button : List.of(markdown, pdf)) {
            button.setDisable(shown == null);
        }
        document.getChildren().clear();
        open.getChildren().clear();
        cares.getChildren().clear();
        Controls.show(decideBox, false);
        Controls.show(milestone, shown != null && !shown.milestone().isEmpty());
        if (shown == null) {
            return;
        }
        milestone.setText(shown.milestone());
        document.getChildren().setAll(DocumentPane.of(shown.document()));
        switch (shown.page()) {
            case WEEKLY -> decisions(shown, ReviewDecision.Kind.WEEKLY);
            case FORTNIGHTLY -> decisions(shown, ReviewDecision.Kind.FORTNIGHTLY);
            case PLAYBOOK -> {
                if (shown.mayChange()) {
                    cares.getChildren().setAll(playbook(shown));
                }
            }
            case EVIDENCE -> {}
            case INVENTORY -> {
                if (shown.mayChange()) {
                    cares.getChildren().setAll(inventory(shown));
                }
            }
        }
        Controls.show(open, !open.getChildren().isEmpty());
        Controls.show(cares, !cares.getChildren().isEmpty());
    }

    private void decisions(ReviewsViewModel.Shown shown, ReviewDecision.Kind kind) {
        Controls.show(decideBox, true);
        if (!owner.getItems().equals(shown.team())) {
            owner.getItems().setAll(shown.team());
        }
        if (due.getValue() == null) {
            due.setValue(model.today().plusDays(DECISION_DAYS));
        }
        for (var decision : shown.decisions()) {
            if (decision.review() == kind) {
                var done = new Button(strings.get("review.done"));
                done.setAccessibleText(strings.get("review.done") + ": " + decision.words());
                done.setOnAction(_ -> model.done(decision));
                open.getChildren().add(row(Texts.whole(decision.words()), done));
            }
        }
    }

    private static Node row(Node... parts) {
        var row = new WrappingRow(parts);
        row.getStyleClass().add("inline");
        HBox.setHgrow(parts[0], Priority.ALWAYS);
        return row;
    }

    private ComboBox<Person> owners(List<Person> team, @Nullable UUID chosen, String label) {
        var combo = new ComboBox<Person>();
        Controls.words(combo, Person::name);
        combo.getItems().setAll(team);
        team.stream().filter(p -> p.id().equals(chosen)).findFirst().ifPresent(combo::setValue);
        combo.setPromptText(strings.get("playbook.nobody"));
        combo.setAccessibleText(label);
        combo.getStyleClass().add("owner-choice");
        return combo;
    }

    private List<Node> playbook(ReviewsViewModel.Shown shown) {
        var rows = new ArrayList<Node>();
        for (var part : PlaybookCare.Part.values()) {
            var care = PlaybookWords.of(part, shown.playbook());
            var owners = owners(shown.team(), care.owner(), strings.get("playbook.owner", strings.of(part)));
            owners.setOnAction(_ -> model.own(care, owners.getValue()));
            var reviewed = new Button(strings.get("playbook.reviewed"));
            reviewed.setAccessibleText(strings.get("playbook.reviewed") + ": " + strings.of(part));
            reviewed.setOnAction(_ -> model.reviewed(care));
            rows.add(row(Texts.whole(strings.of(part)), owners, reviewed));
        }
        return rows;
    }

    private record InventoryRow(InventoryEntry before, TextField lost, TextField cost, ComboBox<Person> owner) {
        InventoryEntry written() {
            var chosen = owner.getValue();
            // Whoever owns it and has left stays until somebody else is chosen.
            return new InventoryEntry(
                    before.type(), lost.getText(), cost.getText(), chosen == null ? before.owner() : chosen.id());
        }

        boolean fits() {
            return lost.getText().strip().length() <= InventoryEntry.LONGEST
                    && cost.getText().strip().length() <= InventoryEntry.LONGEST;
        }
    }

    private List<Node> inventory(ReviewsViewModel.Shown shown) {
        var lines = new ArrayList<Node>();
        var rows = new ArrayList<InventoryRow>();
        for (var type : HandoffType.values()) {
            var entry = PlaybookWords.of(type, shown.inventory());
            var row = new InventoryRow(
                    entry,
                    field(entry.lost(), strings.get("inventory.column.lost"), type),
                    field(entry.cost(), strings.get("inventory.column.cost"), type),
                    owners(shown.team(), entry.owner(), strings.get("playbook.owner", strings.of(type))));
            rows.add(row);
            lines.add(row(Texts.whole(strings.of(type)), row.lost(), row.cost(), row.owner()));
        }
        var save = new Button(strings.get("act.send"));
        save.setOnAction(_ -> save(rows));
        lines.add(row(save));
        return lines;
    }

    /// All that was written at once: what stands in another row must not be lost.
    private void save(List<InventoryRow> rows) {
        var tooLong = rows.stream().filter(r -> !r.fits()).findFirst();
        if (tooLong.isPresent()) {
            refuse(tooLong.get().lost(), strings.get("review.tooLong", InventoryEntry.LONGEST));
            return;
        }
        Controls.problem(problem, words, "");
        model.keep(rows.stream()
                .filter(r -> !r.written().equals(r.before()))
                .map(InventoryRow::written)
                .toList());
    }

    private TextField field(String text, String prompt, HandoffType type) {
        var field = new TextField(text);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt + ": " + strings.of(type));
        field.setPrefColumnCount(14);
        return field;
    }

    @FXML
    private void decide() {
        DatePickers.commit(due);
        var said = words.getText().strip();
        var who = owner.getValue();
        var by = due.getValue();
        if (said.isEmpty() || said.length() > ReviewDecision.LONGEST) {
            refuse(
                    words,
                    said.isEmpty()
                            ? strings.get("review.needsWords")
                            : strings.get("review.tooLong", ReviewDecision.LONGEST));
        } else if (who == null) {
            refuse(owner, strings.get("review.owner"));
        } else if (by == null) {
            refuse(due, strings.get("review.due"));
        } else {
            Controls.problem(problem, words, "");
            model.decide(said, who, by);
            words.clear();
            words.requestFocus();
        }
    }

    private void refuse(Node field, String text) {
        Controls.problem(problem, field, text);
        field.requestFocus();
    }

    @FXML
    private void saveMarkdown() {
        FiguresView.ask(root, strings, strings.of(model.page.get()), "md").ifPresent(model::saveMarkdown);
    }

    @FXML
    private void savePdf() {
        FiguresView.ask(root, strings, strings.of(model.page.get()), "pdf").ifPresent(model::savePdf);
    }
}
