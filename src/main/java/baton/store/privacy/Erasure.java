package baton.store.privacy;

import baton.handoff.EventPayload;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.json.EventPayloads;
import baton.store.db.Compaction;
import baton.store.db.Database;
import baton.store.sidecar.NewerSidecars;
import baton.store.sidecar.SidecarWriter;
import baton.store.sidecar.Sidecars;
import baton.store.sql.HandoffGraph;
import baton.store.sql.LibraryChanges;
import baton.store.sql.RecordJson;
import baton.store.sql.SearchText;
import baton.store.sql.SqlDeadlines;
import baton.store.sql.SqlHandoffStore;
import baton.store.sql.SqlTranscripts;
import baton.store.trash.Trash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Erases somebody on a prospect's side: recordings, transcripts, words in every table and in
/// every file of ours. What is counted stays, so that the figures stay. Backups of before are named, not
/// changed.
public final class Erasure {
    static final List<String> CLIP_FILES =
            List.of(".mp4", ".jpg", ".vtt", ".srt", Sidecars.CLIP, Sidecars.TRANSCRIPT, Sidecars.YOURS);
    /// What travelled between machines, as it came.
    private static final List<String> TRAVELLED = List.of("team_agreed", "team_refused", "team_aside", "server_aside");

    private final Database database;
    private final Path recordings;
    private final SidecarWriter sidecars;
    private final Trash trash;
    private final InstantSource clock;
    private final String word;
    private final ErasureLog log;

    /// @param word what stands where a name stood
    public Erasure(
            Database database, Path recordings, SidecarWriter sidecars, Trash trash, InstantSource clock, String word) {
        this.database = database;
        this.recordings = recordings;
        this.sidecars = sidecars;
        this.trash = trash;
        this.clock = clock;
        this.word = word;
        log = new ErasureLog(database.folder());
    }

    /// One handoff that somebody stands in.
    ///
    /// @param party whether it is about them; else their name stands somewhere in its words
    public record Place(UUID handoff, String company, Instant at, boolean party, boolean recording) {}

    /// Where somebody stands. Nothing is changed by asking.
    ///
    /// @throws IllegalArgumentException for less than a name
    public List<Place> find(String nameOrEmail) {
        var who = new DataSubject(nameOrEmail);
        return database.read(h -> {
            var found = new ArrayList<Place>();
            try (var all =
                    h.createQuery("select * from handoff order by created_at desc, id").mapTo(Handoff.class).stream()) {
                all.forEach(handoff -> {
                    var party = who.isPartyOf(handoff.content());
                    if (party || isMentioned(h, handoff, who)) {
                        found.add(new Place(
                                handoff.id(),
                                handoff.content().company(),
                                Objects.requireNonNullElse(handoff.handedOffAt(), handoff.createdAt()),
                                party,
                                handoff.clip() != null));
                    }
                });
            }
            return found;
        });
    }

    private static boolean isMentioned(Handle h, Handoff handoff, DataSubject who) {
        return who.isMentionedIn(RecordJson.write(handoff.content()))
                || SqlHandoffStore.events(h, handoff.id()).stream()
                        .anyMatch(e -> who.isMentioned(e.payload().words()))
                || SqlDeadlines.of(h, handoff.id()).stream().anyMatch(d -> who.isMentioned(d.why()))
                || SqlHandoffStore.feedback(h, handoff.id())
                        .filter(f -> who.isMentioned(f.words()))
                        .isPresent()
                || handoff.clip() != null
                        && SqlTranscripts.find(h, handoff.clip())
                                .filter(t -> t.lines().stream().anyMatch(l -> who.isMentioned(l.text())))
                                .isPresent();
    }

    /// What was erased.
    ///
    /// @param wiped handoffs that were about them: what is counted stays
    /// @param redacted handoffs in whose words their name was replaced; a recording that says it stays
    /// @param fromTrash handoffs that went from the trash for good
    public record Report(int wiped, int redacted, int fromTrash, List<UUID> handoffs) {
        public Report {
            handoffs = List.copyOf(handoffs);
        }
    }

