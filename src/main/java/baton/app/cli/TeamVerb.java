package baton.app.cli;

import baton.app.UserMessageException;
import baton.app.Workspace;
import baton.app.team.TeamSync;
import baton.handoff.Handoff;
import baton.people.Person;
import baton.people.SignIn;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A verb of somebody: whoever sits at this machine does what the screen would let them do.
abstract class TeamVerb extends Verb {
    private static final Logger LOG = LoggerFactory.getLogger(TeamVerb.class);

    @Override
    public final Integer call() throws Exception {
        try (var workspace = door.open()) {
            signIn(workspace);
            run(workspace);
            out().flush();
        } catch (TeamSync.NobodyException nobody) {
            throw new UserMessageException(strings.get(nobody.isLocked() ? "team.locked" : "team.nobody"));
        } catch (IllegalStateException | IllegalArgumentException refused) {
            LOG.info("not now", refused);
            throw new UserMessageException(strings.get("team.refused.now"));
        }
        return 0;
    }

    /// On a shared computer its last user says by the PIN in the environment that it is them.
    private void signIn(Workspace workspace) throws UserMessageException, IOException {
        var me = workspace.computer.current();
        if (me.isPresent()
                && workspace.computer.use() == SignIn.Use.SHARED
                && workspace.team.keys().identity().isEmpty()
                && workspace.computer.asks(me.get())) {
            throw new UserMessageException(strings.get("team.pin", me.get().name()));
        }
    }

    abstract void run(Workspace workspace) throws Exception;

    Person me(Workspace workspace) throws UserMessageException {
        return workspace
                .stores
                .people
                .current()
                .orElseThrow(() -> new UserMessageException(strings.get("team.nobody")));
    }

    Handoff handoff(Workspace workspace, UUID id) throws UserMessageException {
        return workspace
                .stores
                .handoffs
                .find(id)
                .orElseThrow(() -> new UserMessageException("There is no handoff " + id + " in this library."));
    }

    /// Somebody by their address, in any case.
    Person person(Workspace workspace, String email) throws UserMessageException {
        var found = workspace.stores.people.all().stream()
                .filter(p -> p.email().equalsIgnoreCase(email.strip()))
                .toList();
        if (found.size() != 1) {
            throw new UserMessageException(strings.get(found.isEmpty() ? "team.noneWith" : "team.twoWith", email));
        }
        return found.getFirst();
    }

    void print(Handoff handoff) {
        out().println(handoff.id() + "  " + handoff.status());
    }
}
