package baton.ui.form.section;

import baton.handoff.record.DateText;
import baton.handoff.record.GatePart;
import baton.handoff.record.MeetingFormat;
import baton.ui.form.field.FormFields;
import baton.ui.form.field.MeetingFields;
import baton.ui.form.field.Names;
import baton.ui.kit.Controls;
import baton.ui.kit.DatePickers;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.Views;
import baton.ui.kit.Zones;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.stage.FileChooser;
import org.controlsfx.control.SearchableComboBox;

/// Binds meeting.fxml: field 2 of the form.
public final class MeetingView {
    private final FormFields fields;
    private final Hints hints;
    private final Consumer<Path> onInvitation;
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
    private TextField link;

    @FXML
    private CheckBox joins;

    @FXML
    private MenuButton pick;

    @FXML
    private Button invitation;

    @FXML
    private Label agendaHint;

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

    /// @param onInvitation told of a calendar file that was chosen
    public MeetingView(Views views, FormFields fields, Hints hints, Consumer<Path> onInvitation, Strings strings) {
        this.fields = fields;
        this.hints = hints;
        this.onInvitation = onInvitation;
        this.strings = strings;
        root = views.load("meeting", this);
    }

    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        fields.meeting.unreadDate.bind(DatePickers.bind(
                date,
                fields.meeting.date,
                text -> DateText.read(text, null),
                typed -> strings.get("form.date.unread", typed)));
        time.textProperty().bindBidirectional(fields.meeting.time);
        zone.getItems().setAll(Zones.all());
        Controls.words(zone, ZoneId::getId);
        zone.valueProperty().bindBidirectional(fields.meeting.zone);
        minutes.getItems().setAll(MeetingFields.LENGTHS);
        Controls.words(minutes, n -> strings.get("form.minutes", n));
        minutes.valueProperty().bindBidirectional(fields.meeting.minutes);
        format.getItems().setAll(MeetingFormat.values());
        Controls.words(format, strings::of);
        format.valueProperty().bindBidirectional(fields.meeting.format);
        attendees.textProperty().bindBidirectional(fields.meeting.attendees);
        agenda.textProperty().bindBidirectional(fields.meeting.agenda);
        link.textProperty().bindBidirectional(fields.meeting.link);
        joins.selectedProperty().bindBidirectional(fields.meeting.senderJoins);
        hints.watch(fields.meeting.agenda, agendaHint);
        Texts.leaveByTab(agenda);
        Controls.name(pick, strings.get("form.attendees.pick.tip"), null);
        pick.setOnShowing(_ -> offerStakeholders());
        // A button without entries would not open.
        pick.getItems().add(new MenuItem());
        Controls.name(invitation, strings.get("form.invitation.tip"), null);
    }

    /// The people of field 3: a tick puts them among those who come, and takes them away again.
    private void offerStakeholders() {
        var coming = new ArrayList<>(Names.split(fields.meeting.attendees.get()));
        var names = fields.stakeholders.stream()
                .map(row -> row.name.get().strip())
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .toList();
        pick.getItems().clear();
        for (var name : names) {
            var item = new CheckMenuItem(name);
            item.setSelected(coming.contains(name));
            item.setOnAction(_ -> {
                if (item.isSelected()) {
                    coming.add(name);
                } else {
                    coming.remove(name);
                }
                fields.meeting.attendees.set(Names.join(coming));
            });
            pick.getItems().add(item);
        }
        if (names.isEmpty()) {
            var nobody = new MenuItem(strings.get("form.attendees.nobody"));
            nobody.setDisable(true);
            pick.getItems().add(nobody);
        }
    }

    @FXML
    private void readInvitation() {
        var chooser = new FileChooser();
        chooser.setTitle(strings.get("form.invitation"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(strings.get("form.invitation.files"), "*.ics", "*.eml"));
        var file = chooser.showOpenDialog(root.getScene().getWindow());
        if (file != null) {
            onInvitation.accept(file.toPath());
        }
    }

    public void placeProblems(GapLines gaps) {
        gaps.place(GatePart.MEETING_DATE, dateProblem, date);
        gaps.place(GatePart.MEETING_TIME, timeProblem, time);
        gaps.place(GatePart.MEETING_ZONE, zoneProblem, zone);
        gaps.place(GatePart.MEETING_ATTENDEES, attendeesProblem, attendees);
        gaps.place(GatePart.MEETING_AGENDA, agendaProblem, agenda);
    }
}
