package baton.ui.form;

import baton.handoff.MeetingFormat;
import baton.handoff.Part;
import baton.ui.kit.Forms;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.Views;
import baton.ui.kit.Zones;
import java.time.LocalDate;
import java.time.ZoneId;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.controlsfx.control.SearchableComboBox;

/// Binds meeting.fxml: field 2 of the form.
final class MeetingView {
    private final FormFields fields;
    private final Strings strings;
    private final Parent root;

    @FXML
    private DatePicker date;

    @FXML
    private TextField time;

    @FXML
    private SearchableComboBox<ZoneId> zone;

    @FXML
    private ComboBox<Integer> minutes;

    @FXML
    private ComboBox<MeetingFormat> format;

    @FXML
    private TextField attendees;

    @FXML
    private TextArea agenda;

    @FXML
    private Label dateProblem;

    @FXML
    private Label timeProblem;

    @FXML
    private Label zoneProblem;

    @FXML
    private Label attendeesProblem;

    @FXML
    private Label agendaProblem;

    MeetingView(Views views, FormFields fields, Strings strings) {
        this.fields = fields;
        this.strings = strings;
        root = views.load("meeting", this);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        date.setConverter(new IsoDates());
        date.valueProperty().bindBidirectional(fields.date);
        date.getEditor().focusedProperty().subscribe(focused -> {
            if (!focused) {
                commitDate();
            }
        });
        time.textProperty().bindBidirectional(fields.time);
        zone.getItems().setAll(Zones.all());
        Forms.words(zone, ZoneId::getId);
        zone.valueProperty().bindBidirectional(fields.zone);
        minutes.getItems().setAll(FormFields.LENGTHS);
        Forms.words(minutes, n -> strings.get("form.minutes", n));
        minutes.valueProperty().bindBidirectional(fields.minutes);
        format.getItems().setAll(MeetingFormat.values());
        Forms.words(format, strings::of);
        format.valueProperty().bindBidirectional(fields.format);
        attendees.textProperty().bindBidirectional(fields.attendees);
        agenda.textProperty().bindBidirectional(fields.agenda);
        Texts.leaveByTab(agenda);
    }

    void placeProblems(GapLines gaps) {
        gaps.place(Part.MEETING_DATE, dateProblem, date);
        gaps.place(Part.MEETING_TIME, timeProblem, time);
        gaps.place(Part.MEETING_ZONE, zoneProblem, zone);
        gaps.place(Part.MEETING_ATTENDEES, attendeesProblem, attendees);
        gaps.place(Part.MEETING_AGENDA, agendaProblem, agenda);
    }

    /// What was typed into the date counts when the field is left, as in any other field.
    void commitDate() {
        LocalDate typed = date.getConverter().fromString(date.getEditor().getText());
        if (typed != null && typed.equals(date.getValue())) {
            return;
        }
        if (typed != null) {
            date.setValue(typed);
        } else if (date.getEditor().getText().isBlank()) {
            date.setValue(null);
        }
    }
}
