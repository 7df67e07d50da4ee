package baton.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Deadline;
import baton.handoff.DeadlineKind;
import baton.handoff.DueItem;
import baton.handoff.EventKind;
import baton.handoff.EventPayload;
import baton.handoff.FirstTouch;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.Samples;
import baton.people.Person;
import baton.store.TestLibrary;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When somebody is told, and how often, on a real library. The first touch is due at 14:00, reminders
/// are at 12:00 and 13:12; confirmation 17:00; the meeting on Tuesday at 19:00, after work.
class ReminderRulesTest {
    @TempDir
    Path folder;

    private TestLibrary library;
    private Handoff handoff;
    private Person reader;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        reader = library.priya;
        handoff = library.handoffService.handOff(
                library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id())),
                library.maya.id());
    }

    @AfterEach
    void close() {
        library.close();
    }

    private static Instant at(String utc) {
        return Instant.parse(utc + ":00Z");
    }

    /// One look of the window, at a time of its clock.
    private void look(String utc) {
        library.now = at(utc);
        var due = ReminderRules.due(library.due.dueFrom(reader.id()), reader, library.now);
        for (var ring : due) {
            if (library.followUp.ring(ring.item().deadline(), ring.signal())) {
                told.add(ring.item().deadline().kind() + " " + ring.signal());
            }
        }
    }

    private void onlyFirstTouch() {
        told.removeIf(t -> !t.startsWith("FIRST_TOUCH"));
    }

    @Test
    void eachSignalIsGivenOnceAtItsTime() {
        for (var minute = 0; minute < 8 * 60; minute++) {
            look(at("2026-11-19T10:00")
                    .plus(Duration.ofMinutes(minute))
                    .toString()
                    .substring(0, 16));
        }
        onlyFirstTouch();
        assertThat(told).containsExactly("FIRST_TOUCH 1", "FIRST_TOUCH 2", "FIRST_TOUCH 3");
        assertThat(library.handoffs.events(handoff.id()).stream()
                        .filter(e -> e.payload().equals(new EventPayload.Reminder(DeadlineKind.FIRST_TOUCH)))
                        .map(e -> e.kind() + " " + e.at()))
                .containsExactly(
                        "REMINDED 2026-11-19T12:00:00Z",
                        "REMINDED 2026-11-19T13:12:00Z",
                        "BREACHED 2026-11-19T14:00:00Z");
    }

    /// The program was closed meanwhile: what the meeting has ended is not asked for behind it.
    @Test
    void nobodyIsToldToPrepareForAMeetingThatIsOver() {
        look("2026-11-26T10:00");
        assertThat(told)
                .anyMatch(t -> t.startsWith("FEEDBACK"))
                .noneMatch(t -> t.startsWith("PREPARE") || t.startsWith("CONFIRMATION"));
    }

    @Test
    void aClockThatIsSetBackByADayGivesNothingTwice() {
        look("2026-11-19T12:01");
        look("2026-11-18T12:05");
        look("2026-11-18T16:00");
        look("2026-11-19T12:30");
        look("2026-11-19T13:30");
        look("2026-11-18T13:30");
        look("2026-11-19T13:40");
        look("2026-11-19T14:00");
        look("2026-11-19T15:00");
        onlyFirstTouch();
        assertThat(told).containsExactly("FIRST_TOUCH 1", "FIRST_TOUCH 2", "FIRST_TOUCH 3");
    }

    @Test
    void aClockThatIsSetForwardByADayAndBackLosesNothingAndGivesNothingTwice() {
        look("2026-11-19T10:30");
        look("2026-11-20T10:30");
        onlyFirstTouch();
        assertThat(told).as("late by its clock: told so, once").containsExactly("FIRST_TOUCH 3");
        look("2026-11-19T10:31");
        look("2026-11-19T12:00");
        look("2026-11-19T14:00");
        onlyFirstTouch();
        assertThat(told).containsExactly("FIRST_TOUCH 3");
    }

    @Test
    void nothingIsGivenEarly() {
        look("2026-11-19T11:59");
        onlyFirstTouch();
        assertThat(told).isEmpty();
        look("2026-11-19T12:00");
        onlyFirstTouch();
        assertThat(told).containsExactly("FIRST_TOUCH 1");
    }

    @Test
    void nothingRingsAtNightAndAllOfItInTheMorningButAMeetingDoesNotWait() {
        look("2026-11-19T18:00");
        look("2026-11-19T23:59");
        assertThat(told).isEmpty();
        look("2026-11-20T09:00");
        assertThat(told).containsExactlyInAnyOrder("ACKNOWLEDGE 3", "FIRST_TOUCH 3", "CONFIRMATION 3");
        told.clear();
        look("2026-11-24T18:30");
        look("2026-11-24T18:56");
        assertThat(told).containsExactly("PREPARE 1", "PREPARE 2");
    }

    @Test
    void anotherZoneUnderWayMovesTheNightAndNothingElse() {
        look("2026-11-19T12:01");
        told.clear();
        reader = new Person(
                reader.id(),
                reader.name(),
                reader.email(),
                reader.role(),
                ZoneId.of("Australia/Sydney"),
                reader.hours(),
                true);
        look("2026-11-19T13:30");
        assertThat(told).as("it is night there").isEmpty();
        look("2026-11-19T22:01");
        assertThat(told).containsExactlyInAnyOrder("FIRST_TOUCH 3", "CONFIRMATION 3");
        look("2026-11-19T22:05");
        assertThat(told).hasSize(2);
    }

    @Test
    void whatWasMissedAsleepIsOneSignalEach() {
        look("2026-11-19T10:05");
        look("2026-11-19T16:59");
        assertThat(told).containsExactlyInAnyOrder("ACKNOWLEDGE 3", "FIRST_TOUCH 3", "CONFIRMATION 2");
    }

    @Test
    void whatStandsStillIsSilent() {
        library.now = at("2026-11-19T11:00");
        library.followUp.pause(handoff, reader.id(), "a fair");
        look("2026-11-19T16:00");
        assertThat(told).containsExactly("ACKNOWLEDGE 3");
    }

    @Test
    void newsAreToldOnce() {
        var bell = new ReminderRules();
        List<DueItem> owed = library.due.dueFrom(reader.id());
        assertThat(bell.news(owed, reader, library.now))
                .singleElement()
                .satisfies(r -> assertThat(r.item().deadline().kind()).isEqualTo(DeadlineKind.ACKNOWLEDGE));
        assertThat(bell.news(owed, reader, library.now)).isEmpty();
    }

    @Test
    void todayIsOneEntryForEachHandoffSoonestFirst() {
        var entries = Today.entries(library.due.dueFrom(reader.id()), at("2026-11-19T10:00"));
        assertThat(entries).singleElement().satisfies(e -> {
            assertThat(e.next().kind()).isEqualTo(DeadlineKind.ACKNOWLEDGE);
            assertThat(e.later().stream().map(Deadline::kind))
                    .containsExactly(DeadlineKind.FIRST_TOUCH, DeadlineKind.CONFIRMATION, DeadlineKind.PREPARE);
        });
        assertThat(Today.entries(library.due.dueFrom(reader.id()), at("2026-11-24T19:31")))
                .as("after the meeting nobody prepares")
                .singleElement()
                .satisfies(e -> assertThat(e.later().stream().map(Deadline::kind))
                        .containsExactly(DeadlineKind.FIRST_TOUCH, DeadlineKind.FEEDBACK));
        assertThat(Today.entries(library.due.dueFrom(library.maya.id()), at("2026-11-19T10:00")))
                .as("nobody flags what is in time")
                .isEmpty();
        assertThat(Today.entries(library.due.dueFrom(library.maya.id()), at("2026-11-19T14:00")))
                .hasSize(1);
        assertThat(library.handoffs.events(handoff.id()).stream().map(HandoffEvent::kind))
                .contains(EventKind.HANDED_OFF);
    }

    @Test
    void whatTheMeetingEndedNoLongerDecidesTheOrder() {
        var met = library.handoffService.accept(library.handoffService.open(handoff, reader.id()), reader.id(), "");
        library.handoffService.touch(met, reader.id(), FirstTouch.INVITE_OR_CONFIRMATION);
        library.now = at("2026-11-24T16:50");
        var newer = library.handoffService.handOff(
                library.handoffService.begin(library.maya.id(), Samples.complete(reader.id())), library.maya.id());
        var entries = Today.entries(library.due.dueFrom(reader.id()), at("2026-11-24T19:31"));
        assertThat(entries.stream().map(e -> e.handoff().id()))
                .startsWith(newer.id())
                .endsWith(handoff.id());
        assertThat(entries.stream().map(e -> e.next().dueAt())).isSorted();
    }
}
