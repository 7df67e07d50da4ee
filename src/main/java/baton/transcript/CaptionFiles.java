package baton.transcript;

import baton.recording.Caption;
import baton.recording.Trim;
import baton.transcript.Transcript.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Transcripts as files for other programs: WebVTT and SubRip, out and in. Times in files are those of the
/// briefing as it plays, so that they fit the film that leaves Baton.
public final class CaptionFiles {
    /// Words that are taken from a file: two hours of fast speech.
    public static final int MOST_WORDS = 25_000;

    private CaptionFiles() {}

    /// On the time of the whole file.
    public static String vtt(Transcript transcript) {
        return vtt(transcript, Trim.NONE);
    }

    /// On the time of the whole file.
    public static String srt(Transcript transcript) {
        return srt(transcript, Trim.NONE);
    }

    /// WebVTT of what plays.
    public static String vtt(Transcript transcript, Trim trim) {
        var file = new StringBuilder("WEBVTT\n");
        for (var cue : CueSplitter.of(transcript, trim)) {
            file.append('\n')
                    .append(time(cue.from(), '.'))
                    .append(" --> ")
                    .append(time(cue.to(), '.'))
                    .append('\n');
            file.append(cue.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                    .append('\n');
        }
        return file.toString();
    }

    /// SubRip of what plays. It has no way to write "<": a sign that looks like it stands instead.
    public static String srt(Transcript transcript, Trim trim) {
        var file = new StringBuilder();
        int number = 1;
        for (var cue : CueSplitter.of(transcript, trim)) {
            file.append(number).append('\n');
            file.append(time(cue.from(), ','))
                    .append(" --> ")
                    .append(time(cue.to(), ','))
                    .append('\n');
            file.append(cue.text().replace('<', '\u2039').replace('>', '\u203a'))
                    .append("\n\n");
            number++;
        }
        return file.toString();
    }

    private static String time(Duration at, char point) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                at.toHours(),
                at.toMinutesPart(),
                at.toSecondsPart(),
                point,
                at.toMillisPart());
    }

    /// Lines of a transcript as captions to be shown, on the time of the whole file.
    public static List<Caption> captions(Transcript transcript) {
        return CueSplitter.of(transcript, Trim.NONE);
    }

    /// Reads what somebody brought. Times within a caption are shared by its letters. What lies behind the end of the
    /// briefing is left out; empty if nothing is left, or if it is too long for any briefing.
    ///
    /// @param trim what of the clip plays: times in the file begin there
    /// @param length of the clip as it plays
    public static Optional<Transcript> read(UUID clip, Instant now, String file, Trim trim, Duration length) {
        var lines = new ArrayList<Line>();
        int words = 0;
        for (var caption : Caption.read(file).stream()
                .filter(c -> c.from().compareTo(length) < 0)
                .sorted(Comparator.comparing(Caption::from))
                .toList()) {
            var texts = Arrays.stream(caption.text().strip().split("\\s+"))
                    .filter(t -> !t.isEmpty())
                    .toList();
            words += texts.size();
            if (words > MOST_WORDS) {
                return Optional.empty();
            }
            if (!texts.isEmpty()) {
                lines.add(new Line(Corrections.share(
                        texts, trim.start().plus(caption.from()), trim.start().plus(caption.to()))));
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Transcript(
                        clip, Transcript.Origin.FILE, Transcript.Language.ENGLISH, "", now, null, lines));
    }
}
