package baton.store.sidecar;

import baton.json.Records;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.recording.Clip;
import baton.recording.ClipFacts;
import baton.recording.ClipNotes;
import baton.store.file.Sha256;
import baton.store.sql.ClipFolder;
import baton.store.sql.SqlCardStore;
import baton.store.sql.SqlCollections;
import baton.store.sql.SqlDeadlines;
import baton.store.sql.SqlEffortStore;
import baton.store.sql.SqlHandoffStore;
import baton.store.sql.SqlInsights;
import baton.store.sql.SqlPeopleStore;
import baton.store.sql.SqlTranscripts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Reads single files of those beside the clips into the library, each whole or not at all, and notes what
/// is wrong with them.
final class SidecarImporter {
    private static final ObjectMapper JSON = Records.lenient();
    /// Bytes of one sidecar: twice what the longest record can take.
    private static final long LARGEST = 64L << 20;

    private static final String SAVEPOINT = "one_file";
    private final Path folder;
    private final Handle handle;
    private final Rebuild.Inspector inspector;
    private final List<Rebuild.Problem> problems = new ArrayList<>();
    private final Set<UUID> people = new HashSet<>();
    private final Set<UUID> clips = new HashSet<>();
    private int handoffs;

    SidecarImporter(Path folder, Handle handle, Rebuild.Inspector inspector) {
        this.folder = folder;
        this.handle = handle;
        this.inspector = inspector;
    }

    Rebuild.Report report() {
        return new Rebuild.Report(people.size(), clips.size(), handoffs, problems);
    }

    int handoffs() {
        return handoffs;
    }

    /// A clip that is not in the library any more, or not yet.
    boolean lacks(UUID clip) {
        return !clips.contains(clip);
    }

    /// Whom and what the library has already.
    void know() {
        people.clear();
        people.addAll(
                handle.createQuery("select id from person").mapTo(UUID.class).list());
        clips.clear();
        clips.addAll(handle.createQuery("select id from clip").mapTo(UUID.class).list());
    }

    /// The team's file is newer than the library: who came since.
    void newPeople() {
        var file = folder.resolve(Sidecars.TEAM);
        var text = Files.exists(file) ? text(file, Sidecars.TeamSidecar.FORMAT) : null;
        if (text == null) {
            return;
        }
        handle.savepoint(SAVEPOINT);
        try {
            for (var person : Sidecars.readTeam(text).people()) {
                SqlPeopleStore.save(handle, person);
                people.add(person.id());
            }
        } catch (JsonProcessingException | JdbiException | IllegalArgumentException | ArithmeticException e) {
            undo(file);
        }
    }

    void problem(Path file, Rebuild.Fault fault) {
        problems.add(new Rebuild.Problem(file.getFileName().toString(), fault));
    }

    /// The text of a sidecar of the right kind; null with a noted problem else.
    @Nullable
    String text(Path file, String format) {
        try {
            if (Files.size(file) > LARGEST) {
                problem(file, Rebuild.Fault.NOT_A_SIDECAR);
                return null;
            }
            // Notepad puts a mark in front that is no JSON.
            var text = Files.readString(file).replaceFirst("^\ufeff+", "");
            var tree = JSON.readTree(text);
            if (!format.equals(tree.path("format").asText())) {
                problem(file, Rebuild.Fault.NOT_A_SIDECAR);
                return null;
            }
            if (tree.path("version").asInt() > Sidecars.VERSION) {
                problem(file, Rebuild.Fault.TOO_NEW);
                return null;
            }
            return text;
        } catch (JsonProcessingException e) {
            problem(file, Rebuild.Fault.NOT_A_SIDECAR);
        } catch (IOException e) {
            problem(file, Rebuild.Fault.UNREADABLE);
        }
        return null;
    }

    void team() {
        var file = folder.resolve(Sidecars.TEAM);
        var text = text(file, Sidecars.TeamSidecar.FORMAT);
        if (text == null) {
            return;
        }
        handle.savepoint(SAVEPOINT);
        try {
            var team = Sidecars.readTeam(text);
            for (var person : team.people()) {
                SqlPeopleStore.save(handle, person);
                people.add(person.id());
            }
            for (var card : team.cards()) {
                if (card.person() != null && people.contains(card.person())) {
                    SqlCardStore.insert(handle, UUID.randomUUID(), card);
                }
            }
            for (var decision : team.decisions()) {
                if (people.contains(decision.sender()) && people.contains(decision.by())) {
                    SqlInsights.insert(handle, decision);
                }
            }
        } catch (JsonProcessingException | JdbiException | IllegalArgumentException | ArithmeticException e) {
            undo(file);
        }
    }

    /// What a file brought is taken back whole, and the file named.
    private void undo(Path file) {
        handle.rollbackToSavepoint(SAVEPOINT);
        know();
        problem(file, Rebuild.Fault.NOT_A_SIDECAR);
    }

