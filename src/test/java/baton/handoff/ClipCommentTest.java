package baton.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.store.TestLibrary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Comments on moments of a briefing.
class ClipCommentTest {
    private static final UUID CLIP = new UUID(7, 7);

    @TempDir
    Path folder;

    @Test
    void areKeptInTheOrderOfTheBriefingAndTakenBackByWhoWroteThem() {
        try (var library = new TestLibrary(folder)) {
            var priya = library.priya.id();
            var draft = library.handoffService.begin(library.maya.id(), Samples.complete(priya));
            var sent = library.handoffService.handOff(draft, library.maya.id());
            var one = library.followUp.mark(sent, priya, CLIP, Duration.ofSeconds(70), "who is Ines?");
            var two = library.followUp.mark(one, library.maya.id(), CLIP, Duration.ofSeconds(12), "here she hesitated");
            library.followUp.mark(two, priya, new UUID(8, 8), Duration.ofSeconds(1), "of the recording before");
            var moments = ClipComment.of(library.handoffs.events(sent.id()), CLIP);
            assertThat(moments).extracting(ClipComment::words).containsExactly("here she hesitated", "who is Ines?");
            assertThat(moments.getLast().place()).isEqualTo(Duration.ofSeconds(70));
            var now = library.handoffs.find(sent.id()).orElseThrow();
            var mayas = moments.getFirst().id();
            assertThatThrownBy(() -> library.followUp.unmark(now, priya, mayas))
                    .isInstanceOf(IllegalStateException.class);
            library.followUp.unmark(now, library.maya.id(), mayas);
            assertThat(ClipComment.of(library.handoffs.events(sent.id()), CLIP))
                    .extracting(ClipComment::words)
                    .containsExactly("who is Ines?");
        }
    }

    @Test
    void needWordsAndAHandoffThatWasSent() {
        try (var library = new TestLibrary(folder)) {
            var draft = library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id()));
            assertThatThrownBy(() -> library.followUp.mark(draft, library.maya.id(), CLIP, Duration.ZERO, "early"))
                    .isInstanceOf(IllegalStateException.class);
            var sent = library.handoffService.handOff(draft, library.maya.id());
            assertThatThrownBy(() -> library.followUp.mark(sent, library.priya.id(), CLIP, Duration.ZERO, "  "))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anEventThatSaysNoPlaceIsNone() {
        var unread = new EventPayload.Unread(CLIP + " soon words");
        var event = new HandoffEvent(new UUID(1, 1), new UUID(2, 2), Samples.NOW, CLIP, EventKind.MARKED, unread);
        assertThat(ClipComment.read(event)).isEmpty();
    }

    @Test
    void anAnswerStandsWithItsCommentAndGoesWithIt() {
        try (var library = new TestLibrary(folder)) {
            var priya = library.priya.id();
            var maya = library.maya.id();
            var sent =
                    library.handoffService.handOff(library.handoffService.begin(maya, Samples.complete(priya)), maya);
            var asked = library.followUp.mark(sent, priya, CLIP, Duration.ofSeconds(70), "who is Ines?");
            var comment =
                    ClipComment.of(library.handoffs.events(sent.id()), CLIP).getFirst();
            var answered = library.followUp.reply(asked, maya, comment.id(), "Their CFO");
            var reacted = library.followUp.react(answered, priya, CLIP, Duration.ofSeconds(80), Reaction.NEWS);
            var there = ClipComment.of(library.handoffs.events(sent.id()), CLIP);
            assertThat(there.getFirst().replies())
                    .extracting(ClipComment.Reply::words)
                    .containsExactly("Their CFO");
            assertThat(there.getLast().reaction()).isEqualTo(Reaction.NEWS);
            var reply = there.getFirst().replies().getFirst().id();
            assertThatThrownBy(() -> library.followUp.unmark(reacted, priya, reply))
                    .isInstanceOf(IllegalStateException.class);
            var without = library.followUp.unmark(reacted, maya, reply);
            assertThat(ClipComment.of(library.handoffs.events(sent.id()), CLIP)
                            .getFirst()
                            .replies())
                    .isEmpty();
            var gone = library.followUp.unmark(without, priya, comment.id());
            assertThatThrownBy(() -> library.followUp.reply(gone, maya, comment.id(), "too late"))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(ClipComment.of(library.handoffs.events(sent.id()), CLIP))
                    .singleElement()
                    .satisfies(c -> assertThat(c.reaction()).isEqualTo(Reaction.NEWS));
        }
    }
}
