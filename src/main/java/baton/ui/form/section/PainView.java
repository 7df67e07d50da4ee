package baton.ui.form.section;

import baton.handoff.record.GatePart;
import baton.ui.form.field.FormFields;
import baton.ui.form.field.QuoteRow;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.Views;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Binds pain.fxml: field 1, the first quote large and further ones below it.
public final class PainView {
    private final FormFields fields;
    private final RowEditors rows;
    private final Hints hints;
    private final Strings strings;
    private final Parent root;

    @FXML
    private TextArea quote;

    @FXML
    private TextField speaker;

    @FXML
    private DatePicker saidOn;

    @FXML
    private TextField impact;

    @FXML
    private Label problem;

    @FXML
    private Label hint;

    @FXML
    private VBox others;

    public PainView(Views views, FormFields fields, RowEditors rows, Hints hints, Strings strings) {
        this.fields = fields;
        this.rows = rows;
        this.hints = hints;
        this.strings = strings;
        root = views.load("pain", this);
    }

    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        quote.textProperty().bindBidirectional(fields.quote.words);
        speaker.textProperty().bindBidirectional(fields.quote.speaker);
        impact.textProperty().bindBidirectional(fields.quote.impact);
        new TypedDays(fields, strings).bind(saidOn, fields.quote.saidOn);
        Texts.leaveByTab(quote);
        hints.watchQuote(fields.quote.words, hint);
        others.getChildren().setAll(rows.quotes());
        others.setAccessibleText(strings.get("form.quote.others"));
    }

    public void placeProblem(GapLines gaps) {
        gaps.place(GatePart.PAIN, problem, quote);
    }

    @FXML
    private void add() {
        fields.moreQuotes.add(new QuoteRow());
    }
}
