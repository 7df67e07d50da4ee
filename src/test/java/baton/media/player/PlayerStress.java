package baton.media.player;

import baton.playback.PlaybackSpeed;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// A program that opens clips, jumps, switches between them, draws them in other sizes and closes them while whoever
/// looks at them is far too slow, with two busy loops beside it. It ends with 0 after so many seconds; what goes wrong
/// in native code ends it otherwise.
final class PlayerStress {
    private static final int LARGEST = 1280 * 720 * 4;

    private PlayerStress() {}

    /// @param arguments seconds, then clips of six seconds
    public static void main(String[] arguments) throws Exception {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(arguments[0]));
        var clips = Arrays.stream(arguments).skip(1).map(Path::of).toList();
        for (int i = 0; i < 2; i++) {
            Thread.ofPlatform().daemon().start(PlayerStress::burn);
        }
        var random = new Random(Long.getLong("baton.seed", 11));
        var pixels = ByteBuffer.allocateDirect(LARGEST);
        int opened = 0;
        int steps = 0;
        long looked = 0;
        while (System.nanoTime() < until) {
            ByteBuffer lent = null;
            try (var player = new FfmpegPlayer()) {
                for (int clip = random.nextInt(1, 4); clip > 0; clip--) {
                    player.open(
                            clips.get(random.nextInt(clips.size())),
                            Duration.ofMillis(random.nextInt(6_000)),
                            PlaybackSpeed.USUAL);
                    opened++;
                    for (int step = random.nextInt(8); step > 0; step--) {
                        act(player, random);
                        lent = player.lendsFrames() ? player.borrowFrame() : null;
                        if (lent == null) {
                            player.nextFrame(pixels);
                        }
                        TimeUnit.MILLISECONDS.sleep(random.nextInt(120));
                        looked += lookAt(lent);
                        steps++;
                    }
                }
            }
            // The screen may paint once more what it was lent.
            looked += lookAt(lent);
        }
        System.out.printf("opened %d, steps %d, looked at %d frames%n", opened, steps, looked);
    }

    private static void act(FfmpegPlayer player, Random random) {
        switch (random.nextInt(7)) {
            case 0, 1 -> player.seek(Duration.ofMillis(random.nextInt(6_500)));
            case 2, 3 -> player.play();
            case 4 -> player.pause();
            case 5 -> player.step(random.nextBoolean());
            default -> player.resizeFrames(2 * random.nextInt(8, 400), 2 * random.nextInt(8, 220));
        }
    }

    /// Reads every byte of a frame, as the graphics card would.
    private static int lookAt(ByteBuffer lent) {
        if (lent == null) {
            return 0;
        }
        byte all = 0;
        for (int i = 0; i < lent.capacity(); i++) {
            all |= lent.get(i);
        }
        return all == 0 ? 0 : 1;
    }

    @SuppressWarnings("InfiniteLoopStatement")
    private static void burn() {
        double value = 1;
        while (true) {
            value = Math.sin(value) + 1;
        }
    }
}