    /// Erases them everywhere but in backups. Killed half way, the next start goes on.
    public Report erase(String nameOrEmail) throws IOException {
        var who = new DataSubject(nameOrEmail);
        var places = find(nameOrEmail);
        var wiped = places.stream().filter(Place::party).map(Place::handoff).toList();
        var mentions =
                places.stream().filter(p -> !p.party()).map(Place::handoff).toList();
        var now = clock.instant();
        log.add(database.read(h -> wiped.stream()
                .map(id -> new ErasureLog.One(id, HandoffGraph.clips(h, id), now))
                .toList()));
        // What is found by their name first: what is about them is known by its id, and goes at the next start too.
        var fromTrash = trash.erase(who::isMentionedIn);
        database.write(h -> {
            fromTrash.forEach(id -> remember(h, id));
            return 0;
        });
        unwanted(who);
        for (var id : mentions) {
            redact(id, who);
        }
        database.write(h -> ScreenNameRedactor.erase(h, who, word));
        for (var id : wiped) {
            wipe(id);
        }
        database.write(h -> {
            // Whatever is kept beside the library belongs to one that knew them.
            h.execute("delete from library_identity");
            return h.execute("insert into library_identity (id) values (?)", UUID.randomUUID());
        });
        sidecars.collections();
        sidecars.team();
        Compaction.want(database.folder());
        return new Report(
                wiped.size(),
                mentions.size(),
                fromTrash.size(),
                places.stream().map(Place::handoff).toList());
    }

    /// Files that a restore has set aside, and transcripts that gave way.
    private void unwanted(DataSubject who) throws IOException {
        unwanted(who, recordings.resolve(NewerSidecars.ASIDE), "*");
        unwanted(who, recordings, "*" + Sidecars.YOURS);
    }

