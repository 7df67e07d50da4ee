package baton.media.capture;

import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;

import baton.media.ffmpeg.CameraSystem;
import baton.media.ffmpeg.Ffmpeg;
import baton.recording.Camera;
import baton.recording.CameraFeed;
import baton.recording.CameraListener;
import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.VideoMode;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;

/// A camera of the system.
record FfmpegCamera(CameraSystem system, String id, String name) implements Camera {
    @Override
    public CameraFeed open(VideoMode wanted, CameraListener listener) throws DeviceException {
        Ffmpeg.load();
        int result = Ffmpeg.EINVAL;
        var url = system.url(id);
        for (var attempt : system.attempts(wanted)) {
            // A driver that stops delivering must never hold a thread for ever: reads do not block.
            var input = Ffmpeg.allocated(avformat_alloc_context(), "camera");
            input.flags(input.flags() | AVFormatContext.AVFMT_FLAG_NONBLOCK);
            var options = Ffmpeg.options(attempt);
            result = avformat_open_input(input, url, av_find_input_format(system.format()), options);
            av_dict_free(options);
            if (result >= 0) {
                return FfmpegCameraFeed.start(input, name, wanted, listener);
            }
            if (result != Ffmpeg.EINVAL && result != Ffmpeg.EIO) {
                break;
            }
        }
        var problem = problem(result);
        var holder = problem == DeviceProblem.CAMERA_BUSY && system == CameraSystem.LINUX
                ? DeviceOwner.of(Path.of(url)).orElse("")
                : "";
        throw new DeviceException(problem, name, Ffmpeg.text(result), holder);
    }

    /// The system's reason, as the four different things a person can do about it.
    static DeviceProblem problem(int code) {
        return switch (code) {
            case Ffmpeg.EBUSY -> DeviceProblem.CAMERA_BUSY;
            case Ffmpeg.EACCES, Ffmpeg.EPERM -> DeviceProblem.CAMERA_DENIED;
            case Ffmpeg.ENOENT, Ffmpeg.ENODEV, Ffmpeg.ENXIO -> DeviceProblem.CAMERA_ABSENT;
            case Ffmpeg.ENOSPC -> DeviceProblem.CAMERA_USB_FULL;
            // On Windows both "in use" and "denied" arrive as a graph that would not run.
            case Ffmpeg.EIO -> DeviceProblem.CAMERA_BUSY;
            default -> DeviceProblem.CAMERA_UNUSABLE;
        };
    }
}
