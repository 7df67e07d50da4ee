package baton.speech;

import ai.onnxruntime.OrtException;
import baton.playback.ClipUnreadableException;
import baton.playback.VoiceSource;
import baton.transcript.Transcriber;
import baton.transcript.TranscriberException;
import baton.transcript.TranscriberException.Reason;
import baton.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down what is said with Silero VAD and Moonshine base English, on the thread that asks; one at a time, others
/// wait. The model stays in memory until [#rest].
public final class LocalTranscriber implements Transcriber, AutoCloseable {
    /// What transcripts are marked with.
    public static final String ENGINE = "Moonshine base English, Silero VAD 6";

    private static final Logger LOG = LoggerFactory.getLogger(LocalTranscriber.class);

    private final SpeechModel model;
    private final VoiceSource voices;
    private final InstantSource clock;
    private @Nullable LoadedModel loaded;
    /// Whether this computer has turned out to lack what runs the model: it is not tried again.
    private volatile boolean cannotRun;

    public LocalTranscriber(SpeechModel model, VoiceSource voices, InstantSource clock) {
        this.model = model;
        this.voices = voices;
        this.clock = clock;
    }

    @Override
    public boolean isInstalled() {
        return model.isThere() && !cannotRun;
    }

    @Override
    public synchronized Transcript transcribe(UUID clip, Path file, BooleanSupplier stop) throws TranscriberException {
        if (!isInstalled()) {
            throw new TranscriberException(Reason.NOT_INSTALLED, model.folder().toString());
        }
        try (var voice = voices.open(file)) {
            return listen(clip, voice, stop);
        } catch (ClipUnreadableException e) {
            throw new TranscriberException(Reason.UNREADABLE, file.toString(), e);
        } catch (IOException e) {
            throw new TranscriberException(Reason.NOT_INSTALLED, model.folder().toString(), e);
        } catch (OrtException e) {
            throw new TranscriberException(Reason.FAILED, file.toString(), e);
        } catch (LinkageError e) {
            // No build for this processor, a library of the system that is too old or missing, or left out of a
            // package.
            cannotRun = true;
            throw new TranscriberException(Reason.CANNOT_RUN, model.folder().toString(), e);
        }
    }

    private Transcript listen(UUID clip, VoiceSource.Voice voice, BooleanSupplier stop)
            throws IOException, OrtException, TranscriberException {
        var ready = loaded();
        var finder = new SpeechSegmenter();
        var recent = new AudioRingBuffer((SpeechSegmenter.KEPT + 1) * VoiceActivity.FRAME);
        var gate = new LanguageGate();
        var lines = new ArrayList<Transcript.Line>();
        var frame = new float[VoiceActivity.FRAME];
        ready.activity.begin();
        for (var more = true; more; ) {
            if (stop.getAsBoolean()) {
                throw new TranscriberException(Reason.STOPPED, "while listening");
            }
            var count = voice.read(frame);
            more = count > 0;
            Arrays.fill(frame, count, frame.length, 0);
            recent.add(frame);
            var found = more ? finder.next(ready.activity.speaks(frame)) : finder.end();
            if (found.isPresent()) {
                var breath = found.get();
                var written = ready.writer.write(breath, recent.between(breath.from(), breath.to()), stop);
                var wrote = !written.words().isEmpty();
                gate.heard(written.likelihood(), breath.seconds(), wrote);
                if (wrote) {
                    lines.add(line(written.words()));
                }
            }
        }
        var language = gate.language();
        var kept = language == Transcript.Language.ENGLISH ? lines : List.<Transcript.Line>of();
        return new Transcript(clip, Transcript.Origin.MACHINE, language, ENGINE, clock.instant(), null, kept);
    }

    private static Transcript.Line line(List<SpokenWord> words) {
        return new Transcript.Line(words.stream()
                .map(w -> new Transcript.Word(w.text(), time(w.from()), time(w.to())))
                .toList());
    }

    private static Duration time(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private LoadedModel loaded() throws IOException, OrtException {
        var ready = loaded;
        if (ready == null) {
            ready = LoadedModel.load(model);
            loaded = ready;
        }
        return ready;
    }

    /// Gives the memory of the model back; the next transcript takes it again.
    @Override
    public synchronized void rest() {
        if (loaded != null) {
            try {
                loaded.close();
            } catch (OrtException e) {
                LOG.warn("the model was not given back", e);
            }
            loaded = null;
        }
    }

    @Override
    public void close() {
        rest();
    }
}
