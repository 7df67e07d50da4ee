package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.ClipComment;
import baton.handoff.Reaction;
import baton.handoff.Samples;
import baton.inbox.Activities;
import baton.inbox.Activity;
import baton.inbox.Activity.Reason;
import baton.recording.ClipFacts;
import baton.recording.ClipNotes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is said to a briefing on one computer is news on the others of the team, for whom it is meant.
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ServerCommentsTest {
    private static final Duration PLACE = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private static List<Activity> news(ServerMachines team, String name) {
        var there = team.at(name);
        return new Activities(there.stores.activity, there.stores.people::all, there.rules)
                .unread(team.id(name), there.clock.instant());
    }

    private static UUID withBriefing(ServerMachines team) throws Exception {
        var sam = team.at("Sam");
        var draft = sam.handoffService.begin(team.id("Sam"), Samples.complete(team.id("Ann")));
        var video = Files.write(Files.createTempFile(sam.home.recordings(), "video", ".part"), new byte[9_000]);
        var clip = sam.stores.clips.keep(
                sam.ids.get(), video, new ClipFacts(Duration.ofSeconds(90), 640, 360, true), ClipNotes.NONE);
        var kept = sam.handoffService.keepBriefing(draft, team.id("Sam"), clip.id());
        return sam.handoffService.handOff(kept, team.id("Sam")).id();
    }

    @Test
    void aCommentReachesWhomItIsMeantForAtItsSecond() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            team.settle("Meg", "Sam", "Ann");
            var id = withBriefing(team);
            team.settle("Sam", "Ann", "Meg");
            var ann = team.at("Ann");
            var clip = team.at("Ann", id).clip();
            ann.followUp.mark(team.at("Ann", id), team.id("Ann"), clip, PLACE, "@Meg, may we go below 10k?");
            // One round of each is enough: nobody waits for a second look.
            team.round("Ann");
            team.round("Sam");
            team.round("Meg");
            assertThat(news(team, "Sam")).extracting(Activity::reason).containsExactly(Reason.COMMENTED);
            assertThat(news(team, "Meg")).extracting(Activity::reason).containsExactly(Reason.MENTIONED);
            assertThat(news(team, "Ann")).as("who wrote it knows it").isEmpty();

            var meg = team.at("Meg");
            var asked = ClipComment.of(meg.stores.handoffs.events(id), clip).getFirst();
            assertThat(asked.place()).isEqualTo(PLACE);
            meg.followUp.reply(team.at("Meg", id), team.id("Meg"), asked.id(), "Down to 9k");
            meg.followUp.react(team.at("Meg", id), team.id("Meg"), clip, PLACE, Reaction.THANKS);
            team.settle("Meg", "Ann", "Sam");
            assertThat(news(team, "Ann")).extracting(Activity::reason).contains(Reason.REPLIED);
            assertThat(news(team, "Sam"))
                    .extracting(Activity::reason)
                    .containsExactlyInAnyOrder(Reason.COMMENTED, Reason.REPLIED, Reason.REACTED);

            // What was read on one's own computer stays read when more comes.
            var sam = team.at("Sam");
            sam.stores.activity.read(
                    team.id("Sam"), news(team, "Sam").stream().map(Activity::id).toList());
            ann.followUp.unmark(team.at("Ann", id), team.id("Ann"), asked.id());
            team.settle("Ann", "Sam", "Meg");
            assertThat(news(team, "Sam")).isEmpty();
            assertThat(news(team, "Meg")).as("taken back everywhere").isEmpty();
        }
    }
}
