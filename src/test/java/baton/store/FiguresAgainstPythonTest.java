package baton.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import baton.exchange.CsvPast;
import baton.exchange.CsvTable;
import baton.handoff.DealStage;
import baton.handoff.EventKind;
import baton.handoff.EventPayload;
import baton.handoff.FirstTouch;
import baton.handoff.Handoff;
import baton.handoff.LossReason;
import baton.handoff.MeetingOutcome;
import baton.handoff.MeetingReport;
import baton.handoff.Repeated;
import baton.handoff.ReturnReason;
import baton.handoff.Samples;
import baton.handoff.past.PastImports;
import baton.handoff.rules.Gate;
import baton.insight.figure.FigureName;
import baton.insight.figure.Figures;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.playback.Coverage;
import baton.playback.Viewing;
import baton.sla.DeadlineEngine;
import baton.sla.SlaRules;
import baton.store.sql.SqlPastStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Every figure, counted once more by a program that shares nothing with this one but the rows in the database.
class FiguresAgainstPythonTest {
    /// `-Dbaton.figures=10000` makes as many handoffs as the figures say.
    private static final int HANDOFFS = Integer.getInteger("baton.figures", 250);

    @TempDir
    Path folder;

    private final Random random = new Random(18);

    @Test
    @Timeout(3_600)
    void everyFigureIsCountedTheSameWay() throws Exception {
        assumeTrue(PythonFigures.isThere(), "no python3 to count with");
        try (var library = new TestLibrary(folder)) {
            var receivers = new ArrayList<Person>();
            for (var zone : List.of("Europe/London", "America/New_York", "Asia/Kolkata", "Pacific/Auckland")) {
                var person = new Person(
                        UUID.randomUUID(),
                        "Receiver of " + zone,
                        zone.hashCode() + "@team.example",
                        Role.AE,
                        ZoneId.of(zone),
                        WorkingHours.OFFICE,
                        true);
                library.people.save(person);
                receivers.add(person);
            }
            for (int i = 0; i < HANDOFFS; i++) {
                live(library, receivers);
            }
            library.now = Samples.NOW.plus(Duration.ofDays(60));
            bringPastIn(library, receivers);
            var zones = new HashMap<UUID, ZoneId>();
            library.people.all().forEach(p -> zones.put(p.id(), p.zone()));
            for (var days : new long[][] {{0, 60}, {10, 20}, {55, 60}}) {
                var from = Samples.NOW.plus(Duration.ofDays(days[0]));
                var to = Samples.NOW.plus(Duration.ofDays(days[1]));
                for (var now : List.of(library.now, to.minus(Duration.ofHours(7)))) {
                    var observed = library.insights.observed(
                            from, to, now, c -> Gate.gaps(c).size());
                    var figures = Figures.of(observed, now, id -> zones.get(id));
                    assertThat(PythonFigures.ours(figures))
                            .as(from + " to " + to + " at " + now)
                            .isEqualTo(PythonFigures.theirs(library.database, folder, from, to, now));
                }
            }
            var all = Figures.of(
                    library.insights.observed(Samples.NOW, library.now, library.now, _ -> 0),
                    library.now,
                    id -> zones.get(id));
            assertThat(all.handoffs()).hasSizeGreaterThan(HANDOFFS / 2);
            for (var name : FigureName.values()) {
                var figure = all.share(name);
                assertThat(figure.hits()).as(name + " has some").isNotEmpty();
                if (name != FigureName.BOOKED && name != FigureName.COMPLETE) {
                    assertThat(figure.misses()).as(name + " lacks some").isNotEmpty();
                }
            }
        }
    }

    /// One life, with holes: whatever may happen to a handoff, at whatever time.
    private void live(TestLibrary library, List<Person> receivers) {
        library.now = Samples.NOW.plusSeconds(random.nextInt(59 * 86_400));
        var receiver = receivers.get(random.nextInt(receivers.size()));
        var base = Samples.complete(receiver.id());
        var start = library.now.atZone(ZoneId.of("America/Chicago")).plusHours(5 + random.nextInt(300));
        var meeting = base.fields().meeting().at(start.toLocalDate(), start.toLocalTime(), start.getZone());
        var content = base.withFields(base.fields().withMeeting(meeting));
        var started = library.handoffService.begin(library.maya.id(), content);
        if (random.nextInt(3) > 0) {
            started = library.handoffService.keepBriefing(started, library.maya.id(), clip(library));
        }
        var handoff = library.handoffService.handOff(started, library.maya.id());
        var acts = random.nextInt(12);
        for (int i = 0; i < acts; i++) {
            library.now = library.now.plusSeconds(random.nextInt(random.nextBoolean() ? 3_600 : 2 * 86_400));
            handoff = act(library, handoff, receivers);
        }
    }

    private Handoff deal(TestLibrary library, Handoff handoff) {
        var stage = DealStage.values()[random.nextInt(DealStage.values().length)];
        return library.followUp.tellDeal(
                handoff,
                library.people.find(handoff.receiver()).orElseThrow(),
                new EventPayload.Deal(stage, null, stage.isOver() ? LossReason.CONTEXT_LOST : null, ""));
    }

