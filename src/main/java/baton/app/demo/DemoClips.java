package baton.app.demo;

import baton.app.Workspace;
import baton.handoff.Handoff;
import baton.people.Person;
import baton.playback.Viewing;
import baton.recording.ClipFacts;
import baton.recording.ClipNotes;
import baton.recording.DeviceException;
import baton.ui.kit.Known;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The demo's briefings, each copied from one of the samples that ship.
final class DemoClips {
    private final Workspace workspace;
    private final Map<String, Path> samples = new HashMap<>();
    private final Map<String, ClipFacts> facts = new HashMap<>();
    private final Map<String, Path> posters = new HashMap<>();
    private final Map<String, ClipNotes> notes = new HashMap<>();
    private int watched;

    DemoClips(Workspace workspace) {
        this.workspace = workspace;
    }

    /// Keeps one of the samples as a new clip.
    UUID keep(String sample) throws IOException {
        var file = samples.get(sample);
        if (file == null) {
            file = Files.createTempFile("baton-demo", ".mp4");
            try (var in = Demo.class.getResourceAsStream("/samples/" + sample + ".mp4")) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            samples.put(sample, file);
            try {
                facts.put(sample, workspace.writers.inspect(file));
                notes.put(sample, ClipNotes.NONE.withSound(workspace.workshop.listen(file)));
            } catch (DeviceException e) {
                throw new IOException("sample " + sample, e);
            }
        }
        // Keeping takes the file over.
        var own = Files.createTempFile("baton-demo", ".mp4");
        Files.copy(file, own, StandardCopyOption.REPLACE_EXISTING);
        var clip =
                workspace.stores.clips.keep(workspace.ids.get(), own, Known.of(facts, sample), Known.of(notes, sample));
        try {
            var first = posters.putIfAbsent(sample, workspace.stores.clips.poster(clip));
            if (first == null) {
                workspace.workshop.poster(
                        workspace.stores.clips.path(clip),
                        clip.notes().posterShown(),
                        workspace.stores.clips.poster(clip));
            } else {
                Files.copy(first, workspace.stores.clips.poster(clip), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (DeviceException e) {
            throw new IOException("poster of " + sample, e);
        }
        return clip.id();
    }

    /// Whoever accepts has watched the briefing; some had enough after a third of it.
    void watch(Handoff handoff, Person receiver) {
        if (handoff.clip() == null) {
            return;
        }
        var whole = workspace.stores.clips.find(handoff.clip()).orElseThrow().length();
        var seen = watched++ % 5 == 3 ? whole.dividedBy(3) : whole;
        workspace.stores.viewing.save(
                handoff.clip(),
                Viewing.none(receiver.id()).with(Duration.ZERO, seen),
                seen.equals(whole) ? Duration.ZERO : seen);
    }

    /// Clears the copies away.
    void clear() throws IOException {
        for (var sample : samples.values()) {
            Files.deleteIfExists(sample);
        }
    }
}
