package baton.store.sidecar;

import baton.handoff.Deadline;
import baton.handoff.Effort;
import baton.handoff.Feedback;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffStatus;
import baton.handoff.record.Content;
import baton.insight.GapDecision;
import baton.json.Records;
import baton.people.Person;
import baton.recording.Clip;
import baton.recording.ReceiverCard;
import baton.store.file.PrivateFolder;
import baton.store.sql.SqlCollections;
import baton.transcript.Transcript;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The library as plain files beside the clips, in an open schema: whatever becomes of the database, nothing that was
/// written is lost. One file for each handoff, each clip, and the team.
///
/// The database decides; a file that could not be written is written with the next change, or by the next sweep. Names
/// tell what a file is about: `<id>.handoff.json`, `<id>.clip.json`, `<id>.transcript.json`, `team.json`,
/// `collections.json`.
public final class Sidecars {
    public static final String HANDOFF = ".handoff.json";
    public static final String CLIP = ".clip.json";
    public static final String TRANSCRIPT = ".transcript.json";
    /// A transcript that was corrected here and gave way to another correction.
    public static final String YOURS = ".yours.json";
    static final String TEAM = "team.json";
    static final String COLLECTIONS = "collections.json";
    /// 2: the particulars of events in parts; 1 had them as text.
    static final int VERSION = 2;
    private static final Logger LOG = LoggerFactory.getLogger(Sidecars.class);
    private static final ObjectMapper JSON = Records.strict();
    private static final int HEAD = 2_048;
    private static final Pattern CHANGES = Pattern.compile("\"changes\"\\s*:\\s*(\\d{1,18})");
    private final Path folder;

    /// @param folder of the clips
    public Sidecars(Path folder) {
        this.folder = folder;
    }

    /// Everything about one handoff.
    record HandoffSidecar(
            String format,
            int version,
            UUID id,
            UUID sender,
            HandoffStatus status,
            @Nullable UUID clip,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant handedOffAt,
            @Nullable Instant dueAt,
            long changes,
            Effort effort,
            Content record,
            List<HandoffEvent> events,
            @Nullable Feedback feedback,
            List<Deadline> deadlines) {
        static final String FORMAT = "baton-handoff-sidecar";

        HandoffSidecar {
            Objects.requireNonNull(id);
            Objects.requireNonNull(sender);
            Objects.requireNonNull(status);
            Objects.requireNonNull(createdAt);
            Objects.requireNonNull(updatedAt);
            Objects.requireNonNull(effort);
            Objects.requireNonNull(record);
            events = List.copyOf(events);
            // Files of before there were clocks have none.
            deadlines = List.copyOf(Objects.requireNonNullElse(deadlines, List.of()));
        }

        Handoff handoff() {
            return new Handoff(id, sender, status, record, clip, createdAt, updatedAt, handedOffAt, dueAt, changes);
        }
    }

    /// What is known about one clip.
    record ClipSidecar(String format, int version, Clip clip) {
        static final String FORMAT = "baton-clip-sidecar";

        ClipSidecar {
            Objects.requireNonNull(clip);
        }
    }

    /// What is said in one clip.
    record TranscriptSidecar(String format, int version, Transcript transcript) {
        static final String FORMAT = "baton-transcript-sidecar";

        TranscriptSidecar {
            Objects.requireNonNull(transcript);
        }
    }

    /// Everybody ever on the team, and what each of them needs to see.
    record TeamSidecar(
            String format, int version, List<Person> people, List<ReceiverCard> cards, List<GapDecision> decisions) {
        static final String FORMAT = "baton-team-sidecar";

        TeamSidecar {
            people = List.copyOf(people);
            cards = List.copyOf(cards);
            decisions = List.copyOf(Objects.requireNonNullElse(decisions, List.of()));
        }
    }

