package baton.media.capture;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import baton.media.ffmpeg.ChapterFile;
import baton.media.ffmpeg.ClipFormats;
import baton.media.ffmpeg.ClipStream;
import baton.media.ffmpeg.Ffmpeg;
import baton.media.ffmpeg.FfmpegTool;
import baton.media.ffmpeg.FragmentRepair;
import baton.media.ffmpeg.H264;
import baton.recording.Chapter;
import baton.recording.ClipFacts;
import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.TakeFiles;
import baton.recording.TakeWriter;
import baton.recording.VideoMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Begins, finishes and inspects MP4 takes.
public final class Mp4TakeFiles implements TakeFiles {
    private static final Logger LOG = LoggerFactory.getLogger(Mp4TakeFiles.class);

    /// Names the H.264 encoder this machine records with, once all that it could have were tried out.
    public static String encoder() throws DeviceException {
        Ffmpeg.load();
        return H264.chosen().words();
    }

    @Override
    public TakeWriter begin(Path file, @Nullable VideoMode mode, boolean withSound) throws DeviceException {
        Ffmpeg.load();
        var codec = H264.now();
        try {
            return new Mp4TakeWriter(file, mode, withSound, codec);
        } catch (DeviceException e) {
            if (codec == H264.OPENH264 || e.problem() != DeviceProblem.ENCODER_FAILED) {
                throw e;
            }
            LOG.warn("{} worked in its trial and not now; software takes over", codec.encoder(), e);
            return new Mp4TakeWriter(file, mode, withSound, H264.OPENH264);
        }
    }

    @Override
    public void finishCopy(Path from, List<Chapter> chapters, Path to) throws DeviceException {
        var length = inspectTake(from).length();
        try (var marks = ChapterFile.of(chapters, length)) {
            var command = new ArrayList<>(List.of("-v", "error", "-y", "-i", Ffmpeg.url(from)));
            command.addAll(marks.input());
            command.addAll(List.of("-map", "0", "-c", "copy", "-movflags", "+faststart", "-f", "mp4", Ffmpeg.url(to)));
            FfmpegTool.run(command);
        } catch (IOException e) {
            LOG.warn("{} stays as it was recorded", from, e);
            copyAsItIs(from, to);
        }
    }

    /// A take plays as it is, only not from its first byte on: better that than none.
    private static void copyAsItIs(Path from, Path to) throws DeviceException {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unreadable(from, e.toString());
        }
    }

    @Override
    public ClipFacts inspect(Path file) throws DeviceException {
        Ffmpeg.load();
        var input = new AVFormatContext(null);
        var opened = ClipFormats.open(input, file);
        if (opened < 0) {
            throw unreadable(file, Ffmpeg.text(opened));
        }
        try {
            avformat_find_stream_info(input, (PointerPointer<?>) null);
            return read(input, file);
        } finally {
            avformat_close_input(input);
        }
    }

    @Override
    public boolean repair(Path file) {
        try {
            var torn = FragmentRepair.cutOff(file);
            if (torn) {
                LOG.warn("the last fragment of {} was torn and is cut off", file);
            }
            return torn;
        } catch (IOException e) {
            LOG.warn("{} could not be mended", file, e);
            return false;
        }
    }

    /// Reads to the end: an interrupted file's header does not know how long it became.
    private static ClipFacts read(AVFormatContext input, Path file) throws DeviceException {
        int video = -1;
        var hasSound = false;
        for (int i = 0; i < input.nb_streams(); i++) {
            var type = input.streams(i).codecpar().codec_type();
            if (type == AVMEDIA_TYPE_VIDEO && video < 0) {
                video = i;
            }
            hasSound |= type == AVMEDIA_TYPE_AUDIO;
        }
        double end = 0;
        var packet = Ffmpeg.allocated(av_packet_alloc(), "packet");
        try {
            while (av_read_frame(input, packet) >= 0) {
                end = Math.max(end, ClipStream.end(input, packet));
                av_packet_unref(packet);
            }
        } finally {
            av_packet_free(packet);
        }
        if (end <= 0) {
            throw unreadable(file, "nothing in it");
        }
        var size = video < 0 ? null : input.streams(video).codecpar();
        return new ClipFacts(
                Duration.ofMillis(Math.round(end * 1000)),
                size == null ? 0 : size.width(),
                size == null ? 0 : size.height(),
                hasSound);
    }

    private static DeviceException unreadable(Path file, String detail) {
        return new DeviceException(
                DeviceProblem.ENCODER_FAILED, file.getFileName().toString(), detail);
    }
}
