package baton.app;

import baton.people.Role;
import baton.store.TestLibrary;
import baton.team.KnownKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/// Two machines whose people have accepted each other's keys, with a folder between them that neither has chosen yet.
final class MachinePair implements AutoCloseable {
    final Workspace sam;
    final Workspace ann;
    final Path shared;

    MachinePair(Path folder) throws Exception {
        shared = Files.createDirectories(folder.resolve("shared"));
        sam = open(folder, "Sam", Role.SDR);
        ann = open(folder, "Ann", Role.AE);
        meet(sam, ann);
        meet(ann, sam);
    }

    private static Workspace open(Path folder, String name, Role role) throws IOException {
        var opened = Workspace.open(TeamWriter.home(folder.resolve(name)), InstantSource.system());
        var person = TestLibrary.person(name, name + "@team.example", role);
        opened.stores.people.save(person);
        opened.stores.people.switchTo(person.id());
        Files.createDirectories(opened.home.recordings());
        return opened;
    }

    private static void meet(Workspace one, Workspace other) throws Exception {
        var person = other.stores.people.current().orElseThrow();
        one.stores.people.save(person);
        one.stores.keys.accept(new KnownKeys(person.id(), other.team.me().publicKeys(), Instant.EPOCH));
    }

    @Override
    public void close() {
        sam.close();
        ann.close();
    }
}
