package baton.ui.studio;

import baton.playback.PlaybackSpeed;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import java.time.Duration;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Binds livebar.fxml: the big button, the clock with its band, the level, and whether the machine keeps up.
final class LiveBarView {
    private static final PseudoClass RECORDING = PseudoClass.getPseudoClass("recording");
    private final StudioViewModel model;
    private final Strings strings;
    private final Parent root;
    private LengthGauge gauge;

    @FXML
    private Button record;

    @FXML
    private Button pause;

    @FXML
    private Label clock;

    @FXML
    private HBox healthPlace;

    @FXML
    private Region healthDot;

    @FXML
    private Label healthWord;

    @FXML
    private ProgressBar bandBar;

    @FXML
    private Label bandWord;

    @FXML
    private ProgressBar meter;

    @FXML
    private Label levelWord;

    LiveBarView(Views views, StudioViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        root = views.load("livebar", this);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        gauge = new LengthGauge(clock, bandBar, bandWord, strings);
        var level = new LevelMeter(meter, levelWord, strings);
        var health = new HealthLine(healthPlace, healthDot, healthWord, strings);
        var state = model.state;
        state.elapsedProperty().subscribe(this::showClock);
        state.levelProperty().subscribe(level::show);
        state.healthProperty().subscribe(h -> health.show(h, state.phase().isTaking()));
        model.orderProperty().subscribe(_ -> showClock(Duration.ZERO));
        Controls.name(record, strings.get("studio.record.tip"), null);
        Controls.name(pause, strings.get("studio.pause.tip"), null);
    }

    void show(Phase phase) {
        // Never while it starts or ends: a button that is switched off loses the focus, and the next key with it.
        record.setDisable(phase == Phase.OPENING);
        Controls.show(pause, phase.isTaking());
        pause.setText(strings.get(phase == Phase.PAUSED ? "studio.resume" : "studio.pause"));
        record.setText(strings.get(
                switch (phase) {
                    case RECORDING, PAUSED -> "studio.stop";
                    case COUNTING -> "studio.skip";
                    default -> "studio.record";
                }));
        record.pseudoClassStateChanged(RECORDING, phase == Phase.RECORDING);
        showClock(model.state.elapsedProperty().get());
    }

    void focus() {
        record.requestFocus();
    }

    private void showClock(Duration elapsed) {
        var receiverTime = PlaybackSpeed.USUAL.receiverTime(elapsed);
        gauge.show(elapsed, receiverTime, model.band(), model.state.phase());
    }

    @FXML
    private void record() {
        model.recordOrStop();
    }

    @FXML
    private void pause() {
        model.pauseOrResume();
    }
}
