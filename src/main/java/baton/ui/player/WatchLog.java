package baton.ui.player;

import baton.playback.Coverage;
import baton.playback.PlaybackSpeed;
import baton.playback.ViewingStore;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Remembers, while somebody watches, where they are, how fast, and what they have really played (rows W9 and W10).
final class WatchLog {
    private final ViewingStore viewing;
    private final Background background;
    private final Notices notices;
    private @Nullable UUID reader;
    private @Nullable UUID clip;
    private boolean counts;
    private Coverage played = Coverage.NONE;

    WatchLog(ViewingStore viewing, Background background, Notices notices) {
        this.viewing = viewing;
        this.background = background;
        this.notices = notices;
    }

    /// @param watched null if there is nothing to watch
    /// @param counts whether it is the receiver who watches: nobody else's looks are counted
    /// @param before what was played of it up to now
    void begin(UUID person, @Nullable UUID watched, boolean counts, Coverage before) {
        if (person.equals(reader) && watched != null && watched.equals(clip)) {
            return;
        }
        reader = person;
        clip = watched;
        this.counts = counts;
        played = counts ? before : Coverage.NONE;
    }

    void end() {
        clip = null;
    }

    Coverage played() {
        return played;
    }

    void played(Duration from, Duration to) {
        played = played.with(from, to);
    }

    /// Where somebody is, and with it what they have played.
    void watchedTo(Duration position) {
        var person = reader;
        var watched = clip;
        if (person == null || watched == null) {
            return;
        }
        var seen = played;
        save(() -> {
            viewing.savePosition(person, watched, position);
            if (counts) {
                viewing.savePlayed(person, watched, seen);
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
        background.run(
                () -> {
                    work.run();
                    return true;
                },
                _ -> {},
                notices.orTell());
    }
}
