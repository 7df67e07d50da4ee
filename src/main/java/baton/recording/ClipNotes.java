package baton.recording;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known about a recording beside its file: changing it never changes the file.
///
/// @param chapters in the order of the recording, on the time of the whole file
/// @param card the receiver's card it was recorded to, in the version that held then; null if there was none
/// @param trim what of it plays
/// @param poster the moment whose picture stands for it, on the time of the whole file
/// @param gain decibels by which it plays louder or softer than it was recorded, so that all takes sound alike
/// @param waveform peaks over the whole file, at most [#WAVEFORM] bytes of 0 to 255, as base 64; empty if nobody
/// listened yet
/// @param pins the sender's own notes, in the order of the recording
public record ClipNotes(
        List<Chapter> chapters,
        @Nullable ReceiverCard card,
        Trim trim,
        Duration poster,
        double gain,
        String waveform,
        List<Pin> pins) {
    /// Values of a waveform at most.
    public static final int WAVEFORM = 400;

    /// Of 255: a room without a voice stays below.
    private static final int SILENT_PEAK = 2;

    /// Where the poster is taken from until somebody chooses: by then people have looked up.
    private static final Duration POSTER = Duration.ofSeconds(3);

    public static final ClipNotes NONE = new ClipNotes(List.of(), null, Trim.NONE, POSTER, 0, "", List.of());

    public ClipNotes {
        chapters = List.copyOf(chapters);
        pins = List.copyOf(pins);
    }

    public static ClipNotes of(@Nullable ReceiverCard card) {
        return new ClipNotes(List.of(), card, Trim.NONE, POSTER, 0, "", List.of());
    }

    public ClipNotes withChapters(List<Chapter> changed) {
        return new ClipNotes(changed, card, trim, poster, gain, waveform, pins);
    }

    public ClipNotes withTrim(Trim changed) {
        return new ClipNotes(chapters, card, changed, poster, gain, waveform, pins);
    }

    public ClipNotes withPins(List<Pin> changed) {
        return new ClipNotes(chapters, card, trim, poster, gain, waveform, changed);
    }

    public ClipNotes withPoster(Duration changed) {
        return new ClipNotes(chapters, card, trim, changed, gain, waveform, pins);
    }

    public ClipNotes withSound(SoundProfile heard) {
        return new ClipNotes(
                chapters, card, trim, poster, heard.gain(), Base64.getEncoder().encodeToString(heard.waveform()), pins);
    }

    /// The moment whose picture stands for it: never one that was cut.
    public Duration posterShown() {
        var end = trim.end();
        var cut = poster.compareTo(trim.start()) < 0 || end != null && poster.compareTo(end) >= 0;
        return cut ? trim.start() : poster;
    }

    /// Whether somebody listened and heard nobody.
    public boolean isSilent() {
        var peaks = waveformBytes();
        for (var peak : peaks) {
            if ((peak & 0xff) > SILENT_PEAK) {
                return false;
            }
        }
        return peaks.length > 0;
    }

    /// The waveform's values, 0 to 255 each; none if it was never listened to.
    public byte[] waveformBytes() {
        return Base64.getDecoder().decode(waveform);
    }
}
