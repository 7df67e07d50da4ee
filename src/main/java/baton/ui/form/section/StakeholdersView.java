package baton.ui.form.section;

import baton.handoff.record.Content;
import baton.handoff.record.GatePart;
import baton.handoff.rules.TeamRules;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Binds stakeholders.fxml: field 3.
public final class StakeholdersView {
    /// So many are in a large deal at least.
    private static final int ENOUGH_PEOPLE = 3;

    private final RowEditors rows;
    private final Strings strings;
    private final Parent root;

    @FXML
    private VBox stakeholders;

    @FXML
    private Label problem;

    @FXML
    private Label hint;

    public StakeholdersView(Views views, RowEditors rows, Strings strings) {
        this.rows = rows;
        this.strings = strings;
        root = views.load("stakeholders", this);
    }

    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        stakeholders.getChildren().setAll(rows.stakeholders());
    }

    public void placeProblem(GapLines gaps) {
        gaps.place(GatePart.STAKEHOLDERS, problem, stakeholders);
    }

    /// A hint where a large deal has few names; it never blocks.
    public void show(Content content, TeamRules rules) {
        var known = content.fields().stakeholders().size();
        var thin = known > 0 && known < ENOUGH_PEOPLE && rules.isLarge(content.value());
        Hints.show(hint, thin ? strings.get("form.stakeholders.few", known) : "");
    }

    @FXML
    private void add() {
        rows.addStakeholder();
    }
}
