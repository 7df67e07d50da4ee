package baton.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Handoff;
import baton.handoff.Reaction;
import baton.handoff.Samples;
import baton.handoff.rules.TeamRules;
import baton.inbox.Activities;
import baton.playback.Viewing;
import baton.store.TestLibrary;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What others did, in words, each line once.
class ActivityViewModelTest {
    @TempDir
    Path folder;

    private final Background.Immediate background = Background.immediate();
    private TestLibrary library;
    private ActivityViewModel model;
    private long stamp;
    private int asked;
    private boolean unreadable;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        var activities = new Activities(library.activity, library.people::all, () -> {
            asked++;
            return TeamRules.STANDARD;
        });
        model = new ActivityViewModel(
                new ActivityViewModel.Services(activities, library.people::all, this::stamp),
                background,
                new Notices(Throwable::toString),
                library.clock,
                Strings.load());
    }

    @AfterEach
    void close() {
        model.stop();
        library.close();
    }

    private long stamp() {
        if (unreadable) {
            throw new UncheckedIOException(new IOException("the disk is away"));
        }
        return stamp;
    }

    private Handoff sent(UUID clip) {
        var draft = library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id()));
        return library.handoffService.handOff(
                library.handoffService.keepBriefing(draft, library.maya.id(), clip), library.maya.id());
    }

    @Test
    void eachReasonHasItsWords() {
        var clip = library.clip();
        var length = library.clips(folder).find(clip).orElseThrow().length();
        var sent = sent(clip);
        var reacted = library.followUp.react(sent, library.priya.id(), clip, Duration.ofSeconds(7), Reaction.UNCLEAR);
        library.followUp.thank(reacted, library.priya.id(), "The part on the budget helps");
        var once = Viewing.none(library.priya.id()).with(Duration.ZERO, length);
        library.viewing.save(clip, once.with(Duration.ZERO, Duration.ofSeconds(5)), Duration.ZERO);
        model.setPerson(library.maya);
        assertThat(model.lines())
                .extracting(ActivityViewModel.Line::words)
                .containsExactlyInAnyOrder(
                        "Priya Nair on a moment of Northwind: I do not follow",
                        "Priya Nair accepted Northwind: “The part on the budget helps”",
                        "Priya Nair has heard 100 % of your briefing for Northwind: 0:00 more than once.");
        model.readAll();
        assertThat(model.lines()).isEmpty();
    }

    /// The library is asked when somebody has written, and after a while whatever the file's time says.
    @Test
    void anUnchangedLibraryIsNotAsked() {
        model.setPerson(library.maya);
        var first = asked;
        for (int i = 0; i < 3; i++) {
            background.passTime();
        }
        assertThat(asked).isEqualTo(first);
        stamp++;
        background.passTime();
        assertThat(asked).isEqualTo(first + 1);
        for (int i = 0; i < ActivityViewModel.LOOKS; i++) {
            background.passTime();
        }
        assertThat(asked).isEqualTo(first + 2);
    }

    @Test
    void oneLookThatFailsIsNotTheLast() {
        model.setPerson(library.maya);
        var first = asked;
        unreadable = true;
        background.passTime();
        background.passTime();
        unreadable = false;
        stamp++;
        background.passTime();
        assertThat(asked).isEqualTo(first + 1);
    }

    @Test
    void aLineThatIsReadIsGoneAndTheOthersStay() {
        var clip = library.clip();
        var sent = sent(clip);
        var one = library.followUp.mark(sent, library.priya.id(), clip, Duration.ofSeconds(3), "one");
        library.followUp.mark(one, library.priya.id(), clip, Duration.ofSeconds(4), "two");
        model.setPerson(library.maya);
        model.read(model.lines().getFirst());
        assertThat(model.lines()).hasSize(1);
        model.refresh();
        assertThat(model.lines()).hasSize(1);
        var news = new ArrayList<Notice>();
        model.onNews(news::add);
        library.followUp.mark(
                library.handoffs.find(sent.id()).orElseThrow(),
                library.priya.id(),
                clip,
                Duration.ofSeconds(9),
                "three");
        model.refresh();
        assertThat(news)
                .singleElement()
                .satisfies(n -> assertThat(n.lines()).containsExactly("Priya Nair on Northwind: “three”"));
    }
}
