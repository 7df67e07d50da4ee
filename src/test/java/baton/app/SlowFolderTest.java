package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.app.team.SharedFolder;
import baton.handoff.HandoffStatus;
import baton.handoff.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two folders that a bad sync program keeps in step: late, in any order, in parts, and with copies of its own making.
class SlowFolderTest {
    /// `-Dbaton.synced=2000` sends as many files as the figures say.
    private static final int FILES = Integer.getInteger("baton.synced", 16);

    @TempDir
    Path folder;

    /// Copies what is new on one side to the other, a step at a time.
    private static final class BadSync {
        private final Path one;
        private final Path other;
        private final Random random = new Random(11);
        private final Set<String> seen = new HashSet<>();
        private final Map<Path, Path> halves = new HashMap<>();

        BadSync(Path one, Path other) {
            this.one = one;
            this.other = other;
        }

        /// @return whether anything was left to do
        boolean step() throws IOException {
            var open = new ArrayList<>(halves.entrySet());
            Collections.shuffle(open, random);
            for (var half : open.subList(0, (open.size() + 1) / 2)) {
                if (Files.exists(half.getKey())) {
                    Files.copy(half.getKey(), half.getValue(), StandardCopyOption.REPLACE_EXISTING);
                } else {
                    // Whoever wrote it has deleted it meanwhile: that is kept in step too.
                    Files.deleteIfExists(half.getValue());
                }
                halves.remove(half.getKey());
            }
            var some = !open.isEmpty();
            some |= copy(one, other);
            some |= copy(other, one);
            return some;
        }

        private boolean copy(Path from, Path to) throws IOException {
            var files = new ArrayList<Path>();
            try (var all = Files.walk(from)) {
                all.filter(Files::isRegularFile)
                        .filter(f -> f.toString().endsWith(".handoff"))
                        .filter(f -> !halves.containsValue(f))
                        .forEach(files::add);
            }
            Collections.shuffle(files, random);
            var some = false;
            for (var file : files) {
                var name = from.relativize(file);
                if (seen.contains(name.toString())) {
                    continue;
                }
                some = true;
                if (random.nextInt(3) == 0) {
                    continue;
                }
                seen.add(name.toString());
                var target = to.resolve(name);
                Files.createDirectories(target.getParent());
                var bytes = Files.readAllBytes(file);
                if (random.nextInt(3) == 0) {
                    // The beginning first; the rest comes with a later step.
                    Files.write(target, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
                    halves.put(file, target);
                } else {
                    Files.write(target, bytes);
                }
                if (random.nextInt(5) == 0) {
                    var copy = target.getFileName().toString().replace(".handoff", " (conflicted copy).handoff");
                    Files.write(target.resolveSibling(copy), bytes);
                    seen.add(to.relativize(target.resolveSibling(copy)).toString());
                }
            }
            return some;
        }
    }

    @Test
    @Timeout(3_600)
    void everythingArrivesOnce() throws Exception {
        var left = Files.createDirectory(folder.resolve("left"));
        var right = Files.createDirectory(folder.resolve("right"));
        var sync = new BadSync(left, right);
        try (var pair = new MachinePair(folder)) {
            var sam = pair.sam;
            var ann = pair.ann;
            var me = sam.team.me().person();
            var her = ann.team.me().person();
            var sent = new HashSet<UUID>();
            for (int i = 0; i < FILES / 2; i++) {
                var draft = sam.handoffService.begin(me, Samples.complete(her).withCompany("Company " + i));
                sent.add(sam.handoffService.handOff(draft, me).id());
            }
            var first = sam.team.openFolder();
            var second = ann.team.openFolder();
            var accepted = 0;
            for (int quiet = 0, round = 0; quiet < 3; round++) {
                assertThat(round).as("rounds until all is quiet").isLessThan(200);
                var some = look(sam, first, left) | look(ann, second, right);
                accepted += accept(ann, her);
                some |= sync.step();
                quiet = some ? 0 : quiet + 1;
            }
            assertThat(accepted).isEqualTo(sent.size());
            for (var id : sent) {
                assertThat(sam.stores.handoffs.find(id).orElseThrow().status()).isEqualTo(HandoffStatus.ACCEPTED);
                assertThat(ann.stores.handoffs.events(id)).isEqualTo(sam.stores.handoffs.events(id));
            }
            assertThat(ann.stores.library.newest(10_000)).hasSize(sent.size());
            System.out.println(FILES + " files and more through a bad sync: " + sync.seen.size() + " copied");
        }
    }

    private static boolean look(Workspace workspace, SharedFolder opened, Path folder) throws Exception {
        var look = workspace.team.look(opened, folder, true);
        assertThat(look.refused()).as("what is on its way is no damage").isEmpty();
        return look.sent() > 0 || look.isNew();
    }

    private static int accept(Workspace ann, UUID her) {
        var count = 0;
        for (var handoff : List.copyOf(ann.stores.handoffs.receivedBy(her))) {
            if (handoff.handoff().status() == HandoffStatus.HANDED_OFF) {
                ann.handoffService.accept(ann.handoffService.open(handoff.handoff(), her), her, "read");
                count++;
            }
        }
        return count;
    }
}
