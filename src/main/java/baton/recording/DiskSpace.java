package baton.recording;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToLongFunction;

/// How much can still be recorded.
///
/// @param usable bytes that can still be written where this file or folder lies
public record DiskSpace(ToLongFunction<Path> usable) {
    /// Bytes of one recorded minute: 2.5 Mbit of picture and 128 kbit of sound a second.
    private static final long BYTES_A_MINUTE = (2_500_000L + 128_000L) / 8 * 60;

    /// Below this no recording starts.
    public static final long LEAST_MINUTES = 10;

    /// Bytes that stay free for the library itself.
    private static final long RESERVE = 30L << 20;

    /// Asks the disk.
    public static DiskSpace ofDisk() {
        return new DiskSpace(path -> existing(path).toFile().getUsableSpace());
    }

    /// A file that is not written yet has no disk; its folder has.
    private static Path existing(Path path) {
        var place = path.toAbsolutePath();
        for (var parent = place.getParent(); parent != null && Files.notExists(place); parent = parent.getParent()) {
            place = parent;
        }
        return place;
    }

    /// Whole minutes that can be recorded and kept where this file or folder lies: keeping makes a copy.
    public long minutes(Path place) {
        return Math.max(0, usable.applyAsLong(place) - RESERVE) / (2 * BYTES_A_MINUTE);
    }

    public boolean isEnough(Path place) {
        return minutes(place) >= LEAST_MINUTES;
    }

    /// Whether a running take must end now, so that it can still be finished: finishing makes a copy.
    ///
    /// @param bytes how large it is already
    public boolean isRunningOut(Path place, long bytes) {
        return usable.applyAsLong(place) < RESERVE + bytes;
    }
}
