package baton.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.record.Content;
import baton.handoff.record.Evidence;
import baton.handoff.record.HandoffType;
import baton.handoff.record.Preset;
import baton.handoff.record.Qualification;
import baton.handoff.rules.Gap;
import baton.handoff.rules.GateClosedException;
import baton.handoff.rules.Routing;
import baton.handoff.rules.TeamRules;
import baton.people.DaysOff;
import baton.people.Person;
import baton.store.TestLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Overrides, hot leads and notes, on a real library.
class HandoffServiceTest {
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
        var draft = library.handoffService.begin(library.maya.id(), content);
        assertThatThrownBy(() -> library.handoffService.handOff(draft, library.maya.id()))
                .isInstanceOf(GateClosedException.class);
        var word = new ManagerOverride(library.helen.id(), "They fly tomorrow");
        var sent = library.handoffService.handOff(draft, library.maya.id(), word);
        assertThat(sent.status()).isEqualTo(HandoffStatus.HANDED_OFF);
        assertThat(kinds(sent)).containsExactly(EventKind.CREATED, EventKind.OVERRIDDEN, EventKind.HANDED_OFF);
        var event = library.handoffs.events(sent.id()).get(1);
        assertThat(event.person()).isEqualTo(library.helen.id());
        assertThat(event.payload()).isInstanceOfSatisfying(EventPayload.Overridden.class, overridden -> {
            assertThat(overridden.missing()).hasSize(15).startsWith(Gap.COMPANY_MISSING);
            assertThat(overridden.words()).isEqualTo("They fly tomorrow");
        });
        assertThat(library.precedents.count(EventKind.OVERRIDDEN, Samples.NOW.minusSeconds(1)))
                .isEqualTo(1);
        assertThat(library.precedents.count(EventKind.OVERRIDDEN, Samples.NOW.plusSeconds(1)))
                .isZero();
    }

    @Test
    void noWordReplacesAReceiverAndNoneIsWithoutReason() {
        var draft = library.handoffService.begin(library.maya.id(), Content.EMPTY);
        var word = new ManagerOverride(library.helen.id(), "now");
        assertThatThrownBy(() -> library.handoffService.handOff(draft, library.maya.id(), word))
                .isInstanceOf(GateClosedException.class);
        assertThatThrownBy(() -> new ManagerOverride(library.helen.id(), " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<Person> team() {
        return library.people.all();
    }

    private static Optional<Routing.Choice> rulesSay(Person receiver) {
        return Optional.of(new Routing.Choice(receiver, Routing.Reason.TERRITORY, 2, "EMEA"));
    }

    /// What the rules proposed, who stands in and a manager's word belong to the hand-off: one act, one version.
    @Test
    void handingOffIsOneActWithEverythingThatBelongsToIt() {
        var away = new DaysOff(
                Samples.NOW.atZone(library.priya.zone()).toLocalDate(),
                Samples.NOW.atZone(library.priya.zone()).toLocalDate().plusDays(7),
                DaysOff.Kind.VACATION,
                "Spain",
                library.helen.id());
        library.people.save(library.priya.withDaysOff(List.of(away)));
        var draft = library.handoffService.begin(library.maya.id(), Content.EMPTY.withReceiver(library.priya.id()));
        var word = new ManagerOverride(library.helen.id(), "They fly tomorrow");
        var sent = library.handoffService.handOff(draft, library.maya.id(), team(), rulesSay(library.helen), word);
        assertThat(sent.receiver()).isEqualTo(library.helen.id());
        assertThat(kinds(sent))
                .containsExactly(
                        EventKind.CREATED,
                        EventKind.ROUTED,
                        EventKind.EDITED,
                        EventKind.ROUTED,
                        EventKind.OVERRIDDEN,
                        EventKind.HANDED_OFF);
        assertThat(library.handoffs.events(sent.id()).stream()
                        .filter(e -> e.kind() == EventKind.ROUTED)
                        .map(e -> e.payload().words()))
                .containsExactly(
                        "Priya Nair instead of Helen Carter (rule 2, TERRITORY)",
                        "Helen Carter stands in for Priya Nair");
        assertThat(library.handoffs.find(sent.id())).contains(sent);
    }

    @Test
    void aRefusedHandOffLeavesNothingBehind() {
        var draft = library.handoffService.begin(library.maya.id(), Content.EMPTY.withReceiver(library.priya.id()));
        var before = library.handoffs.events(draft.id());
        assertThatThrownBy(() ->
                        library.handoffService.handOff(draft, library.maya.id(), team(), rulesSay(library.helen), null))
                .isInstanceOf(GateClosedException.class);
        var full = library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id()));
        assertThatThrownBy(() -> library.handoffService.handOff(
                        full, library.maya.id(), List.of(library.maya), rulesSay(library.helen), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(library.handoffs.find(draft.id())).contains(draft);
        assertThat(library.handoffs.events(draft.id())).isEqualTo(before);
        assertThat(kinds(full)).doesNotContain(EventKind.ROUTED, EventKind.HANDED_OFF);
    }

    /// Twice back and nobody has talked: nothing of the third attempt stays.
    @Test
    void whatCameBackTwiceIsTalkedAboutFirst() {
        var handoff = library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id()));
        for (int i = 0; i < 2; i++) {
            handoff = library.handoffService.handOff(handoff, library.maya.id(), team(), Optional.empty(), null);
            handoff = library.handoffService.giveBack(
                    library.handoffService.open(handoff, library.priya.id()),
                    library.priya.id(),
                    ReturnReason.values()[0],
                    "not yet");
        }
        var back = handoff;
        var before = kinds(back);
        assertThatThrownBy(() ->
                        library.handoffService.handOff(back, library.maya.id(), team(), rulesSay(library.helen), null))
                .isInstanceOf(TalkFirstException.class);
        assertThat(kinds(back)).isEqualTo(before);
    }

    @Test
    void theBriefingCanBeReplacedUntilItIsAccepted() {
        var clip = UUID.randomUUID();
        var sent = library.handoffService.handOff(
                library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id())),
                library.maya.id());
        assertThat(HandoffPermissions.mayKeepBriefing(sent, library.maya.id())).isTrue();
        assertThatThrownBy(() -> library.handoffService.keepBriefing(sent, library.priya.id(), clip))
                .as("it is the sender's to say")
                .isInstanceOf(IllegalStateException.class);
        var first = library.clip();
        var second = library.clip();
        var with = library.handoffService.keepBriefing(sent, library.maya.id(), first);
        with = library.handoffService.keepBriefing(with, library.maya.id(), second);
        assertThat(with.status()).as("it stays with the receiver").isEqualTo(HandoffStatus.HANDED_OFF);
        assertThat(library.handoffs.find(sent.id()).orElseThrow().clip()).isEqualTo(second);
        assertThat(library.handoffs.events(sent.id()))
                .filteredOn(e -> e.kind() == EventKind.BRIEFING_KEPT)
                .extracting(HandoffEvent::payload)
                .containsExactly(new EventPayload.Briefing(first, null), new EventPayload.Briefing(second, first));
        var accepted = library.handoffService.accept(
                library.handoffService.open(with, library.priya.id()), library.priya.id(), "watched");
        assertThatThrownBy(() -> library.handoffService.keepBriefing(accepted, library.maya.id(), clip))
                .as("it was accepted as it is")
                .isInstanceOf(IllegalStateException.class);
        assertThat(library.handoffs.find(sent.id()).orElseThrow().clip()).isEqualTo(second);
    }

    /// Drafts, what came back and what is under way alike; what they owed is owed by the next.
    @Test
    void whoeverTakesOverFromASenderOwesWhatTheyOwed() {
        var draft = library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id()));
        var taken = library.followUp.takeOver(draft, library.helen, library.helen.id());
        assertThat(taken.sender()).isEqualTo(library.helen.id());
        assertThat(library.handoffService.handOff(taken, library.helen.id()).status())
                .isEqualTo(HandoffStatus.HANDED_OFF);

        var sent = library.handoffService.handOff(
                library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id())),
                library.maya.id());
        sent = library.followUp.ask(sent, library.priya.id(), "Who signs?");
        var over = library.followUp.takeOver(sent, library.helen, library.helen.id());
        assertThat(library.handoffs.deadlines(over.id()).stream()
                        .filter(d -> d.isOpen() && d.kind() == DeadlineKind.ANSWER)
                        .map(Deadline::owner))
                .containsExactly(library.helen.id());
        var last = library.handoffs.events(over.id()).getLast();
        assertThat(last.kind()).isEqualTo(EventKind.TAKEN_OVER);
        assertThat(last.person()).isEqualTo(library.helen.id());
        var returned = library.handoffService.giveBack(
                library.handoffService.open(
                        library.handoffService.handOff(
                                library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id())),
                                library.maya.id()),
                        library.priya.id()),
                library.priya.id(),
                ReturnReason.NO_DECISION_MAKER,
                "who signs?");
        var revised = library.followUp.takeOver(returned, library.helen, library.helen.id());
        assertThat(library.handoffs.deadlines(revised.id()).stream()
                        .filter(d -> d.isOpen() && d.kind() == DeadlineKind.REWORK)
                        .map(Deadline::owner))
                .as("who revises it now")
                .containsExactly(library.helen.id());
        assertThat(library.handoffs.sentBy(library.maya.id())).isEmpty();
        assertThatThrownBy(() -> library.followUp.takeOver(over, library.priya, library.priya.id()))
                .as("neither its sender nor a manager")
                .isInstanceOf(IllegalStateException.class);
    }

    /// Only sellers and customer success promise the prospect a first touch; a recap for the champion does not.
    @Test
    void whoPromisesNoTouchHasNoClockForIt() {
        for (var type : HandoffType.values()) {
            var content = Samples.full(library.priya.id()).withType(type);
            var draft = library.handoffService.begin(library.maya.id(), content);
            var sent = library.handoffService.handOff(
                    draft, library.maya.id(), new ManagerOverride(library.helen.id(), "to see its clocks"));
            var kinds = library.handoffs.deadlines(sent.id()).stream()
                    .map(Deadline::kind)
                    .toList();
            assertThat(kinds.contains(DeadlineKind.FIRST_TOUCH))
                    .as(type + " " + kinds)
                    .isEqualTo(type.promisesTouch());
        }
    }

    /// The same table again, or with a row more, brings in only what is new.
    @Test
    void aRowThatIsKnownIsNotBroughtInAgain() {
        var one = Samples.complete(library.priya.id());
        var maya = library.maya.id();
        assertThat(library.handoffService.bringInAll(maya, List.of(one, one), List.of("id:1", "id:2")))
                .hasSize(2);
        assertThat(library.handoffService.bringInAll(maya, List.of(one, one, one), List.of("id:1", "id:2", "id:3")))
                .hasSize(1);
        assertThat(library.handoffService.bringInAll(library.helen.id(), List.of(one), List.of("id:1")))
                .as("somebody else's table")
                .hasSize(1);
        assertThat(library.handoffs.sentBy(maya)).hasSize(3);
    }

    @Test
    void aHotLeadStartsItsActionsInOrder() {
        var proof = new Evidence(Samples.NOW, "");
        var hot = new Qualification(
                Preset.HOT_CALL_BACK, List.of(), null, List.of(), 80, proof, proof, Map.of(), Map.of(), null);
        var full = Samples.full(library.priya.id());
        var draft = library.handoffService.begin(library.maya.id(), full.withQualification(hot));
        var sent = library.handoffService.handOff(draft, library.maya.id());
        assertThat(library.handoffs.events(sent.id()).stream()
                        .filter(e -> e.kind() == EventKind.ACTION_DONE)
                        .map(HandoffEvent::payload))
                .containsExactly(
                        new EventPayload.Step(TeamRules.HotAction.NOTIFY_RECEIVER),
                        new EventPayload.Step(TeamRules.HotAction.WRITE_CRM),
                        new EventPayload.Step(TeamRules.HotAction.PAUSE_SEQUENCE),
                        new EventPayload.Step(TeamRules.HotAction.START_TIMER));
    }

    @Test
    void notesChangeNoState() {
        var draft = library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id()));
        var sent = library.handoffService.handOff(draft, library.maya.id());
        var noted = library.handoffService.note(sent, library.maya.id(), EventKind.INTRO_SENT, "");
        assertThat(noted.status()).isEqualTo(HandoffStatus.HANDED_OFF);
        assertThat(kinds(noted)).endsWith(EventKind.INTRO_SENT);
        assertThatThrownBy(() -> library.handoffService.note(noted, library.maya.id(), EventKind.ACCEPTED, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void precedents() {
        var content = Samples.complete(library.priya.id());
        var draft = library.handoffService.begin(library.maya.id(), content);
        assertThat(library.precedents.ofCompany("NORTHWIND Ltd", Samples.NOW.minusSeconds(1)))
                .containsExactly(draft);
        assertThat(library.precedents.ofCompany("Northwind", Samples.NOW.plusSeconds(1)))
                .isEmpty();
        assertThat(library.precedents.ofCompany(" ", Samples.NOW.minusSeconds(1)))
                .isEmpty();
        assertThat(library.precedents.ownerOf("northwind")).isEmpty();
        assertThat(library.precedents.load()).isEqualTo(Routing.Load.NONE);
        var sent = library.handoffService.handOff(draft, library.maya.id());
        library.handoffService.accept(library.handoffService.open(sent, library.priya.id()), library.priya.id(), "");
        assertThat(library.precedents.ownerOf("Northwind Inc.")).contains(library.priya.id());
        assertThat(library.precedents.load())
                .isEqualTo(new Routing.Load(Map.of(library.priya.id(), Samples.NOW), Map.of(library.priya.id(), 1)));
    }

    @Test
    void effortIsAddedUpAndListed() {
        var draft = library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id()));
        library.effort.addWriting(draft.id(), java.time.Duration.ofSeconds(90));
        library.effort.addRecording(draft.id(), java.time.Duration.ofSeconds(150));
        library.effort.addWriting(draft.id(), java.time.Duration.ofSeconds(10));
        assertThat(library.effort.of(draft.id()).total()).isEqualTo(java.time.Duration.ofSeconds(250));
        assertThat(library.effort.of(new UUID(0, 77))).isEqualTo(Effort.NONE);
        assertThat(library.effort.totals(library.maya.id())).isEmpty();
        library.handoffService.handOff(draft, library.maya.id());
        assertThat(library.effort.totals(library.maya.id())).containsExactly(java.time.Duration.ofSeconds(250));
        assertThat(library.effort.totals(library.priya.id())).isEmpty();
    }
}
