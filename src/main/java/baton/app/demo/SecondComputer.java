package baton.app.demo;

import baton.app.Workspace;
import baton.app.platform.AppDirectories;
import baton.app.team.TeamSync;
import baton.exchange.pack.PackageRefusedException;
import baton.handoff.Handoff;
import baton.people.Person;
import baton.team.KnownKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// The other end of the demo: a second library beside the first, as if at another computer, where one of the senders
/// sits. Both have accepted each other's keys and share a folder, so that one person can try both ends on one screen.
public final class SecondComputer {
    private static final String SENDER = "maya";
    private static final String COMPLETE = "demo.sender";

    private SecondComputer() {}

    /// Its own folder, beside the demo's.
    public static AppDirectories home(AppDirectories demo) {
        var folder = demo.library().resolveSibling("demo-second");
        return new AppDirectories(folder, folder.resolve("recordings"));
    }

    /// Makes it, unless it belongs to this demo already.
    ///
    /// @param first the open demo
    /// @return who sits there
    /// @throws IOException if it cannot be written
    public static Person prepare(Workspace first)
            throws IOException, TeamSync.NobodyException, PackageRefusedException {
        var sender = first.stores.people.all().stream()
                .filter(p -> p.email().startsWith(SENDER + "@"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demo has no " + SENDER));
        if (first.stores.people.current().filter(sender::equals).isPresent()) {
            // Nobody is at both ends.
            first.stores.people.all().stream()
                    .filter(p -> p.email().startsWith(Demo.READER + "@"))
                    .findFirst()
                    .ifPresent(p -> first.stores.people.switchTo(p.id()));
        }
        var home = home(first.home);
        var complete = home.library().resolve(COMPLETE);
        if (Files.exists(complete)
                && Files.readString(complete).equals(sender.id().toString())) {
            return sender;
        }
        Demo.clear(home);
        Files.createDirectories(home.recordings());
        try (var second = Workspace.open(home, first.clock)) {
            fill(first, second, sender);
        }
        Files.writeString(complete, sender.id().toString());
        return sender;
    }

    private static void fill(Workspace first, Workspace second, Person sender)
            throws IOException, TeamSync.NobodyException, PackageRefusedException {
        first.stores.people.all().forEach(second.stores.people::save);
        second.stores.people.switchTo(sender.id());
        var receiver =
                first.stores.people.current().orElseThrow(() -> new IllegalStateException("nobody uses the demo"));
        // Whoever is chosen in the first window can work with her.
        for (var person : first.stores.people.all()) {
            if (!person.equals(sender)) {
                var keys = first.team.keys().publicKeys(person.id());
                second.stores.keys.accept(new KnownKeys(person.id(), keys, second.clock.instant()));
            }
        }
        first.stores.keys.accept(new KnownKeys(sender.id(), second.team.me().publicKeys(), first.clock.instant()));
        // Before the folder: what both have known for long does not travel now.
        for (var handoff : between(first, sender, receiver)) {
            var file = Files.createTempFile("baton-demo", TeamSync.ENDING);
            try {
                if (first.team.pack(handoff.id(), sender.id(), file).isPresent()) {
                    second.team.unpack(file);
                }
            } finally {
                Files.deleteIfExists(file);
            }
        }
        Demo.fillDrafts(second, sender);
        var folder = Files.createDirectories(first.home.library().resolveSibling("demo-folder"));
        first.team.chooseFolder(folder);
        second.team.chooseFolder(folder);
    }

    private static List<Handoff> between(Workspace first, Person sender, Person receiver) {
        var found = new ArrayList<Handoff>();
        for (var handoff : first.stores.handoffs.sentBy(sender.id())) {
            if (handoff.handedOffAt() != null
                    && receiver.id().equals(handoff.content().receiver())) {
                found.add(handoff);
            }
        }
        return found;
    }
}
