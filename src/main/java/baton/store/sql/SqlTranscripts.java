package baton.store.sql;

import baton.recording.Clip;
import baton.store.db.Database;
import baton.transcript.TranscriberException;
import baton.transcript.Transcript;
import baton.transcript.TranscriptQueue;
import baton.transcript.TranscriptStore;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Transcripts in the database, each with its file beside the clip.
public final class SqlTranscripts implements TranscriptStore, TranscriptQueue {
    /// Briefings of handoffs, and no others: a clip without a handoff is about to go.
    private static final String WAITING = """
            from clip c join handoff h on h.clip_id = c.id left join transcript t on t.clip_id = c.id
            where t.clip_id is null""";

    private final Database database;
    private final SidecarUpdates sidecars;

    public SqlTranscripts(Database database, SidecarUpdates sidecars) {
        this.database = database;
        this.sidecars = sidecars;
    }

    @Override
    public Optional<Transcript> find(UUID clip) {
        return database.read(h -> find(h, clip));
    }

    public static Optional<Transcript> find(Handle h, UUID clip) {
        return h.createQuery("select content from transcript where clip_id = :clip and failure is null")
                .bind("clip", clip)
                .mapTo(String.class)
                .findOne()
                .map(RecordJson::readTranscript);
    }

    @Override
    public void save(Transcript transcript) {
        var saved = database.write(h -> save(h, transcript));
        if (saved > 0) {
            sidecars.transcript(transcript);
        }
    }

    public static int save(Handle h, Transcript transcript) {
        return put(h, transcript.clip(), RecordJson.writeTranscript(transcript), null);
    }

    private static int put(Handle h, UUID clip, String content, TranscriberException.@Nullable Reason failure) {
        var isThere = h.createQuery("select count(*) from clip where id = :clip")
                .bind("clip", clip)
                .mapTo(Integer.class)
                .one();
        if (isThere == 0) {
            return 0;
        }
        h.createUpdate("delete from transcript where clip_id = :clip")
                .bind("clip", clip)
                .execute();
        var saved = h.createUpdate("insert into transcript (clip_id, content, failure) values (:clip, :content, :why)")
                .bind("clip", clip)
                .bind("content", content)
                .bind("why", failure == null ? null : failure.name())
                .execute();
        LibraryChanges.clip(h, clip);
        return saved;
    }

    @Override
    public void remove(UUID clip) {
        database.write(h -> {
            LibraryChanges.clip(h, clip);
            return h.createUpdate("delete from transcript where clip_id = :clip")
                    .bind("clip", clip)
                    .execute();
        });
        sidecars.removeTranscript(clip);
    }

    @Override
    public Optional<Clip> next() {
        return database.read(h -> h.createQuery(
                        "select c.* " + WAITING + " order by h.updated_at desc, h.id desc fetch first 1 rows only")
                .mapTo(Clip.class)
                .findOne());
    }

    @Override
    public int waiting() {
        return database.read(h ->
                h.createQuery("select count(*) " + WAITING).mapTo(Integer.class).one());
    }

    @Override
    public void failed(UUID clip, TranscriberException.Reason why) {
        database.write(h -> put(h, clip, "", why));
    }

    @Override
    public Optional<TranscriberException.Reason> failure(UUID clip) {
        return database.read(
                h -> h.createQuery("select failure from transcript where clip_id = :clip and failure is not null")
                        .bind("clip", clip)
                        .mapTo(TranscriberException.Reason.class)
                        .findOne());
    }

    @Override
    public int before(UUID clip) {
        return database.read(h -> h.createQuery("select count(*) " + WAITING + """
                         and exists (select 1 from handoff mine where mine.clip_id = :clip and c.id <> :clip
                        and (h.updated_at > mine.updated_at or h.updated_at = mine.updated_at and h.id > mine.id))""")
                .bind("clip", clip)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public void retry() {
        database.write(h -> h.execute("delete from transcript where failure is not null"));
    }
}
