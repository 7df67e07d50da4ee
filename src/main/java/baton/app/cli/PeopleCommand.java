package baton.app.cli;

import baton.app.Workspace;
import baton.app.team.MachineKeys;
import baton.team.KnownKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists the team.
@Command(
        name = "people",
        mixinStandardHelpOptions = true,
        description = "Lists the team, with the six words of whoever's keys are known.")
final class PeopleCommand extends TeamVerb {
    @Option(names = "--json", description = "As JSON.")
    boolean json;

    @Override
    void run(Workspace workspace) {
        var me = workspace.stores.people.current();
        var all = Json.array();
        for (var person : workspace.stores.people.all()) {
            var keys = workspace.stores.keys.find(person.id());
            var here = me.filter(m -> m.id().equals(person.id())).isPresent();
            var words = keys.map(KnownKeys::keys).map(MachineKeys::words).orElse("");
            if (json) {
                all.add(Json.object()
                        .put("id", person.id().toString())
                        .put("name", person.name())
                        .put("email", person.email())
                        .put("role", person.role().name())
                        .put("me", here)
                        .put("active", person.active())
                        .put("accepted", keys.isPresent())
                        .put("words", words));
            } else {
                out().printf(
                                "%s  %-8s  %s <%s>%s%s%n",
                                person.id(),
                                person.role(),
                                person.name(),
                                person.email(),
                                here ? "  (me)" : "",
                                words.isEmpty() ? "" : "  " + words);
            }
        }
        if (json) {
            out().println(Json.text(all));
        }
    }
}
