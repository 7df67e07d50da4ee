package baton.app.cli;

import baton.app.UserMessageException;
import baton.app.Workspace;
import baton.json.EventPayloads;
import baton.people.Person;
import java.util.UUID;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists what happened to a handoff.
@Command(name = "events", mixinStandardHelpOptions = true, description = "Lists what happened to a handoff, in order.")
final class EventsCommand extends TeamVerb {
    @Parameters(paramLabel = "ID")
    UUID id;

    @Option(names = "--json", description = "As JSON.")
    boolean json;

    @Override
    void run(Workspace workspace) throws UserMessageException {
        handoff(workspace, id);
        var names = workspace.stores.people.all().stream().collect(Collectors.toMap(Person::id, Person::name));
        var all = Json.array();
        for (var event : workspace.stores.handoffs.events(id)) {
            var kind = EventPayloads.kind(event);
            if (json) {
                all.add(Json.object()
                        .put("id", event.id().toString())
                        .put("at", event.at().toString())
                        .put("person", event.person().toString())
                        .put("kind", kind)
                        .set("payload", Json.read(EventPayloads.write(event.payload()))));
            } else {
                out().printf(
                                "%s  %-18s  %s  %s%n",
                                event.at(),
                                kind,
                                names.getOrDefault(
                                        event.person(), event.person().toString()),
                                event.payload().words());
            }
        }
        if (json) {
            out().println(Json.text(all));
        }
    }
}
