package baton.app;

import baton.app.team.FolderThread;
import baton.app.team.SharedFolder;
import baton.handoff.HandoffStatus;
import baton.handoff.Samples;
import baton.recording.ClipFacts;
import baton.recording.ClipNotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// What a folder between two machines costs: from a hand-off to a briefing that plays at the other's, an act back, and
/// many handoffs to a colleague who is new.
public final class TeamBenchmark {
    private static final int TIMES = 20;
    private static final int BRIEFING_BYTES = 30 << 20;
    private final MachinePair pair = new MachinePair(Files.createTempDirectory("baton-team"));
    private final Path shared = pair.shared;
    private final Workspace sam = pair.sam;
    private final Workspace ann = pair.ann;

    private TeamBenchmark() throws Exception {}

    private static final FolderThread.Listener NOBODY = new FolderThread.Listener() {
        @Override
        public void looked(SharedFolder.Look look) {}

        @Override
        public void inStep(Instant at) {}

        @Override
        public void unreachable(Optional<Instant> since) {}
    };

    private static double until(BooleanSupplier state) throws InterruptedException {
        var start = System.nanoTime();
        while (!state.getAsBoolean()) {
            Thread.sleep(5);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private void latencies() throws Exception {
        sam.team.chooseFolder(shared);
        ann.team.chooseFolder(shared);
        var me = sam.team.me().person();
        var her = ann.team.me().person();
        var there = new ArrayList<Double>();
        var back = new ArrayList<Double>();
        try (var _ = FolderThread.start(sam.team, NOBODY);
                var _ = FolderThread.start(ann.team, NOBODY)) {
            for (int i = 0; i < TIMES + 2; i++) {
                var id = handOff(me, her, i);
                var arrived = until(() -> ann.stores
                        .handoffs
                        .find(id)
                        .filter(h -> h.clip() != null
                                && Files.exists(ann.home.recordings().resolve(h.clip() + ".mp4")))
                        .isPresent());
                var here = ann.stores.handoffs.find(id).orElseThrow();
                ann.handoffService.accept(ann.handoffService.open(here, her), her, "read");
                var answered =
                        until(() -> sam.stores.handoffs.find(id).orElseThrow().status() == HandoffStatus.ACCEPTED);
                if (i >= 2) {
                    there.add(arrived);
                    back.add(answered);
                }
            }
        }
        System.out.printf(
                "briefing of %d MB at the other's after %.0f ms (p95 %.0f), an act back after %.0f ms (p95 %.0f)%n",
                BRIEFING_BYTES >> 20, at(there, 0.5), at(there, 0.95), at(back, 0.5), at(back, 0.95));
    }

    private UUID handOff(UUID me, UUID her, int i) throws Exception {
        var draft = sam.handoffService.begin(me, Samples.complete(her).withCompany("Company " + i));
        var video = Files.createTempFile(sam.home.recordings(), "video", ".part");
        var bytes = new byte[BRIEFING_BYTES];
        new Random(i).nextBytes(bytes);
        Files.write(video, bytes);
        var facts = new ClipFacts(Duration.ofSeconds(150), 1280, 720, true);
        var clip = sam.stores.clips.keep(sam.ids.get(), video, facts, ClipNotes.NONE);
        return sam.handoffService
                .handOff(sam.handoffService.keepBriefing(draft, me, clip.id()), me)
                .id();
    }

    private static double at(List<Double> all, double share) {
        var sorted = all.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
    }

    private void many(int count) throws Exception {
        var me = sam.team.me().person();
        var her = ann.team.me().person();
        var drafts = new ArrayList<UUID>();
        for (int i = 0; i < count; i++) {
            var draft = sam.handoffService.begin(me, Samples.full(her).withCompany("Company " + i));
            drafts.add(sam.handoffService.handOff(draft, me).id());
        }
        var first = sam.team.openFolder();
        var second = ann.team.openFolder();
        var start = System.nanoTime();
        var sent = sam.team.look(first, shared, true).sent();
        var written = System.nanoTime();
        var bytes = size(shared);
        ann.team.look(second, shared, true);
        var taken = System.nanoTime();
        for (int i = 0; i < 4; i++) {
            sam.team.look(first, shared, true);
            ann.team.look(second, shared, true);
        }
        System.gc();
        var memory = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
        System.out.printf(
                "%,d handoffs: %,d files written in %.1f s, %.1f MB (%.1f KB each), taken in after %.1f s more; %d MB of"
                        + " memory; her library %.1f MB, files beside it %.1f MB; %,d there%n",
                count,
                sent,
                (written - start) / 1e9,
                bytes / 1e6,
                bytes / 1e3 / count,
                (taken - written) / 1e9,
                memory,
                Files.size(ann.home.library().resolve("library.mv.db")) / 1e6,
                size(ann.home.recordings()) / 1e6,
                ann.stores.library.newest(count + 1).size());
    }

    private static long size(Path of) throws IOException {
        try (var files = Files.walk(of)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(f -> f.toFile().length())
                    .sum();
        }
    }

    /// @param count how many handoffs go to a new colleague; 0 for the latencies alone
    static void run(int count) throws Exception {
        var bench = new TeamBenchmark();
        try (var _ = bench.pair) {
            if (count == 0) {
                bench.latencies();
            } else {
                bench.many(count);
            }
        }
    }
}
