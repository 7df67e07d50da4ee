package baton.ui.player;

import baton.playback.PlaybackSpeed;
import baton.playback.Player;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Opens clips and lets go of them, off the screen's thread: only the last one that was wanted arrives. The one that is
/// probably wanted next can be opened before it is: its first pictures are decoded then, and its sound output stands
/// ready.
final class ClipOpener {
    private final Supplier<Player> players;
    private final Background background;
    private final Notices notices;
    private int wanted;
    private @Nullable Path nextFile;
    private @Nullable OpenClip next;
    private int nextWanted;
    private @Nullable Adopter adopter;

    /// Somebody wants in earnest what is still being opened early.
    private record Adopter(
            int asked, Duration from, PlaybackSpeed speed, Consumer<OpenClip> ready, Consumer<Exception> broken) {}

    /// @param players makes a player; called off the screen's thread
    ClipOpener(Supplier<Player> players, Background background, Notices notices) {
        this.players = players;
        this.background = background;
        this.notices = notices;
    }

    /// @param ready runs at once if the clip was opened before
    /// @param waiting runs if it has to be waited for
    void open(
            Path clip,
            Duration from,
            PlaybackSpeed speed,
            Consumer<OpenClip> ready,
            Runnable waiting,
            Consumer<Exception> broken) {
        wanted++;
        var mine = wanted;
        if (clip.equals(nextFile)) {
            // It is being opened already, or is open: one player is enough.
            adopt(new Adopter(mine, from, speed, ready, broken), waiting);
            return;
        }
        waiting.run();
        background.run(
                () -> OpenClip.open(players, clip, from, speed),
                opened -> {
                    // Opened too late: nobody wants it any more.
                    if (mine == wanted) {
                        ready.accept(opened);
                    } else {
                        letGo(opened, () -> {});
                    }
                },
                problem -> {
                    if (mine == wanted) {
                        broken.accept(problem);
                    }
                });
    }

    /// What was asked for last is not wanted any more.
    void cancel() {
        wanted++;
    }

    /// @param then runs once the file may be moved or deleted
    void letGo(OpenClip clip, Runnable then) {
        background.run(
                () -> {
                    clip.player().close();
                    return true;
                },
                _ -> then.run(),
                notices.orTell());
    }

    private void adopt(Adopter wanting, Runnable waiting) {
        var opened = next;
        if (opened == null) {
            waiting.run();
            adopter = wanting;
            return;
        }
        next = null;
        nextFile = null;
        deliver(opened, wanting);
    }

    private void deliver(OpenClip opened, Adopter wanting) {
        if (wanting.asked() == wanted) {
            opened.beginAt(wanting.from(), wanting.speed());
            wanting.ready().accept(opened);
        } else {
            letGo(opened, () -> {});
        }
    }

    /// Opens what is probably wanted next; at most one is kept.
    void prepare(Path clip, Duration from, PlaybackSpeed speed) {
        // While somebody waits for what was to come next, nothing comes after it.
        if (clip.equals(nextFile) || adopter != null) {
            return;
        }
        forgetNext();
        nextFile = clip;
        var mine = nextWanted;
        background.run(() -> OpenClip.open(players, clip, from, speed), opened -> arrived(opened, mine), problem -> {
            // Whoever waits for it is told what is wrong with it; else whoever opens it in earnest.
            var waiting = mine == nextWanted ? adopter : null;
            if (mine == nextWanted) {
                nextFile = null;
                adopter = null;
            }
            if (waiting != null && waiting.asked() == wanted) {
                waiting.broken().accept(problem);
            }
        });
    }

    private void arrived(OpenClip opened, int mine) {
        if (mine != nextWanted) {
            letGo(opened, () -> {});
            return;
        }
        var waiting = adopter;
        if (waiting == null) {
            next = opened;
            return;
        }
        adopter = null;
        nextFile = null;
        deliver(opened, waiting);
    }

    void forgetNext() {
        if (adopter != null) {
            // Somebody waits for it: it is no longer what comes next, but what is wanted now.
            return;
        }
        nextWanted++;
        nextFile = null;
        var opened = next;
        next = null;
        if (opened != null) {
            letGo(opened, () -> {});
        }
    }
}
