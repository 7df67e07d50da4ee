package baton.ui.form.section;

import baton.handoff.record.GatePart;
import baton.handoff.record.HandoffType;
import baton.ui.form.field.FormFields;
import baton.ui.kit.Controls;
import baton.ui.kit.Texts;
import baton.ui.kit.Views;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;

/// Binds uncertainty.fxml: what an agent is not sure of; there for its handoffs alone.
public final class UncertaintyView {
    private final FormFields fields;
    private final Parent root;

    @FXML
    private TextArea uncertainties;

    @FXML
    private Label problem;

    public UncertaintyView(Views views, FormFields fields) {
        this.fields = fields;
        root = views.load("uncertainty", this);
        fields.type.subscribe(type -> Controls.show(root, type == HandoffType.AGENT_TO_HUMAN));
    }

    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        uncertainties.textProperty().bindBidirectional(fields.uncertainties);
        Texts.leaveByTab(uncertainties);
    }

    public void placeProblem(GapLines gaps) {
        gaps.place(GatePart.UNCERTAINTY, problem, uncertainties);
    }
}
