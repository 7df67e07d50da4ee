package baton.recording.capture;

import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.Microphone;
import baton.recording.TakeWriter;
import baton.recording.VideoFrame;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The time line of one take: maps the devices' moments to positions in the file. Pictures come from one thread, sound
/// from another, pauses and the end from a third, and a fourth looks after devices that fall silent.
final class TakeTimeline {
    private static final long SECOND = 1_000_000_000L;
    /// Samples; what is off by less is pulled into place unheard, what is off by more was lost, or comes twice.
    private static final long STEP = 60L * Microphone.SAMPLE_RATE / 1000;
    /// Nanoseconds until when a camera that works has given its first picture.
    private static final long FIRST_PICTURE = SECOND / 2;

    private final TakeWriter writer;
    private final boolean withSound;
    private final TimelineSegments spans;
    private final FrameLoss lostBefore;
    private final Consumer<DeviceException> failed;
    private final DriftCorrection stretch = new DriftCorrection();
    /// Held while sound is written: the microphone's thread, or whoever fills in for it.
    private final Object sounding = new Object();

    private long lastFrameAt = -1;
    private int videoSpan = -1;
    private int soundSpan = -1;
    private long frames;
    private long samples;
    private boolean closed;
    private boolean heardVoice;
    private @Nullable DeviceException failure;

    TakeTimeline(
            TakeWriter writer,
            boolean withSound,
            long startedAt,
            FrameLoss lostBefore,
            Consumer<DeviceException> failed) {
        this.writer = writer;
        this.withSound = withSound;
        this.spans = new TimelineSegments(startedAt);
        this.lostBefore = lostBefore;
        this.failed = failed;
    }

    void placeFrame(VideoFrame frame) {
        long at;
        boolean first;
        synchronized (this) {
            at = spans.position(frame.takenAt());
            if (closed || failure != null || at < 0) {
                return;
            }
            var span = spans.indexOf(frame.takenAt());
            first = span != videoSpan;
            videoSpan = span;
        }
        try {
            writer.writeFrame(frame, at, first);
            synchronized (this) {
                lastFrameAt = at;
                frames++;
            }
        } catch (DeviceException e) {
            fail(e);
        } catch (RuntimeException | Error e) {
            broken(e);
        }
    }

    /// Shows the last picture on while the camera gives none: sound goes on, and the file stays whole.
    ///
    /// @param silent whether the camera gives none
    void hold(long now, boolean silent) {
        if (!silent) {
            return;
        }
        long at;
        synchronized (this) {
            at = spans.position(now);
            // Without any picture yet, a black one stands for it: else nothing of the file is on the disk.
            if (closed || failure != null || at < 0 || lastFrameAt < 0 && at < FIRST_PICTURE) {
                return;
            }
            lastFrameAt = Math.max(lastFrameAt, at);
        }
        try {
            writer.hold(at);
        } catch (DeviceException e) {
            fail(e);
        }
    }

    /// @param spokenAt when the first of these samples was spoken
    void sound(float[] heard, int count, long spokenAt) {
        synchronized (sounding) {
            for (var span : spans()) {
                var from = Math.clamp(samplesIn(span.start() - spokenAt), 0, count);
                var to = span.end() == Long.MAX_VALUE ? count : Math.clamp(samplesIn(span.end() - spokenAt), 0, count);
                if (to > from) {
                    var moment = spokenAt + from * SECOND / Microphone.SAMPLE_RATE;
                    place(
                            heard,
                            (int) from,
                            (int) (to - from),
                            samplesIn(span.position() + moment - span.start()),
                            span);
                }
            }
        }
    }

    private synchronized List<TimelineSegments.Span> spans() {
        return closed || !withSound || failure != null ? List.of() : spans.all();
    }

    /// @param place where the first sample belongs in the file
    private void place(float[] heard, int offset, int count, long place, TimelineSegments.Span span) {
        var late = place - samples;
        var index = indexOf(span);
        // At a beginning the place is exact; later, what is a little off is the sound card's clock.
        var exact = index != soundSpan;
        soundSpan = index;
        try {
            if (exact || late > STEP) {
                silence(late);
            }
            var skip = exact || late < -STEP ? (int) Math.min(count, Math.max(0, -late)) : 0;
            var rest = count - skip;
            if (rest == 0) {
                // What is filled in already is not heard twice; what comes next must fit exactly.
                soundSpan = -1;
                return;
            }
            hearVoice(heard, offset + skip, rest);
            var target = exact || Math.abs(late) > STEP ? rest : DriftCorrection.length(rest, late);
            if (target == rest) {
                append(heard, offset + skip, rest);
            } else {
                append(stretch.stretch(heard, offset + skip, rest, target), 0, target);
            }
        } catch (DeviceException e) {
            fail(e);
        } catch (RuntimeException | Error e) {
            broken(e);
        }
    }

