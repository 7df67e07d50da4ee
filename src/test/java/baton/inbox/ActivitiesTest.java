package baton.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.ClipComment;
import baton.handoff.Handoff;
import baton.handoff.Reaction;
import baton.handoff.Samples;
import baton.handoff.rules.TeamRules;
import baton.inbox.Activity.Reason;
import baton.people.Person;
import baton.playback.Viewing;
import baton.store.TestLibrary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who hears of what, on a real library: Maya sends, Priya receives, Helen manages.
class ActivitiesTest {
    private static final Duration PLACE = Duration.ofSeconds(70);

    @TempDir
    Path folder;

    private TestLibrary library;
    private Activities activities;
    private UUID clip;
    private TeamRules rules = TeamRules.STANDARD;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        activities = new Activities(library.activity, library.people::all, () -> rules);
        clip = library.clip();
    }

    @AfterEach
    void close() {
        library.close();
    }

    private Handoff sent() {
        var draft = library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id()));
        return library.handoffService.handOff(
                library.handoffService.keepBriefing(draft, library.maya.id(), clip), library.maya.id());
    }

    private List<Reason> of(Person person) {
        return activities.unread(person.id(), library.now).stream()
                .map(Activity::reason)
                .toList();
    }

    private UUID comment(Handoff handoff) {
        return ClipComment.of(library.handoffs.events(handoff.id()), clip)
                .getFirst()
                .id();
    }

    @Test
    void aCommentGoesToBothEndsButNotToWhoWroteIt() {
        library.followUp.mark(sent(), library.helen.id(), clip, PLACE, "Ask for the CFO");
        assertThat(of(library.maya)).containsExactly(Reason.COMMENTED);
        assertThat(of(library.priya)).containsExactly(Reason.COMMENTED);
        assertThat(of(library.helen)).isEmpty();
    }

    @Test
    void whoeverIsNamedIsToldForThat() {
        library.followUp.mark(sent(), library.priya.id(), clip, PLACE, "@Helen, may we go below 10k?");
        assertThat(of(library.helen)).containsExactly(Reason.MENTIONED);
        assertThat(of(library.maya)).containsExactly(Reason.COMMENTED);
    }

    /// A busy week: what names somebody is not hidden behind what names everybody else.
    @Test
    void oneOfManyCommentsIsFound() {
        var sent = library.followUp.mark(sent(), library.maya.id(), clip, PLACE, "@Helen, look at this first");
        for (int i = 0; i < ActivityStore.MOST + 20; i++) {
            library.now = library.now.plusSeconds(1);
            sent = library.followUp.mark(
                    sent, library.maya.id(), clip, PLACE, "@Priya " + i + ", write to sales@x.example");
        }
        assertThat(of(library.helen)).containsExactly(Reason.MENTIONED);
        assertThat(of(library.priya)).hasSize(ActivityStore.MOST);
    }

    @Test
    void anAnswerGoesToWhomItAnswersAndToTheSender() {
        var asked = library.followUp.mark(sent(), library.helen.id(), clip, PLACE, "Who is Ines?");
        var answered = library.followUp.reply(asked, library.priya.id(), comment(asked), "Their CFO");
        assertThat(of(library.helen)).containsExactly(Reason.REPLIED);
        assertThat(of(library.maya)).containsExactlyInAnyOrder(Reason.COMMENTED, Reason.REPLIED);
        library.followUp.unmark(answered, library.helen.id(), comment(answered));
        assertThat(of(library.helen)).as("taken back with what it answers").isEmpty();
        assertThat(of(library.maya)).isEmpty();
    }

    @Test
    void reactionsAndThanksGoToTheSender() {
        var sent = sent();
        var reacted = library.followUp.react(sent, library.priya.id(), clip, PLACE, Reaction.THANKS);
        library.followUp.thank(reacted, library.priya.id(), "");
        assertThat(of(library.maya)).containsExactlyInAnyOrder(Reason.REACTED, Reason.THANKED);
        assertThat(of(library.helen)).isEmpty();
    }

    @Test
    void anotherBriefingIsToldToWhoeverIsToWatchIt() {
        var sent = sent();
        assertThat(of(library.priya)).as("the first one comes with the handoff").isEmpty();
        library.now = library.now.plusSeconds(60);
        library.handoffService.keepBriefing(sent, library.maya.id(), library.clip());
        assertThat(of(library.priya)).containsExactly(Reason.BRIEFING_REPLACED);
    }

    @Test
    void aWatchedBriefingIsToldOnceAndNotWhileItIsOnlyBegun() {
        var sent = sent();
        var length = library.clips(folder).find(clip).orElseThrow().length();
        var begun = Viewing.none(library.priya.id()).with(Duration.ZERO, length.dividedBy(2));
        library.viewing.save(clip, begun, Duration.ZERO);
        assertThat(of(library.maya)).isEmpty();
        library.viewing.save(clip, begun.with(Duration.ZERO, length), Duration.ZERO);
        var watched = activities.unread(library.maya.id(), library.now);
        assertThat(watched).singleElement().satisfies(a -> {
            assertThat(a.reason()).isEqualTo(Reason.WATCHED);
            assertThat(a.watched().viewing().replayed().spans()).hasSize(1);
            assertThat(a.handoff().id()).isEqualTo(sent.id());
        });
        activities.read(library.maya.id(), List.of(watched.getFirst().id()));
        assertThat(of(library.maya)).isEmpty();
    }

    @Test
    void whatTheTeamDoesNotWantToldIsNot() {
        rules = baton.exchange.RulesFile.read("version: 1\nbriefing: {told: [mentions]}")
                .rules();
        var sent = sent();
        var marked = library.followUp.mark(sent, library.priya.id(), clip, PLACE, "fine");
        var reacted = library.followUp.react(marked, library.priya.id(), clip, PLACE, Reaction.THANKS);
        assertThat(of(library.maya)).isEmpty();
        library.followUp.mark(reacted, library.priya.id(), clip, PLACE, "@Maya fine");
        assertThat(of(library.maya)).containsExactly(Reason.MENTIONED);
    }

    @Test
    void whatIsTwoWeeksOldIsToldToNobody() {
        library.followUp.mark(sent(), library.priya.id(), clip, PLACE, "fine");
        library.now = library.now.plus(Duration.ofDays(15));
        assertThat(of(library.maya)).isEmpty();
    }
}
