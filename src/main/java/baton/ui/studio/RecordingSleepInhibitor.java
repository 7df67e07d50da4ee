package baton.ui.studio;

import baton.recording.SleepInhibitor;
import org.jspecify.annotations.Nullable;

/// Keeps the computer awake from the first second of a take to its last.
final class RecordingSleepInhibitor {
    private final SleepInhibitor guard;
    private SleepInhibitor.@Nullable Awake awake;

    RecordingSleepInhibitor(SleepInhibitor guard) {
        this.guard = guard;
    }

    synchronized void begin() {
        if (awake == null) {
            awake = guard.hold();
        }
    }

    synchronized void end() {
        if (awake != null) {
            awake.close();
            awake = null;
        }
    }
}
