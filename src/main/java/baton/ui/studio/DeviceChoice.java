package baton.ui.studio;

import baton.recording.Camera;
import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.Microphone;
import baton.ui.kit.Remembered;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Which camera and which microphone: what is plugged in, what was used last, what is chosen now.
final class DeviceChoice {
    private final Remembered<StudioSetting> remembered;
    private final Runnable chosen;
    private final ObservableList<Camera> cameras = FXCollections.observableArrayList();
    private final ObservableList<Microphone> microphones = FXCollections.observableArrayList();
    private final ObservableList<Camera> shownCameras = FXCollections.unmodifiableObservableList(cameras);
    private final ObservableList<Microphone> shownMicrophones = FXCollections.unmodifiableObservableList(microphones);
    private final ObjectProperty<@Nullable Camera> camera = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Microphone> microphone = new SimpleObjectProperty<>();
    private boolean filling;

    /// @param chosen told when a person, not this class, chooses another device
    DeviceChoice(Remembered<StudioSetting> remembered, Runnable chosen) {
        this.remembered = remembered;
        this.chosen = chosen;
        camera.subscribe((_, _) -> changed());
        microphone.subscribe((_, _) -> changed());
    }

    ObservableList<Camera> cameras() {
        return shownCameras;
    }

    ObservableList<Microphone> microphones() {
        return shownMicrophones;
    }

    ObjectProperty<@Nullable Camera> cameraProperty() {
        return camera;
    }

    ObjectProperty<@Nullable Microphone> microphoneProperty() {
        return microphone;
    }

    /// What is there now; of that, what was used last is chosen.
    void fill(List<Camera> foundCameras, List<Microphone> foundMicrophones) {
        filling = true;
        cameras.setAll(foundCameras);
        microphones.setAll(foundMicrophones);
        camera.set(pick(foundCameras, remembered.get(StudioSetting.CAMERA), Camera::id));
        microphone.set(pick(foundMicrophones, remembered.get(StudioSetting.MICROPHONE), Microphone::id));
        filling = false;
    }

    /// The remembered device; if it is gone, none rather than another one in silence.
    private static <T> @Nullable T pick(List<T> found, Optional<String> last, Function<T, String> id) {
        if (last.isPresent()) {
            return found.stream()
                    .filter(d -> id.apply(d).equals(last.get()))
                    .findFirst()
                    .orElse(null);
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    private void changed() {
        if (!filling) {
            chosen.run();
        }
    }

    /// Remembers the choice for the next time.
    void save() {
        if (camera.get() != null) {
            remembered.put(StudioSetting.CAMERA, camera.get().id());
        }
        if (microphone.get() != null) {
            remembered.put(StudioSetting.MICROPHONE, microphone.get().id());
        }
    }

    /// @throws DeviceException if there is none, or the one used last is gone
    Camera requireCamera() throws DeviceException {
        var chosenCamera = camera.get();
        if (chosenCamera != null) {
            return chosenCamera;
        }
        throw new DeviceException(
                cameras.isEmpty() ? DeviceProblem.NO_CAMERA : DeviceProblem.CAMERA_ABSENT,
                remembered.get(StudioSetting.CAMERA).orElse(""),
                "none chosen");
    }

    /// @throws DeviceException if there is none, or the one used last is gone
    Microphone requireMicrophone() throws DeviceException {
        var chosenMicrophone = microphone.get();
        if (chosenMicrophone != null) {
            return chosenMicrophone;
        }
        throw new DeviceException(
                microphones.isEmpty() ? DeviceProblem.NO_MICROPHONE : DeviceProblem.MICROPHONE_ABSENT,
                remembered.get(StudioSetting.MICROPHONE).orElse(""),
                "none chosen");
    }
}
