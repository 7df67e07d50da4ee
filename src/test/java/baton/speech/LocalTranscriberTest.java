package baton.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import baton.app.SpeechPlace;
import baton.media.clip.FfmpegVoice;
import baton.media.ffmpeg.TestClips;
import baton.transcript.TranscriberException;
import baton.transcript.TranscriberException.Reason;
import baton.transcript.Transcript;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real model on a real clip; skipped where the model is not.
class LocalTranscriberTest {
    private static final Path SAMPLES = Path.of("recordings/samples");
    private static final Instant NOW = Instant.parse("2026-11-19T10:00:00Z");
    private static final UUID CLIP = new UUID(1, 2);

    @TempDir
    Path folder;

    private final SpeechModel model = new SpeechModel(SpeechPlace.here());

    private LocalTranscriber transcriber(SpeechModel of) {
        return new LocalTranscriber(of, new FfmpegVoice(), () -> NOW);
    }

    @Test
    void aBriefingIsWrittenDownWordByWord() throws Exception {
        assumeTrue(model.isThere(), "the model is not on this machine");
        var text = new ObjectMapper()
                .readTree(SAMPLES.resolve("transcripts.json").toFile())
                .get("maya-1")
                .get("text")
                .asText();
        Transcript made;
        try (var transcriber = transcriber(model)) {
            made = transcriber.transcribe(CLIP, SAMPLES.resolve("maya-1.mp4"), () -> false);

            // Stopped in the middle it says so, and can be asked again.
            var asked = new AtomicInteger();
            assertThatThrownBy(() -> transcriber.transcribe(
                            CLIP, SAMPLES.resolve("maya-1.mp4"), () -> asked.incrementAndGet() > 60))
                    .isInstanceOfSatisfying(
                            TranscriberException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.STOPPED));
            assertThat(asked).hasValue(61);

            var tone = folder.resolve("tone.mp4");
            TestClips.tone(tone, 2);
            assertThat(transcriber.transcribe(CLIP, tone, () -> false).language())
                    .isEqualTo(Transcript.Language.SILENT);
        }
        assertThat(made.language()).isEqualTo(Transcript.Language.ENGLISH);
        assertThat(made.clip()).isEqualTo(CLIP);
        assertThat(made.madeAt()).isEqualTo(NOW);
        assertThat(made.isReviewed()).isFalse();
        var written = made.lines().stream().map(Transcript.Line::text).reduce("", (a, b) -> a + " " + b);
        assertThat(WordErrors.between(text, written).percent()).isLessThan(25);
        var before = Duration.ZERO;
        for (var word : made.words()) {
            assertThat(word.from()).isGreaterThanOrEqualTo(before);
            before = word.from();
        }
        assertThat(made.words().getLast().to()).isLessThan(Duration.ofSeconds(23));
    }

    @Test
    void whatCannotBeHeardIsTold() throws Exception {
        assumeTrue(model.isThere(), "the model is not on this machine");
        var damaged = Files.write(folder.resolve("damaged.mp4"), new byte[5000]);
        var silent = folder.resolve("silent.mp4");
        TestClips.silent(silent, 1);
        try (var transcriber = transcriber(model)) {
            for (var file : new Path[] {damaged, silent, folder.resolve("absent.mp4")}) {
                refused(transcriber, file, Reason.UNREADABLE);
            }
        }
    }

    @Test
    void onlyTheModelThatWasMeasuredIsUsed() throws Exception {
        var other = new SpeechModel(folder);
        try (var transcriber = transcriber(other)) {
            assertThat(transcriber.isInstalled()).isFalse();
            refused(transcriber, SAMPLES.resolve("maya-1.mp4"), Reason.NOT_INSTALLED);
            for (var name : new String[] {SpeechModel.ENCODER, SpeechModel.DECODER, SpeechModel.VOICE_ACTIVITY}) {
                Files.write(folder.resolve(name), new byte[100]);
            }
            assertThat(transcriber.isInstalled()).isTrue();
            refused(transcriber, SAMPLES.resolve("maya-1.mp4"), Reason.NOT_INSTALLED);
        }
    }

    private static void refused(LocalTranscriber transcriber, Path file, Reason why) {
        assertThatThrownBy(() -> transcriber.transcribe(CLIP, file, () -> false))
                .isInstanceOfSatisfying(
                        TranscriberException.class, e -> assertThat(e.reason()).isEqualTo(why));
    }
}
