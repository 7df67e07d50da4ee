package baton.server;

import static org.assertj.core.api.Assertions.assertThat;

import baton.people.Role;
import baton.team.server.ServerEvent;
import baton.team.server.ServerException;
import baton.team.server.ServerPush;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Which question to the server misses nothing, while others write and somebody keeps a transaction open. The naive one
/// is asked beside it in the same run, and misses some. `-Dbaton.feed=100000` writes that many events.
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class FeedTest {
    private static final int EVENTS = Integer.getInteger("baton.feed", 3_000);
    private static final int WRITERS = 8;
    private static final int EACH = 3;

    private static ServerEvent event(UUID person, String kind) {
        return new ServerEvent(UUID.randomUUID(), 0, Instant.now(), person, kind, "{\"words\":\"x\"}");
    }

    private static List<ServerEvent> events(UUID person) {
        return List.of(event(person, "CREATED"), event(person, "READY"), event(person, "HANDED_OFF"));
    }

    @Test
    void theSnapshotLosesNothingAndTheNumberDoes() throws Exception {
        try (var team = TestServer.start();
                var pool = Executors.newFixedThreadPool(WRITERS + 3)) {
            var meg = team.begin(TestServer.person("Meg", Role.MANAGER));
            var sam = team.join(meg, TestServer.person("Sam", Role.SDR));
            try (var admin = team.admin();
                    var s = admin.createStatement()) {
                // What a naive cursor would go by: a number that grows with each row.
                s.execute("alter table baton.event add column naive bigserial");
            }
            var looker = team.open(meg);
            var start = looker.greet(TestServer.computer(meg.membership().device()), UUID.randomUUID())
                    .snapshot();
            var writing = new AtomicBoolean(true);
            var pushed = new ArrayList<Future<Set<UUID>>>();
            var open = pool.submit(() -> keepOpen(team, writing));
            for (int w = 0; w < WRITERS; w++) {
                var server = team.greeted(sam);
                pushed.add(pool.submit(() -> write(server, sam.id(), meg.id(), EVENTS / WRITERS / EACH)));
            }
            var seen = pool.submit(() -> look(looker, start, writing));
            var naive = pool.submit(() -> naive(team, writing));

            var all = new HashSet<UUID>();
            for (var one : pushed) {
                all.addAll(one.get());
            }
            writing.set(false);
            open.get();
            var found = seen.get();
            assertThat(all).hasSize(EVENTS / WRITERS / EACH * WRITERS * EACH);
            assertThat(new HashSet<>(found)).as("lost").containsAll(all);
            assertThat(found).as("twice").hasSize(new HashSet<>(found).size());
            var missed = new HashSet<>(all);
            missed.removeAll(naive.get());
            assertThat(missed)
                    .as("the naive cursor loses some, else this test shows nothing")
                    .isNotEmpty();
        }
    }

    private static Set<UUID> write(PostgresServer server, UUID sender, UUID receiver, int count)
            throws ServerException {
        var all = new HashSet<UUID>();
        for (int i = 0; i < count; i++) {
            var events = events(sender);
            var push = new ServerPush(
                    UUID.randomUUID(), 0, 1, sender, receiver, "HANDED_OFF", "{\"record\":1}", "{\"rest\":1}", events);
            assertThat(server.push(push).outcome()).isEqualTo(ServerPush.Outcome.OK);
            events.forEach(e -> all.add(e.id()));
        }
        return all;
    }

    /// Somebody begins, writes, and takes their time; again and again.
    private static int keepOpen(TestServer team, AtomicBoolean writing) throws SQLException, InterruptedException {
        var held = 0;
        try (var admin = team.admin()) {
            admin.setAutoCommit(false);
            while (writing.get()) {
                try (var s = admin.createStatement()) {
                    s.execute("select pg_current_xact_id()");
                }
                TimeUnit.MILLISECONDS.sleep(300);
                admin.commit();
                held++;
            }
        }
        return held;
    }

    private static List<UUID> look(PostgresServer server, String start, AtomicBoolean writing) throws Exception {
        var found = new ArrayList<UUID>();
        var cursor = new String[] {start};
        var known = new HashSet<UUID>();
        Callable<Integer> once = () -> server.look(cursor[0], 20, (page, next) -> {
            for (var handoff : page.handoffs()) {
                // A handoff comes with all its events: twice is one that comes again although nothing changed.
                if (known.add(handoff.id())) {
                    handoff.events().forEach(e -> found.add(e.id()));
                } else {
                    found.add(handoff.events().getFirst().id());
                }
            }
            cursor[0] = next == null ? cursor[0] : next;
        });
        while (writing.get()) {
            once.call();
            TimeUnit.MILLISECONDS.sleep(5);
        }
        once.call();
        return found;
    }

    private static Set<UUID> naive(TestServer team, AtomicBoolean writing) throws SQLException, InterruptedException {
        var found = new HashSet<UUID>();
        try (var admin = team.admin();
                var look = admin.prepareStatement("select naive, id from baton.event where naive > ? order by naive")) {
            var last = 0L;
            var more = true;
            while (more) {
                more = writing.get();
                look.setLong(1, last);
                try (var rows = look.executeQuery()) {
                    while (rows.next()) {
                        last = rows.getLong(1);
                        found.add(rows.getObject(2, UUID.class));
                    }
                }
                TimeUnit.MILLISECONDS.sleep(1);
            }
        }
        return found;
    }
}
