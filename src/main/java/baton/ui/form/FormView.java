package baton.ui.form;

import baton.handoff.Gap;
import baton.handoff.HandoffFormat;
import baton.handoff.HandoffType;
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
import baton.ui.kit.Texts;
import baton.ui.kit.TimeWords;
import baton.ui.kit.Views;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds form.fxml.
public final class FormView implements Screen {
    /// Until then nobody has forgotten anything.
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final FormViewModel model;
    private final FormFields fields;
    private final Strings strings;
    private final Parent root;
    private final RowEditors rows;
    private final GapLines gapLines;
    private final DealView deal;
    private final MeetingView meeting;
    private final AdviceView advice;
    private Consumer<UUID> onRecord = _ -> {};
    private Consumer<UUID> onHandedOff = _ -> {};
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
    private TextArea quote;

    @FXML
    private TextField speaker;

    @FXML
    private VBox dealPlace;

    @FXML
    private VBox advicePlace;

    @FXML
    private VBox uncertain;

    @FXML
    private TextArea uncertainties;

    @FXML
    private Label uncertainProblem;

    @FXML
    private VBox meetingPlace;

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
    private Label painProblem;

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
        gapLines = new GapLines(strings);
        deal = new DealView(views, fields, model.receivers(), strings);
        meeting = new MeetingView(views, fields, strings);
        advice = new AdviceView(views, fields, strings);
        root = views.load("form", this);
    }

    /// Where "Record briefing" leads.
    public void onRecord(Consumer<UUID> next) {
        onRecord = next;
    }

    /// Where a hand-off leads.
    public void onHandedOff(Consumer<UUID> next) {
        onHandedOff = next;
    }

    /// Where Escape leads; what was typed is saved.
    public void onBack(Runnable next) {
        onBack = next;
    }

    /// An empty form.
    public void begin(Person me) {
        advice.clear();
        model.begin(me);
    }

    /// A draft, or a handoff that came back.
    public void open(Person me, UUID draft) {
        advice.clear();
        model.load(me, draft);
    }

    @FXML
    private void initialize() {
        bindTexts();
        dealPlace.getChildren().setAll(deal.root());
        meetingPlace.getChildren().setAll(meeting.root());
        advicePlace.getChildren().setAll(advice.root());
        fields.type.subscribe(type -> Forms.show(uncertain, type == HandoffType.AGENT_TO_HUMAN));
        fields.toldBy.subscribe(_ -> showBriefing(model.briefingProperty().get()));
        stakeholders.getChildren().setAll(rows.stakeholders());
        objections.getChildren().setAll(rows.objections());
        for (var condition : TriggerCondition.values()) {
            var row = rows.condition(condition);
            conditions.getChildren().add(row.root());
            gapLines.place(Part.valueOf(condition.name()), row.problem(), row.box());
        }
        noneRaised.selectedProperty().bindBidirectional(fields.noneRaised);
        noneMentioned.selectedProperty().bindBidirectional(fields.noneMentioned);
        placeProblems();
        model.gaps().addListener((ListChangeListener<Gap>) _ -> showGaps());
        model.savingProperty().subscribe(this::showState);
        model.completeProperty().subscribe(_ -> showGaps());
        model.briefingProperty().subscribe(this::showBriefing);
        model.returnedProperty().subscribe(why -> {
            returned.setText(why.isEmpty() ? "" : strings.get("form.returned", reason(why)));
            Forms.show(returned, !why.isEmpty());
        });
        model.busyProperty().subscribe(busy -> {
            handOff.setDisable(busy);
            scroll.setDisable(busy);
        });
        fields.company.subscribe(
                name -> title.setText(name.isBlank() ? strings.get("form.title.new") : Texts.brief(name)));
        Forms.name(record, strings.get("form.record.tip"), Shortcut.RECORD);
        Forms.name(handOff, strings.get("form.handOff.tip"), Shortcut.HAND_OFF);
        showGaps();
    }

    private void bindTexts() {
        quote.textProperty().bindBidirectional(fields.quote);
        speaker.textProperty().bindBidirectional(fields.speaker);
        competitors.textProperty().bindBidirectional(fields.competitors);
        Texts.leaveByTab(quote);
        uncertainties.textProperty().bindBidirectional(fields.uncertainties);
        Texts.leaveByTab(uncertainties);
    }

    private void placeProblems() {
        gapLines.place(Part.UNCERTAINTY, uncertainProblem, uncertainties);
        gapLines.place(Part.PAIN, painProblem, quote);
        deal.placeProblems(gapLines);
        meeting.placeProblems(gapLines);
        gapLines.place(Part.STAKEHOLDERS, stakeholdersProblem, stakeholders);
        gapLines.place(Part.OBJECTIONS, objectionsProblem, objections);
        gapLines.place(Part.COMPETITOR, competitorProblem, competitors);
    }

    private void showGaps() {
        gapLines.show(model.gaps());
        completeness.setText(
                model.gaps().isEmpty()
                        ? strings.get("form.complete", model.completeProperty().get())
                        : strings.get("form.missing", model.gaps().size()));
    }

    private void showState(FormViewModel.Saving saving) {
        state.setText(strings.of(saving));
        state.pseudoClassStateChanged(
                PseudoClass.getPseudoClass("problem"),
                saving == FormViewModel.Saving.FAILED
                        || saving == FormViewModel.Saving.PARTLY
                        || saving == FormViewModel.Saving.REFUSED);
    }

    private void showBriefing(@Nullable Clip clip) {
        record.setText(strings.get(clip == null ? "form.record" : "form.record.again"));
        var format = fields.toldBy.get();
        var none = format == HandoffFormat.VIDEO
                ? model.age()
                        .filter(age -> age.compareTo(FRESH) > 0)
                        .map(age -> strings.get("form.briefing.none.since", new TimeWords(strings).rough(age)))
                        .orElse(strings.get("form.briefing.none"))
                : strings.get("form.briefing.unneeded", strings.of(format));
        briefing.setText(
                clip == null
                        ? none
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
        meeting.commitDate();
        model.handOff(sent -> onHandedOff.accept(sent.id()));
        model.gaps().stream().findFirst().ifPresent(gap -> gapLines.focus(gap, scroll));
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
        deal.focus();
    }

    @Override
    public void closing() {
        meeting.commitDate();
        model.saveNow();
    }

    @Override
    public void hidden() {
        meeting.commitDate();
        model.flush(_ -> {});
    }
}
