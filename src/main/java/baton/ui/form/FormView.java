package baton.ui.form;

import baton.handoff.record.RecordField;
import baton.handoff.rules.Checklist;
import baton.handoff.rules.Gap;
import baton.people.Person;
import baton.ui.form.section.BriefingView;
import baton.ui.form.section.ContextView;
import baton.ui.form.section.DealView;
import baton.ui.form.section.ExampleLines;
import baton.ui.form.section.FiveFieldsSections;
import baton.ui.form.section.GapLines;
import baton.ui.form.section.GateView;
import baton.ui.form.section.Hints;
import baton.ui.form.section.OutreachView;
import baton.ui.form.section.RowEditors;
import baton.ui.form.section.SenderFeedbackView;
import baton.ui.form.section.UncertaintyView;
import baton.ui.kit.Controls;
import baton.ui.kit.DatePickers;
import baton.ui.kit.Scrolling;
import baton.ui.kit.Strings;
import baton.ui.kit.keys.Shortcut;
import baton.ui.kit.keys.ShortcutKeys;
import baton.ui.screen.Destination;
import baton.ui.screen.Screen;
import baton.ui.screen.ScreenServices;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Binds form.fxml.
public final class FormView implements Screen {
    /// Widths of a letter from which the checklist stands beside the form at once.
    private static final int ROOM_FOR_CHECKLIST = 95;

    private final ScreenServices services;
    private final FormViewModel model;
    private final ExampleLines examples;
    private final Strings strings;
    private final Parent root;
    private final GapLines gapLines;
    private final DealView deal;
    private final SenderFeedbackView echo;
    private final UncertaintyView uncertainty;
    private final BriefingView advice;
    private final OutreachView outreach;
    private final ChecklistView checklist;
    private final GuideViewModel guideModel;
    private final GuideView guide;
    private final ShortcutKeys keys = new ShortcutKeys();
    private final FormPlaces places = new FormPlaces();
    private final CallPadView pad;
    private final CallPadViewModel calls;
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
    private Button ready;

    @FXML
    private Parent unrecorded;

    @FXML
    private VBox checklistPlace;

    @FXML
    private VBox guidePlace;

    @FXML
    private Label effort;

    @FXML
    private Button texts;

    @FXML
    private Button padButton;

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
    private VBox briefingPlace;

    @FXML
    private VBox uncertaintyPlace;

    @FXML
    private VBox whyPlace;

    @FXML
    private VBox nextPlace;

    @FXML
    private VBox outreachPlace;

    @FXML
    private VBox meetingPlace;

    @FXML
    private VBox stakeholdersPlace;

    @FXML
    private VBox objectionsPlace;

    @FXML
    private VBox competitorPlace;

    /// @param clock tells today, for days in qualification
    /// @param onLink opens an address in the person's own program for it
    public FormView(
            ScreenServices services,
            FormViewModel model,
            CallPadViewModel calls,
            GuideViewModel guideModel,
            ExampleLines examples,
            InstantSource clock,
            Consumer<String> onLink) {
        this.services = services;
        var views = services.views();
        this.examples = examples;
        this.guideModel = guideModel;
        this.model = model;
        strings = services.strings();
        var fields = model.fields();
        var rows = new RowEditors(fields, strings);
        gapLines = new GapLines(strings);
        var hints = new Hints(model::rules, strings);
        echo = new SenderFeedbackView(views, model.advisor().echo(), strings);
        deal = new DealView(views, fields, model.receivers(), model.advisor(), strings);
        uncertainty = new UncertaintyView(views, fields);
        advice = new BriefingView(views, fields, strings);
        outreach = new OutreachView(views, fields, new OutreachView.Around(model::name, onLink), clock, strings);
        checklist = new ChecklistView(views, this::goTo, guideModel::begin, strings);
        guide = new GuideView(views, guideModel, step -> places.goTo(step, scroll, deal::focus), strings);
        fiveFields = new FiveFieldsSections(views, fields, rows, hints, model::readInvitation, strings);
        gate = new GateView(views, fields, rows, model::rules, clock, strings);
        more = new ContextView(views, fields, hints, model::content, strings);
        override = new OverrideView(views, model, sent -> sent(sent.id()), strings);
        this.calls = calls;
        pad = new CallPadView(views, calls, strings);
        root = views.load("form", this);
        CallPadView.takeDrops(root);
    }

    /// An empty form.
    public void begin(Person me) {
        clear();
        model.begin(me);
        guideModel.enter(me);
        calls.begin(me.id(), model::isOpen);
    }

    /// A draft, or a handoff that came back.
    public void open(Person me, UUID draft) {
        clear();
        guideModel.goOn(me, model.stored().filter(draft::equals).isPresent());
        model.load(me, draft);
        calls.begin(me.id(), model::isOpen);
    }

    private void clear() {
        gate.clear();
        more.clear();
        override.clear();
    }

