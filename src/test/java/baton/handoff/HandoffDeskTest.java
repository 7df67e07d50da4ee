package baton.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.store.TestLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Overrides, hot leads and notes, on a real library (rows 10, 39, 97, 104, 110).
class HandoffDeskTest {
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

    private List<EventKind> kinds(Handoff handoff) {
        return library.handoffs.events(handoff.id()).stream()
                .map(HandoffEvent::kind)
                .toList();
    }

    @Test
    void aManagersWordLetsGapsPassAndIsCounted() {
        var content = Content.EMPTY.withReceiver(library.priya.id());
        var draft = library.desk.begin(library.maya.id(), content);
        assertThatThrownBy(() -> library.desk.handOff(draft, library.maya.id()))
                .isInstanceOf(GateClosedException.class);
        var word = new ManagerOverride(library.helen.id(), "They fly tomorrow");
        var sent = library.desk.handOff(draft, library.maya.id(), word);
        assertThat(sent.status()).isEqualTo(HandoffStatus.HANDED_OFF);
        assertThat(kinds(sent)).containsExactly(EventKind.CREATED, EventKind.OVERRIDDEN, EventKind.HANDED_OFF);
        var event = library.handoffs.events(sent.id()).get(1);
        assertThat(event.person()).isEqualTo(library.helen.id());
        assertThat(event.what()).startsWith("15 open (COMPANY_MISSING").endsWith("They fly tomorrow");
        assertThat(library.precedents.count(EventKind.OVERRIDDEN, Samples.NOW.minusSeconds(1)))
                .isEqualTo(1);
        assertThat(library.precedents.count(EventKind.OVERRIDDEN, Samples.NOW.plusSeconds(1)))
                .isZero();
    }

    @Test
    void noWordReplacesAReceiverAndNoneIsWithoutReason() {
        var draft = library.desk.begin(library.maya.id(), Content.EMPTY);
        var word = new ManagerOverride(library.helen.id(), "now");
        assertThatThrownBy(() -> library.desk.handOff(draft, library.maya.id(), word))
                .isInstanceOf(GateClosedException.class);
        assertThatThrownBy(() -> new ManagerOverride(library.helen.id(), " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHotLeadStartsItsActionsInOrder() {
        var proof = new Evidence(Samples.NOW, "");
        var hot = new Qualification(
                Preset.HOT_CALL_BACK, List.of(), null, List.of(), 80, proof, proof, Map.of(), Map.of(), null);
        var full = Samples.full(library.priya.id());
        var draft = library.desk.begin(library.maya.id(), full.withQualification(hot));
        var sent = library.desk.handOff(draft, library.maya.id());
        assertThat(library.handoffs.events(sent.id()).stream()
                        .filter(e -> e.kind() == EventKind.ACTION_DONE)
                        .map(HandoffEvent::what))
                .containsExactly("NOTIFY_RECEIVER", "WRITE_CRM", "PAUSE_SEQUENCE", "START_TIMER");
    }

    @Test
    void notesChangeNoState() {
        var draft = library.desk.begin(library.maya.id(), Samples.complete(library.priya.id()));
        var sent = library.desk.handOff(draft, library.maya.id());
        var noted = library.desk.note(sent, library.maya.id(), EventKind.INTRO_SENT, "");
        assertThat(noted.status()).isEqualTo(HandoffStatus.HANDED_OFF);
        assertThat(kinds(noted)).endsWith(EventKind.INTRO_SENT);
        assertThatThrownBy(() -> library.desk.note(noted, library.maya.id(), EventKind.ACCEPTED, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Rows 97, 98 and C19.
    @Test
    void precedents() {
        var content = Samples.complete(library.priya.id());
        var draft = library.desk.begin(library.maya.id(), content);
        assertThat(library.precedents.ofCompany("NORTHWIND Ltd", Samples.NOW.minusSeconds(1)))
                .containsExactly(draft);
        assertThat(library.precedents.ofCompany("Northwind", Samples.NOW.plusSeconds(1)))
                .isEmpty();
        assertThat(library.precedents.ofCompany(" ", Samples.NOW.minusSeconds(1)))
                .isEmpty();
        assertThat(library.precedents.ownerOf("northwind")).isEmpty();
        assertThat(library.precedents.lastReceived()).isEmpty();
        var sent = library.desk.handOff(draft, library.maya.id());
        library.desk.accept(library.desk.open(sent, library.priya.id()), library.priya.id(), "");
        assertThat(library.precedents.ownerOf("Northwind Inc.")).contains(library.priya.id());
        assertThat(library.precedents.lastReceived()).isEqualTo(Map.of(library.priya.id(), Samples.NOW));
    }

    @Test
    void effortIsAddedUpAndListed() {
        var draft = library.desk.begin(library.maya.id(), Samples.complete(library.priya.id()));
        library.effort.addWriting(draft.id(), java.time.Duration.ofSeconds(90));
        library.effort.addRecording(draft.id(), java.time.Duration.ofSeconds(150));
        library.effort.addWriting(draft.id(), java.time.Duration.ofSeconds(10));
        assertThat(library.effort.of(draft.id()).total()).isEqualTo(java.time.Duration.ofSeconds(250));
        assertThat(library.effort.of(new UUID(0, 77))).isEqualTo(Effort.NONE);
        assertThat(library.effort.totals(library.maya.id())).isEmpty();
        library.desk.handOff(draft, library.maya.id());
        assertThat(library.effort.totals(library.maya.id())).containsExactly(java.time.Duration.ofSeconds(250));
        assertThat(library.effort.totals(library.priya.id())).isEmpty();
    }
}
