package baton.ui.studio;

import baton.people.Person;
import baton.ui.kit.ClipExtras;
import baton.ui.kit.ClipPane;
import baton.ui.kit.Controls;
import baton.ui.kit.FocusKeeper;
import baton.ui.kit.FrameView;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.WindowRoom;
import baton.ui.screen.Destination;
import baton.ui.screen.Screen;
import baton.ui.screen.ScreenServices;
import java.time.Duration;
import java.util.UUID;
import javafx.animation.AnimationTimer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds studio.fxml.
public final class StudioView implements Screen {
    /// Of the window's height, for cameras and microphones.
    private static final double GREEN_ROOM = 0.135;
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    /// Of the window's height: with fewer, everything stands closer together, so that Record stays in sight.
    private static final double LOW_LETTERS = 36;

    private final StudioViewModel model;
    private final ScreenServices services;
    private final ClipPane clip;
    private final Strings strings;
    private final Parent root;
    private final FrameView frame = new FrameView();
    private final GreenRoomView greenRoom;
    private final LiveBarView live;
    private final PromptsView prompts;
    private final ScriptView script;
    private final ReviewView review;
    private final StudioKeys keys;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            tick(now);
        }
    };
    private Destination then = new Destination.Back();
    private Phase shownPhase = Phase.OPENING;

    private TakeInAction takeInAction;

    @FXML
    private Label title;

    @FXML
    private Label subtitle;

    @FXML
    private Label dislikes;

    @FXML
    private Button takeIn;

    @FXML
    private VBox takingInPane;

    @FXML
    private StackPane greenRoomPlace;

    @FXML
    private Label hint;

    @FXML
    private StackPane stage;

    @FXML
    private VBox pictureFrame;

    @FXML
    private StackPane frameBox;

    @FXML
    private VBox hiddenPane;

    @FXML
    private FontIcon hiddenIcon;

    @FXML
    private Label hiddenText;

    @FXML
    private Label countdown;

    @FXML
    private VBox aidPlace;

    @FXML
    private VBox troublePane;

    @FXML
    private Label troubleText;

    @FXML
    private Button withoutCamera;

    @FXML
    private ProgressIndicator busy;

    @FXML
    private ScrollPane greenRoomScroll;

    @FXML
    private StackPane livePlace;

    @FXML
    private StackPane reviewPlace;

    @FXML
    private FlowPane trayPlace;

    public StudioView(ScreenServices services, StudioViewModel model, ClipPane clip) {
        this.services = services;
        var views = services.views();
        this.model = model;
        this.clip = clip;
        strings = services.strings();
        greenRoom = new GreenRoomView(views, model.room, model.settings, model.state, strings);
        live = new LiveBarView(views, model, strings);
        prompts = new PromptsView(views, model, strings);
        script = new ScriptView(views, model.settings, model.script, strings);
        review = new ReviewView(views, model, clip, this::done, strings);
        keys = new StudioKeys(model, review, clip, this::leave);
        root = views.load("studio", this);
        keys.listen(root);
        WindowRoom.height(stage).subscribe(letters -> {
            root.pseudoClassStateChanged(LOW, letters < LOW_LETTERS);
            Controls.show(subtitle, letters >= LOW_LETTERS);
        });
        FocusKeeper.keep(root, root);
    }

    /// @param then where keeping, and leaving without, leads
    public void open(Person me, UUID handoff, Destination then) {
        this.then = then;
        model.enter(me, handoff);
    }

    @FXML
    private void initialize() {
        takeInAction = new TakeInAction(takeIn, takingInPane, model, strings);
        takeInAction.install(stage);
        frameBox.getChildren().addFirst(frame);
        stage.getChildren().addFirst(clip.root());
        greenRoomPlace.getChildren().setAll(greenRoom.root());
        Controls.showWhole(greenRoomScroll, GREEN_ROOM);
        greenRoomScroll.visibleProperty().bind(greenRoom.root().visibleProperty());
        greenRoomScroll.managedProperty().bind(greenRoom.root().visibleProperty());
        livePlace.getChildren().setAll(live.root());
        reviewPlace.getChildren().setAll(review.root());
        new TrayBar(trayPlace, model.review, model.state, strings).begin();
        troubleText.textProperty().bind(model.state.troubleProperty());
        model.orderProperty().subscribe(this::showOrder);
        model.state.phaseProperty().subscribe(this::show);
        model.countingProperty().subscribe(n -> countdown.setText(n.intValue() > 0 ? n.toString() : ""));
        model.state.hintProperty().subscribe(_ -> showHint());
        model.settings.mirrored.subscribe(frame::setMirrored);
        model.settings.aid.subscribe(_ -> showAid());
        model.settings.hidden.subscribe(_ -> showHidden());
        model.settings.soundOnly.subscribe(_ -> showHidden());
    }

    private void showOrder(TakeService.@Nullable Order order) {
        if (order == null) {
            return;
        }
        var company = Texts.brief(order.handoff().content().company());
        title.setText(strings.get("studio.title", company.isBlank() ? strings.get("studio.aDraft") : company));
        var card = order.card();
        subtitle.setText(
                order.receiver().isEmpty()
                        ? strings.get("studio.card.nobody")
                        : card.version() == 0
                                ? strings.get("studio.card.standard", order.receiver())
                                : strings.get("studio.card", order.receiver(), card.version()));
        // What the receiver does not want stands where one records, not in their card alone.
        Controls.show(dislikes, !card.dislikes().isBlank());
        var unwanted = Texts.brief(card.dislikes());
        dislikes.setText(
                order.receiver().isEmpty()
                        ? strings.get("studio.dislikes.nobody", unwanted)
                        : strings.get("studio.dislikes", order.receiver(), unwanted));
        script.load(order.script());
    }

    private void show(Phase phase) {
        var before = shownPhase;
        shownPhase = phase;
        var looking = phase.isReviewing() || phase == Phase.TESTED;
        var taking = phase.isTaking() || phase == Phase.SAVING;
        Controls.show(clip.root(), looking);
        Controls.show(pictureFrame, !looking && phase != Phase.TROUBLE && phase != Phase.TAKING_IN);
        Controls.show(troublePane, phase == Phase.TROUBLE);
        takeInAction.show(phase);
        Controls.show(withoutCamera, !model.settings.soundOnly.get());
        Controls.show(busy, phase == Phase.OPENING || phase == Phase.SAVING || phase == Phase.KEEPING);
        Controls.show(livePlace, !looking && phase != Phase.TROUBLE && phase != Phase.TAKING_IN);
        Controls.show(reviewPlace, phase.isReviewing());
        // The devices of a running take cannot change.
        Controls.show(
                greenRoom.root(),
                !phase.isReviewing() && !taking && phase != Phase.COUNTING && phase != Phase.TAKING_IN);
        Controls.show(countdown, phase == Phase.COUNTING);
        live.show(phase);
        showHint();
        showAid();
        showHidden();
        switch (phase) {
            case LIVE -> {
                var preview = model.recorder.preview();
                frame.show(preview::take, preview.width(), preview.height());
                live.focus();
            }
            case RECORDING -> {
                // Not after a pause: who went on by the pause button stays there.
                if (before == Phase.SAVING) {
                    live.focus();
                }
            }
            case REVIEW -> {
                frame.stop();
                clip.root().requestFocus();
            }
            case TESTED -> {
                frame.stop();
                clip.root().requestFocus();
                model.room
                        .tested()
                        .ifPresent(
                                file -> clip.show(file, ClipExtras.NONE, Duration.ZERO, 1, _ -> {}, _ -> clip.play()));
            }
            case TROUBLE, TAKING_IN -> frame.stop();
            default -> {}
        }
        if (!looking) {
            clip.close();
        }
    }

    private void showHint() {
        var state = model.state;
        // What ended a take is said beside it; while it runs, what is not as it should be.
        var text = state.is(Phase.REVIEW)
                ? state.troubleProperty().get()
                : state.is(Phase.TROUBLE) ? "" : state.hintProperty().get();
        hint.setText(text);
        Controls.show(hint, !text.isEmpty());
    }

    private void showAid() {
        var phase = model.state.phase();
        var shown = phase == Phase.LIVE || phase == Phase.COUNTING || phase.isTaking() || phase == Phase.SAVING;
        var aid = model.settings.aid.get();
        Controls.show(aidPlace, shown && aid != StudioSettings.Aid.NOTHING);
        var wanted = aid == StudioSettings.Aid.SCRIPT ? script.root() : prompts.root();
        if (!aidPlace.getChildren().contains(wanted)) {
            aidPlace.getChildren().setAll(wanted);
        }
        if (phase == Phase.COUNTING) {
            script.begin();
        }
    }

    private void showHidden() {
        var soundOnly = model.settings.soundOnly.get();
        var hidden = soundOnly || model.settings.hidden.get();
        model.recorder.setPreviewWanted(!hidden);
        frame.setVisible(!hidden);
        Controls.show(hiddenPane, hidden);
        hiddenIcon.setIconLiteral(soundOnly ? "fth-mic" : "fth-eye-off");
        hiddenText.setText(strings.get(soundOnly ? "studio.soundOnly.words" : "studio.hide.words"));
    }

    private void tick(long now) {
        model.tick();
        var phase = model.state.phase();
        prompts.show(model.prompts(), model.state.elapsedProperty().get(), phase.isTaking());
        script.tick(now, phase == Phase.RECORDING);
    }

    /// Ends a take that runs, as its button does.
    public void endTake() {
        model.stop();
    }

    @FXML
    private void lookAgain() {
        model.room.look();
    }

    @FXML
    private void goOnWithoutCamera() {
        model.settings.soundOnly.set(true);
    }

    private void done() {
        services.go(then);
    }

    @FXML
    private void leave() {
        if (mayLeave()) {
            done();
        }
    }

    /// Leaving ends a running take, so it asks first.
    @Override
    public boolean mayLeave() {
        var phase = model.state.phase();
        if (phase == Phase.TAKING_IN) {
            return new LeaveQuestion(LeaveQuestion.Of.VIDEO, strings).ask(root.getScene());
        }
        return !phase.isTaking() && phase != Phase.COUNTING
                || new LeaveQuestion(LeaveQuestion.Of.TAKE, strings).ask(root.getScene());
    }

    @FXML
    private void key(KeyEvent event) {
        keys.handle(event);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        timer.start();
        root.requestFocus();
    }

    @Override
    public void hidden() {
        letGo();
        model.leave();
    }

    @Override
    public void closing() {
        letGo();
        model.close();
    }

    private void letGo() {
        timer.stop();
        script.save();
        frame.stop();
        clip.close();
    }
}
