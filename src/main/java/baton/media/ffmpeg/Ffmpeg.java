package baton.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_FATAL;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.ffmpeg.global.avfilter;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/// What every caller of FFmpeg needs: loading it, its error texts, its option dictionaries.
public final class Ffmpeg {
    /// Errno values that FFmpeg passes on, negated.
    public static final int EPERM = -1;

    public static final int ENOENT = -2;
    public static final int EIO = -5;
    public static final int ENXIO = -6;
    static final int ENOMEM = -12;
    public static final int EACCES = -13;
    public static final int EBUSY = -16;
    public static final int ENODEV = -19;
    public static final int EINVAL = -22;
    public static final int ENOSPC = -28;

    private static @Nullable String loadFailure;
    private static boolean loaded;

    private Ffmpeg() {}

    /// Loads the native libraries once.
    ///
    /// @throws DeviceException if this machine lacks something they need
    public static synchronized void load() throws DeviceException {
        if (!loaded && loadFailure == null) {
            try {
                Loader.load(avfilter.class);
                Loader.load(avdevice.class);
                avdevice.avdevice_register_all();
                av_log_set_level(AV_LOG_FATAL);
                loaded = true;
            } catch (LinkageError e) {
                loadFailure = e.toString();
            }
        }
        if (loadFailure != null) {
            throw new DeviceException(DeviceProblem.NATIVES_MISSING, "FFmpeg", loadFailure);
        }
    }

    public static String text(int code) {
        var bytes = new byte[256];
        av_strerror(code, bytes, bytes.length);
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8) + " (" + code + ")";
    }

    /// The result, unless it is an error.
    public static int check(int result, String what) {
        if (result < 0) {
            throw new FfmpegException(result, what + ": " + text(result));
        }
        return result;
    }

    /// What an encoder answers when it is opened: any failure is the encoder's, also one that has the number of a
    /// file's trouble, as a graphics card without its driver gives.
    public static void opened(int result, String what) {
        if (result < 0) {
            throw new FfmpegException(EINVAL, what + ": " + text(result));
        }
    }

    /// The pointer, unless there was no memory for it.
    public static <P extends Pointer> P allocated(@Nullable P pointer, String what) {
        if (pointer == null || pointer.isNull()) {
            throw new FfmpegException(ENOMEM, "no memory for a " + what);
        }
        return pointer;
    }

    /// Options by name and value in turn; the caller frees the dictionary.
    public static AVDictionary options(String... namesAndValues) {
        var options = new AVDictionary(null);
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            av_dict_set(options, namesAndValues[i], namesAndValues[i + 1], 0);
        }
        return options;
    }

    /// A path in a form in which FFmpeg takes no part of it for a protocol.
    public static String url(Path file) {
        return "file:" + file.toAbsolutePath();
    }
}
