package baton.app.cli;

import baton.library.LibraryEntry;
import baton.people.Person;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists the library.
@Command(name = "handoffs", mixinStandardHelpOptions = true, description = "Lists handoffs, newest first.")
final class HandoffsCommand extends Verb {
    private static final int MOST = 10_000;

    @Option(names = "--json", description = "As JSON.")
    boolean json;

    @Override
    public Integer call() throws Exception {
        var out = out();
        try (var workspace = door.open()) {
            var found = workspace.stores.library.newest(MOST);
            if (json) {
                var all = Json.array();
                found.forEach(entry -> all.add(object(entry)));
                out.println(Json.text(all));
            } else {
                for (var entry : found) {
                    var handoff = entry.handoff();
                    out.printf(
                            "%s  %-14s  %s -> %s  %s%n",
                            handoff.id(),
                            handoff.status(),
                            entry.sender().name(),
                            entry.receiver().map(Person::name).orElse("-"),
                            handoff.content().company());
                }
            }
        }
        return 0;
    }

    private static ObjectNode object(LibraryEntry entry) {
        var handoff = entry.handoff();
        return Json.object()
                .put("id", handoff.id().toString())
                .put("status", handoff.status().name())
                .put("type", handoff.content().type().name())
                .put("company", handoff.content().company())
                .put("contact", handoff.content().contact().name())
                .put("sender", entry.sender().email())
                .put("receiver", entry.receiver().map(Person::email).orElse(null))
                .put("handedOffAt", String.valueOf(handoff.handedOffAt()))
                .put("dueAt", String.valueOf(handoff.dueAt()))
                .put(
                        "briefingSeconds",
                        entry.clip().map(c -> c.length().toMillis() / 1000.0).orElse(null));
    }
}
