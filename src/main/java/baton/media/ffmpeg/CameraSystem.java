package baton.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avdevice.avdevice_free_list_devices;
import static org.bytedeco.ffmpeg.global.avdevice.avdevice_list_input_sources;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.VideoMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfo;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfoList;
import org.bytedeco.ffmpeg.avutil.AVDictionary;

/// How each operating system names and opens its cameras.
public enum CameraSystem {
    LINUX("v4l2"),
    WINDOWS("dshow"),
    MAC("avfoundation");

    /// One source as the system lists it.
    public record Found(String id, String name, boolean isDefault) {}

    private static final Pattern MAC_LINE = Pattern.compile("\\[(\\d+)] (.+)$");
    private final String format;

    CameraSystem(String format) {
        this.format = format;
    }

    public static CameraSystem here() {
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return WINDOWS;
        }
        return os.startsWith("mac") ? MAC : LINUX;
    }

    public String format() {
        return format;
    }

    public List<Found> cameras() throws DeviceException {
        Ffmpeg.load();
        return DeviceNames.apart(
                switch (this) {
                    case LINUX ->
                        list(format).stream()
                                .filter(f -> isCapture(f.id()))
                                .map(f -> new Found(stableName(f.id()), f.name(), f.isDefault()))
                                .toList();
                    case WINDOWS -> list(format);
                    case MAC -> listByLog();
                });
    }

    /// What the camera is opened by.
    ///
    /// @throws DeviceException if it is not there
    public String url(String id) throws DeviceException {
        return switch (this) {
            case LINUX -> id;
            case WINDOWS -> "video=" + id;
            case MAC -> macIndex(id) + ":none";
        };
    }

    /// Option sets to try in turn: compressed pictures first (a USB 2 camera gives raw ones at 10 a second only), then
    /// whatever the camera likes best.
    public List<String[]> attempts(VideoMode wanted) {
        var size = wanted.width() + "x" + wanted.height();
        var pace = Integer.toString(wanted.framesPerSecond());
        return switch (this) {
            case LINUX ->
                List.of(
                        new String[] {"input_format", "mjpeg", "video_size", size, "framerate", pace},
                        new String[] {"video_size", size, "framerate", pace},
                        new String[] {});
            case WINDOWS ->
                List.of(
                        new String[] {"vcodec", "mjpeg", "video_size", size, "framerate", pace, "rtbufsize", "100M"},
                        new String[] {"video_size", size, "framerate", pace, "rtbufsize", "100M"},
                        new String[] {"rtbufsize", "100M"});
            case MAC ->
                List.of(
                        new String[] {"video_size", size, "framerate", pace, "pixel_format", "nv12"},
                        new String[] {"video_size", size, "framerate", pace, "pixel_format", "uyvy422"},
                        new String[] {"video_size", "640x480", "framerate", pace});
        };
    }

    /// The sources that FFmpeg itself can list for an input format.
    public static List<Found> list(String format) {
        var input = av_find_input_format(format);
        if (input == null || input.isNull()) {
            return List.of();
        }
        var listed = new AVDeviceInfoList(null);
        var found = new ArrayList<Found>();
        if (avdevice_list_input_sources(input, (String) null, (AVDictionary) null, listed) < 0) {
            return List.of();
        }
        try {
            read(listed, format, found);
            return found;
        } finally {
            avdevice_free_list_devices(listed);
        }
    }

    private static void read(AVDeviceInfoList listed, String format, List<Found> found) {
        for (int i = 0; i < listed.nb_devices(); i++) {
            var device = listed.devices(i);
            var description = device.device_description();
            var id = device.device_name().getString();
            // Windows lists microphones and cameras together.
            if (format.equals("dshow") && !isVideo(device)) {
                continue;
            }
            found.add(new Found(id, description == null ? id : description.getString(), i == listed.default_device()));
        }
    }

    private static boolean isVideo(AVDeviceInfo device) {
        for (int i = 0; i < device.nb_media_types(); i++) {
            if (device.media_types().get(i) == AVMEDIA_TYPE_VIDEO) {
                return true;
            }
        }
        return false;
    }

    /// Numbers change with the order of plugging in; the link that the system makes from maker and serial number does
    /// not.
    private static String stableName(String node) {
        var links = Path.of("/dev/v4l/by-id");
        if (!Files.isDirectory(links)) {
            return node;
        }
        try (var found = Files.list(links)) {
            var real = Path.of(node).toRealPath();
            return found.filter(link -> leadsTo(link, real))
                    .map(Path::toString)
                    .sorted()
                    .findFirst()
                    .orElse(node);
        } catch (IOException noLinks) {
            return node;
        }
    }

    private static boolean leadsTo(Path link, Path node) {
        try {
            return link.toRealPath().equals(node);
        } catch (IOException dangling) {
            return false;
        }
    }

    /// A USB camera has a second node for its metadata, under the same name; its place in the camera is not 0.
    private static boolean isCapture(String node) {
        var index =
                Path.of("/sys/class/video4linux", Path.of(node).getFileName().toString(), "index");
        try {
            return !Files.exists(index) || Files.readString(index).strip().equals("0");
        } catch (IOException unreadable) {
            return true;
        }
    }

    /// macOS numbers cameras in the order of plugging in, and screens behind them: only the name is the camera's own.
    private static String macIndex(String id) throws DeviceException {
        var lines = macMatches();
        var at = DeviceNames.ids(names(lines)).indexOf(id);
        if (at < 0) {
            throw new DeviceException(DeviceProblem.CAMERA_ABSENT, id, "not listed");
        }
        return lines.get(at).group(1);
    }

    /// avfoundation only writes its list to the log.
    private static List<Found> listByLog() throws DeviceException {
        var names = names(macMatches());
        var ids = DeviceNames.ids(names);
        var found = new ArrayList<Found>();
        for (int i = 0; i < ids.size(); i++) {
            found.add(new Found(ids.get(i), names.get(i), i == 0));
        }
        return found;
    }

    private static List<String> names(List<MatchResult> lines) {
        return lines.stream().map(line -> line.group(2)).toList();
    }

    /// The lines about cameras: number and name.
    private static List<MatchResult> macMatches() throws DeviceException {
        return macLines().stream()
                .flatMap(line -> MAC_LINE.matcher(line).results())
                .filter(line -> !line.group(2).startsWith("Capture screen"))
                .toList();
    }

    /// The lines about cameras and screens.
    private static List<String> macLines() throws DeviceException {
        String words;
        try {
            words = FfmpegTool.run(List.of("-f", "avfoundation", "-list_devices", "true", "-i", ""));
        } catch (IOException listed) {
            // Listing always ends as a failure to open "".
            words = String.valueOf(listed.getMessage());
        }
        return words.lines().takeWhile(line -> !line.contains("audio devices")).toList();
    }
}
