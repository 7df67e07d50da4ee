package baton.ui.handoff;

import baton.playback.Coverage;
import baton.playback.PlaybackSpeed;
import baton.playback.Viewing;
import baton.playback.ViewingStore;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.SerialExecutor;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Remembers, while somebody watches, where they are, how fast, and what they have really played.
final class WatchProgressSaver {
    private final ViewingStore viewing;
    private final SerialExecutor lane;
    private final Notices notices;
    private @Nullable UUID reader;
    private @Nullable UUID clip;
    private boolean counts;
    private @Nullable Viewing seen;

    WatchProgressSaver(ViewingStore viewing, Background background, Notices notices) {
        this.viewing = viewing;
        lane = new SerialExecutor(background, "watch log");
        this.notices = notices;
    }

    /// @param watched null if there is nothing to watch
    /// @param own whether it is the reader's own briefing: own looks are not counted
    /// @param before what was played of it up to now
    void begin(UUID person, @Nullable UUID watched, boolean own, Viewing before) {
        if (person.equals(reader) && watched != null && watched.equals(clip)) {
            return;
        }
        reader = person;
        clip = watched;
        counts = !own;
        seen = counts ? before : Viewing.none(person);
    }

    void end() {
        clip = null;
    }

    /// Waits until everything is kept: the workspace closes.
    void finish() {
        lane.finish(() -> {});
    }

    /// What this reader has played so far; nothing of one's own.
    Coverage played() {
        return seen == null ? Coverage.NONE : seen.played();
    }

    /// The same, with what was played more than once; null of one's own.
    @Nullable
    Viewing seen() {
        return counts ? seen : null;
    }

    void played(Duration from, Duration to) {
        if (counts && seen != null) {
            seen = seen.with(from, to);
        }
    }

    /// Where somebody is, and with it what they have played.
    void watchedTo(Duration position) {
        var person = reader;
        var watched = clip;
        var viewed = seen;
        if (person == null || watched == null || viewed == null) {
            return;
        }
        save(() -> {
            if (counts) {
                viewing.save(watched, viewed, position);
            } else {
                viewing.savePosition(person, watched, position);
            }
        });
    }

    void speedChosen(PlaybackSpeed speed) {
        var person = reader;
        if (person != null) {
            save(() -> viewing.saveSpeed(person, speed));
        }
    }

    private void save(Runnable work) {
        // In the order asked: an older place never comes after a newer one.
        lane.run(
                () -> {
                    work.run();
                    return true;
                },
                _ -> {},
                notices.orTell());
    }
}
