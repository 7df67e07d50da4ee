package baton.media.clip;

import baton.media.capture.Mp4TakeFiles;
import baton.media.ffmpeg.ChapterFile;
import baton.media.ffmpeg.ClipFormats;
import baton.media.ffmpeg.Ffmpeg;
import baton.media.ffmpeg.FfmpegTool;
import baton.media.ffmpeg.H264;
import baton.recording.Caption;
import baton.recording.Chapter;
import baton.recording.ClipNotes;
import baton.recording.ClipProcessor;
import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.EncodingProgress;
import baton.recording.SoundProfile;
import baton.recording.Trim;
import baton.recording.Trimmed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Makes posters, waveforms and copies with the bundled ffmpeg program.
public final class FfmpegClipProcessor implements ClipProcessor {
    /// Samples a second that a waveform is drawn from: more than enough for peaks.
    private static final int WAVEFORM_RATE = 8_000;

    private static final int POSTER_WIDTH = 640;
    /// FFmpeg turns it by itself; pixels become square, the picture fits 1280 by 720, and time is even.
    private static final String UPRIGHT = "scale=w=trunc(iw*sar/2)*2:h=trunc(ih/2)*2,setsar=1,"
            + "scale=w='min(1280,iw)':h='min(720,ih)':force_original_aspect_ratio=decrease:force_divisible_by=2,fps=30,"
            + "format=yuv420p";

    private static final Pattern LOUDNESS = Pattern.compile("I:\\s+(-?[0-9.]+|-inf) LUFS");

    private final Mp4TakeFiles writers = new Mp4TakeFiles();

    @Override
    public SoundProfile listen(Path recording) throws DeviceException {
        try {
            var raw = Files.createTempFile("baton-sound", ".raw");
            try {
                var words = FfmpegTool.run(List.of(
                        "-nostats",
                        "-v",
                        "info",
                        "-y",
                        "-i",
                        Ffmpeg.url(recording),
                        "-vn",
                        "-filter_complex",
                        "[0:a]asplit[a][b];[a]ebur128=framelog=quiet[loud];[b]aresample=" + WAVEFORM_RATE + "[wave]",
                        "-map",
                        "[loud]",
                        "-f",
                        "null",
                        "-",
                        "-map",
                        "[wave]",
                        "-ac",
                        "1",
                        "-f",
                        "s16le",
                        Ffmpeg.url(raw)));
                return new SoundProfile(loudness(words), peaks(Files.readAllBytes(raw)));
            } finally {
                Files.deleteIfExists(raw);
            }
        } catch (IOException e) {
            throw failed(recording, e);
        }
    }

    /// The program's summary comes last.
    private static double loudness(String words) {
        var found = LOUDNESS.matcher(words);
        var last = Double.NEGATIVE_INFINITY;
        while (found.find()) {
            last = found.group(1).equals("-inf") ? Double.NEGATIVE_INFINITY : Double.parseDouble(found.group(1));
        }
        return last;
    }

    private static byte[] peaks(byte[] raw) {
        var samples = raw.length / Short.BYTES;
        var values = new byte[Math.min(ClipNotes.WAVEFORM, samples)];
        for (int i = 0; i < values.length; i++) {
            var from = (int) ((long) samples * i / values.length);
            var to = (int) ((long) samples * (i + 1) / values.length);
            int peak = 0;
            for (int s = from; s < to; s++) {
                peak = Math.max(peak, Math.abs((short) (raw[2 * s] & 0xff | raw[2 * s + 1] << 8)));
            }
            values[i] = (byte) Math.min(255, peak / 128);
        }
        return values;
    }

