package baton.exchange.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.exchange.pack.PackageRefusedException.Reason;
import baton.handoff.EventKind;
import baton.handoff.EventPayload;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffStatus;
import baton.handoff.Samples;
import baton.people.Role;
import baton.people.TestPeople;
import baton.team.AgreedState;
import baton.team.HandoffPackage;
import baton.team.Identity;
import baton.team.PublicKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Packages whole, damaged, forged and hostile.
@Timeout(180)
class PackageTest {
    private static final Identity SAM = Identity.create(new UUID(0, 1));
    private static final Identity ANN = Identity.create(new UUID(0, 2));
    private static final Identity EVE = Identity.create(new UUID(0, 1));

    @TempDir
    Path folder;

    private Path into;
    private HandoffPackage pack;

    @BeforeEach
    void begin() throws IOException {
        into = Files.createDirectory(folder.resolve("into"));
        pack = handoff();
    }

    private static HandoffPackage handoff() {
        var id = new UUID(1, 1);
        var draft = Handoff.draft(id, SAM.person(), Samples.full(ANN.person()), Samples.NOW);
        var sent = draft.moveTo(HandoffStatus.READY, Samples.NOW).handedOff(Samples.NOW);
        var events = List.of(
                new HandoffEvent(
                        new UUID(2, 1), id, Samples.NOW, SAM.person(), EventKind.CREATED, new EventPayload.Words("N")),
                new HandoffEvent(
                        new UUID(2, 2), id, Samples.NOW, SAM.person(), EventKind.HANDED_OFF, EventPayload.NONE),
                new HandoffEvent(
                        new UUID(2, 3),
                        id,
                        Samples.NOW,
                        SAM.person(),
                        EventKind.NEWER,
                        new EventPayload.Newer("SANG", "{\"song\":7}")));
        var state = new AgreedState(new UUID(3, 1), 1, SAM.person(), sent, events, List.of(), null, List.of());
        return new HandoffPackage(
                new UUID(4, 1),
                HandoffPackage.Kind.HANDOFF,
                SAM.person(),
                Samples.NOW,
                id,
                state,
                List.of(),
                null,
                List.of(TestPeople.person(1, "Sam", Role.SDR), TestPeople.person(2, "Ann", Role.AE)),
                null,
                null,
                null,
                1,
                Set.of(ANN.person()),
                List.of(),
                null);
    }

    private PackageFiles files(int clip) throws IOException {
        var video = new byte[clip];
        new Random(1).nextBytes(video);
        return new PackageFiles(
                Files.write(folder.resolve("video"), video),
                Files.write(folder.resolve("poster"), new byte[] {1, 2, 3}),
                Files.writeString(folder.resolve("words"), "WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n"));
    }

    private Path write(int clip, @Nullable PublicKeys keys) throws IOException {
        var file = folder.resolve("a.handoff");
        PackageWriter.write(file, pack, files(clip), SAM, ANN.person(), keys);
        return file;
    }

    private static PackageReader reader(Identity me) {
        var known = Map.of(SAM.person(), SAM.publicKeys());
        return new PackageReader(me, id -> Optional.ofNullable(known.get(id)));
    }

    private void refused(Path file, Reason reason) throws IOException {
        assertThatThrownBy(() -> reader(ANN).read(file, into))
                .isInstanceOfSatisfying(
                        PackageRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
        assertThat(left()).as("nothing was written").isEmpty();
    }

    private List<Path> left() throws IOException {
        try (var all = Files.list(into)) {
            return all.toList();
        }
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        for (var keys : new PublicKeys[] {null, ANN.publicKeys()}) {
            // Over the edge of a piece, and exactly on it.
            for (var clip : new int[] {0, 1, (1 << 20) - 700, 3_000_000}) {
                var read = reader(ANN).read(write(clip, keys), into);
                assertThat(read.pack()).isEqualTo(pack);
                assertThat(read.files().clip()).hasSameBinaryContentAs(folder.resolve("video"));
                assertThat(read.files().captions()).hasSameBinaryContentAs(folder.resolve("words"));
                try (var all = Files.list(folder)) {
                    assertThat(all.filter(f -> f.toString().endsWith(".part"))).isEmpty();
                }
            }
        }
    }

    @Test
    void whoMadeItIsKnownBeforeAnythingIsBelieved() throws Exception {
        var author = reader(ANN).author(write(10, ANN.publicKeys()));
        assertThat(author.person()).isEqualTo(SAM.person());
        assertThat(author.keys()).isEqualTo(SAM.publicKeys());
        assertThat(author.to()).isEqualTo(ANN.person());
    }

    @Test
    void onlyWhomItIsForOpensIt() throws IOException {
        var file = write(10, ANN.publicKeys());
        assertThatThrownBy(() -> reader(EVE).read(file, into))
                .isInstanceOfSatisfying(
                        PackageRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NOT_FOR_YOU));
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("Northwind").doesNotContain("manifest.json");
    }

