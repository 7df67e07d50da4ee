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
        var early = takeNext(clip, from, speed);
        if (early != null) {
            ready.accept(early);
            return;
        }
        waiting.run();
        var mine = wanted;
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

    /// Opens what is probably wanted next; at most one is kept.
    void prepare(Path clip, Duration from, PlaybackSpeed speed) {
        if (clip.equals(nextFile)) {
            return;
        }
        forgetNext();
        nextFile = clip;
        var mine = nextWanted;
        background.run(
                () -> OpenClip.open(players, clip, from, speed),
                opened -> {
                    if (mine == nextWanted) {
                        next = opened;
                    } else {
                        letGo(opened, () -> {});
                    }
                },
                // Whoever opens it in earnest is told what is wrong with it.
                _ -> {});
    }

    void forgetNext() {
        nextWanted++;
        nextFile = null;
        var opened = next;
        next = null;
        if (opened != null) {
            letGo(opened, () -> {});
        }
    }

    private @Nullable OpenClip takeNext(Path clip, Duration from, PlaybackSpeed speed) {
        var opened = clip.equals(nextFile) ? next : null;
        if (opened == null) {
            return null;
        }
        next = null;
        nextFile = null;
        opened.beginAt(from, speed);
        return opened;
    }
}
