package baton.app;

import baton.app.team.ServerSession;
import baton.app.team.ServerThread;
import baton.handoff.HandoffStatus;
import baton.handoff.Samples;
import baton.inbox.Activities;
import baton.people.Role;
import baton.server.TestServer;
import baton.team.server.ServerEvent;
import baton.team.server.ServerException;
import baton.team.server.ServerPush;
import baton.ui.today.ActivityViewModel;
import baton.ui.today.ActivityWatch;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What a team's server costs: an act at the other's, a look with nothing new, a new laptop, and all of it again with
/// many handoffs on the server.
public final class ServerBenchmark {
    private final ServerMachines team;
    private final Path folder;

    private ServerBenchmark() throws Exception {
        folder = Files.createTempDirectory("baton-server-figures");
        team = new ServerMachines(folder, "Sam", "Ann");
    }

    /// @param count handoffs on the server
    static void run(int count) throws Exception {
        var figures = new ServerBenchmark();
        try (var team = figures.team) {
            team.settle("Meg", "Sam", "Ann");
            figures.latencies(200);
            figures.fill(figures.original(), count);
            figures.looks("at " + count);
            figures.newLaptop();
        }
    }

    /// The same with few on the server and with many, in one run.
    static void scale(int few, int many) throws Exception {
        var figures = new ServerBenchmark();
        try (var team = figures.team) {
            team.settle("Meg", "Sam", "Ann");
            var original = figures.original();
            figures.fill(original, few);
            figures.looks("at " + few);
            figures.fill(original, many - few);
            figures.looks("at " + many);
        }
    }