    private synchronized int indexOf(TimelineSegments.Span span) {
        return spans.indexOf(span.start());
    }

    private void hearVoice(float[] heard, int offset, int count) {
        double sum = 0;
        for (int i = offset; i < offset + count; i++) {
            sum += heard[i] * heard[i];
        }
        if (Math.sqrt(sum / count) >= SoundMeter.SILENCE) {
            heardVoice = true;
        }
    }

    private void silence(long count) throws DeviceException {
        for (var left = count; left > 0; left -= Microphone.SAMPLE_RATE) {
            append(null, 0, (int) Math.min(left, Microphone.SAMPLE_RATE));
        }
    }

    private void append(float @Nullable [] from, int offset, int count) throws DeviceException {
        if (count > 0) {
            writer.sound(from, offset, count);
            samples += count;
        }
    }

    /// Fills in for a microphone that gives nothing: up to this moment the file holds sound, if only silence.
    void fillSilence(long until) {
        synchronized (sounding) {
            long at;
            synchronized (this) {
                at = withSound && !closed && failure == null ? spans.position(until) : -1;
            }
            if (at < 0 || samplesIn(at) - samples <= STEP) {
                return;
            }
            try {
                silence(samplesIn(at) - samples);
                soundSpan = -1;
            } catch (DeviceException e) {
                fail(e);
            }
        }
    }

    synchronized void pauseAt(long moment) {
        spans.end(moment);
    }

    synchronized void resumeAt(long moment) {
        spans.resume(moment);
    }

    /// Puts on the disk what was recorded until a pause.
    void flush() {
        try {
            writer.flush();
        } catch (DeviceException e) {
            fail(e);
        }
    }

    /// Waits for the words that were spoken before the end and are still on their way.
    void awaitSound(long atMost) throws InterruptedException {
        var until = System.nanoTime() + atMost;
        while (withSound && System.nanoTime() < until && failure() == null) {
            synchronized (sounding) {
                if (samples >= wholeSamples()) {
                    return;
                }
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private synchronized long wholeSamples() {
        return samplesIn(spans.length(Long.MAX_VALUE));
    }

    /// Ends the file; sound that never came is silence.
    void finish() throws DeviceException {
        synchronized (this) {
            closed = true;
        }
        try {
            if (failure() == null && withSound) {
                synchronized (sounding) {
                    silence(wholeSamples() - samples);
                }
            }
        } finally {
            writer.finish();
        }
    }

    synchronized long elapsed(long now) {
        return spans.length(now);
    }

    /// Nanoseconds recorded until the end, or until the last picture if it ended by itself before.
    synchronized long length() {
        var whole = spans.length(Long.MAX_VALUE);
        return failure == null || lastFrameAt < 0 ? whole : Math.min(whole, lastFrameAt);
    }

    synchronized long frames() {
        return frames;
    }

    FrameLoss lostBefore() {
        return lostBefore;
    }

    /// Whether nobody was heard in the whole take.
    boolean isSilent() {
        synchronized (sounding) {
            return withSound && !heardVoice;
        }
    }

    synchronized @Nullable DeviceException failure() {
        return failure;
    }

    /// Nobody foresaw it: the take is closed and offered, and the reason is told like every other one of its kind.
    private void broken(Throwable why) {
        fail(new DeviceException(DeviceProblem.ENCODER_FAILED, "", why.toString()));
        Unforeseen.tell(why);
    }

    /// Ends the take; what was written stays.
    void fail(DeviceException why) {
        synchronized (this) {
            if (failure != null) {
                return;
            }
            failure = why;
        }
        failed.accept(why);
    }

    private static long samplesIn(long nanos) {
        return Math.round(nanos * (double) Microphone.SAMPLE_RATE / SECOND);
    }
}
