package baton.ui.form.section;

import baton.handoff.record.HandoffFormat;
import baton.handoff.rules.FormatAdvice;
import baton.insight.figure.Share;
import baton.ui.form.field.FormFields;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;

/// Binds advice.fxml: three questions, and whether to record or to write. The answer is chosen, and
/// can
/// be overruled.
public final class AdviceView {
    private final FormFields fields;
    private final Strings strings;
    private final Parent root;

    @FXML
    private CheckBox facts;

    @FXML
    private CheckBox judgment;

    @FXML
    private CheckBox relationship;

    @FXML
    private ComboBox<HandoffFormat> toldBy;

    @FXML
    private Label answer;

    @FXML
    private Label watched;

    private Map<HandoffFormat, Share> shares = Map.of();

    public AdviceView(Views views, FormFields fields, Strings strings) {
        this.fields = fields;
        this.strings = strings;
        root = views.load("advice", this);
    }

    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        toldBy.getItems().setAll(HandoffFormat.values());
        Controls.words(toldBy, strings::of);
        toldBy.valueProperty().bindBidirectional(fields.toldBy);
        toldBy.valueProperty().subscribe(_ -> showWatched());
        for (var box : new CheckBox[] {facts, judgment, relationship}) {
            box.setOnAction(_ -> advise());
        }
        clear();
    }

    /// Another handoff: what was answered for the last one no longer counts.
    public void clear() {
        facts.setSelected(false);
        judgment.setSelected(false);
        relationship.setSelected(false);
        answer.setText(strings.get("advice.none"));
    }

    /// What receivers really open is worth knowing before one chooses.
    public void showWatched(Map<HandoffFormat, Share> found) {
        shares = Map.copyOf(found);
        showWatched();
    }

    private void showWatched() {
        var format = toldBy.getValue();
        var share = format == null ? null : shares.get(format);
        if (format == null || share == null || share.of() == 0) {
            Controls.show(watched, false);
            return;
        }
        watched.setText(strings.get(
                share.isEnough() ? "advice.watched" : "advice.watched.few",
                strings.of(format),
                share.hits(),
                share.of(),
                share.percent()));
        Controls.show(watched, true);
    }

    private void advise() {
        var advice = FormatAdvice.of(facts.isSelected(), judgment.isSelected(), relationship.isSelected());
        fields.toldBy.set(advice.format());
        answer.setText(strings.of(advice.reason()));
    }
}