    @Override
    public void poster(Path recording, Duration at, Path jpeg) throws DeviceException {
        try {
            var part = jpeg.resolveSibling(jpeg.getFileName() + ".part");
            writeStill(recording, at, part);
            if (Files.notExists(part) || Files.size(part) == 0) {
                // Shorter than that moment.
                writeStill(recording, Duration.ZERO, part);
            }
            Files.move(part, jpeg, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failed(recording, e);
        }
    }

    private static void writeStill(Path recording, Duration at, Path to) throws IOException, DeviceException {
        FfmpegTool.run(List.of(
                "-v",
                "error",
                "-y",
                "-ss",
                seconds(at),
                "-i",
                Ffmpeg.url(recording),
                "-frames:v",
                "1",
                "-vf",
                "scale=" + POSTER_WIDTH + ":-2:out_range=full,format=yuvj420p",
                "-f",
                "mjpeg",
                Ffmpeg.url(to)));
    }

    @Override
    public void takeIn(Path foreign, Path to, EncodingProgress progress) throws DeviceException {
        var found = ForeignClip.read(foreign);
        if (found.length().compareTo(LONGEST_TAKEN_IN) > 0) {
            throw new DeviceException(
                    DeviceProblem.CLIP_TOO_LONG,
                    String.valueOf(foreign.getFileName()),
                    "it plays " + found.length().toMinutes() + " minutes");
        }
        try {
            FfmpegTool.run(
                    takeIn(found, foreign, to),
                    LONGEST_TAKEN_IN.multipliedBy(2).toMinutes(),
                    at -> progress.reached(percent(at, found.length())),
                    progress::isWanted);
            // A file can say that it holds more, or less, than it does.
            if (writers.inspect(to).length().compareTo(LONGEST_TAKEN_IN) > 0) {
                throw new DeviceException(
                        DeviceProblem.CLIP_TOO_LONG, String.valueOf(foreign.getFileName()), "longer than it says");
            }
        } catch (IOException e) {
            throw new DeviceException(
                    DeviceProblem.CLIP_UNREADABLE, String.valueOf(foreign.getFileName()), e.toString());
        }
    }

    private static int percent(Duration at, Duration whole) {
        return whole.isZero() ? 0 : (int) Math.clamp(100 * at.toMillis() / whole.toMillis(), 0, 100);
    }

    private static List<String> takeIn(ForeignClip found, Path foreign, Path to) {
        var command = new ArrayList<>(List.of("-v", "error", "-y"));
        command.addAll(ClipFormats.arguments());
        command.addAll(List.of("-i", Ffmpeg.url(foreign)));
        if (found.picture() >= 0) {
            command.addAll(List.of("-map", "0:" + found.picture()));
        }
        if (found.sound() >= 0) {
            command.addAll(List.of("-map", "0:" + found.sound()));
        }
        // Where and by whom it was made stays in the file that it came from.
        command.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1", "-sn", "-dn"));
        if (found.plain()) {
            command.addAll(List.of("-c", "copy"));
        } else {
            if (found.picture() >= 0) {
                command.addAll(List.of("-vf", UPRIGHT, "-c:v", H264.OPENH264.encoder(), "-b:v", "2500000"));
                command.addAll(List.of("-pix_fmt", "yuv420p", "-rc_mode", "bitrate", "-allow_skip_frames", "0"));
                command.addAll(List.of("-profile:v", "high", "-g", "60"));
            }
            command.addAll(List.of("-c:a", "aac", "-b:a", "128k", "-ac", "2", "-ar", "48000"));
        }
        command.addAll(List.of("-t", String.valueOf(LONGEST_TAKEN_IN.toSeconds() + 1)));
        command.addAll(List.of("-movflags", "+faststart", "-f", "mp4", Ffmpeg.url(to)));
        return command;
    }

    @Override
    public void export(Path recording, Trim trim, List<Chapter> chapters, List<Caption> captions, Path to)
            throws DeviceException {
        var part = to.resolveSibling(to.getFileName() + ".part");
        try {
            write(recording, trim, chapters, part);
            var said = Trimmed.captions(captions, trim);
            if (!said.isEmpty()) {
                caption(part, said);
            }
            Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DeviceException(DeviceProblem.FILE_UNWRITABLE, String.valueOf(to.getFileName()), e.toString());
        } finally {
            part.toFile().delete();
        }
    }

    /// Puts a track of text into the film; its picture and sound are copied as they are.
    private static void caption(Path film, List<Caption> captions) throws IOException, DeviceException {
        var text = Files.createTempFile(film.toAbsolutePath().getParent(), "captions", ".srt");
        var with = film.resolveSibling(film.getFileName() + ".captions");
        try {
            Files.writeString(text, srt(captions));
            FfmpegTool.run(List.of(
                    "-v",
                    "error",
                    "-y",
                    "-i",
                    Ffmpeg.url(film),
                    "-i",
                    Ffmpeg.url(text),
                    "-map",
                    "0",
                    "-map",
                    "1",
                    "-c",
                    "copy",
                    "-c:s",
                    "mov_text",
                    "-metadata:s:s:0",
                    "language=eng",
                    "-movflags",
                    "+faststart",
                    "-f",
                    "mp4",
                    Ffmpeg.url(with)));
            Files.move(with, film, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(text);
            Files.deleteIfExists(with);
        }
    }

    private static String srt(List<Caption> captions) {
        var text = new StringBuilder();
        for (int i = 0; i < captions.size(); i++) {
            var caption = captions.get(i);
            // A blank line would end the caption.
            text.append(i + 1)
                    .append('\n')
                    .append(clock(caption.from()))
                    .append(" --> ")
                    .append(clock(caption.to()))
                    .append('\n')
                    .append(caption.text().strip().replaceAll("\\R\\s*", "\n"))
                    .append("\n\n");
        }
        return text.toString();
    }

    private static String clock(Duration at) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d,%03d",
                at.toHours(),
                at.toMinutesPart(),
                at.toSecondsPart(),
                at.toMillisPart());
    }

    private void write(Path recording, Trim trim, List<Chapter> chapters, Path to) throws DeviceException {
        if (trim.isNone()) {
            writers.finishCopy(recording, chapters, to);
            return;
        }
        try (var marks = ChapterFile.of(
                Trimmed.chapters(chapters, trim),
                trim.of(writers.inspect(recording).length()))) {
            var command = new ArrayList<>(List.of("-v", "error", "-y", "-ss", seconds(trim.start())));
            var end = trim.end();
            if (end != null) {
                command.addAll(List.of("-to", seconds(end)));
            }
            command.addAll(List.of("-i", Ffmpeg.url(recording)));
            command.addAll(marks.input());
            // Nothing of the old file comes along: neither packets nor its own marks.
            if (marks.input().isEmpty()) {
                command.addAll(List.of("-map_chapters", "-1"));
            }
            command.addAll(List.of("-map", "0:v?", "-map", "0:a?", "-map_metadata:g", "-1"));
            command.addAll(List.of("-c:v", H264.OPENH264.encoder(), "-b:v", "2500000", "-pix_fmt", "yuv420p"));
            command.addAll(List.of("-rc_mode", "bitrate", "-allow_skip_frames", "0", "-profile:v", "high"));
            command.addAll(List.of("-c:a", "aac", "-b:a", "128k", "-movflags", "+faststart", "-f", "mp4"));
            command.add(Ffmpeg.url(to));
            FfmpegTool.run(command);
        } catch (IOException e) {
            throw failed(recording, e);
        }
    }

    private static String seconds(Duration at) {
        return String.format(Locale.ROOT, "%.3f", at.toMillis() / 1000.0);
    }

    private static DeviceException failed(Path recording, IOException why) {
        return new DeviceException(
                DeviceProblem.ENCODER_FAILED, recording.getFileName().toString(), why.toString());
    }
}
