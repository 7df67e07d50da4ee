package baton.store;

import baton.app.SpeechPlace;
import baton.handoff.Samples;
import baton.media.clip.FfmpegVoice;
import baton.speech.LocalTranscriber;
import baton.speech.SpeechModel;
import baton.store.sql.SidecarUpdates;
import baton.store.sql.SqlTranscripts;
import baton.transcript.Transcript;
import baton.transcript.TranscriptionWorker;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/// Writes down what is said in one clip after the other, with the real model, and notes what was acknowledged, until it
/// is killed.
public final class TranscribeWriter {
    private TranscribeWriter() {}

    static UUID clip(long number) {
        return new UUID(3, number);
    }

    /// Briefings of handed-off records, each of one of the demo's clips; the last is the newest.
    static void fill(TestLibrary library, int count) {
        for (int i = 1; i <= count; i++) {
            var id = clip(i);
            var file = "maya-" + (1 + i % 5) + ".mp4";
            library.write(h -> h.createUpdate("""
                            insert into clip (id, file_name, bytes, sha256, length_ms, width, height, notes)
                            values (:id, :file, 1, :sha, 20000, 2, 2, '{}')""")
                    .bind("id", id)
                    .bind("file", file)
                    .bind("sha", "0".repeat(64))
                    .execute());
            library.now = Samples.NOW.plusSeconds(i);
            var handoff = library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id()));
            library.write(h -> h.createUpdate("update handoff set clip_id = :clip, updated_at = :at where id = :id")
                    .bind("clip", id)
                    .bind("at", library.now)
                    .bind("id", handoff.id())
                    .execute());
        }
    }

    public static void main(String[] arguments) throws IOException {
        var database = LibraryDatabase.open(Path.of(arguments[0]));
        var store = new SqlTranscripts(database, SidecarUpdates.NONE);
        try (var notes = new FileOutputStream(arguments[1], true);
                var transcriber = new LocalTranscriber(
                        new SpeechModel(SpeechPlace.here()), new FfmpegVoice(), InstantSource.system())) {
            var worker = new TranscriptionWorker(
                    transcriber, store, c -> Path.of("recordings/samples", c.file()), Duration.ofMinutes(1));
            worker.add(new TranscriptionWorker.Listener() {
                @Override
                public void progress(TranscriptionWorker.Progress now) {
                    if (now.current() != null) {
                        System.out.println("AT " + now.current() + " " + now.waiting());
                    }
                }

                @Override
                public void done(UUID clip) {
                    try {
                        notes.write((clip + " " + words(store.find(clip).orElseThrow()) + "\n")
                                .getBytes(StandardCharsets.US_ASCII));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });
            worker.run();
        }
    }

    static int words(Transcript transcript) {
        return transcript.words().size();
    }
}
