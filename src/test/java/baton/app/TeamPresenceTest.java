package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.app.team.ServerSession;
import baton.app.team.ServerThread;
import baton.team.server.ServerException;
import baton.ui.handoff.Elsewhere;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Who has a handoff open, between two computers and a real server; and which managers have looked.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class TeamPresenceTest {
    private static final int LONGEST_S = 20;

    @TempDir
    Path folder;

    /// A member's computer with its thread.
    private static final class Member implements ServerThread.Listener, AutoCloseable {
        private final TeamPresence presence;
        private final LinkedBlockingQueue<UUID> told = new LinkedBlockingQueue<>();
        private final AtomicLong now = new AtomicLong();
        private final ServerThread thread;

        Member(Workspace workspace) {
            presence = new TeamPresence(workspace, now::get);
            presence.onOthers(told::add);
            thread = ServerThread.start(workspace.server, this);
            presence.begin(thread);
        }

        @Override
        public void inStep(Instant at, ServerSession.Round round) {}

        @Override
        public void unreachable(ServerException.Reason reason) {}

        @Override
        public void alone() {}

        @Override
        public void open(UUID handoff, UUID person) {
            presence.open(handoff, person);
        }

        @Override
        public void close() {
            thread.close();
        }
    }

    @Test
    void eachSeesWhoElseHasItOpen() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            team.settle("Meg", "Sam", "Ann");
            var id = team.handOff("Open Ltd").id();
            team.settle("Sam", "Ann", "Meg");
            List.of("Sam", "Ann").forEach(team::disconnect);
            try (var sam = new Member(team.at("Sam"));
                    var ann = new Member(team.at("Ann"))) {
                // Each must hear before anything is said.
                sam.presence.opened(id);
                ann.presence.opened(id);
                assertThat(sam.told.poll(LONGEST_S, TimeUnit.SECONDS)).isEqualTo(id);
                assertThat(sam.presence.others(id)).containsExactly("Ann");
                assertThat(ann.told.poll(LONGEST_S, TimeUnit.SECONDS))
                        .as("who was there before says so again")
                        .isEqualTo(id);
                assertThat(ann.presence.others(id)).containsExactly("Sam");
                assertThat(ann.presence.others(UUID.randomUUID())).isEmpty();
                sam.now.addAndGet(Duration.ofSeconds(91).toNanos());
                assertThat(sam.presence.others(id))
                        .as("nobody has said so since")
                        .isEmpty();
            }
        }
    }

    @Test
    void managersLooksAreKeptAlsoThoseOffline() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            team.settle("Meg", "Sam", "Ann");
            var id = team.handOff("Looked Ltd").id();
            team.settle("Sam", "Ann", "Meg");
            team.disconnect("Meg");
            var meg = new TeamPresence(team.at("Meg"));
            meg.looked(id, team.id("Meg"));
            // A side of it, and whoever is no manager, leaves none.
            new TeamPresence(team.at("Ann")).looked(id, team.id("Ann"));
            new TeamPresence(team.at("Sam")).looked(id, team.id("Sam"));
            var sam = new TeamPresence(team.at("Sam"));
            assertThat(sam.looks(id)).isEmpty();
            team.settle("Meg", "Ann", "Sam");
            assertThat(sam.looks(id)).extracting(Elsewhere.Look::name).containsExactly("Meg");
            team.settle("Meg");
            assertThat(sam.looks(id)).as("told once").hasSize(1);
        }
    }
}
