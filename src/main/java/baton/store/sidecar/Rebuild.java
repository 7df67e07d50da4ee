package baton.store.sidecar;

import baton.recording.ClipFacts;
import baton.store.db.Database;
import baton.store.db.StoreException;
import baton.store.schema.DeadlineBackfill;
import baton.store.sql.HandoffGraph;
import baton.store.sql.LibraryChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Makes a library anew out of the files beside the clips. A file that cannot be read is named and
/// passed over: one bad file costs one handoff.
public final class Rebuild {
    private static final String TAKEN = "one_handoff";
    private final Path folder;
    private final Handle handle;
    private final SidecarImporter intake;

    private Rebuild(Path folder, Handle handle, Inspector inspector) {
        this.folder = folder;
        this.handle = handle;
        intake = new SidecarImporter(folder, handle, inspector);
    }

    /// Looks into a clip whose description is lost.
    @FunctionalInterface
    public interface Inspector {
        /// @return empty if it is no clip
        Optional<ClipFacts> inspect(Path file);
    }

    /// Why a file was passed over, or only partly understood.
    public enum Fault {
        UNREADABLE,
        NOT_A_SIDECAR,
        TOO_NEW,
        /// The handoff is there, its briefing is not, or cannot be read.
        CLIP_UNKNOWN,
        /// The briefing is there; its chapters, cut and poster are not.
        CLIP_BARE,
        /// Somebody the team's file does not know: kept under a made-up name.
        PERSON_UNKNOWN
    }

    /// @param file its name in the folder
    public record Problem(String file, Fault fault) {}

    /// What came back.
    public record Report(int people, int clips, int handoffs, List<Problem> problems) {
        public Report {
            problems = List.copyOf(problems);
        }
    }

    /// @param folder of the clips and their sidecars
    /// @param database empty
    /// @param inspector asked about clips without a description
    public static Report run(Path folder, Database database, Inspector inspector) {
        return database.write(h -> {
            var rebuild = new Rebuild(folder, h, inspector);
            try {
                rebuild.all();
            } catch (IOException e) {
                throw new StoreException(StoreException.Reason.NOT_WRITABLE, folder.toString(), e);
            }
            return rebuild.intake.report();
        });
    }

    /// Takes single handoffs in, as their files say, beside what the library has; where it has one of
    /// before, that one goes. Who watched what, and other things that no file holds, stays.
    static Report takeIn(Path folder, Handle h, Inspector inspector, Collection<UUID> wanted) throws SQLException {
        var rebuild = new Rebuild(folder, h, inspector);
        rebuild.intake.know();
        rebuild.intake.newPeople();
        for (var id : wanted) {
            rebuild.one(id);
        }
        // Corrections of what is said, and what people made of the library, change no handoff's version.
        for (var file : rebuild.filesThere(Sidecars.TRANSCRIPT)) {
            rebuild.intake.transcript(file);
        }
        rebuild.intake.collections();
        return rebuild.intake.report();
    }

    /// Puts one handoff back whose files lie beside the clips again.
    ///
    /// @return false if its file cannot be read; nothing is in the library then
    public static boolean putBack(
            Path folder, Handle h, UUID id, Map<String, List<Map<String, @Nullable String>>> extras) {
        var rebuild = new Rebuild(folder, h, _ -> Optional.empty());
        rebuild.intake.know();
        rebuild.read(folder.resolve(id + Sidecars.HANDOFF));
        if (rebuild.intake.handoffs() == 0) {
            return false;
        }
        HandoffGraph.putExtras(h, extras);
        LibraryChanges.back(h, id);
        return true;
    }

    private List<Path> filesThere(String ending) {
        try {
            return Files.exists(folder) ? files(ending) : List.of();
        } catch (IOException e) {
            throw new StoreException(StoreException.Reason.NOT_WRITABLE, folder.toString(), e);
        }
    }

    private void one(UUID id) throws SQLException {
        var file = folder.resolve(id + Sidecars.HANDOFF);
        handle.savepoint(TAKEN);
        var before = intake.handoffs();
        try {
            var own = HandoffGraph.ownClip(handle, id).orElse(null);
            var extras = HandoffGraph.extras(handle, id, own);
            HandoffGraph.delete(handle, id, own);
            intake.know();
            read(file);
            if (intake.handoffs() > before) {
                HandoffGraph.putExtras(handle, extras);
                LibraryChanges.back(handle, id);
                return;
            }
        } catch (JdbiException e) {
            intake.problem(file, Fault.NOT_A_SIDECAR);
        }
        // What the library had stays.
        handle.rollbackToSavepoint(TAKEN);
        intake.know();
    }

    /// With its clip and what is said in it.
    private void read(Path file) {
        var clip = intake.clipOf(file);
        if (clip != null) {
            var about = folder.resolve(clip + Sidecars.CLIP);
            if (intake.lacks(clip) && Files.exists(about)) {
                intake.clip(about);
            }
        }
        intake.handoff(file);
        if (clip != null && Files.exists(folder.resolve(clip + Sidecars.TRANSCRIPT))) {
            intake.transcript(folder.resolve(clip + Sidecars.TRANSCRIPT));
        }
    }

    private void all() throws IOException {
        intake.team();
        for (var file : files(Sidecars.CLIP)) {
            intake.clip(file);
        }
        for (var file : files(Sidecars.HANDOFF)) {
            intake.handoff(file);
        }
        for (var file : files(Sidecars.TRANSCRIPT)) {
            intake.transcript(file);
        }
        intake.collections();
        DeadlineBackfill.fill(handle);
    }

    private List<Path> files(String ending) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(f -> f.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
