package baton.ui.studio;

import baton.people.Person;
import baton.playback.PlaybackSpeed;
import baton.recording.Camera;
import baton.recording.Microphone;
import baton.recording.SoundLevel;
import baton.ui.kit.ClipPane;
import baton.ui.kit.Forms;
import baton.ui.kit.PictureView;
import baton.ui.kit.Screen;
import baton.ui.kit.Shortcut;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import java.time.Duration;
import java.util.UUID;
import javafx.animation.AnimationTimer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Binds studio.fxml.
public final class StudioView implements Screen {
    private static final PseudoClass RECORDING = PseudoClass.getPseudoClass("recording");
    private final StudioViewModel model;
    private final ClipPane review;
    private final Strings strings;
    private final Parent root;
    private final PictureView picture = new PictureView();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            tick();
        }
    };
    private Runnable onDone = () -> {};
    private LengthGauge gauge;

    @FXML
    private Label title;

    @FXML
    private ComboBox<Camera> camera;

    @FXML
    private ComboBox<Microphone> microphone;

    @FXML
    private StackPane stage;

    @FXML
    private StackPane pictureFrame;

    @FXML
    private Label countdown;

    @FXML
    private Label frozen;

    @FXML
    private VBox troublePane;

    @FXML
    private Label troubleText;

    @FXML
    private Label notice;

    @FXML
    private ProgressIndicator busy;

    @FXML
    private ProgressBar meter;

    @FXML
    private Label levelWord;

    @FXML
    private Label clock;

    @FXML
    private Label bandWord;

    @FXML
    private ProgressBar bandBar;

    @FXML
    private HBox setupBar;

    @FXML
    private HBox liveBar;

    @FXML
    private HBox reviewBar;

    @FXML
    private Button record;

    @FXML
    private Button keep;

    @FXML
    private Button retake;

    public StudioView(Views views, StudioViewModel model, ClipPane review, Strings strings) {
        this.model = model;
        this.review = review;
        this.strings = strings;
        root = views.load("studio", this);
    }

    /// Where keeping, and leaving without, leads.
    public void onDone(Runnable next) {
        onDone = next;
    }

    /// Told when a take that was left is free to be offered again.
    public void onReleased(Runnable listener) {
        model.onReleased(listener);
    }

    public void open(Person me, UUID handoff) {
        model.enter(me, handoff);
    }

    @FXML
    private void initialize() {
        gauge = new LengthGauge(clock, bandBar, bandWord, strings);
        picture.setMirrored(true);
        pictureFrame.getChildren().addFirst(picture);
        stage.getChildren().addFirst(review.root());
        camera.setItems(model.choice().cameras());
        Forms.words(camera, Camera::name);
        camera.valueProperty().bindBidirectional(model.choice().cameraProperty());
        microphone.setItems(model.choice().microphones());
        Forms.words(microphone, Microphone::name);
        microphone.valueProperty().bindBidirectional(model.choice().microphoneProperty());
        title.textProperty()
                .bind(model.companyProperty()
                        .map(name ->
                                strings.get("studio.title", name.isBlank() ? strings.get("studio.aDraft") : name)));
        troubleText.textProperty().bind(model.state().troubleProperty());
        notice.textProperty().bind(model.state().troubleProperty());
        model.state().phaseProperty().subscribe(this::show);
        model.countingProperty().subscribe(n -> countdown.setText(n.intValue() > 0 ? n.toString() : ""));
        model.state().elapsedProperty().subscribe(this::showClock);
        model.state().levelProperty().subscribe(this::showLevel);
        Forms.name(record, strings.get("studio.record.tip"), null);
        Forms.name(keep, strings.get("studio.keep.tip"), Shortcut.HAND_OFF);
    }

    private void show(Phase phase) {
        var reviewing = phase == Phase.REVIEW || phase == Phase.KEEPING;
        Forms.show(review.root(), reviewing);
        Forms.show(pictureFrame, !reviewing && phase != Phase.TROUBLE);
        Forms.show(troublePane, phase == Phase.TROUBLE);
        Forms.show(notice, reviewing && !model.state().isFine());
        Forms.show(busy, phase == Phase.OPENING || phase == Phase.SAVING || phase == Phase.KEEPING);
        Forms.show(liveBar, !reviewing && phase != Phase.TROUBLE);
        Forms.show(reviewBar, reviewing);
        Forms.show(setupBar, !reviewing);
        Forms.show(countdown, phase == Phase.COUNTING);
        // The devices of a running take cannot change; the level beside them must stay readable.
        var fixed = phase == Phase.RECORDING || phase == Phase.COUNTING || phase == Phase.SAVING;
        camera.setDisable(fixed);
        microphone.setDisable(fixed);
        // Never while it starts or ends: a button that is switched off loses the focus, and the next key with it.
        record.setDisable(phase == Phase.OPENING);
        keep.setDisable(phase == Phase.KEEPING);
        retake.setDisable(phase == Phase.KEEPING);
        record.setText(strings.get(
                switch (phase) {
                    case RECORDING -> "studio.stop";
                    case COUNTING -> "studio.skip";
                    default -> "studio.record";
                }));
        record.pseudoClassStateChanged(RECORDING, phase == Phase.RECORDING);
        showClock(model.state().elapsedProperty().get());
        switch (phase) {
            case LIVE -> {
                var preview = model.recorder().preview();
                picture.show(preview::take, preview.width(), preview.height());
                record.requestFocus();
            }
            case REVIEW -> {
                picture.stop();
                model.reviewed()
                        .ifPresent(taken -> review.show(
                                taken.file(), Duration.ZERO, PlaybackSpeed.USUAL.times(), _ -> {}, _ -> review.play()));
                review.root().requestFocus();
            }
            case TROUBLE -> picture.stop();
            default -> {}
        }
        if (!reviewing) {
            review.close();
        }
    }

    private void tick() {
        model.tick();
        Forms.show(
                frozen,
                model.recorder().status().frozen()
                        && (model.state().is(Phase.LIVE) || model.state().is(Phase.RECORDING)));
    }

    private void showClock(Duration elapsed) {
        var running = model.state().is(Phase.RECORDING);
        gauge.show(elapsed, PlaybackSpeed.USUAL.receiverTime(elapsed), model.band(), running);
    }

    private void showLevel(SoundLevel level) {
        // Loudness is felt in decibels: -60 is nothing, 0 is all.
        meter.setProgress(level.peak() <= 0.001 ? 0 : Math.clamp(1 + 20 * Math.log10(level.peak()) / 60, 0, 1));
        levelWord.setText(strings.of(level.word()));
        levelWord.pseudoClassStateChanged(
                PseudoClass.getPseudoClass("problem"),
                level.word() == SoundLevel.Word.SILENT || level.word() == SoundLevel.Word.NOTHING_ARRIVES);
    }

    @FXML
    private void record() {
        if (model.state().is(Phase.RECORDING)) {
            model.stop();
        } else {
            model.record();
        }
    }

    @FXML
    private void keep() {
        review.close(() -> model.keep(onDone));
    }

    @FXML
    private void retake() {
        review.close(model::retake);
    }

    @FXML
    private void lookAgain() {
        model.look();
    }

    @FXML
    private void leave() {
        if (mayLeave()) {
            onDone.run();
        }
    }

    /// Leaving ends a running take, so it asks first (row R7).
    @Override
    public boolean mayLeave() {
        var phase = model.state().phaseProperty().get();
        return (phase != Phase.RECORDING && phase != Phase.COUNTING) || new LeaveQuestion(strings).ask(root.getScene());
    }

    @FXML
    private void key(KeyEvent event) {
        var phase = model.state().phaseProperty().get();
        if (Shortcut.BACK.keys().match(event)) {
            leave();
            event.consume();
        } else if (phase == Phase.REVIEW && Shortcut.HAND_OFF.keys().match(event)) {
            keep();
            event.consume();
        } else if (phase == Phase.REVIEW && !(event.getTarget() instanceof Button)) {
            review.key(event);
        } else if ((phase == Phase.LIVE || phase == Phase.RECORDING || phase == Phase.COUNTING)
                && event.getCode() == KeyCode.R
                && !event.isShortcutDown()) {
            record();
            event.consume();
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        timer.start();
    }

    @Override
    public void hidden() {
        timer.stop();
        picture.stop();
        review.close();
        model.leave();
    }

    @Override
    public void closing() {
        timer.stop();
        picture.stop();
        review.close();
        model.close();
    }
}
