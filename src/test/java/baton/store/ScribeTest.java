package baton.store;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Samples;
import baton.store.db.Database;
import baton.store.sql.SidecarUpdates;
import baton.store.sql.SqlTranscripts;
import baton.transcript.Transcriber;
import baton.transcript.TranscriberException;
import baton.transcript.TranscriberException.Reason;
import baton.transcript.Transcript;
import baton.transcript.TranscriptionWorker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The scribe at work, with a library on the disk and somebody who listens by hand.
class ScribeTest {
    private static final long PATIENCE = 20;

    @TempDir
    Path folder;

    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final Map<UUID, Reason> failures = new HashMap<>();
    private volatile CountDownLatch goOn = new CountDownLatch(0);
    private volatile boolean installed = true;
    private Database database;
    private SqlTranscripts transcripts;
    private TranscriptionWorker worker;
    private Thread thread;

    /// Listens until it is let go or stopped.
    private final class Hand implements Transcriber {
        @Override
        public boolean isInstalled() {
            return installed;
        }

        @Override
        public Transcript transcribe(UUID clip, Path file, BooleanSupplier stop) throws TranscriberException {
            heard.add("begin " + clip.getLeastSignificantBits());
            try {
                while (!goOn.await(1, TimeUnit.MILLISECONDS)) {
                    if (stop.getAsBoolean()) {
                        heard.add("stopped " + clip.getLeastSignificantBits());
                        throw new TranscriberException(Reason.STOPPED, "");
                    }
                }
            } catch (InterruptedException e) {
                throw new TranscriberException(Reason.FAILED, "", e);
            }
            if (failures.containsKey(clip)) {
                throw new TranscriberException(failures.get(clip), "");
            }
            return new Transcript(
                    clip, Transcript.Origin.MACHINE, Transcript.Language.SILENT, "hand", Samples.NOW, null, List.of());
        }

        @Override
        public void rest() {
            heard.add("rest");
        }
    }

    @BeforeEach
    void begin() {
        try (var library = new TestLibrary(folder)) {
            TranscribeWriter.fill(library, 2);
        }
        database = LibraryDatabase.open(NewLibrary.in(folder.resolve("library")));
        transcripts = new SqlTranscripts(database, SidecarUpdates.NONE);
        worker = new TranscriptionWorker(new Hand(), transcripts, c -> Path.of(c.file()), Duration.ofHours(1));
        worker.add(new TranscriptionWorker.Listener() {
            @Override
            public void progress(TranscriptionWorker.Progress now) {
                if (now.current() == null) {
                    heard.add("waiting " + now.waiting() + (now.paused() ? " paused" : ""));
                }
            }

            @Override
            public void done(UUID clip) {
                heard.add("done " + clip.getLeastSignificantBits());
            }
        });
        thread = Thread.ofPlatform().unstarted(worker::run);
    }

    @AfterEach
    void end() throws InterruptedException {
        worker.close();
        thread.join();
        database.close();
    }

    private void sees(String... wanted) throws InterruptedException {
        for (var next : wanted) {
            String found;
            do {
                found = heard.poll(PATIENCE, TimeUnit.SECONDS);
                assertThat(found).as("waiting for " + next).isNotNull();
            } while (!found.equals(next));
        }
    }

    private static UUID clip(long number) {
        return TranscribeWriter.clip(number);
    }

    @Test
    void everyBriefingHasItsTurnTheNewestFirst() throws InterruptedException {
        thread.start();
        sees("begin 2", "done 2", "waiting 1", "begin 1", "done 1", "waiting 0");
        assertThat(transcripts.find(clip(1))).isPresent();
        assertThat(transcripts.find(clip(2))).isPresent();
        worker.close();
        sees("rest");
    }

    @Test
    void aRecordingStopsItAtOnceAndItIsBegunAgain() throws InterruptedException {
        goOn = new CountDownLatch(1);
        thread.start();
        sees("begin 2");
        var first = worker.hold();
        var second = worker.hold();
        sees("stopped 2", "waiting 2 paused");
        first.close();
        first.close();
        goOn.countDown();
        assertThat(transcripts.find(clip(2))).as("the second still holds it").isEmpty();
        second.close();
        sees("begin 2", "done 2", "done 1");
    }

    @Test
    void pausedItRestsUntilItMayGoOn() throws InterruptedException {
        worker.setPaused(true);
        thread.start();
        sees("waiting 2 paused");
        assertThat(heard).noneMatch(s -> s.startsWith("begin"));
        worker.setPaused(false);
        sees("done 2", "done 1");
    }

    @Test
    void aTakeGoesFirstAndItsWordsAreTheClips() throws InterruptedException {
        goOn = new CountDownLatch(1);
        thread.start();
        sees("begin 2");
        var told = new LinkedBlockingQueue<Optional<Transcript>>();
        var take = new UUID(9, 77);
        worker.listenTo(take, Path.of("take.mp4"), told::add);
        sees("stopped 2", "begin 77");
        goOn.countDown();
        assertThat(told.poll(PATIENCE, TimeUnit.SECONDS)).isPresent();
        assertThat(worker.keep(take, clip(1))).isTrue();
        assertThat(transcripts.find(clip(1)).orElseThrow().clip()).isEqualTo(clip(1));
        assertThat(worker.keep(take, clip(1))).as("once").isFalse();
        sees("done 2");
    }

    @Test
    void whoAsksIsAlwaysTold() throws InterruptedException {
        goOn = new CountDownLatch(1);
        var told = new ArrayList<Optional<Transcript>>();
        var hold = worker.hold();
        thread.start();
        worker.listenTo(new UUID(9, 1), Path.of("a"), told::add);
        worker.listenTo(new UUID(9, 2), Path.of("b"), told::add);
        assertThat(told).as("overtaken").containsExactly(Optional.empty());
        worker.forget(new UUID(9, 2));
        assertThat(told).as("not wanted").hasSize(2).containsOnly(Optional.empty());
        hold.close();
        sees("begin 2");
    }

    @Test
    void whatFailsIsNotedAndNotTriedAgainUntilSomebodyAsks() throws InterruptedException {
        failures.put(clip(2), Reason.UNREADABLE);
        thread.start();
        sees("begin 2", "begin 1", "done 1", "waiting 0");
        assertThat(transcripts.find(clip(2))).isEmpty();
        failures.clear();
        transcripts.retry();
        worker.wake();
        sees("begin 2", "done 2");
    }

    @Test
    void withoutTheModelNothingIsLost() throws InterruptedException {
        installed = false;
        thread.start();
        sees("waiting 2");
        var told = new LinkedBlockingQueue<Optional<Transcript>>();
        worker.listenTo(new UUID(9, 1), Path.of("a"), told::add);
        assertThat(told.poll(PATIENCE, TimeUnit.SECONDS)).isEmpty();
        installed = true;
        worker.wake();
        sees("done 2", "done 1");
    }
}