    @FXML
    private void initialize() {
        Scrolling.keepLabels(scroll);
        dealPlace.getChildren().setAll(deal.root());
        uncertaintyPlace.getChildren().setAll(uncertainty.root());
        whyPlace.getChildren().setAll(more.why());
        nextPlace.getChildren().setAll(more.next());
        outreachPlace.getChildren().setAll(outreach.root());
        briefingPlace.getChildren().setAll(advice.root());
        checklistPlace.getChildren().setAll(checklist.root());
        gatePlace.getChildren().setAll(gate.root());
        morePlace.getChildren().setAll(more.root());
        overridePlace.getChildren().setAll(override.root());
        guidePlace.getChildren().setAll(guide.root());
        places.put(GuideStep.MEETING, meetingPlace)
                .put(GuideStep.WHY, whyPlace)
                .put(GuideStep.PAIN, painPlace)
                .put(GuideStep.STAKEHOLDERS, stakeholdersPlace)
                .put(GuideStep.OBJECTIONS, objectionsPlace)
                .put(GuideStep.COMPETITOR, competitorPlace)
                .put(GuideStep.NEXT, nextPlace)
                .put(GuideStep.OUTREACH, outreachPlace)
                .put(GuideStep.CONDITIONS, gatePlace)
                .button(GuideStep.BRIEFING, record)
                .button(GuideStep.HAND_OFF, handOff);
        keys.on(Shortcut.HAND_OFF, this::handOff)
                .on(Shortcut.RECORD, this::record)
                .on(Shortcut.CALL_PAD, this::pad)
                .on(Shortcut.WORDS, this::words)
                .on(Shortcut.GUIDE_NEXT, () -> guideModel.move(true))
                .on(Shortcut.GUIDE_BACK, () -> guideModel.move(false))
                .on(Shortcut.BACK, () -> services.go(new Destination.Back()));
        // Beside the form where there is room for both; elsewhere it comes when it is asked for.
        Controls.show(checklistPlace, false);
        Controls.name(ready, strings.get("checklist.tip"), null);
        model.unrecordedProperty().subscribe(asked -> Controls.show(unrecorded, asked));
        fiveFields.place(
                Map.of(
                        RecordField.PAIN, painPlace,
                        RecordField.MEETING, meetingPlace,
                        RecordField.STAKEHOLDERS, stakeholdersPlace,
                        RecordField.OBJECTIONS, objectionsPlace,
                        RecordField.COMPETITOR, competitorPlace),
                examples);
        uncertainty.placeProblem(gapLines);
        fiveFields.placeProblems(gapLines);
        gate.placeProblems(gapLines);
        more.placeProblems(gapLines);
        deal.placeProblems(gapLines);
        model.gaps().addListener((ListChangeListener<Gap>) _ -> showGaps());
        echoPlace.getChildren().setAll(echo.root());
        head = new FormHead(
                model,
                new FormHead.Labels(title, state, effort, returned, briefing),
                new FormHead.Buttons(record, handOff),
                advice::showState,
                strings);
        model.completeProperty().subscribe(_ -> showGaps());
        model.onStanding(this::showStanding);
        model.busyProperty().subscribe(busy -> {
            handOff.setDisable(busy);
            scroll.setDisable(busy);
        });
        Controls.name(padButton, strings.get("pad.title"), Shortcut.CALL_PAD);
        Controls.name(texts, strings.get("form.words"), Shortcut.WORDS);
        showGaps();
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
        outreach.show(content, model.rules());
        var list = model.checklist();
        ready.setText(strings.get("form.ready", list.percent()));
        ready.setAccessibleText(strings.get("form.ready.name", list.percent()));
        checklist.show(list);
        guide.showDone();
    }

    /// A line of the checklist leads to where it is done.
    private void goTo(Checklist.What what) {
        switch (what) {
            case BRIEFING -> record();
            case INTRO_SENT -> words();
            case IN_CRM -> model.inCrm();
            default -> places.goTo(FormPlaces.of(what), scroll, deal::focus);
        }
    }

    @FXML
    private void pad() {
        pad.open(root.getScene());
    }

    @FXML
    private void checklist() {
        Controls.show(checklistPlace, !checklistPlace.isVisible());
    }

    @FXML
    private void record() {
        DatePickers.commitAll(root);
        model.prepareToRecord(id -> services.go(new Destination.RecordBriefing(id, new Destination.EditHandoff(id))));
    }

    @FXML
    private void handOff() {
        DatePickers.commitAll(root);
        model.handOff(sent -> sent(sent.id()));
        if (model.gaps().isEmpty() && model.fields().isAmountMalformed()) {
            scroll.setVvalue(0);
            deal.focusAmount();
        }
        model.gaps().stream().findFirst().ifPresent(gap -> {
            gapLines.focus(gap, scroll);
            override.offer();
        });
    }

    private void sent(UUID handoff) {
        guideModel.close();
        services.go(new Destination.HandedOff(handoff));
    }

    @FXML
    private void words() {
        DatePickers.commitAll(root);
        model.prepareToRecord(id -> services.go(new Destination.TextsOf(id, new Destination.EditHandoff(id))));
    }

    @FXML
    private void key(KeyEvent event) {
        if (keys.run(event)) {
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
        Controls.show(
                checklistPlace,
                root.getScene().getWidth() >= completeness.getFont().getSize() * ROOM_FOR_CHECKLIST);
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
        // It writes into this form alone, and whoever sits here next is not to read it.
        pad.close();
        DatePickers.commitAll(root);
        model.flush(_ -> {});
    }
}
