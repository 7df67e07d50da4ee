package baton.ui.form;

import baton.handoff.Gap;
import baton.handoff.LeadSource;
import baton.handoff.MeetingFormat;
import baton.handoff.Part;
import baton.handoff.ReturnReason;
import baton.handoff.TriggerCondition;
import baton.people.Person;
import baton.playback.PlaybackSpeed;
import baton.recording.Clip;
import baton.ui.kit.Forms;
import baton.ui.kit.Screen;
import baton.ui.kit.Shortcut;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import baton.ui.kit.Views;
import baton.ui.kit.Zones;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/// Binds form.fxml.
public final class FormView implements Screen {
    private static final List<Currency> CURRENCIES = List.of("GBP", "EUR", "USD", "CHF", "SEK", "AUD").stream()
            .map(Currency::getInstance)
            .toList();

    private final FormViewModel model;
    private final FormFields fields;
    private final Strings strings;
    private final Parent root;
    private final Map<Part, Label> problemLines = new EnumMap<>(Part.class);
    private final Map<Part, Node> targets = new EnumMap<>(Part.class);
    private final RowEditors rows;
    private Consumer<UUID> onRecord = _ -> {};
    private Runnable onHandedOff = () -> {};
    private Runnable onBack = () -> {};

    @FXML
    private ScrollPane scroll;

    @FXML
    private Label title;

    @FXML
    private Label state;

    @FXML
    private Label completeness;

    @FXML
    private Label returned;

    @FXML
    private Label briefing;

    @FXML
    private Button record;

    @FXML
    private Button handOff;

    @FXML
    private TextField company;

    @FXML
    private TextField contactName;

    @FXML
    private TextField contactEmail;

    @FXML
    private ComboBox<Person> receiver;

    @FXML
    private TextField amount;

    @FXML
    private ComboBox<Currency> currency;

    @FXML
    private ComboBox<LeadSource> source;

    @FXML
    private TextArea quote;

    @FXML
    private TextField speaker;

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
    private VBox stakeholders;

    @FXML
    private VBox objections;

    @FXML
    private CheckBox noneRaised;

    @FXML
    private CheckBox noneMentioned;

    @FXML
    private TextField competitors;

    @FXML
    private VBox conditions;

    @FXML
    private Label companyProblem;

    @FXML
    private Label contactProblem;

    @FXML
    private Label receiverProblem;

    @FXML
    private Label amountProblem;

    @FXML
    private Label painProblem;

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

    @FXML
    private Label stakeholdersProblem;

    @FXML
    private Label objectionsProblem;

    @FXML
    private Label competitorProblem;

    public FormView(Views views, FormViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        fields = model.fields();
        rows = new RowEditors(fields, strings);
        root = views.load("form", this);
    }

    /// Where "Record briefing" leads.
    public void onRecord(Consumer<UUID> next) {
        onRecord = next;
    }

    /// Where a hand-off leads.
    public void onHandedOff(Runnable next) {
        onHandedOff = next;
    }

    /// Where Escape leads; what was typed is saved.
    public void onBack(Runnable next) {
        onBack = next;
    }

    /// An empty form.
    public void begin(Person me) {
        model.begin(me);
    }

    /// A draft, or a handoff that came back.
    public void open(Person me, UUID handoff) {
        model.load(me, handoff);
    }

    @FXML
    private void initialize() {
        bindTexts();
        bindChoices();
        stakeholders.getChildren().setAll(rows.stakeholders());
        objections.getChildren().setAll(rows.objections());
        for (var condition : TriggerCondition.values()) {
            var row = rows.condition(condition);
            conditions.getChildren().add(row.root());
            place(Part.valueOf(condition.name()), row.problem(), row.box());
        }
        noneRaised.selectedProperty().bindBidirectional(fields.noneRaised);
        noneMentioned.selectedProperty().bindBidirectional(fields.noneMentioned);
        placeProblems();
        model.gaps().addListener((ListChangeListener<Gap>) _ -> showGaps());
        fields.amount.subscribe(this::showAmount);
        model.savingProperty().subscribe(this::showState);
        model.completeProperty().subscribe(n -> completeness.setText(strings.get("form.complete", n.intValue())));
        model.briefingProperty().subscribe(this::showBriefing);
        model.returnedProperty().subscribe(why -> {
            returned.setText(why.isEmpty() ? "" : strings.get("form.returned", reason(why)));
            Forms.show(returned, !why.isEmpty());
        });
        model.busyProperty().subscribe(handOff::setDisable);
        fields.company.subscribe(name -> title.setText(name.isBlank() ? strings.get("form.title.new") : name.strip()));
        Forms.name(record, strings.get("form.record.tip"), Shortcut.RECORD);
        Forms.name(handOff, strings.get("form.handOff.tip"), Shortcut.HAND_OFF);
        showGaps();
        showAmount();
    }

    private void bindTexts() {
        company.textProperty().bindBidirectional(fields.company);
        contactName.textProperty().bindBidirectional(fields.contactName);
        contactEmail.textProperty().bindBidirectional(fields.contactEmail);
        amount.textProperty().bindBidirectional(fields.amount);
        quote.textProperty().bindBidirectional(fields.quote);
        speaker.textProperty().bindBidirectional(fields.speaker);
        time.textProperty().bindBidirectional(fields.time);
        attendees.textProperty().bindBidirectional(fields.attendees);
        agenda.textProperty().bindBidirectional(fields.agenda);
        competitors.textProperty().bindBidirectional(fields.competitors);
        RowEditors.leaveByTab(quote);
        RowEditors.leaveByTab(agenda);
    }

