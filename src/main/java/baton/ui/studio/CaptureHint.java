package baton.ui.studio;

import baton.recording.capture.CaptureHealth;
import baton.recording.capture.CaptureStatus;
import baton.recording.capture.PauseReason;
import baton.recording.capture.Recorder;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.util.Locale;

/// Says in a sentence what is not as it should be while recording goes on: the worst first, one at a time.
record CaptureHint(Strings strings, Notices notices) {
    String of(Recorder recorder, Phase phase, CaptureStatus status, CaptureHealth health) {
        if (status.microphoneGone().isPresent()) {
            return notices.sentence(status.microphoneGone().get());
        }
        if (status.cameraGone().isPresent()) {
            return notices.sentence(status.cameraGone().get());
        }
        if (phase == Phase.PAUSED) {
            return switch (recorder.pausedBy().orElse(PauseReason.PERSON)) {
                case PERSON -> "";
                case MICROPHONE_GONE, CAMERA_GONE -> strings.get("studio.hint.back");
                case SLEPT -> strings.get("studio.hint.slept");
            };
        }
        if (phase == Phase.RECORDING) {
            switch (status.level().word()) {
                case MUTED -> {
                    return strings.get("studio.hint.muted");
                }
                case SILENT -> {
                    return strings.get("studio.hint.silent");
                }
                case NOTHING_ARRIVES -> {
                    return strings.get("studio.hint.nothing");
                }
                default -> {}
            }
        }
        if (status.frozen()) {
            return strings.get("studio.frozen");
        }
        return switch (health.word()) {
            case LOSING -> strings.get("studio.hint.losing", health.lost());
            case DAMAGED -> strings.get("studio.hint.damaged", health.damaged());
            case DIM -> strings.get("studio.hint.dim", String.format(Locale.ENGLISH, "%.0f", health.framesPerSecond()));
            default -> "";
        };
    }
}