    /// Rows of an old CRM, with holes.
    private void bringPastIn(TestLibrary library, List<Person> receivers) throws Exception {
        for (var withTouches : List.of(true, false)) {
            var text = new StringBuilder("id,company,sender,receiver,status,handed off at,meeting date,meeting time,"
                    + "outcome,match,feedback at,deal,loss reason," + (withTouches ? "first touch at\n" : "nothing\n"));
            for (int i = 0; i < HANDOFFS / 10; i++) {
                var out = Samples.NOW.plusSeconds(random.nextInt(50 * 86_400));
                var receiver = receivers.get(random.nextInt(receivers.size()));
                text.append(withTouches).append(i).append(",Old ").append(i).append(",Old sender,");
                text.append(random.nextBoolean() ? receiver.name() : "Somebody else")
                        .append(',');
                text.append(random.nextInt(5) == 0 ? "returned," : ",")
                        .append(out)
                        .append(',');
                text.append(out.plusSeconds(200_000).toString(), 0, 10).append(",10:00,");
                text.append(List.of("", "Completed", "No show", "Scheduled").get(random.nextInt(4)))
                        .append(',');
                text.append(random.nextBoolean() ? "" : 1 + random.nextInt(5)).append(',');
                text.append(random.nextBoolean() ? "" : out.plusSeconds(random.nextInt(500_000)))
                        .append(',');
                text.append(List.of("", "Closed won", "Closed lost", "no").get(random.nextInt(4)))
                        .append(",Price,");
                text.append(random.nextInt(3) == 0 ? "" : out.plusSeconds(random.nextInt(100_000)))
                        .append('\n');
            }
            var table = CsvTable.read(text.toString());
            var rows = CsvPast.read(
                    table, table.guess(), Currency.getInstance("EUR"), ZoneId.of("Europe/Berlin"), library.now);
            var past = new PastImports(
                    new SqlPastStore(library.database, library.sidecars),
                    library.people,
                    all -> new DeadlineEngine(() -> SlaRules.STANDARD, () -> all),
                    library.clock,
                    UUID::randomUUID);
            past.bringIn(library.helen, "old.csv", rows.rows());
        }
    }

    private UUID clip(TestLibrary library) {
        var id = UUID.randomUUID();
        library.write(h -> h.createUpdate("""
                        insert into clip (id, file_name, bytes, sha256, length_ms, width, height)
                        values (:id, :name, 1, 'x', :length, 2, 2)""")
                .bind("id", id)
                .bind("name", id + ".mp4")
                .bind("length", 1_000 + random.nextInt(200_000))
                .execute());
        return id;
    }

    private Handoff act(TestLibrary library, Handoff before, List<Person> receivers) {
        var handoff = library.handoffs.find(before.id()).orElseThrow();
        var me = handoff.receiver();
        var service = library.handoffService;
        try {
            return switch (random.nextInt(18)) {
                case 16, 17 -> deal(library, handoff);
                case 0 -> service.open(handoff, me);
                case 1, 2 -> service.accept(service.open(handoff, me), me, "read");
                case 3 -> service.giveBack(service.open(handoff, me), me, ReturnReason.WRONG_RECEIVER, "not mine");
                case 4, 5 ->
                    service.touch(handoff, me, FirstTouch.values()[random.nextInt(FirstTouch.values().length)]);
                case 6, 7 -> feedback(library, handoff, me);
                case 8 -> library.followUp.pause(handoff, me, "away");
                case 9 -> library.followUp.resume(handoff, me);
                case 10 ->
                    library.followUp.reassign(
                            handoff,
                            library.people.find(me).orElseThrow(),
                            receivers.get(random.nextInt(receivers.size())).id(),
                            "holiday");
                case 11 -> service.handOff(service.talked(handoff, handoff.sender()), handoff.sender());
                case 12 -> library.followUp.prepared(handoff, me, "read");
                case 13 ->
                    library.followUp.reschedule(
                            handoff,
                            me,
                            library.now.atZone(ZoneId.of("Europe/London")).plusDays(1 + random.nextInt(9)));
                case 14 -> service.note(handoff, me, EventKind.CONFIRMED, "");
                default -> watch(library, handoff, me);
            };
        } catch (IllegalStateException | IllegalArgumentException notNow) {
            return handoff;
        }
    }

    private Handoff feedback(TestLibrary library, Handoff handoff, UUID me) {
        var outcome = MeetingOutcome.values()[random.nextInt(MeetingOutcome.values().length)];
        var repeated = random.nextBoolean() ? null : Repeated.values()[random.nextInt(3)];
        return library.handoffService.giveFeedback(
                handoff,
                me,
                new MeetingReport(outcome, outcome.hasMet() ? 1 + random.nextInt(5) : null, Set.of(), "so", repeated));
    }

    private Handoff watch(TestLibrary library, Handoff handoff, UUID me) {
        if (handoff.clip() != null) {
            var played = Coverage.NONE;
            for (int i = 0; i < 3; i++) {
                var from = random.nextInt(100_000);
                played = played.with(Duration.ofMillis(from), Duration.ofMillis(from + random.nextInt(150_000)));
            }
            library.viewing.save(handoff.clip(), new Viewing(me, played, Coverage.NONE), Duration.ZERO);
        }
        return handoff;
    }
}