    private void bindChoices() {
        receiver.setItems(model.receivers());
        Forms.words(receiver, p -> strings.get("form.receiver.choice", p.name(), strings.of(p.role())));
        receiver.valueProperty().bindBidirectional(fields.receiver);
        currency.getItems().setAll(CURRENCIES);
        currency.valueProperty().bindBidirectional(fields.currency);
        source.getItems().setAll(LeadSource.values());
        Forms.words(source, strings::of);
        source.valueProperty().bindBidirectional(fields.source);
        date.setConverter(new IsoDates());
        date.valueProperty().bindBidirectional(fields.date);
        date.getEditor().focusedProperty().subscribe(focused -> {
            if (!focused) {
                commitDate();
            }
        });
        zone.getItems().setAll(Zones.all());
        Forms.words(zone, ZoneId::getId);
        zone.valueProperty().bindBidirectional(fields.zone);
        minutes.getItems().setAll(FormFields.LENGTHS);
        Forms.words(minutes, n -> strings.get("form.minutes", n));
        minutes.valueProperty().bindBidirectional(fields.minutes);
        format.getItems().setAll(MeetingFormat.values());
        Forms.words(format, strings::of);
        format.valueProperty().bindBidirectional(fields.format);
    }

    /// What was typed into the date counts when the field is left, as in any other field.
    private void commitDate() {
        LocalDate typed = date.getConverter().fromString(date.getEditor().getText());
        if (typed != null) {
            date.setValue(typed);
        } else if (date.getEditor().getText().isBlank()) {
            date.setValue(null);
        }
    }

    private void placeProblems() {
        place(Part.COMPANY, companyProblem, company);
        place(Part.CONTACT, contactProblem, contactName);
        place(Part.RECEIVER, receiverProblem, receiver);
        place(Part.PAIN, painProblem, quote);
        place(Part.MEETING_DATE, dateProblem, date);
        place(Part.MEETING_TIME, timeProblem, time);
        place(Part.MEETING_ZONE, zoneProblem, zone);
        place(Part.MEETING_ATTENDEES, attendeesProblem, attendees);
        place(Part.MEETING_AGENDA, agendaProblem, agenda);
        place(Part.STAKEHOLDERS, stakeholdersProblem, stakeholders);
        place(Part.OBJECTIONS, objectionsProblem, objections);
        place(Part.COMPETITOR, competitorProblem, competitors);
    }

    private void place(Part part, Label line, Node target) {
        problemLines.put(part, line);
        targets.put(part, target);
    }

    private void showGaps() {
        for (var part : Part.values()) {
            var text = model.gaps().stream()
                    .filter(g -> g.part() == part)
                    .findFirst()
                    .map(strings::of)
                    .orElse("");
            Forms.problem(problemLines.get(part), targets.get(part), text);
        }
    }

    private void showAmount() {
        Forms.problem(amountProblem, amount, fields.isAmountMalformed() ? strings.get("form.amount.malformed") : "");
    }

    private void showState(FormViewModel.Saving saving) {
        state.setText(strings.of(saving));
        state.pseudoClassStateChanged(
                PseudoClass.getPseudoClass("problem"),
                saving == FormViewModel.Saving.FAILED || saving == FormViewModel.Saving.REFUSED);
    }

    private void showBriefing(@Nullable Clip clip) {
        record.setText(strings.get(clip == null ? "form.record" : "form.record.again"));
        briefing.setText(
                clip == null
                        ? strings.get("form.briefing.none")
                        : strings.get(
                                "form.briefing",
                                TimeWords.length(clip.length()),
                                TimeWords.length(PlaybackSpeed.USUAL.receiverTime(clip.length()))));
    }

    /// "NO_DECISION_MAKER: they said ..." in words.
    private String reason(String stored) {
        var colon = stored.indexOf(':');
        var name = colon < 0 ? stored : stored.substring(0, colon);
        var words = strings.of(ReturnReason.valueOf(name));
        return colon < 0 ? words : words + stored.substring(colon);
    }

    @FXML
    private void addStakeholder() {
        rows.addStakeholder();
    }

    @FXML
    private void addObjection() {
        rows.addObjection();
    }

    @FXML
    private void record() {
        model.prepareToRecord(id -> {
            onRecord.accept(id);
        });
    }

    @FXML
    private void handOff() {
        commitDate();
        model.handOff(_ -> onHandedOff.run());
        focusFirstGap();
    }

    private void focusFirstGap() {
        if (!model.gaps().isEmpty()) {
            var target = targets.get(model.gaps().getFirst().part());
            reveal(target);
            firstControl(target).requestFocus();
        }
    }

    private static Node firstControl(Node target) {
        var field = target.lookup(".text-field");
        return target.isFocusTraversable() || field == null ? target : field;
    }

    private void reveal(Node target) {
        var content = scroll.getContent();
        var place = content.sceneToLocal(target.localToScene(target.getBoundsInLocal()));
        var room = content.getBoundsInLocal().getHeight()
                - scroll.getViewportBounds().getHeight();
        if (room > 0) {
            scroll.setVvalue(Math.clamp((place.getMinY() - 80) / room, 0, 1));
        }
    }

    @FXML
    private void key(KeyEvent event) {
        if (Shortcut.HAND_OFF.keys().match(event)) {
            handOff();
            event.consume();
        } else if (Shortcut.RECORD.keys().match(event)) {
            record();
            event.consume();
        } else if (Shortcut.BACK.keys().match(event)) {
            onBack.run();
            event.consume();
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        scroll.setVvalue(0);
        company.requestFocus();
    }

    @Override
    public void hidden() {
        commitDate();
        model.flush(_ -> {});
    }
}
