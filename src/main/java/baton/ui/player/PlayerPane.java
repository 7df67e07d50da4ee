package baton.ui.player;

import baton.playback.Coverage;
import baton.playback.PlaybackSpeed;
import baton.playback.Player;
import baton.ui.kit.Background;
import baton.ui.kit.ClipExtras;
import baton.ui.kit.ClipPane;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import baton.ui.kit.Views;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The player: picture, bar and keys. The same for the receiver and for the sender's review.
public final class PlayerPane implements ClipPane {
    private static final Duration NOTABLE = Duration.ofSeconds(5);
    /// Nanoseconds between two times that what stands around the picture is drawn.
    private static final long DRAWN = 90_000_000L;

    private final Notices notices;
    private final Strings strings;
    private final ClipView screen;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            tick(now);
        }
    };
    private final ClipOpener opener;
    private final PlayerControls hand;
    private final PlayerBarView bar;
    private final ClipOptions options;
    private final RememberedPlayer remembered;
    private final StillPreview preview;
    private final PlayerCommands commands;
    public final WatchTracker report = new WatchTracker();
    private @Nullable OpenClip open;
    private @Nullable Player player;
    private Consumer<Boolean> onEnd = _ -> {};
    private BiConsumer<Duration, Coverage> onPlace = (_, _) -> {};
    private ClipExtras extras = ClipExtras.NONE;
    private Duration lastAt = Duration.ZERO;
    private long drawnAt;
    private boolean drawnPlaying;
    private boolean atEnd;

    public PlayerPane(Views views, PlayerServices services, Background background, Notices notices, Strings strings) {
        this.notices = notices;
        this.strings = strings;
        screen = new ClipView(views, background);
        opener = new ClipOpener(services.players(), background, notices);
        hand = new PlayerControls(this, () -> player, words -> screen.flash(words), strings);
        bar = new PlayerBarView(views, hand, strings);
        commands = new PlayerCommands(this, hand, bar);
        screen.setBar(bar.root());
        preview = new StillPreview(bar.timeline(), screen.over(), services.stills(), bar.bars());
        screen.onPress(
                hand::toggle, () -> hand.apart(true), () -> seek(timeline().start()));
        options = new ClipOptions(bar.options(), services.levels(), background, notices, strings, this::applyOptions);
        remembered = new RememberedPlayer(services.memory(), hand, bar, options, background, notices);
        hand.onLoudness(remembered::save);
        nothing();
        remembered.load();
    }

    /// Told when the viewer chooses another speed.
    public void onSpeed(Consumer<PlaybackSpeed> listener) {
        hand.onSpeed(listener);
    }

    /// Plays the chapters that must be covered and what was marked, and nothing else; all of it where neither is.
    public void hearMoments() {
        options().hearMoments();
        play();
    }

    /// Told when the viewer wants to write something at a moment.
    public void onMark(Consumer<Duration> listener) {
        hand.onMark(listener);
        bar.offerMarks();
    }

    /// Told when the viewer wants the player apart from the rest: over the whole screen, or small.
    public void onApart(Consumer<Boolean> listener) {
        hand.onApart(listener);
        bar.offerWindows();
    }

    /// Told when the clip has ended, and when it goes on again.
    public void onEnd(Consumer<Boolean> listener) {
        onEnd = listener;
    }

    /// Told where the clip is and what of it is passed over, ten times a second while one is open.
    public void onPlace(BiConsumer<Duration, Coverage> listener) {
        onPlace = listener;
    }

    @Override
    public Parent root() {
        return screen.root();
    }

    public StackPane screen() {
        return screen.over();
    }

    /// Gets a clip ready that is probably wanted next.
    public void prepare(Path clip, Duration from, PlaybackSpeed speed) {
        if (open == null || !clip.equals(open.file())) {
            opener.prepare(clip, from, speed);
        }
    }

    /// Nothing is wanted next.
    public void forgetNext() {
        opener.forgetNext();
    }

    @Override
    public void show(
            Path clip,
            ClipExtras dressed,
            Duration from,
            double times,
            Consumer<Duration> where,
            Consumer<Duration> opened) {
        close();
        // It may have been set elsewhere since.
        remembered.load();
        extras = dressed;
        var begin = from.compareTo(dressed.start()) < 0 ? dressed.start() : from;
        report.begin(where);
        report.passOver(Coverage.NONE);
        opener.open(
                clip,
                begin,
                new PlaybackSpeed(times),
                ready -> begin(ready, opened),
                screen::opening,
                problem -> screen.broken(notices.sentence(problem)));
    }

    private void begin(OpenClip ready, Consumer<Duration> opened) {
        open = ready;
        player = ready.player();
        hand.applyLoudness(ready.player());
        bar.timeline().begin(ready.facts().length());
        bar.show(ready.player().speed());
        options.begin(
                ready.file(), ready.facts().length(), extras, ready.player().speed());
        dress(extras);
        lastAt = ready.player().position();
        screen.open(ready.player(), ready.facts(), ready.hint(strings));
        preview.begin(ready.file());
        var begun = lastAt.minus(extras.start());
        screen.poster(begun.toMillis() < 100 ? extras.poster() : null);
        var resumed = begun.compareTo(NOTABLE) > 0 && !extras.editing();
        screen.resumed(resumed ? strings.get("player.resume", TimeWords.length(begun)) : "");
        bar.enable(true);
        timer.start();
        opened.accept(ready.facts().length());
    }

    @Override
    public void dress(ClipExtras changed) {
        extras = changed;
        bar.timeline().dress(changed);
        options.dress(changed);
        if (player != null) {
            player.setGain(changed.gain());
        }
    }

    private void applyOptions() {
        if (remembered != null) {
            remembered.save();
        }
        screen.captionSize(options.captionSize());
        report.passOver(options.silences());
        if (player != null) {
            player.setPassedOver(options.passedOver());
            if (!options.words().isEmpty()) {
                screen.flash(options.words());
            }
        }
    }

    @Override
    public void play() {
        if (player != null) {
            // At its end it starts over, from where it begins to play.
            if (player.position().compareTo(timeline().end()) >= 0) {
                player.seek(timeline().start());
            }
            lastAt = player.position();
            screen.poster(null);
            player.play();
        }
    }

    public void pause() {
        if (player != null) {
            player.pause();
        }
    }

    @Override
    public boolean isOpen() {
        return player != null;
    }

    public boolean isPlaying() {
        return player != null && player.isPlaying();
    }

    public ClipTimeline timeline() {
        return bar.timeline();
    }

    @Override
    public Duration position() {
        return player == null ? Duration.ZERO : player.position();
    }

    @Override
    public void seek(Duration target) {
        if (player != null) {
            var start = extras.editing() ? Duration.ZERO : timeline().start();
            player.seek(target.compareTo(start) < 0 ? start : target);
            lastAt = player.position();
            report.jumped(lastAt);
            screen.poster(null);
            screen.resumed("");
        }
    }

    @Override
    public void close(Runnable then) {
        timer.stop();
        opener.cancel();
        var closing = open;
        open = null;
        player = null;
        nothing();
        if (closing == null) {
            then.run();
            return;
        }
        report.end(timeline().resumeAt(closing.resumeAt()));
        opener.letGo(closing, then);
    }

    private void nothing() {
        preview.begin(null);
        bar.enable(false);
        screen.nothing();
        ended(false);
    }

    private void ended(boolean now) {
        if (atEnd != now) {
            atEnd = now;
            onEnd.accept(now);
        }
    }

    private void tick(long now) {
        var asked = player;
        var clip = open;
        if (asked == null || clip == null) {
            return;
        }
        var at = asked.position();
        // What was cut does not play; who looks at it on purpose may.
        if (at.compareTo(timeline().end()) >= 0 && lastAt.compareTo(timeline().end()) < 0) {
            asked.pause();
        }
        lastAt = at;
        var playing = asked.isPlaying();
        report.tick(now, playing, at, () -> timeline().resumeAt(clip.resumeAt()));
        // Nobody reads faster; what is drawn at every pulse costs as much as the picture.
        if (now - drawnAt >= DRAWN || playing != drawnPlaying) {
            drawnAt = now;
            drawnPlaying = playing;
            bar.show(at, playing, clip.placeWords(strings, at, timeline(), options.passedOver()));
            screen.caption(options.caption(at));
            onPlace.accept(at, options.passedOver());
            screen.trouble(clip.trouble(strings, at));
        }
        ended(at.compareTo(timeline().end()) >= 0 && !playing);
    }

    public ClipOptions options() {
        return options;
    }

    PlayerBarView bar() {
        return bar;
    }

    void hidePoster() {
        screen.poster(null);
    }

    @Override
    public void key(KeyEvent event) {
        if (player != null) {
            PlayerKeys.command(event).filter(commands::isOffered).ifPresent(command -> {
                commands.obey(command, event);
                event.consume();
            });
        }
    }
}
