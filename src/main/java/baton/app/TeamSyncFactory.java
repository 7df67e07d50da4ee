package baton.app;

import baton.app.platform.Versions;
import baton.app.team.ServerClock;
import baton.app.team.ServerSurroundings;
import baton.app.team.ServerTeam;
import baton.app.team.TeamSync;
import baton.store.backup.Backup;
import baton.store.backup.Backups;
import baton.store.file.Progress;
import baton.store.team.PersonMerge;
import baton.ui.kit.Strings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.UUID;

/// Makes what stands between an open library and other machines.
final class TeamSyncFactory {
    private TeamSyncFactory() {}

    static TeamSync of(Workspace workspace) {
        return new TeamSync(
                workspace.stores,
                workspace.rules,
                new TeamSync.Places(workspace.home.library(), workspace.home.recordings(), workspace.home.isUsual()),
                workspace.clock,
                workspace.ids,
                handoff -> erase(workspace, handoff),
                merge(workspace));
    }

    /// As fine as every database stores it, so that what is read back is what was written; a server puts it right.
    static ServerClock clock(InstantSource machine) {
        return new ServerClock(machine);
    }

    static ServerTeam server(Workspace workspace, ServerClock clock) {
        return new ServerTeam(
                workspace.stores,
                workspace.team.keys(),
                workspace.home.library(),
                merge(workspace),
                new ServerSurroundings(
                        computerName(),
                        Versions.BATON,
                        clock,
                        workspace.rules,
                        workspace.team::rules,
                        handoff -> erase(workspace, handoff),
                        workspace.trash,
                        workspace.home.library(),
                        workspace.home.recordings(),
                        workspace.room));
    }

    private static PersonMerge merge(Workspace workspace) {
        return new PersonMerge(
                workspace.database,
                workspace.stores.sidecars,
                () -> backUp(workspace),
                id -> hasKeysHere(workspace, id));
    }

    private static void erase(Workspace workspace, UUID handoff) throws IOException {
        workspace.erasure(Strings.load().get("erased.company")).follow(handoff);
        workspace.index.discard();
    }

    /// As its owner calls it, for a list of a team's computers.
    private static String computerName() {
        for (var name : new String[] {"COMPUTERNAME", "HOSTNAME"}) {
            var value = System.getenv(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "";
        }
    }

    /// Keys that cannot be read are somebody's all the same.
    private static boolean hasKeysHere(Workspace workspace, UUID person) {
        try {
            return workspace.team.keys().hasKeys(person);
        } catch (IOException unreadable) {
            return true;
        }
    }

    static SharedComputer computer(Workspace workspace) {
        return new SharedComputer(
                workspace.stores.people, workspace.stores.settings, workspace.team.keys(), Strings.load());
    }

    /// Before something is changed that nobody could put back by hand.
    private static void backUp(Workspace workspace) throws IOException {
        new Backups(workspace.home.library(), Versions.BATON)
                .take(workspace.database, Backup.Kind.AUTOMATIC, workspace.clock.instant(), Progress.NONE);
    }
}