    void clip(Path file) {
        var text = text(file, Sidecars.ClipSidecar.FORMAT);
        if (text == null) {
            return;
        }
        handle.savepoint(SAVEPOINT);
        try {
            var clip = Sidecars.readClip(text).clip();
            // Another name than its own, one that leads out of the folder even, would be somebody's trick.
            if (!clip.file().equals(clip.id() + ".mp4")) {
                problem(file, Rebuild.Fault.NOT_A_SIDECAR);
                return;
            }
            ClipFolder.insert(handle, clip);
            clips.add(clip.id());
        } catch (JsonProcessingException | JdbiException | IllegalArgumentException | ArithmeticException e) {
            undo(file);
        }
    }

    void transcript(Path file) {
        var text = text(file, Sidecars.TranscriptSidecar.FORMAT);
        if (text == null) {
            return;
        }
        handle.savepoint(SAVEPOINT);
        try {
            var transcript = Sidecars.readTranscript(text).transcript();
            if (SqlTranscripts.save(handle, transcript) == 0) {
                problem(file, Rebuild.Fault.CLIP_UNKNOWN);
            }
        } catch (JsonProcessingException | JdbiException | IllegalArgumentException | ArithmeticException e) {
            undo(file);
        }
    }

    /// After the handoffs: what is in a playlist must be there.
    void collections() {
        var file = folder.resolve(Sidecars.COLLECTIONS);
        var text = Files.exists(file) ? text(file, Sidecars.CollectionsSidecar.FORMAT) : null;
        if (text == null) {
            return;
        }
        handle.savepoint(SAVEPOINT);
        try {
            var all = Sidecars.readCollections(text).collections();
            all.searches().stream()
                    .filter(s -> people.contains(s.person()))
                    .forEach(s -> SqlCollections.put(handle, s));
            all.playlists().stream()
                    .filter(p -> people.contains(p.person()))
                    .forEach(p -> SqlCollections.put(handle, p));
            all.reviews().stream()
                    .filter(r -> people.contains(r.person()))
                    .forEach(r -> SqlCollections.insert(handle, r));
        } catch (JsonProcessingException | JdbiException | IllegalArgumentException | ArithmeticException e) {
            undo(file);
        }
    }

    void handoff(Path file) {
        var text = text(file, Sidecars.HandoffSidecar.FORMAT);
        if (text == null) {
            return;
        }
        handle.savepoint(SAVEPOINT);
        try {
            var sidecar = Sidecars.readHandoff(text);
            var handoff = sidecar.handoff();
            person(file, handoff.sender());
            if (handoff.content().receiver() != null) {
                person(file, handoff.receiver());
            }
            sidecar.events().forEach(e -> person(file, e.person()));
            if (handoff.clip() != null && !clips.contains(handoff.clip()) && !bare(file, handoff.clip())) {
                problem(file, Rebuild.Fault.CLIP_UNKNOWN);
                handoff = handoff.withClip(null, handoff.updatedAt());
            }
            if (SqlHandoffStore.find(handle, handoff.id()).isPresent()) {
                problem(file, Rebuild.Fault.NOT_A_SIDECAR);
                return;
            }
            SqlHandoffStore.insert(handle, handoff);
            var id = handoff.id();
            sidecar.events().stream()
                    .filter(e -> e.handoff().equals(id))
                    .forEach(e -> SqlHandoffStore.insert(handle, e));
            for (var deadline : sidecar.deadlines()) {
                if (deadline.handoff().equals(id)) {
                    person(file, deadline.owner());
                    SqlDeadlines.put(handle, deadline);
                }
            }
            if (sidecar.feedback() != null) {
                person(file, sidecar.feedback().by());
                SqlHandoffStore.insert(handle, sidecar.feedback());
            }
            if (!sidecar.effort().total().isZero()) {
                SqlEffortStore.add(
                        handle, id, sidecar.effort().writing(), sidecar.effort().recording());
            }
            handoffs++;
        } catch (JsonProcessingException | JdbiException | IllegalArgumentException | ArithmeticException e) {
            undo(file);
        }
    }

    /// Which clip a handoff's file names; null for none, and for a file that is none.
    @Nullable
    UUID clipOf(Path file) {
        try {
            return Sidecars.readHandoff(Files.readString(file).replaceFirst("^\ufeff+", ""))
                    .clip();
        } catch (IOException | IllegalArgumentException notOurs) {
            return null;
        }
    }

    /// A clip whose description is lost is still a film.
    private boolean bare(Path sidecar, UUID id) {
        var film = folder.resolve(id + ".mp4");
        try {
            var facts = Files.exists(film) ? inspector.inspect(film) : Optional.<ClipFacts>empty();
            if (facts.isEmpty()) {
                return false;
            }
            var known = facts.get();
            var sum = Sha256.of(film);
            var clip = new Clip(
                    id,
                    id + ".mp4",
                    Files.size(film),
                    sum,
                    known.length(),
                    known.width(),
                    known.height(),
                    ClipNotes.NONE);
            ClipFolder.insert(handle, clip);
            clips.add(id);
            problem(sidecar, Rebuild.Fault.CLIP_BARE);
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// History stays even where the people are forgotten.
    private void person(Path file, UUID id) {
        if (people.add(id)) {
            problem(file, Rebuild.Fault.PERSON_UNKNOWN);
            var name = "Unknown " + id.toString().substring(24);
            SqlPeopleStore.save(handle, new Person(id, name, "", Role.SDR, ZoneOffset.UTC, WorkingHours.OFFICE, false));
        }
    }
}