    private static String figures(List<Double> all) {
        var sorted = all.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "n %d, p50 %.2f, p95 %.2f, max %.1f ms",
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.getLast());
    }

    private static final ServerThread.Listener NOBODY = new ServerThread.Listener() {
        @Override
        public void inStep(Instant at, ServerSession.Round round) {}

        @Override
        public void unreachable(ServerException.Reason reason) {
            System.out.println("unreachable: " + reason);
        }

        @Override
        public void alone() {}

        @Override
        public void open(UUID handoff, UUID person) {}
    };

    private void latencies(int times) throws Exception {
        for (var name : List.of("Meg", "Sam", "Ann")) {
            team.disconnect(name);
        }
        var sam = team.at("Sam");
        var ann = team.at("Ann");
        try (var out = ServerThread.start(sam.server, NOBODY);
                var in = ServerThread.start(ann.server, NOBODY)) {
            sam.database.onWrite(out::written);
            ann.database.onWrite(in::written);
            TimeUnit.SECONDS.sleep(2);
            var acts = new ArrayList<Double>();
            var lags = new ArrayList<Double>();
            for (int i = 0; i < times + 30; i++) {
                var start = System.nanoTime();
                var draft = sam.handoffService.begin(team.id("Sam"), Samples.complete(team.id("Ann")));
                var sent = sam.handoffService.handOff(draft, team.id("Sam"));
                var done = System.nanoTime();
                while (ann.stores
                        .handoffs
                        .find(sent.id())
                        .filter(h -> h.status() == HandoffStatus.HANDED_OFF)
                        .isEmpty()) {
                    Thread.sleep(1);
                }
                if (i >= 30) {
                    acts.add((done - start) / 1e6);
                    lags.add((System.nanoTime() - done) / 1e6);
                }
                Thread.sleep(40);
            }
            System.out.println("begin and hand off, here: " + figures(acts));
            System.out.println("from its end to the other's library: " + figures(lags));
            System.out.println("a comment on the other's Today: " + figures(comments(sam, ann)));
        }
    }

    /// From a comment at Ann's to the line on Sam's Today.
    private List<Double> comments(Workspace sam, Workspace ann) throws Exception {
        var draft = sam.handoffService.begin(team.id("Sam"), Samples.complete(team.id("Ann")));
        var id = sam.handoffService.handOff(draft, team.id("Sam")).id();
        while (ann.stores.handoffs.find(id).isEmpty()) {
            Thread.sleep(1);
        }
        var services = new ActivityViewModel.Services(
                new Activities(sam.stores.activity, sam.stores.people::all, sam.rules),
                sam.stores.people::all,
                sam.database::stamp);
        var me = sam.stores.people.find(team.id("Sam")).orElseThrow();
        var lags = new ArrayList<Double>();
        try (var today = new ActivityWatch(services, sam.clock, me)) {
            var before = today.shown();
            for (int i = 0; i < 20; i++) {
                var start = System.nanoTime();
                ann.followUp.mark(
                        ann.stores.handoffs.find(id).orElseThrow(),
                        team.id("Ann"),
                        UUID.randomUUID(),
                        Duration.ofSeconds(i),
                        "@Sam, look here");
                while (today.shown() <= before + i) {
                    Thread.sleep(1);
                }
                lags.add((System.nanoTime() - start) / 1e6);
                // Anywhere between two looks of the window.
                Thread.sleep(37L * i % 500);
            }
        }
        return lags;
    }

    /// One that was worked on, on the server.
    private UUID original() throws Exception {
        var sam = team.at("Sam");
        var ann = team.at("Ann");
        var draft = sam.handoffService.begin(team.id("Sam"), Samples.complete(team.id("Ann")));
        var sent = sam.handoffService.handOff(draft, team.id("Sam"));
        team.settle("Sam", "Ann");
        var opened = ann.handoffService.open(ann.stores.handoffs.find(sent.id()).orElseThrow(), team.id("Ann"));
        ann.handoffService.accept(opened, team.id("Ann"), "watched");
        team.settle("Sam", "Ann");
        return sent.id();
    }

    /// As many more as wanted, made by the server of that one.
    private void fill(UUID original, int count) throws Exception {
        try (var admin = team.server.admin();
                var s = admin.createStatement()) {
            var begin = System.nanoTime();
            copies(s, original, count);
            s.execute("analyze baton.handoff");
            s.execute("analyze baton.event");
            System.out.printf(Locale.ROOT, "%d handoffs made in %.1f s%n", count, (System.nanoTime() - begin) / 1e9);
            try (var rows = s.executeQuery("select pg_total_relation_size('baton.handoff')"
                    + " + pg_total_relation_size('baton.event'), (select count(*) from baton.handoff)")) {
                rows.next();
                System.out.printf(
                        Locale.ROOT,
                        "on the server: %d handoffs, %.2f kB each%n",
                        rows.getLong(2),
                        rows.getLong(1) / 1024.0 / rows.getLong(2));
            }
        }
    }

    private static void copies(Statement s, UUID id, int count) throws Exception {
        s.execute(
                "create temp table made as select gen_random_uuid() as id, n from generate_series(1, " + count + ") n");
        s.execute(
                "insert into baton.handoff (id, team_id, sender_id, receiver_id, status, sent, version, format, record,"
                        + " rest, places, changed_at) select made.id, h.team_id, h.sender_id, h.receiver_id, h.status, true,"
                        + " h.version, h.format, h.record, replace(regexp_replace(h.rest, '\"id\":\"[0-9a-f-]{36}\"',"
                        + " '\"id\":\"' || gen_random_uuid() || '\"', 'g'), h.id::text, made.id::text), h.places,"
                        + " now() - made.n * interval '30 seconds' from made, baton.handoff h where h.id = '" + id
                        + "'");
        // Each deadline of each copy has an id of its own.
        s.execute("insert into baton.event (id, handoff_id, place, at, person_id, kind, payload, pushed_by) select"
                + " gen_random_uuid(), made.id, e.place, e.at, e.person_id, e.kind, e.payload, e.pushed_by"
                + " from made, baton.event e where e.handoff_id = '" + id + "'");
    }

    private void looks(String when) throws Exception {
        try (var server = team.at("Meg").server.connect()) {
            var device = team.at("Meg").server.membership().orElseThrow().device();
            var cursor = server.greet(TestServer.computer(device), null).snapshot();
            var empty = new ArrayList<Double>();
            for (int i = 0; i < 2_000; i++) {
                var start = System.nanoTime();
                server.look(cursor, 20, (_, _) -> {});
                empty.add((System.nanoTime() - start) / 1e6);
            }
            System.out.println("a look with nothing new, " + when + ": " + figures(empty.subList(200, 2_000)));
            var first = new ArrayList<Double>();
            var me = team.id("Meg");
            var pushes = new ArrayList<Double>();
            for (int i = 0; i < 300; i++) {
                var start = System.nanoTime();
                server.newest(null, Instant.EPOCH, 20);
                first.add((System.nanoTime() - start) / 1e6);
                var event = new ServerEvent(UUID.randomUUID(), 0, Instant.now(), me, "CREATED", "{}");
                var push = new ServerPush(UUID.randomUUID(), 0, 1, me, me, "DRAFT", "{}", "{}", List.of(event));
                start = System.nanoTime();
                server.push(push);
                pushes.add((System.nanoTime() - start) / 1e6);
            }
            System.out.println("the first page of twenty, " + when + ": " + figures(first));
            System.out.println("a push, " + when + ": " + figures(pushes));
            try (var admin = team.server.admin();
                    var s = admin.createStatement()) {
                s.execute(
                        "delete from baton.event e using baton.handoff h where h.id = e.handoff_id and h.record = '{}'");
                s.execute("delete from baton.handoff where record = '{}'");
            }
        }
    }

    private void newLaptop() throws Exception {
        var laptop = team.join("Tom", Role.AE, InstantSource.system());
        var start = System.nanoTime();
        var usable = new double[1];
        try (var session = laptop.server.open()) {
            var watch = Thread.ofPlatform().start(() -> {
                while (laptop.stores.library.newest(1).isEmpty()) {
                    try {
                        TimeUnit.MILLISECONDS.sleep(5);
                    } catch (InterruptedException e) {
                        return;
                    }
                }
                usable[0] = (System.nanoTime() - start) / 1e9;
            });
            var round = session.round(true);
            watch.join();
            var used = Runtime.getRuntime();
            System.gc();
            System.out.printf(
                    Locale.ROOT,
                    "a new laptop: the first handoff after %.2f s, %d after %.1f s; library %d MB; heap %d MB; aside %d%n",
                    usable[0],
                    round.changed().size(),
                    (System.nanoTime() - start) / 1e9,
                    size("Tom") >> 20,
                    (used.totalMemory() - used.freeMemory()) >> 20,
                    laptop.stores.server.library().asides().size());
        }
        var closing = System.nanoTime();
        team.leaveAlone("Tom");
        System.out.printf(
                Locale.ROOT,
                "closed in %.1f s; library %d MB%n",
                (System.nanoTime() - closing) / 1e9,
                size("Tom") >> 20);
    }

    private long size(String name) throws Exception {
        return Files.size(folder.resolve(name).resolve("library.mv.db"));
    }

    static void idle(Duration length) throws Exception {
        var figures = new ServerBenchmark();
        try (var team = figures.team) {
            team.settle("Meg", "Sam", "Ann");
            team.disconnect("Ann");
            var bean = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            team.disconnect("Meg");
            team.disconnect("Sam");
            TimeUnit.SECONDS.sleep(5);
            System.out.printf(Locale.ROOT, "three libraries without a thread: %.3f %%%n", spent(bean, length));
            try (var thread = ServerThread.start(team.at("Ann").server, NOBODY)) {
                team.at("Ann").database.onWrite(thread::written);
                TimeUnit.SECONDS.sleep(5);
                System.out.printf(Locale.ROOT, "with an idle member's: %.3f %%%n", spent(bean, length));
            }
        }
    }

    /// Of one core, in per cent.
    private static double spent(OperatingSystemMXBean bean, Duration length) throws InterruptedException {
        var before = bean.getProcessCpuTime();
        new CountDownLatch(1).await(length.toMillis(), TimeUnit.MILLISECONDS);
        return (bean.getProcessCpuTime() - before) / 1e7 / length.toSeconds();
    }
}
