package baton.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceNamesTest {
    private static CameraSystem.Found device(String id, String name) {
        return new CameraSystem.Found(id, name, false);
    }

    @Test
    void twoOfOneNameAreTwoNamesWhateverTheOrderOfPluggingIn() {
        var left = device("usb-left", "HD Webcam");
        var right = device("usb-right", "HD Webcam");
        var other = device("usb-other", "Studio Cam");
        assertThat(DeviceNames.apart(List.of(left, other, right)))
                .containsExactly(device("usb-left", "HD Webcam (1)"), other, device("usb-right", "HD Webcam (2)"));
        assertThat(DeviceNames.apart(List.of(right, left)))
                .containsExactly(device("usb-right", "HD Webcam (2)"), device("usb-left", "HD Webcam (1)"));
        assertThat(DeviceNames.apart(List.of(right))).containsExactly(right);
    }

    @Test
    void whereTheNameIsTheIdTheSecondGetsANumber() {
        assertThat(DeviceNames.ids(List.of("Mic", "Other", "Mic", "Mic #2", "Mic")))
                .containsExactly("Mic", "Other", "Mic #2", "Mic #2 #2", "Mic #3")
                .doesNotHaveDuplicates();
    }
}
