package baton.media.player;

import baton.playback.PlaybackSpeed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Plays a clip on this machine's sound output and says where it is, until it is ended.
public final class PlayAloud {
    private PlayAloud() {}

    public static void main(String[] arguments) throws Exception {
        try (var player = new FfmpegPlayer()) {
            player.open(Path.of(arguments[0]), Duration.ZERO, PlaybackSpeed.USUAL);
            System.out.println(player.hasSoundOutput() ? "HEARD" : "SILENT");
            player.play();
            while (!player.isAtEnd()) {
                System.out.println(player.position().toMillis());
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }
}
