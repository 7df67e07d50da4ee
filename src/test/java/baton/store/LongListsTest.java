package baton.store;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.HandoffStatus;
import baton.handoff.Samples;
import baton.inbox.Inbox;
import baton.inbox.InboxItem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Lists of any length are read in parts, in the right order, and nothing of them is missed.
@Timeout(120)
class LongListsTest {
    private static final int MANY = 1_203;

    @TempDir
    Path folder;

    private TestLibrary library;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void draftsAndSentOnesComeNewestFirstInParts() {
        for (int i = 0; i < 30; i++) {
            library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id()));
        }
        library.fillInbox(MANY);
        var page = library.handoffs.sent(library.maya.id(), 500);
        assertThat(page.items())
                .hasSize(500)
                .isSortedAccordingTo(
                        (a, b) -> b.handoff().updatedAt().compareTo(a.handoff().updatedAt()));
        assertThat(page.total()).isEqualTo(MANY + 30);
        assertThat(page.isWhole()).isFalse();
        assertThat(library.handoffs.sent(library.maya.id(), 5_000).items()).hasSize(MANY + 30);
    }

    @Test
    void whatIsDueSoonestComesFirst() {
        library.fillInbox(MANY);
        // Names its receiver, and is not in their inbox yet.
        library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id()));
        var now = library.clock.instant();
        var inbox = new Inbox(library.handoffs);
        var all = inbox.of(library.priya.id(), now, 10_000);
        var page = inbox.of(library.priya.id(), now, 500);
        assertThat(all.isWhole()).isTrue();
        assertThat(page.total()).isEqualTo(MANY);
        assertThat(page.unseen()).isEqualTo(MANY);
        assertThat(page.items()).isEqualTo(all.items().subList(0, 500));
    }

    /// What the engine reads is no text for people.
    @Test
    void listsComeOnAMachineWithOtherDigits() {
        library.fillInbox(5);
        var before = Locale.getDefault();
        Locale.setDefault(Locale.of("ar", "EG"));
        try {
            assertThat(library.handoffs.sent(library.maya.id(), 500).items()).hasSize(5);
            assertThat(new Inbox(library.handoffs)
                            .of(library.priya.id(), library.clock.instant(), 500)
                            .items())
                    .hasSize(5);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aWalkMissesNothingAndEndsWhenNobodyWantsMore() {
        library.fillInbox(MANY);
        var seen = new HashSet<UUID>();
        library.handoffs.walk(library.priya.id(), true, piece -> {
            piece.forEach(i -> assertThat(seen.add(i.handoff().id())).isTrue());
            return true;
        });
        assertThat(seen).hasSize(MANY);
        var pieces = new ArrayList<Integer>();
        library.handoffs.walk(library.maya.id(), false, piece -> {
            pieces.add(piece.size());
            return false;
        });
        assertThat(pieces).hasSize(1);
    }

    @Test
    void aSearchLooksThroughAllOfIt() {
        library.fillInbox(MANY);
        var inbox = new Inbox(library.handoffs);
        var wanted = "Northwind " + 1_111;
        var found = inbox.find(
                library.priya.id(),
                true,
                library.clock.instant(),
                i -> i.handoff().content().company().equals(wanted),
                500);
        assertThat(found)
                .singleElement()
                .satisfies(i -> assertThat(i.handoff().status()).isEqualTo(HandoffStatus.HANDED_OFF));
        assertThat(inbox.find(library.maya.id(), false, library.clock.instant(), _ -> true, 700))
                .hasSize(700);
    }

    /// The same words while nothing changes, others once anything does.
    @Test
    void eachChangeChangesTheState() {
        var state = library.handoffs.state(library.priya.id());
        assertThat(library.handoffs.state(library.priya.id())).isEqualTo(state);
        var draft = library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id()));
        var begun = library.handoffs.state(library.priya.id());
        assertThat(begun).isNotEqualTo(state);
        library.handoffService.handOff(draft, library.maya.id());
        assertThat(library.handoffs.state(library.priya.id())).isNotEqualTo(begun);
        assertThat(new Inbox(library.handoffs)
                        .of(library.priya.id(), library.clock.instant().plus(Duration.ofDays(1)), 10)
                        .items())
                .extracting(InboxItem::handoff)
                .hasSize(1);
    }

    /// That it is on its way, and that it has arrived, changes no handoff, and is seen in a list all the same.
    @Test
    void whatTravelsChangesTheState() {
        var draft = library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id()));
        var sent = library.handoffService.handOff(draft, library.maya.id());
        var before = library.handoffs.state(library.maya.id());
        library.database.write(h -> h.execute(
                "insert into team_copy (handoff_id, person_id, sent_version, sent_at) values (?, ?, 1, ?)",
                sent.id(),
                library.priya.id(),
                library.clock.instant()));
        var onItsWay = library.handoffs.state(library.maya.id());
        assertThat(onItsWay).isNotEqualTo(before);
        library.database.write(h -> h.execute(
                "update team_copy set arrived_at = ?, learned_at = ? where handoff_id = ?",
                library.clock.instant(),
                library.clock.instant().plusSeconds(1),
                sent.id()));
        assertThat(library.handoffs.state(library.maya.id())).isNotEqualTo(onItsWay);
    }
}
