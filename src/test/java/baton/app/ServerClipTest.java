package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Handoff;
import baton.handoff.Samples;
import baton.recording.ClipFacts;
import baton.recording.ClipNotes;
import baton.recording.ClipStore;
import baton.server.TeamMembers;
import baton.store.file.Sha256;
import baton.team.server.ClipDepot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Briefings reach the others through the team's depot.
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ServerClipTest {
    @TempDir
    Path folder;

    private static Handoff withBriefing(ServerMachines team) throws Exception {
        var sam = team.at("Sam");
        var draft = sam.handoffService.begin(team.id("Sam"), Samples.complete(team.id("Ann")));
        var bytes = new byte[3_000_000];
        new Random(3).nextBytes(bytes);
        var video = Files.write(Files.createTempFile(sam.home.recordings(), "video", ".part"), bytes);
        var clip = sam.stores.clips.keep(
                sam.ids.get(), video, new ClipFacts(Duration.ofSeconds(90), 640, 360, true), ClipNotes.NONE);
        Files.write(sam.stores.clips.poster(clip), new byte[] {1, 2, 3});
        Files.writeString(sam.home.recordings().resolve(clip.id() + ".vtt"), "WEBVTT\n", StandardCharsets.UTF_8);
        return sam.handoffService.handOff(
                sam.handoffService.keepBriefing(draft, team.id("Sam"), clip.id()), team.id("Sam"));
    }

    private static int move(ServerMachines team, String name) throws Exception {
        try (var transfer = team.at(name).server.openClips()) {
            return transfer.run(List.of(), (_, _) -> {});
        }
    }

    /// A folder that everybody sees, chosen by the manager.
    private Path drive(ServerMachines team) throws Exception {
        var shared = Files.createDirectories(folder.resolve("drive"));
        team.at("Meg").server.ask((members, _) -> {
            members.chooseDepot(
                    new ClipDepot.Place(ClipDepot.Kind.FOLDER, shared.toString(), "", ""), TeamMembers.StoreKey.NONE);
            return true;
        });
        team.settle("Meg", "Sam", "Ann");
        return shared;
    }

    @Test
    void aBriefingIsFetchedByItsReceiverAndByWhoeverOpensIt() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            var shared = Files.createDirectories(folder.resolve("drive")).toString();
            team.at("Meg").server.ask((members, _) -> {
                members.chooseDepot(
                        new ClipDepot.Place(ClipDepot.Kind.FOLDER, shared, "", ""), TeamMembers.StoreKey.NONE);
                return true;
            });
            team.settle("Meg", "Sam", "Ann");
            var handoff = withBriefing(team);
            team.settle("Sam", "Ann", "Meg");
            var ann = team.at("Ann");
            var clip = ann.stores.clips.find(handoff.clip()).orElseThrow();
            assertThat(ann.stores.clips.condition(clip)).isEqualTo(ClipStore.Condition.AWAY);
            assertThat(move(team, "Ann")).as("it is not there yet").isZero();

            assertThat(move(team, "Sam")).isEqualTo(1);
            assertThat(move(team, "Sam")).as("once").isZero();
            assertThat(team.round("Ann").touched())
                    .as("that it is there is news, although the handoff is as it was")
                    .isTrue();
            assertThat(Files.readAllBytes(ann.stores.clips.poster(clip))).containsExactly(1, 2, 3);
            assertThat(ann.home.recordings().resolve(clip.id() + ".vtt")).hasContent("WEBVTT\n");
            assertThat(move(team, "Ann")).isEqualTo(1);
            assertThat(ann.stores.clips.condition(clip)).isEqualTo(ClipStore.Condition.FINE);
            assertThat(Sha256.of(ann.stores.clips.path(clip))).isEqualTo(clip.sha256());

            assertThat(move(team, "Meg")).as("nobody has opened it there").isZero();
            try (var transfer = team.at("Meg").server.openClips()) {
                assertThat(transfer.run(List.of(clip.id()), (_, _) -> {})).isEqualTo(1);
            }
        }
    }

    @Test
    void anErasedBriefingLeavesTheDepotToo() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            var shared = drive(team);
            var handoff = withBriefing(team);
            team.settle("Sam", "Ann", "Meg");
            move(team, "Sam");
            move(team, "Ann");
            var there = shared.resolve("clips").resolve(handoff.clip() + ".mp4");
            var drive = shared.resolveSibling("unplugged");
            // The drive is away at that moment.
            Files.move(shared, drive);
            team.at("Meg").erasure("(erased)").follow(handoff.id());
            assertThat(team.round("Meg").erased())
                    .as("there is something to throw away")
                    .isTrue();
            team.settle("Meg", "Sam", "Ann");
            Files.move(drive, shared);
            assertThat(there).exists();
            assertThat(team.at("Ann").home.recordings().resolve(handoff.clip() + ".mp4"))
                    .as("on each computer at once")
                    .doesNotExist();
            team.disconnect("Ann");
            team.round("Ann");
            assertThat(team.at("Ann").server.hasClipWork(List.of())).isTrue();
            move(team, "Ann");
            assertThat(there).as("and from the depot by whoever comes next").doesNotExist();
        }
    }

    @Test
    void whatIsNotWhatWasSentIsNotPlayed() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            var shared = drive(team);
            var handoff = withBriefing(team);
            team.settle("Meg", "Sam", "Ann");
            move(team, "Sam");
            var there = shared.resolve("clips").resolve(handoff.clip() + ".mp4");
            var bytes = Files.readAllBytes(there);
            bytes[1000]++;
            Files.write(there, bytes);
            team.settle("Sam", "Ann");
            assertThat(move(team, "Ann")).isZero();
            var clip = team.at("Ann").stores.clips.find(handoff.clip()).orElseThrow();
            assertThat(team.at("Ann").stores.clips.condition(clip)).isEqualTo(ClipStore.Condition.AWAY);
        }
    }
}
