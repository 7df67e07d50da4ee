package baton.ui.form.section;

import baton.handoff.record.GatePart;
import baton.ui.form.field.FormFields;
import baton.ui.kit.Views;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Binds objections.fxml: field 4, what was said against it and how it was answered.
public final class ObjectionsView {
    private final FormFields fields;
    private final RowEditors rows;
    private final Parent root;

    @FXML
    private VBox objections;

    @FXML
    private Label problem;

    @FXML
    private CheckBox noneRaised;

    public ObjectionsView(Views views, FormFields fields, RowEditors rows) {
        this.fields = fields;
        this.rows = rows;
        root = views.load("objections", this);
    }

    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        objections.getChildren().setAll(rows.objections());
        noneRaised.selectedProperty().bindBidirectional(fields.noneRaised);
    }

    public void placeProblem(GapLines gaps) {
        gaps.place(GatePart.OBJECTIONS, problem, objections);
    }

    @FXML
    private void add() {
        rows.addObjection();
    }
}
