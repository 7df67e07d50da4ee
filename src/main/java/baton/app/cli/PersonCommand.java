package baton.app.cli;

import baton.app.UserMessageException;
import baton.app.Workspace;
import baton.people.Person;
import baton.people.PersonForm;
import baton.people.Role;
import baton.people.WorkingHours;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Adds somebody to the team.
@Command(name = "person", mixinStandardHelpOptions = true, description = "Adds somebody to the team; prints their id.")
final class PersonCommand extends TeamVerb {
    /// What can be done.
    enum What {
        ADD
    }

    @Parameters(paramLabel = "add")
    What what;

    @Option(names = "--name", required = true)
    String name;

    @Option(names = "--email", required = true)
    String email;

    @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}")
    Role role;

    @Option(names = "--me", description = "They sit at this machine.")
    boolean me;

    @Override
    void run(Workspace workspace) throws UserMessageException, IOException {
        var form = new PersonForm(name, email, role, ZoneId.systemDefault(), WorkingHours.OFFICE.toString(), "");
        if (!form.problems().isEmpty()) {
            throw new UserMessageException(strings.of(form.problems().getFirst()));
        }
        var known = workspace.stores.people.all().stream()
                .filter(p -> p.email().equalsIgnoreCase(email.strip()))
                .findFirst();
        if (known.isPresent() && me && workspace.computer.current().isEmpty()) {
            // A library that was made anew: who it is was known before.
            itIs(workspace, known.get());
            return;
        }
        if (known.isPresent()) {
            throw new UserMessageException(strings.get("team.oneWith", email.strip()));
        }
        if (me) {
            var current = workspace.computer.current();
            if (current.isPresent()) {
                throw new UserMessageException(
                        strings.get("team.hasMe", current.get().name()));
            }
        }
        var person = form.toPerson(workspace.ids.get(), List.of());
        workspace.stores.people.save(person);
        if (me) {
            workspace.stores.people.switchTo(person.id());
        }
        out().println(person.id());
    }

    private void itIs(Workspace workspace, Person person) throws UserMessageException, IOException {
        var pin = Objects.requireNonNullElse(System.getenv("BATON_PASSPHRASE"), "");
        if (!workspace.computer.signIn(person, pin.toCharArray())) {
            throw new UserMessageException(strings.get("team.pin", person.name()));
        }
        out().println(person.id());
    }
}
