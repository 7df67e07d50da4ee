package baton.ui.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import baton.recording.Clip;
import baton.recording.ClipNotes;
import baton.recording.Trim;
import baton.transcript.Said;
import baton.transcript.Transcript;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.SerialExecutor;
import baton.ui.kit.Strings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptionExchangeTest {
    @TempDir
    Path folder;

    private final Notices notices = new Notices(Throwable::toString);
    private final CaptionExchange exchange = new CaptionExchange(
            new TranscriptServices(
                    null,
                    null,
                    () -> false,
                    _ -> false,
                    () -> {},
                    new Disk(),
                    () -> Instant.parse("2026-11-24T10:00:00Z")),
            new SerialExecutor(Background.immediate(), "test"),
            notices,
            Strings.load());

    private static final class Disk implements TranscriptServices.Disk {
        @Override
        public void write(Path file, String text) throws IOException {
            Files.writeString(file, text);
        }

        @Override
        public TranscriptServices.FileWords read(Path file, int most) throws IOException {
            return new TranscriptServices.FileWords(Files.readString(file), "");
        }
    }

    @Test
    void whatWasSavedIsReadAgainOnTheTimeOfTheBriefing() throws Exception {
        var said = Said.lines("Sarah went quiet.", "Ask her about Mondays.");
        var trim = new Trim(Duration.ofMillis(400), null);
        var notes = ClipNotes.NONE.withTrim(trim);
        var clip = new Clip(Said.CLIP, "x.mp4", 1, "0", Duration.ofSeconds(5), 0, 0, notes);
        for (var name : new String[] {"a.srt", "b.VTT"}) {
            var file = folder.resolve(name);
            exchange.save(said, trim, file);
            assertThat(notices.currentProperty().get().text()).isEqualTo("Saved as " + name + ".");
            assertThat(Files.readString(file)).startsWith(name.endsWith("srt") ? "1\n" : "WEBVTT\n");
            var read = new ArrayList<Transcript>();
            exchange.read(clip, file, read::add);
            assertThat(read).singleElement().satisfies(t -> {
                assertThat(t.lines())
                        .extracting(Transcript.Line::text)
                        .containsExactly("Sarah went quiet.", "Ask her about Mondays.");
                assertThat(t.lines())
                        .extracting(Transcript.Line::from)
                        .containsExactly(
                                said.lines().get(0).from(), said.lines().get(1).from());
                assertThat(t.isReviewed()).isFalse();
            });
        }
        Files.writeString(folder.resolve("c.vtt"), "nothing");
        exchange.read(clip, folder.resolve("c.vtt"), _ -> {
            throw new AssertionError("nothing was there");
        });
        assertThat(notices.currentProperty().get().text()).isEqualTo("c.vtt holds no captions that fit this briefing.");
        exchange.read(clip, folder.resolve("gone.vtt"), _ -> {
            throw new AssertionError("nothing was there");
        });
        assertThat(notices.currentProperty().get().isProblem()).isTrue();
    }
}
