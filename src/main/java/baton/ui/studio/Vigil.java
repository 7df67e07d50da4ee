package baton.ui.studio;

import baton.recording.SleepGuard;
import org.jspecify.annotations.Nullable;

/// Keeps the computer awake from the first second of a take to its last (row R15).
final class Vigil {
    private final SleepGuard guard;
    private SleepGuard.@Nullable Awake awake;

    Vigil(SleepGuard guard) {
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
