package baton.ui.form.section;

import baton.handoff.record.HandoffFormat;
import baton.handoff.rules.FormatAdvice;
import baton.insight.figure.Share;
import baton.ui.form.field.FormFields;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import java.util.Locale;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// Binds briefing.fxml: whether there is a briefing, and whether to record one, to write or to call. What is ticked is
/// kept with the record; the answer is chosen by it, and can be overruled.
public final class BriefingView {
    private final FormFields fields;
    private final Strings strings;
    private final Parent root;

    @FXML
    private Label state;

    @FXML
    private FlowPane needs;

    @FXML
    private ComboBox<HandoffFormat> toldBy;

    @FXML
    private Label answer;

    @FXML
    private Label watched;

    private Map<HandoffFormat, Share> shares = Map.of();

    public BriefingView(Views views, FormFields fields, Strings strings) {
        this.fields = fields;
        this.strings = strings;
        root = views.load("briefing", this);
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
        fields.more.needs.forEach((need, ticked) -> {
            var box = new CheckBox(strings.of(need));
            box.setId("need-" + need.name().toLowerCase(Locale.ROOT));
            box.selectedProperty().bindBidirectional(ticked);
            // Only a person's tick chooses a format: what is loaded may have been overruled.
            box.setOnAction(_ -> fields.toldBy.set(advised()));
            ticked.subscribe(_ -> showAnswer());
            needs.getChildren().add(box);
        });
    }

    /// With nothing ticked it is as before anybody asked.
    private HandoffFormat advised() {
        var needed = fields.more.needed();
        return needed.isEmpty() ? HandoffFormat.VIDEO : FormatAdvice.of(needed).format();
    }

    private void showAnswer() {
        var all = fields.more.needed();
        answer.setText(
                all.isEmpty()
                        ? strings.get("advice.none")
                        : strings.of(FormatAdvice.of(all).reason()));
    }

    /// Says how the briefing stands.
    public void showState(String words) {
        state.setText(words);
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
}
