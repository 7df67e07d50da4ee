package baton.ui.form;

import baton.handoff.record.GatePart;
import baton.handoff.record.HandoffType;
import baton.handoff.record.RecordField;
import baton.handoff.rules.Gap;
import baton.people.Person;
import baton.ui.form.field.FormFields;
import baton.ui.form.section.AdviceView;
import baton.ui.form.section.ContextView;
import baton.ui.form.section.DealView;
import baton.ui.form.section.ExampleLines;
import baton.ui.form.section.FiveFieldsSections;
import baton.ui.form.section.GapLines;
import baton.ui.form.section.GateView;
import baton.ui.form.section.Hints;
import baton.ui.form.section.RowEditors;
import baton.ui.form.section.SenderFeedbackView;
import baton.ui.kit.Controls;
import baton.ui.kit.DatePickers;
import baton.ui.kit.Scrolling;
import baton.ui.kit.Shortcut;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.screen.Destination;
import baton.ui.screen.Screen;
import baton.ui.screen.ScreenServices;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Binds form.fxml.
public final class FormView implements Screen {
    private final ScreenServices services;
    private final FormViewModel model;
    private final ExampleLines examples;
    private final FormFields fields;
    private final Strings strings;
    private final Parent root;
    private final GapLines gapLines;
    private final DealView deal;
    private final SenderFeedbackView echo;
    private final AdviceView advice;
    private final FiveFieldsSections fiveFields;
    private final GateView gate;
    private final ContextView more;
    private final OverrideView override;
    private FormHead head;

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
    private VBox echoPlace;

    @FXML
    private Label briefing;

    @FXML
    private Button record;

    @FXML
    private Button handOff;

    @FXML
    private Label ready;

    @FXML
    private Label effort;

    @FXML
    private Button texts;

    @FXML
    private VBox painPlace;

    @FXML
    private VBox gatePlace;

    @FXML
    private VBox overridePlace;

    @FXML
    private VBox morePlace;

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
    private VBox stakeholdersPlace;

    @FXML
    private VBox objectionsPlace;

    @FXML
    private VBox competitorPlace;

    /// @param clock tells today, for days in qualification
    public FormView(ScreenServices services, FormViewModel model, ExampleLines examples, InstantSource clock) {
        this.services = services;
        var views = services.views();
        this.examples = examples;
        this.model = model;
        strings = services.strings();
        fields = model.fields();
        var rows = new RowEditors(fields, strings);
        gapLines = new GapLines(strings);
        var hints = new Hints(model::rules, strings);
        echo = new SenderFeedbackView(views, model.advisor().echo(), strings);
        deal = new DealView(views, fields, model.receivers(), model.advisor(), strings);
        advice = new AdviceView(views, fields, strings);
        fiveFields = new FiveFieldsSections(views, fields, rows, hints, model::readInvitation, strings);
        gate = new GateView(views, fields, rows, model::rules, clock, strings);
        more = new ContextView(views, fields, hints, model::content, strings);
        override = new OverrideView(views, model, sent -> services.go(new Destination.HandedOff(sent.id())), strings);
        root = views.load("form", this);
    }

    /// An empty form.
    public void begin(Person me) {
        clear();
        model.begin(me);
    }

    /// A draft, or a handoff that came back.
    public void open(Person me, UUID draft) {
        clear();
        model.load(me, draft);
    }

    private void clear() {
        advice.clear();
        gate.clear();
        more.clear();
        override.clear();
    }

    @FXML
    private void initialize() {
        Scrolling.keepLabels(scroll);
        uncertainties.textProperty().bindBidirectional(fields.uncertainties);
        Texts.leaveByTab(uncertainties);
        dealPlace.getChildren().setAll(deal.root());
        advicePlace.getChildren().setAll(advice.root());
        gatePlace.getChildren().setAll(gate.root());
        morePlace.getChildren().setAll(more.root());
        overridePlace.getChildren().setAll(override.root());
        fields.type.subscribe(type -> Controls.show(uncertain, type == HandoffType.AGENT_TO_HUMAN));
        fiveFields.place(
                Map.of(
                        RecordField.PAIN, painPlace,
                        RecordField.MEETING, meetingPlace,
                        RecordField.STAKEHOLDERS, stakeholdersPlace,
                        RecordField.OBJECTIONS, objectionsPlace,
                        RecordField.COMPETITOR, competitorPlace),
                examples);
        placeProblems();
        model.gaps().addListener((ListChangeListener<Gap>) _ -> showGaps());
        echoPlace.getChildren().setAll(echo.root());
        head = new FormHead(model, state, effort, returned, briefing, record, strings);
        model.completeProperty().subscribe(_ -> showGaps());
        model.onStanding(this::showStanding);
        model.busyProperty().subscribe(busy -> {
            handOff.setDisable(busy);
            scroll.setDisable(busy);
        });
        fields.company.subscribe(
                name -> title.setText(name.isBlank() ? strings.get("form.title.new") : Texts.brief(name)));
        Controls.name(texts, strings.get("form.words"), Shortcut.WORDS);
        Controls.name(record, strings.get("form.record.tip"), Shortcut.RECORD);
        Controls.name(handOff, strings.get("form.handOff.tip"), Shortcut.HAND_OFF);
        showGaps();
    }

    private void placeProblems() {
        gapLines.place(GatePart.UNCERTAINTY, uncertainProblem, uncertainties);
        fiveFields.placeProblems(gapLines);
        gate.placeProblems(gapLines);
        more.placeProblems(gapLines);
        deal.placeProblems(gapLines);
    }

    private void showGaps() {
        gapLines.show(model.gaps());
        override.update(model.gaps().size());
        completeness.setText(
                model.gaps().isEmpty()
                        ? strings.get("form.complete", model.completeProperty().get())
                        : strings.get("form.missing", model.gaps().size()));
    }

    /// What follows from what is typed: the percentage, the framework's score, what the rules say now.
    private void showStanding() {
        var content = model.content();
        gate.show(content);
        fiveFields.show(content, model.rules());
        head.showOpen(model.checklist(), ready);
    }

    @FXML
    private void record() {
        DatePickers.commitAll(root);
        model.prepareToRecord(id -> services.go(new Destination.RecordBriefing(id, new Destination.EditHandoff(id))));
    }

    @FXML
    private void handOff() {
        DatePickers.commitAll(root);
        model.handOff(sent -> services.go(new Destination.HandedOff(sent.id())));
        if (model.gaps().isEmpty() && fields.isAmountMalformed()) {
            scroll.setVvalue(0);
            deal.focusAmount();
        }
        model.gaps().stream().findFirst().ifPresent(gap -> {
            gapLines.focus(gap, scroll);
            override.offer();
        });
    }

    @FXML
    private void words() {
        DatePickers.commitAll(root);
        model.prepareToRecord(id -> services.go(new Destination.TextsOf(id, new Destination.EditHandoff(id))));
    }

    @FXML
    private void key(KeyEvent event) {
        if (Shortcut.HAND_OFF.matches(event)) {
            handOff();
            event.consume();
        } else if (Shortcut.RECORD.matches(event)) {
            record();
            event.consume();
        } else if (Shortcut.WORDS.matches(event)) {
            words();
            event.consume();
        } else if (Shortcut.BACK.matches(event)) {
            services.go(new Destination.Back());
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
        examples.refresh();
        model.watched(advice::showWatched);
        showStanding();
        deal.focus();
    }

    @Override
    public void closing() {
        DatePickers.commitAll(root);
        model.saveNow();
    }

    @Override
    public void hidden() {
        DatePickers.commitAll(root);
        model.flush(_ -> {});
    }
}
