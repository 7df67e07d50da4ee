package baton.ui.form.draft;

import baton.ui.kit.Background;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// When to save what is being typed: at every pause, and now and then without one.
public final class Autosave {
    static final Duration PAUSE = Duration.ofMillis(500);
    /// How long typing without a pause may go unsaved.
    static final Duration LONGEST = Duration.ofSeconds(3);

    private final Background background;
    private final InstantSource clock;
    private final Runnable save;
    private Background.@Nullable Waiting pause;
    private @Nullable Instant unsavedSince;

    public Autosave(Background background, InstantSource clock, Runnable save) {
        this.background = background;
        this.clock = clock;
        this.save = save;
    }

    /// Something was typed.
    public void typed() {
        stopWaiting();
        var now = clock.instant();
        var since = unsavedSince == null ? now : unsavedSince;
        unsavedSince = since;
        if (Duration.between(since, now).compareTo(LONGEST) > 0) {
            save.run();
        } else {
            pause = background.after(PAUSE, save);
        }
    }

    /// What was typed is on its way to the disk, or belongs to nobody any more.
    public void saving() {
        stopWaiting();
        unsavedSince = null;
    }

    public boolean isPending() {
        return unsavedSince != null;
    }

    private void stopWaiting() {
        if (pause != null) {
            pause.cancel();
            pause = null;
        }
    }
}