    public void write(
            Handoff handoff,
            Effort effort,
            List<HandoffEvent> events,
            @Nullable Feedback feedback,
            List<Deadline> deadlines) {
        var sidecar = new HandoffSidecar(
                HandoffSidecar.FORMAT,
                VERSION,
                handoff.id(),
                handoff.sender(),
                handoff.status(),
                handoff.clip(),
                handoff.createdAt(),
                handoff.updatedAt(),
                handoff.handedOffAt(),
                handoff.dueAt(),
                handoff.version(),
                effort,
                handoff.content(),
                events,
                feedback,
                deadlines);
        put(handoff.id() + HANDOFF, sidecar);
    }

    public void write(Clip clip) {
        put(clip.id() + CLIP, new ClipSidecar(ClipSidecar.FORMAT, VERSION, clip));
    }

    void removeHandoff(UUID handoff) {
        try {
            Files.deleteIfExists(folder.resolve(handoff + HANDOFF));
        } catch (IOException e) {
            LOG.warn("a sidecar of a handoff that is gone stays", e);
        }
    }

    void remove(Clip clip) {
        try {
            Files.deleteIfExists(folder.resolve(clip.id() + CLIP));
            Files.deleteIfExists(folder.resolve(clip.id() + TRANSCRIPT));
        } catch (IOException e) {
            LOG.warn("a sidecar of a clip that is gone stays", e);
        }
    }

    /// What people have made of the library: saved searches, playlists, notes.
    record CollectionsSidecar(String format, int version, SqlCollections.All collections) {
        static final String FORMAT = "baton-collections-sidecar";

        CollectionsSidecar {
            Objects.requireNonNull(collections);
        }
    }

    public void write(SqlCollections.All collections) {
        put(COLLECTIONS, new CollectionsSidecar(CollectionsSidecar.FORMAT, VERSION, collections));
    }

    public void write(Transcript transcript) {
        put(transcript.clip() + TRANSCRIPT, new TranscriptSidecar(TranscriptSidecar.FORMAT, VERSION, transcript));
    }

    void removeTranscript(UUID clip) {
        try {
            Files.deleteIfExists(folder.resolve(clip + TRANSCRIPT));
        } catch (IOException e) {
            LOG.warn("a sidecar of a transcript that is gone stays", e);
        }
    }

    void writeTeam(List<Person> people, List<ReceiverCard> cards, List<GapDecision> decisions) {
        put(TEAM, new TeamSidecar(TeamSidecar.FORMAT, VERSION, people, cards, decisions));
    }

    /// Whether there is such a file, and something in it.
    public boolean isThere(String name) {
        try {
            return Files.size(folder.resolve(name)) > 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /// The version of the handoff that its file holds; -1 if there is none that can be understood.
    public long version(UUID handoff) {
        try (var in = Files.newInputStream(folder.resolve(handoff + HANDOFF))) {
            // It stands near the beginning; the record behind it may be long.
            var match = CHANGES.matcher(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8));
            return match.find() ? Long.parseLong(match.group(1)) : -1;
        } catch (IOException absent) {
            return -1;
        }
    }

    /// The database has it already: a full disk here must not undo what was saved there.
    private void put(String name, Object sidecar) {
        try {
            PrivateFolder.create(folder);
            var text = JSON.writeValueAsString(sidecar).replace("\r\n", "\n") + "\n";
            var part = folder.resolve(name + "." + ProcessHandle.current().pid() + ".part");
            Files.writeString(part, text, StandardCharsets.UTF_8);
            Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record always fits JSON", e);
        } catch (IOException e) {
            LOG.warn("the sidecar {} could not be written; the library has what it says", name, e);
        }
    }

    static HandoffSidecar readHandoff(String text) throws JsonProcessingException {
        return JSON.readValue(text, HandoffSidecar.class);
    }

    static ClipSidecar readClip(String text) throws JsonProcessingException {
        return JSON.readValue(text, ClipSidecar.class);
    }

    static TranscriptSidecar readTranscript(String text) throws JsonProcessingException {
        return JSON.readValue(text, TranscriptSidecar.class);
    }

    static CollectionsSidecar readCollections(String text) throws JsonProcessingException {
        return JSON.readValue(text, CollectionsSidecar.class);
    }

    static TeamSidecar readTeam(String text) throws JsonProcessingException {
        return JSON.readValue(text, TeamSidecar.class);
    }
}
