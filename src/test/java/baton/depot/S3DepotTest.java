package baton.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import baton.people.Role;
import baton.server.Membership;
import baton.server.PostgresServer;
import baton.server.TeamMembers;
import baton.server.TestServer;
import baton.team.server.ClipDepot;
import baton.team.server.ServerEvent;
import baton.team.server.ServerPush;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A real store, by addresses that a real PostgreSQL signs. `-Dbaton.s3proxy=FOLDER` says where the store's program is
/// (src/test/s3proxy/pom.xml gets it); without it these tests skip themselves.
class S3DepotTest extends ClipDepotContract {
    private static final String LIBRARIES = System.getProperty("baton.s3proxy", "");
    private static Process store;
    private static TestServer team;
    private static PostgresServer sam;
    private static PostgresServer ann;
    private static UUID sender;
    private static String endpoint;
    private final Map<UUID, String> begun = new HashMap<>();
    private final Map<UUID, UUID> handoffs = new HashMap<>();

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(!LIBRARIES.isEmpty(), "no S3 store here: see src/test/s3proxy/pom.xml");
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        endpoint = "http://127.0.0.1:" + port;
        var data = Files.createTempDirectory("baton-s3");
        var rules = Files.writeString(
                data.resolve("s3.conf"), """
                s3proxy.endpoint=%s
                s3proxy.authorization=aws-v4
                s3proxy.identity=batonkey
                s3proxy.credential=batonsecret
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(endpoint, Files.createDirectories(data.resolve("data"))));
        Files.createDirectories(data.resolve("data").resolve("clips-of-west"));
        store = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx200m",
                        "-cp",
                        Path.of(LIBRARIES).resolve("*").toString(),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        rules.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("log").toFile())
                .start();
        answers(port);

        team = TestServer.start();
        var meg = team.begin(TestServer.person("Meg", Role.MANAGER));
        var sams = team.join(meg, TestServer.person("Sam", Role.SDR));
        var anns = team.join(meg, TestServer.person("Ann", Role.AE));
        var manager = team.greeted(meg);
        members(manager, meg.membership())
                .chooseDepot(
                        new ClipDepot.Place(ClipDepot.Kind.S3, "", endpoint, "clips-of-west"),
                        new TeamMembers.StoreKey("us-east-1", "batonkey", "batonsecret"));
        sam = team.greeted(sams);
        ann = team.greeted(anns);
        sender = sams.id();
    }

    private static TeamMembers members(PostgresServer server, Membership membership) {
        return new TeamMembers(server, membership);
    }

    private static void answers(int port) throws InterruptedException {
        for (int i = 0; ; i++) {
            try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                assertThat(i).as("looks for the store").isLessThan(300);
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    @AfterAll
    static void stop() throws Exception {
        if (team != null) {
            team.close();
        }
        if (store != null) {
            store.destroy();
            store.waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Override
    ClipDepot depot() {
        return new S3Depot(sam::address, new S3Depot.Uploads() {
            @Override
            public Optional<String> find(UUID clip) {
                return Optional.ofNullable(begun.get(clip));
            }

            @Override
            public void begun(UUID clip, String upload) {
                begun.put(clip, upload);
            }

            @Override
            public void ended(UUID clip) {
                begun.remove(clip);
            }
        });
    }

    @Override
    UUID clip() throws Exception {
        var handoff = UUID.randomUUID();
        var event = new ServerEvent(UUID.randomUUID(), 0, Instant.now(), sender, "HANDED_OFF", "{}");
        sam.push(new ServerPush(handoff, 0, 1, sender, null, "HANDED_OFF", "{}", "{}", List.of(event)));
        var clip = UUID.randomUUID();
        sam.announce(clip, handoff, 1, "x");
        handoffs.put(clip, handoff);
        return clip;
    }

    @Override
    void erased(UUID clip) throws Exception {
        var handoff = handoffs.get(clip);
        assertThat(ask(sam.address(clip, "GET", Map.of()), "GET")).isEqualTo(200);
        sam.erase(ServerPush.nothing(handoff, sender));
    }

    private static int ask(URI address, String method) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(address)
                                    .method(method, HttpRequest.BodyPublishers.ofString("x"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void anAddressIsForOneClipAndOneAct() throws Exception {
        var clip = clip();
        depot().send(clip, Files.write(folder.resolve("video"), new byte[1000]), _ -> {});
        var get = ann.address(clip, "GET", Map.of());
        assertThat(ask(get, "GET")).isEqualTo(200);
        assertThat(ask(get, "PUT")).as("another act").isEqualTo(403);
        var text = get.toString();
        assertThat(ask(URI.create(text.replace(clip.toString(), clip().toString())), "GET"))
                .as("another clip")
                .isEqualTo(403);
        assertThat(ask(URI.create(text.substring(0, text.indexOf('?'))), "GET"))
                .as("without a signature")
                .isEqualTo(403);
        var last = text.charAt(text.length() - 1) == '0' ? '1' : '0';
        assertThat(ask(URI.create(text.substring(0, text.length() - 1) + last), "GET"))
                .as("a digit changed")
                .isEqualTo(403);
        assertThat(text).doesNotContain("batonsecret");
    }
}
