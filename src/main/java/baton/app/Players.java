package baton.app;

import baton.media.player.FfmpegPlayer;
import baton.media.player.FxMediaPlayer;
import baton.playback.ClipUnreadableException;
import baton.playback.PlaybackSpeed;
import baton.playback.Player;
import baton.recording.DeviceException;
import baton.ui.kit.Background;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens players of briefings, and loads them early.
final class Players {
    private static final Logger LOG = LoggerFactory.getLogger(Players.class);

    private Players() {}

    /// FFmpeg where it loads, the toolkit's player where it does not.
    static Player open() {
        try {
            FfmpegPlayer.load();
            return new FfmpegPlayer();
        } catch (DeviceException e) {
            LOG.warn("FFmpeg does not load, the toolkit plays instead", e);
            return new FxMediaPlayer();
        }
    }

    private static void warm(Path sample) throws DeviceException, ClipUnreadableException {
        FfmpegPlayer.load();
        FfmpegPlayer.lookForOutputs();
        try (var player = new FfmpegPlayer()) {
            var facts = player.open(sample, Duration.ZERO, PlaybackSpeed.USUAL);
            player.nextFrame(ByteBuffer.allocateDirect(Math.max(4, facts.width() * facts.height() * 4)));
        }
    }

    /// Loads the player before anybody waits for it, with one of the samples that ship.
    static void warm(Background background) {
        background.run(
                () -> {
                    var sample = Files.createTempFile("baton-warm", ".mp4");
                    try (var in = Players.class.getResourceAsStream("/samples/maya-1.mp4")) {
                        if (in != null) {
                            Files.copy(in, sample, StandardCopyOption.REPLACE_EXISTING);
                            warm(sample);
                        }
                    } finally {
                        Files.deleteIfExists(sample);
                    }
                    return true;
                },
                _ -> {},
                // Whoever plays something is told.
                problem -> LOG.info("the player was not loaded early", problem));
    }
}
