package baton.ui.studio;

import baton.recording.Camera;
import baton.recording.Microphone;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;

/// Binds greenroom.fxml: what to record with, and what the machine has room for.
final class GreenRoomView {
    /// From here on hours say more.
    private static final int MANY_MINUTES = 180;

    private final GreenRoom room;
    private final StudioSettings settings;
    private final StudioState state;
    private final Strings strings;
    private final Parent root;

    @FXML
    private ComboBox<Camera> camera;

    @FXML
    private ComboBox<Microphone> microphone;

    @FXML
    private ComboBox<Integer> countdown;

    @FXML
    private ComboBox<StudioSettings.Aid> aid;

    @FXML
    private Button test;

    @FXML
    private CheckBox countAloud;

    @FXML
    private CheckBox mirrored;

    @FXML
    private CheckBox hidden;

    @FXML
    private CheckBox soundOnly;

    @FXML
    private Label facts;

    GreenRoomView(Views views, GreenRoom room, StudioSettings settings, StudioState state, Strings strings) {
        this.room = room;
        this.settings = settings;
        this.state = state;
        this.strings = strings;
        root = views.load("greenroom", this);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        camera.setItems(room.choice().cameras());
        Controls.words(camera, Camera::name);
        camera.valueProperty().bindBidirectional(room.choice().cameraProperty());
        camera.disableProperty().bind(settings.soundOnly);
        microphone.setItems(room.choice().microphones());
        Controls.words(microphone, Microphone::name);
        microphone.valueProperty().bindBidirectional(room.choice().microphoneProperty());
        countdown
                .getItems()
                .setAll(IntStream.rangeClosed(0, StudioSettings.LONGEST_COUNTDOWN)
                        .boxed()
                        .toList());
        Controls.words(countdown, n -> strings.get(n == 0 ? "studio.countdown.none" : "studio.countdown.seconds", n));
        countdown.valueProperty().bindBidirectional(settings.countdown);
        aid.getItems().setAll(StudioSettings.Aid.values());
        Controls.words(aid, strings::of);
        aid.valueProperty().bindBidirectional(settings.aid);
        countAloud.selectedProperty().bindBidirectional(settings.countAloud);
        mirrored.selectedProperty().bindBidirectional(settings.mirrored);
        hidden.selectedProperty().bindBidirectional(settings.hidden);
        soundOnly.selectedProperty().bindBidirectional(settings.soundOnly);
        state.minutesProperty()
                .subscribe(minutes -> facts.setText(
                        minutes < MANY_MINUTES
                                ? strings.get("studio.facts", minutes)
                                : strings.get("studio.facts.hours", minutes / 60)));
        state.phaseProperty().subscribe(this::show);
    }

    private void show(Phase phase) {
        test.setText(strings.get(
                switch (phase) {
                    case TESTING -> "studio.test.running";
                    case TESTED -> "studio.test.back";
                    default -> "studio.test";
                }));
        test.setDisable(phase != Phase.LIVE && phase != Phase.TESTED);
        soundOnly.setDisable(phase == Phase.TESTING);
    }

    @FXML
    private void test() {
        if (state.is(Phase.TESTED)) {
            room.endListening();
        } else {
            room.test();
        }
    }
}