    private static void unwanted(DataSubject who, Path folder, String names) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.newDirectoryStream(folder, names)) {
                for (var file : files) {
                    if (who.isMentionedIn(Files.readString(file))) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    /// After a restore, or an end half way: what was erased is erased again.
    ///
    /// @return how many had come back
    public int settle() throws IOException {
        var back = 0;
        for (var one : log.all()) {
            var standing = database.read(h -> SqlHandoffStore.find(h, one.handoff()));
            if (standing.isPresent() && !standing.get().content().company().equals(word)) {
                wipe(one.handoff());
                back++;
            }
            for (var clip : one.clip()) {
                deleteFiles(clip);
            }
        }
        if (back > 0) {
            Compaction.want(database.folder());
        }
        return back;
    }

    /// Somebody else has erased the prospect of this one: so does this library.
    public void follow(UUID handoff) throws IOException {
        var clips = database.read(h -> HandoffGraph.clips(h, handoff));
        log.add(List.of(new ErasureLog.One(handoff, clips, clock.instant())));
        trash.deleteForGood(handoff);
        wipe(handoff);
        Compaction.want(database.folder());
    }

    private void wipe(UUID id) throws IOException {
        var clips = database.read(h -> HandoffGraph.clips(h, id));
        var takes = database.read(h -> h.createQuery("select file_name from take where handoff_id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .list());
        var stays = database.write(h -> wipe(h, id, clips));
        for (var take : takes) {
            Files.deleteIfExists(recordings.resolve("takes").resolve(take));
        }
        for (var clip : clips) {
            deleteFiles(clip);
        }
        if (stays) {
            sidecars.handoff(id);
        } else {
            Files.deleteIfExists(recordings.resolve(id + Sidecars.HANDOFF));
        }
    }

    /// So that other computers hear of it.
    private void remember(Handle h, UUID handoff) {
        h.execute("delete from team_erased where about_id = ?", handoff);
        h.execute(
                "insert into team_erased (about_id, erased_at) values (?, ?)",
                handoff,
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private void deleteFiles(UUID clip) throws IOException {
        for (var ending : CLIP_FILES) {
            Files.deleteIfExists(recordings.resolve(clip + ending));
        }
    }

    /// @return false for a draft, of which nothing is counted
    private boolean wipe(Handle h, UUID id, List<UUID> clips) throws SQLException {
        var handoff = SqlHandoffStore.find(h, id).orElse(null);
        if (handoff == null) {
            return false;
        }
        if (handoff.handedOffAt() == null) {
            remember(h, id);
            LibraryChanges.gone(h, id);
            HandoffGraph.delete(h, id, HandoffGraph.ownClip(h, id).orElse(null));
            for (var clip : clips) {
                HandoffGraph.deleteClip(h, clip);
            }
            return false;
        }
        var content = Anonymizer.content(handoff.content(), word);
        h.createUpdate("""
                        update handoff set company = :company, company_key = '', record = :record, search_text = '',
                            clip_id = null, version = version + 1, change_number = nextval('library_change')
                        where id = :id""")
                .bind("id", id)
                .bind("company", word)
                .bind("record", RecordJson.write(content))
                .execute();
        // What travelled holds the words as well: what was agreed on, what was refused, what lies aside.
        remember(h, id);
        h.execute("delete from team_copy where handoff_id = ?", id);
        for (var table : TRAVELLED) {
            h.execute("delete from " + table + " where handoff_id = ?", id);
        }
        for (var event : SqlHandoffStore.events(h, id)) {
            if (Anonymizer.isNothing(event)) {
                h.execute("delete from handoff_event where id = ?", event.id());
            } else {
                change(h, event, Anonymizer.payload(event));
            }
        }
        h.execute("update feedback set words = '' where handoff_id = ?", id);
        h.execute("update deadline set why = '' where handoff_id = ? and kind = 'NEXT_TOUCH'", id);
        closeDeadlines(h, id);
        h.execute("delete from take where handoff_id = ?", id);
        h.execute("delete from recording_script where handoff_id = ?", id);
        h.execute("update review set words = '' where handoff_id = ?", id);
        for (var clip : clips) {
            HandoffGraph.deleteClip(h, clip);
        }
        return true;
    }

    private static void change(Handle h, HandoffEvent event, EventPayload payload) {
        if (!payload.equals(event.payload())) {
            h.execute("update handoff_event set payload = ? where id = ?", EventPayloads.write(payload), event.id());
        }
    }

    /// Nobody owes an erased person anything. What was late stays counted as late, what was not counts for
    /// nothing.
    private void closeDeadlines(Handle h, UUID id) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        h.execute(
                "update deadline set is_open = false, closed_at = ?, closed_by = 'REASSIGNED'"
                        + " where handoff_id = ? and is_open and due_at >= ?",
                now,
                id,
                now);
        h.execute("update deadline set is_open = false, closed_at = ? where handoff_id = ? and is_open", now, id);
    }

    /// Somebody else's handoff, in whose words the name stands.
    private void redact(UUID id, DataSubject who) throws IOException {
        var clip = database.write(h -> redact(h, id, who));
        sidecars.handoff(id);
        if (clip != null) {
            sidecars.rewrite(clip);
        }
    }

    private @Nullable UUID redact(Handle h, UUID id, DataSubject who) {
        var handoff = SqlHandoffStore.find(h, id).orElseThrow();
        var content = who.without(handoff.content(), word);
        h.createUpdate("""
                        update handoff set company = :company, record = :record, search_text = :search,
                            version = version + 1, change_number = nextval('library_change')
                        where id = :id""")
                .bind("id", id)
                .bind("company", content.company())
                .bind("record", RecordJson.write(content))
                .bind("search", SearchText.of(content))
                .execute();
        for (var event : SqlHandoffStore.events(h, id)) {
            change(h, event, event.payload().withWords(text -> who.without(text, word)));
        }
        for (var deadline : SqlDeadlines.of(h, id)) {
            h.execute("update deadline set why = ? where id = ?", who.without(deadline.why(), word), deadline.id());
        }
        SqlHandoffStore.feedback(h, id)
                .ifPresent(f -> h.execute(
                        "update feedback set words = ? where handoff_id = ?", who.without(f.words(), word), id));
        for (var table : TRAVELLED) {
            h.createQuery("select content from " + table + " where handoff_id = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .filter(who::isMentionedIn)
                    .forEach(text -> h.execute(
                            "update " + table + " set content = ? where handoff_id = ? and content = ?",
                            who.without(text, word),
                            id,
                            text));
        }
        var clip = handoff.clip();
        if (clip != null) {
            SqlTranscripts.find(h, clip)
                    .ifPresent(t -> SqlTranscripts.save(
                            h,
                            t.withLines(t.lines().stream()
                                    .map(line -> TranscriptRedactor.without(line, who, word))
                                    .toList())));
        }
        return clip;
    }
}
