package baton.media.player;

import baton.media.ffmpeg.CameraSystem;
import baton.playback.ClipUnreadableException;
import baton.playback.ClipWarning;
import baton.playback.Coverage;
import baton.playback.PlaybackSpeed;
import baton.playback.Player;
import baton.recording.ClipFacts;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.media.AudioTrack;
import javafx.scene.media.Media;
import javafx.scene.media.MediaException;
import javafx.scene.media.MediaPlayer;
import javafx.scene.media.MediaView;
import org.jspecify.annotations.Nullable;

/// The player of the toolkit: takes over where FFmpeg cannot load. Voices sound higher when they are sped up.
/// [#open] waits for the clip and must not be called on the screen's thread; [#nextFrame] must be.
public final class FxMediaPlayer implements Player {
    private static final long PATIENCE_SECONDS = 8;
    private static final long LOOK_MILLIS = 50;
    private static final long SETTLING = 2_000_000_000L;
    private static final long STEP_MILLIS = 33;
    private Coverage passedOver = Coverage.NONE;
    private double volume = 1;
    private double softer = 1;
    private @Nullable MediaPlayer player;
    private @Nullable MediaView view;
    private @Nullable WritableImage image;
    private PlaybackSpeed speed = PlaybackSpeed.USUAL;
    private javafx.util.Duration painted = javafx.util.Duration.UNKNOWN;
    private long repaintUntil;
    private volatile boolean ended;
    private volatile boolean wantsToPlay;

    @Override
    public ClipFacts open(Path clip, Duration from, PlaybackSpeed wanted) throws ClipUnreadableException {
        close();
        // The toolkit waits four seconds for a file that is not there.
        if (!Files.isRegularFile(clip)) {
            throw new ClipUnreadableException(ClipUnreadableException.Reason.MISSING, clip.toString());
        }
        var ready = new CompletableFuture<ClipFacts>();
        try {
            var media = new Media(clip.toUri().toString());
            var opened = new MediaPlayer(media);
            // Ours from here on: a clip that does not get ready is let go of like any other.
            player = opened;
            opened.setOnReady(() -> ready.complete(facts(media)));
            opened.setOnError(() -> ready.completeExceptionally(opened.getError()));
            opened.setOnEndOfMedia(() -> ended = true);
            var facts = await(ready, opened);
            view = new MediaView(opened);
            ended = false;
            setSpeed(wanted);
            seek(from);
            return facts;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new ClipUnreadableException(ClipUnreadableException.Reason.UNSUPPORTED, "interrupted");
        } catch (MediaException | ExecutionException | TimeoutException e) {
            close();
            throw new ClipUnreadableException(ClipUnreadableException.Reason.UNSUPPORTED, e.toString());
        }
    }

    /// The clip may have been ready, or have failed, before anybody listened: so its state is asked as well.
    private static ClipFacts await(CompletableFuture<ClipFacts> ready, MediaPlayer opened)
            throws InterruptedException, ExecutionException, TimeoutException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < until) {
            if (opened.getError() != null) {
                throw opened.getError();
            }
            if (opened.getStatus() == MediaPlayer.Status.READY) {
                return facts(opened.getMedia());
            }
            try {
                return ready.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                continue;
            }
        }
        throw new TimeoutException("not ready");
    }

    private static ClipFacts facts(Media media) {
        return new ClipFacts(
                Duration.ofMillis(Math.round(media.getDuration().toMillis())),
                media.getWidth(),
                media.getHeight(),
                media.getTracks().stream().anyMatch(t -> t instanceof AudioTrack));
    }

    @Override
    public void play() {
        var open = player;
        if (open != null) {
            if (ended) {
                seek(Duration.ZERO);
            }
            wantsToPlay = true;
            open.play();
            // On macOS playing means speed 1: say it again.
            open.setRate(speed.times());
        }
    }

    @Override
    public void pause() {
        wantsToPlay = false;
        if (player != null) {
            player.pause();
        }
    }

    @Override
    public boolean isPlaying() {
        return wantsToPlay && !ended;
    }

    @Override
    public boolean isAtEnd() {
        return ended;
    }

    @Override
    public void seek(Duration target) {
        ended = false;
        repaintUntil = System.nanoTime() + SETTLING;
        if (player != null) {
            player.seek(javafx.util.Duration.millis((double) target.toMillis()));
        }
    }

    @Override
    public Duration position() {
        if (player == null) {
            return Duration.ZERO;
        }
        var at = Math.round(player.getCurrentTime().toMillis());
        var past = passedOver.endAt(at);
        if (past.isPresent() && wantsToPlay) {
            seek(Duration.ofMillis(past.getAsLong()));
            return Duration.ofMillis(past.getAsLong());
        }
        return Duration.ofMillis(at);
    }

    /// As near as the toolkit gets: a thirtieth of a second.
    @Override
    public void step(boolean forward) {
        if (!wantsToPlay) {
            seek(position().plusMillis(forward ? STEP_MILLIS : -STEP_MILLIS));
        }
    }

    @Override
    public void setPassedOver(Coverage stretches) {
        passedOver = stretches;
    }

    /// The toolkit does not tell.
    @Override
    public ClipWarning trouble() {
        return ClipWarning.NONE;
    }

    @Override
    public void setSpeed(PlaybackSpeed changed) {
        speed = changed;
        if (player != null) {
            player.setRate(changed.times());
        }
    }

    @Override
    public PlaybackSpeed speed() {
        return speed;
    }

    @Override
    public void setVolume(double changed) {
        volume = changed;
        applyVolume();
    }

    /// This player can only be made softer.
    @Override
    public void setGain(double decibels) {
        softer = Math.min(1, Math.pow(10, decibels / 20));
        applyVolume();
    }

    private void applyVolume() {
        if (player != null) {
            player.setVolume(volume * softer);
        }
    }

    @Override
    public boolean keepsPitch() {
        return CameraSystem.here() == CameraSystem.MAC;
    }

    @Override
    public boolean hasSoundOutput() {
        return true;
    }

    @Override
    public boolean nextFrame(ByteBuffer target) {
        var open = player;
        var shown = view;
        // After a jump the toolkit reports the target before its picture is there.
        var settling = System.nanoTime() < repaintUntil;
        if (open == null || shown == null || (open.getCurrentTime().equals(painted) && !settling)) {
            return false;
        }
        var media = open.getMedia();
        if (media.getWidth() == 0) {
            return false;
        }
        painted = open.getCurrentTime();
        var parameters = new SnapshotParameters();
        image = shown.snapshot(parameters, image);
        target.clear();
        image.getPixelReader()
                .getPixels(
                        0,
                        0,
                        media.getWidth(),
                        media.getHeight(),
                        PixelFormat.getByteBgraPreInstance(),
                        target,
                        media.getWidth() * 4);
        return true;
    }

    @Override
    public void close() {
        wantsToPlay = false;
        if (player != null) {
            player.dispose();
        }
        player = null;
        view = null;
        image = null;
        painted = javafx.util.Duration.UNKNOWN;
    }
}
