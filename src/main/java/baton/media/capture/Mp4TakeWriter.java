package baton.media.capture;

import baton.media.ffmpeg.Ffmpeg;
import baton.media.ffmpeg.FfmpegException;
import baton.media.ffmpeg.H264;
import baton.media.ffmpeg.Muxer;
import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.TakeWriter;
import baton.recording.VideoFrame;
import baton.recording.VideoMode;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes a take as MP4. The picture's and the sound's encoder each have their own lock: neither waits for the other.
final class Mp4TakeWriter implements TakeWriter {
    private static final Logger LOG = LoggerFactory.getLogger(Mp4TakeWriter.class);
    /// A killed program loses nothing that was written; a machine that loses power loses at most this much.
    private static final long SYNC_EVERY_MS = 4_000;

    private final Path file;
    private final Muxer muxer;
    private final @Nullable VideoEncoder video;
    private final @Nullable AudioEncoder audio;
    private final Object picturing = new Object();
    private final Object sounding = new Object();
    private final Thread syncing;
    private boolean videoEnded;
    private boolean soundEnded;

    Mp4TakeWriter(Path file, @Nullable VideoMode mode, boolean withSound, H264 codec) throws DeviceException {
        this.file = file;
        Muxer begun = null;
        VideoEncoder videoFrame = null;
        AudioEncoder sound = null;
        var whole = false;
        try {
            begun = new Muxer(file);
            videoFrame = mode == null ? null : new VideoEncoder(begun, mode, codec);
            sound = withSound ? new AudioEncoder(begun) : null;
            begun.begin(file);
            whole = true;
        } catch (FfmpegException e) {
            throw failure(e);
        } finally {
            if (!whole) {
                abandon(videoFrame, sound, begun);
            }
        }
        muxer = begun;
        video = videoFrame;
        audio = sound;
        syncing = Thread.ofVirtual().name("take sync").start(this::sync);
    }

    private static void abandon(
            @Nullable VideoEncoder videoFrame, @Nullable AudioEncoder sound, @Nullable Muxer begun) {
        if (videoFrame != null) {
            videoFrame.close();
        }
        if (sound != null) {
            sound.close();
        }
        if (begun != null) {
            begun.abandon();
        }
    }

    @Override
    public void writeFrame(VideoFrame videoFrame, long at, boolean fresh) throws DeviceException {
        if (!(videoFrame instanceof DecodedFrame decoded)) {
            throw new IllegalArgumentException("a picture of another adapter");
        }
        synchronized (picturing) {
            if (videoEnded || video == null) {
                return;
            }
            try {
                video.encode(decoded.frame(), at, fresh);
            } catch (FfmpegException e) {
                videoEnded = true;
                throw failure(e);
            }
        }
    }

    @Override
    public void hold(long at) throws DeviceException {
        synchronized (picturing) {
            if (videoEnded || video == null) {
                return;
            }
            try {
                video.repeat(at);
            } catch (FfmpegException e) {
                videoEnded = true;
                throw failure(e);
            }
        }
    }

    @Override
    public void flush() throws DeviceException {
        synchronized (picturing) {
            synchronized (sounding) {
                if (videoEnded || soundEnded) {
                    return;
                }
                try {
                    muxer.flush();
                } catch (FfmpegException e) {
                    throw failure(e);
                }
            }
        }
    }

    @Override
    public void sound(float @Nullable [] samples, int offset, int count) throws DeviceException {
        synchronized (sounding) {
            if (soundEnded || audio == null) {
                return;
            }
            try {
                audio.encode(samples, offset, count);
            } catch (FfmpegException e) {
                soundEnded = true;
                throw failure(e);
            }
        }
    }

    @Override
    public void finish() throws DeviceException {
        syncing.interrupt();
        int result;
        synchronized (picturing) {
            synchronized (sounding) {
                try {
                    if (!videoEnded && video != null) {
                        video.flush();
                    }
                    if (!soundEnded && audio != null) {
                        audio.flush();
                    }
                } catch (FfmpegException lastWords) {
                    LOG.warn("the end of {} could not be written: {}", file, lastWords.getMessage());
                }
                videoEnded = true;
                soundEnded = true;
                result = muxer.end();
                if (video != null) {
                    video.close();
                }
                if (audio != null) {
                    audio.close();
                }
            }
        }
        if (result < 0) {
            // What a full disk tore must not cost what was written before.
            new Mp4TakeFiles().repair(file);
            throw failure(new FfmpegException(result, Ffmpeg.text(result)));
        }
    }

    private void sync() {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(SYNC_EVERY_MS);
                channel.force(false);
            }
        } catch (InterruptedException | ClosedByInterruptException finished) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("cannot sync {}", file, e);
        }
    }

    private DeviceException failure(FfmpegException e) {
        var problem = switch (e.code()) {
            case Ffmpeg.ENOSPC -> DeviceProblem.DISK_FULL;
            case Ffmpeg.EACCES, Ffmpeg.ENOENT, Ffmpeg.EIO, Ffmpeg.EPERM -> DeviceProblem.FILE_UNWRITABLE;
            default -> DeviceProblem.ENCODER_FAILED;
        };
        return new DeviceException(problem, file.getFileName().toString(), String.valueOf(e.getMessage()));
    }
}