    @Test
    void anotherKeyUnderAKnownNameIsRefused() throws IOException {
        var file = folder.resolve("eve.handoff");
        PackageWriter.write(file, pack, PackageFiles.NONE, EVE, ANN.person(), ANN.publicKeys());
        refused(file, Reason.OTHER_KEY);
    }

    @Test
    void somebodyUnknownIsAskedAbout() throws IOException {
        var file = write(10, null);
        assertThatThrownBy(() -> new PackageReader(ANN, _ -> Optional.empty()).read(file, into))
                .isInstanceOfSatisfying(
                        PackageRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_AUTHOR));
    }

    @Test
    void itSpeaksForNobodyElse() throws IOException {
        var other = new HandoffPackage(
                pack.id(),
                HandoffPackage.Kind.RECEIPT,
                ANN.person(),
                pack.at(),
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                0,
                Set.of(),
                List.of(),
                null);
        var file = folder.resolve("b.handoff");
        PackageWriter.write(file, other, PackageFiles.NONE, SAM, null, null);
        // Signed by Sam in Ann's name.
        assertThatThrownBy(() -> new PackageReader(ANN, _ -> Optional.of(ANN.publicKeys())).read(file, into))
                .isInstanceOfSatisfying(
                        PackageRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.OTHER_KEY));
    }

    private record Part(String name, byte[] bytes) {}

    private List<Part> parts(Path file) throws IOException {
        var parts = new ArrayList<Part>();
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(new Part(entry.getName(), zip.readAllBytes()));
            }
        }
        return parts;
    }

    private Path zip(List<Part> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part.name()));
                zip.write(part.bytes());
                zip.closeEntry();
            }
        }
        return Files.write(folder.resolve("made.handoff"), bytes.toByteArray());
    }

    /// The manifest with other words in it, signed again by Sam: what a colleague's broken or bad program might send.
    private List<Part> signed(List<Part> parts, String from, String to) throws GeneralSecurityException {
        var text = new String(parts.getFirst().bytes(), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        var manifest = text.replace(from, to).getBytes(StandardCharsets.UTF_8);
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(SAM.sign().getPrivate());
        signature.update(manifest);
        var changed = new ArrayList<>(parts);
        changed.set(0, new Part("manifest.json", manifest));
        changed.set(1, new Part("signature", signature.sign()));
        return changed;
    }

    @Test
    void hostileArchivesAreRefused() throws Exception {
        var parts = parts(write(1_000, null));
        refused(zip(parts.subList(0, 3)), Reason.DAMAGED);
        refused(zip(parts.subList(1, parts.size())), Reason.HOSTILE);
        var more = new ArrayList<>(parts);
        more.add(new Part("../../evil.sh", new byte[] {1}));
        refused(zip(more), Reason.HOSTILE);
        var swapped = new ArrayList<>(parts);
        swapped.set(2, parts.get(3));
        swapped.set(3, parts.get(2));
        refused(zip(swapped), Reason.HOSTILE);
        // A bomb says 1,000 bytes and has a hundred megabytes.
        var bomb = new ArrayList<>(parts);
        bomb.set(3, new Part("clip.mp4", new byte[100 << 20]));
        refused(zip(bomb), Reason.DAMAGED);
        refused(zip(signed(parts, "clip.mp4", "../clip.mp4")), Reason.HOSTILE);
        refused(zip(signed(parts, "poster.jpg", "clip.mp4")), Reason.HOSTILE);
        refused(zip(signed(parts, "\"version\":1", "\"version\":99")), Reason.TOO_NEW);
        refused(zip(signed(parts, "baton-package", "other-package")), Reason.NO_PACKAGE);
        refused(zip(signed(parts, "\"bytes\":1000", "\"bytes\":5368709120")), Reason.TOO_LARGE);
        refused(zip(signed(parts, "\"bytes\":1000", "\"bytes\":-1")), Reason.HOSTILE);
        refused(zip(signed(parts, "\"bytes\":1000", "\"bytes\":1000,\"bytes\":1")), Reason.DAMAGED);
        refused(zip(signed(parts, SAM.person().toString(), ANN.person().toString())), Reason.UNKNOWN_AUTHOR);
        var forged = new ArrayList<>(parts);
        forged.set(1, new Part("signature", new byte[64]));
        refused(zip(forged), Reason.FORGED);
        var long1 = new ArrayList<>(parts);
        long1.set(1, new Part("signature", new byte[65]));
        refused(zip(long1), Reason.TOO_LARGE);
        var huge = new ArrayList<>(parts);
        huge.set(0, new Part("manifest.json", new byte[2 << 20]));
        refused(zip(huge), Reason.TOO_LARGE);
        for (var junk : new String[] {"", "P", "PK", "PK\3\4", "BATONSEAL1", "BATONSEAL1\0\40", "%PDF-1.7"}) {
            var file = Files.writeString(folder.resolve("junk"), junk, StandardCharsets.ISO_8859_1);
            assertThatThrownBy(() -> reader(ANN).read(file, into)).isInstanceOf(PackageRefusedException.class);
        }
    }

    @Test
    void aHandoffThatCannotBeUnderstoodIsRefused() throws Exception {
        var parts = parts(write(10, null));
        var text = new String(parts.get(2).bytes(), StandardCharsets.UTF_8);
        for (var change : List.of(
                new String[] {"\"HANDED_OFF\"", "\"SLEEPING\""},
                new String[] {"\"version\":1", "\"version\":0"},
                new String[] {"\"sender\":\"" + SAM.person() + "\"", "\"sender\":null"},
                new String[] {"\"createdAt\":\"2026", "\"createdAt\":\"99999999999"})) {
            assertThat(text).contains(change[0]);
            var changed = text.replace(change[0], change[1]).getBytes(StandardCharsets.UTF_8);
            var hash = HexFormat.of().formatHex(PackageWriter.sha256().digest(changed));
            var old = HexFormat.of()
                    .formatHex(PackageWriter.sha256().digest(parts.get(2).bytes()));
            var made = new ArrayList<>(parts);
            made.set(2, new Part("handoff.json", changed));
            var resigned = signed(
                    made,
                    "\"bytes\":" + parts.get(2).bytes().length + ",\"sha256\":\"" + old,
                    "\"bytes\":" + changed.length + ",\"sha256\":\"" + hash);
            refused(zip(resigned), Reason.NOT_UNDERSTOOD);
        }
    }

    /// `-Dbaton.damages=4000` tries as many as the figures say.
    @Test
    void everyDamageIsRefused() throws Exception {
        var damages = Integer.getInteger("baton.damages", 400);
        var reasons = new EnumMap<Reason, Integer>(Reason.class);
        for (var keys : new PublicKeys[] {null, ANN.publicKeys()}) {
            var whole = Files.readAllBytes(write(40_000, keys));
            var random = new Random(7);
            var file = folder.resolve("damaged");
            for (int i = 0; i < damages / 2; i++) {
                var bytes = whole.clone();
                switch (random.nextInt(4)) {
                    case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
                    case 1 -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                    case 2 -> {
                        var from = random.nextInt(bytes.length - 100);
                        for (int k = 0; k < 100; k++) {
                            bytes[from + k] = 0;
                        }
                    }
                    default -> {
                        bytes = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(50));
                        random.nextBytes(bytes);
                        System.arraycopy(whole, 0, bytes, 0, whole.length - random.nextInt(2_000));
                    }
                }
                Files.write(file, bytes);
                try {
                    // What was turned in a part that nothing is read from, such as a date of the archive, changes
                    // nothing.
                    assertThat(reader(ANN).read(file, into).pack()).isEqualTo(pack);
                    assertThat(into.resolve("clip.mp4")).hasSameBinaryContentAs(folder.resolve("video"));
                    try (var all = Files.list(into)) {
                        for (var left : all.toList()) {
                            Files.delete(left);
                        }
                    }
                } catch (PackageRefusedException e) {
                    reasons.merge(e.reason(), 1, Integer::sum);
                    assertThat(left()).as("nothing was written").isEmpty();
                }
            }
        }
        System.out.println(damages + " damaged packages: " + reasons);
        assertThat(reasons.values().stream().mapToInt(n -> n).sum()).isGreaterThan(damages / 2);
    }
}
