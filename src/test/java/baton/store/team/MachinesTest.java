package baton.store.team;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.EventKind;
import baton.handoff.FirstTouch;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffStatus;
import baton.handoff.MeetingOutcome;
import baton.handoff.MeetingReport;
import baton.handoff.Question;
import baton.handoff.ReturnReason;
import baton.handoff.Samples;
import baton.people.Role;
import baton.store.TestLibrary;
import baton.team.Holder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Several people at several machines act as they like; packages come late, twice, in any order. In the end all
/// libraries say the same, and whatever does not count was told.
class MachinesTest {
    /// `-Dbaton.machines=10000` runs as many as the figures say.
    private static final int RUNS = Integer.getInteger("baton.machines", 6);

    private static final long SEED = Long.getLong("baton.machines.seed", 1);

    /// `-Dbaton.machines.first=411` tries one of them again.
    private static final int FIRST = Integer.getInteger("baton.machines.first", 0);

    /// So many begin with empty libraries: each run costs as much as the first.
    private static final int A_LIBRARY = 250;

    @TempDir
    Path folder;

    private Instant time = Samples.NOW;
    private final Map<String, Integer> counts = new HashMap<>();

    private TestMachine machine(String name, Role role) throws IOException {
        return new TestMachine(
                Files.createDirectories(folder.resolve(name)),
                TestLibrary.person(name, name + "@team.example", role),
                () -> time);
    }

    @Test
    @Timeout(7_200)
    void everybodySaysTheSameInTheEnd() throws IOException {
        for (int from = FIRST; from < FIRST + RUNS; from += A_LIBRARY) {
            runs(from, Math.min(from + A_LIBRARY, FIRST + RUNS));
            System.out.println("up to " + Math.min(from + A_LIBRARY, FIRST + RUNS) + ": " + new TreeMap<>(counts));
        }
        assertThat(counts.getOrDefault("acts", 0)).isGreaterThan(RUNS * 3);
    }

    private void runs(int from, int to) throws IOException {
        try (var sam = machine("sam " + from, Role.SDR);
                var ann = machine("ann " + from, Role.AE);
                var tom = machine("tom " + from, Role.AE);
                var meg = machine("meg " + from, Role.MANAGER)) {
            var all = List.of(sam, ann, tom, meg);
            for (var one : all) {
                all.stream().filter(other -> other != one).forEach(one::meets);
            }
            ann.wrong = Duration.ofDays(1);
            tom.wrong = Duration.ofDays(-1);
            for (int run = from; run < to; run++) {
                one(SEED * 1_000_003 + run, sam, all);
                time = time.plus(Duration.ofMinutes(1));
            }
        }
    }

    /// Found by the ten thousand: a manager whose clock goes a day behind gave it away while its receiver accepted it.
    @Test
    @Timeout(60)
    void whatComesLateFromAClockBehindCountsAfterWhatWasDoneHere() throws IOException {
        try (var sam = machine("sam", Role.SDR);
                var ann = machine("ann", Role.AE);
                var tom = machine("tom", Role.AE);
                var meg = machine("meg", Role.MANAGER)) {
            var all = List.of(sam, ann, tom, meg);
            for (var one : all) {
                all.stream().filter(other -> other != one).forEach(one::meets);
            }
            meg.wrong = Duration.ofDays(-1);
            var id = sam.service.begin(sam.me(), Samples.complete(ann.me())).id();
            sam.service.handOff(sam.handoff(id), sam.me());
            sam.send(id, Set.of(meg.me()), false).values().forEach(meg::take);
            sam.send(id).forEach((to, text) -> ann.take(text));
            time = time.plusSeconds(60);
            meg.followUp.reassign(meg.handoff(id), meg.person, tom.me(), "on holiday");
            ann.service.accept(ann.service.open(ann.handoff(id), ann.me()), ann.me(), "watched");
            meg.send(id).values().forEach(ann::take);
            assertThat(ann.events(id).stream().map(HandoffEvent::kind))
                    .endsWith(EventKind.OPENED, EventKind.ACCEPTED, EventKind.REASSIGNED);
            ann.send(id)
                    .values()
                    .forEach(text -> all.stream().filter(m -> m != ann).forEach(m -> m.take(text)));
            for (var other : List.of(sam, meg)) {
                assertThat(other.events(id)).isEqualTo(ann.events(id));
            }
            lifeIsInOrder(0, ann.events(id));
        }
    }

    private void count(String what, int by) {
        counts.merge(what, by, Integer::sum);
    }

    private record Letter(TestMachine to, String text) {}

    private void one(long seed, TestMachine sam, List<TestMachine> all) {
        var random = new Random(seed);
        var receiver = all.get(1);
        var meeting = Samples.complete(receiver.me());
        var id = sam.service.begin(sam.me(), meeting).id();
        sam.service.handOff(sam.handoff(id), sam.me());
        var bag = new ArrayList<Letter>();
        // The manager has been sent a copy by hand.
        var meg = all.get(3);
        sam.send(id, Set.of(meg.me()), false).forEach((_, text) -> bag.add(new Letter(meg, text)));
        var done = new HashMap<UUID, TestMachine>();
        if (random.nextInt(5) > 0) {
            post(sam, id, all, bag, random);
            deliver(bag, random);
            deliver(bag, random);
        }
        var steps = 8 + random.nextInt(24);
        for (int i = 0; i < steps; i++) {
            time = time.plusSeconds(random.nextInt(7_200));
            // Whoever receives it does the most, also after somebody else has given it on.
            var at = all.get(random.nextInt(3) == 0 ? 1 : random.nextInt(all.size()));
            switch (random.nextInt(4)) {
                case 0, 1 -> {
                    for (int tries = 0; tries < 8 && !act(random, at, id, all, done); tries++) {
                        // What is not offered on that machine now is no act.
                        count("not offered", 1);
                    }
                }
                case 2 -> post(at, id, all, bag, random);
                default -> deliver(bag, random);
            }
        }
        // What came back and is being written again is nobody else's yet.
        var written = sam.handoff(id);
        if (written.status() == HandoffStatus.DRAFT || written.status() == HandoffStatus.READY) {
            sam.service.handOff(sam.service.talked(written, sam.me()), sam.me());
        }
        for (int round = 0; settle(id, all, bag, random); round++) {
            assertThat(round).as("rounds until all is quiet, seed " + seed).isLessThan(30);
        }
        check(seed, id, all, done);
    }

    /// Everything leaves and arrives until nothing waits any more.
    private boolean settle(UUID id, List<TestMachine> all, List<Letter> bag, Random random) {
        for (var at : all) {
            post(at, id, all, bag, random);
        }
        var some = !bag.isEmpty();
        while (!bag.isEmpty()) {
            deliver(bag, random);
        }
        return some;
    }

    private void post(TestMachine at, UUID id, List<TestMachine> all, List<Letter> bag, Random random) {
        if (!at.team.isWaiting(id, at.me())) {
            return;
        }
        at.send(id).forEach((to, text) -> {
            var whose = all.stream().filter(m -> m.me().equals(to)).findFirst().orElseThrow();
            bag.add(new Letter(whose, text));
            if (random.nextInt(4) == 0) {
                bag.add(new Letter(whose, text));
            }
            count("packages", 1);
        });
    }

    private void deliver(List<Letter> bag, Random random) {
        if (!bag.isEmpty()) {
            var letter = bag.remove(random.nextInt(bag.size()));
            count(letter.to().take(letter.text()).outcome().toString(), 1);
        }
    }

    /// @return whether anything was done
    private boolean act(Random random, TestMachine at, UUID id, List<TestMachine> all, Map<UUID, TestMachine> done) {
        var here = at.handoffs.find(id);
        if (here.isEmpty()) {
            return false;
        }
        var before = ids(at.events(id));
        var handoff = here.get();
        var me = at.me();
        try {
            switch (random.nextInt(20)) {
                case 0 -> at.service.open(handoff, me);
                case 1, 2, 16 -> at.service.accept(at.service.open(handoff, me), me, "watched 93 %");
                case 3 ->
                    at.service.giveBack(at.service.open(handoff, me), me, ReturnReason.WRONG_RECEIVER, "not mine");
                case 4, 17 -> at.service.touch(handoff, me, FirstTouch.REPLY_IN_THREAD);
                case 5, 18 ->
                    at.service.giveFeedback(
                            handoff,
                            me,
                            new MeetingReport(MeetingOutcome.CANCELLED, null, Set.of(), "they called it off", null));
                case 6 -> at.followUp.ask(handoff, me, "What did she mean by " + random.nextInt() + "?");
                case 7 -> {
                    var open = Question.of(handoff, at.events(id)).stream()
                            .filter(q -> !q.isAnswered())
                            .findFirst();
                    if (open.isPresent()) {
                        at.followUp.answer(handoff, me, open.get().id(), "This: " + random.nextInt());
                    }
                }
                case 8, 19 -> {
                    var to = all.get(1 + random.nextInt(2)).me();
                    if (!to.equals(handoff.content().receiver())) {
                        at.followUp.reassign(handoff, at.person, to, "on holiday");
                    }
                }
                case 9 ->
                    at.followUp.reschedule(
                            handoff,
                            me,
                            at.now().atZone(ZoneId.of("Europe/London")).plusDays(1 + random.nextInt(20)));
                case 10 -> at.followUp.pause(handoff, me, "they are away");
                case 11 -> at.followUp.resume(handoff, me);
                case 12 -> at.followUp.tag(handoff, me, "tag" + random.nextInt(3), random.nextBoolean());
                case 13 -> at.followUp.prepared(handoff, me, "read it twice");
                case 14 -> {
                    if (handoff.status().isWithSender() && me.equals(handoff.sender())) {
                        var content = handoff.content().withUncertainties(List.of("not sure " + random.nextInt()));
                        at.service.edit(handoff, me, content);
                    }
                }
                default -> {
                    if (handoff.status().isWithSender() && me.equals(handoff.sender())) {
                        at.service.talked(handoff, me);
                        at.service.handOff(at.handoff(id), me);
                    }
                }
            }
        } catch (IllegalStateException | IllegalArgumentException notNow) {
            return false;
        }
        var some = false;
        for (var event : at.events(id)) {
            if (before.add(event.id())) {
                done.put(event.id(), at);
                count("acts", 1);
                some = true;
            }
        }
        return some;
    }

    private static Set<UUID> ids(List<HandoffEvent> events) {
        var ids = new LinkedHashSet<UUID>();
        events.forEach(e -> ids.add(e.id()));
        return ids;
    }

    private void check(long seed, UUID id, List<TestMachine> all, Map<UUID, TestMachine> done) {
        var first = all.getFirst();
        var events = first.events(id);
        for (var other : all.subList(1, all.size())) {
            var what = other.person.name() + " beside sam, seed " + seed;
            var concerned = Holder.parties(first.handoff(id), events).contains(other.me());
            if (other.handoffs.find(id).isEmpty()) {
                assertThat(concerned || other == all.get(3)).as(what).isFalse();
                continue;
            }
            assertThat(other.handoff(id).withVersion(0))
                    .as(what)
                    .isEqualTo(first.handoff(id).withVersion(0));
            assertThat(other.events(id)).as(what).isEqualTo(events);
            assertThat(Set.copyOf(other.handoffs.deadlines(id)))
                    .as(what)
                    .isEqualTo(Set.copyOf(first.handoffs.deadlines(id)));
            assertThat(other.handoffs.feedback(id)).as(what).isEqualTo(first.handoffs.feedback(id));
            var due = other.handoff(id);
            assertThat(due.receiver()).as(what).isEqualTo(first.handoff(id).receiver());
        }
        var standing = ids(events);
        assertThat(standing).as("nothing counts twice, seed " + seed).hasSameSizeAs(events);
        done.forEach((event, at) -> {
            if (standing.contains(event)) {
                return;
            }
            var refused = at.database.read(h -> TeamRows.refused(h, id));
            if (refused.containsKey(event)) {
                count("refused " + refused.get(event).reason(), 1);
            } else {
                count("already", 1);
            }
        });
        lifeIsInOrder(seed, events);
    }

    /// Every state was reached from the one before it, by whoever may.
    private static void lifeIsInOrder(long seed, List<HandoffEvent> events) {
        HandoffStatus status = HandoffStatus.DRAFT;
        var moves = new EnumMap<EventKind, HandoffStatus>(EventKind.class);
        moves.put(EventKind.READY, HandoffStatus.READY);
        moves.put(EventKind.HANDED_OFF, HandoffStatus.HANDED_OFF);
        moves.put(EventKind.OPENED, HandoffStatus.OPENED);
        moves.put(EventKind.ACCEPTED, HandoffStatus.ACCEPTED);
        moves.put(EventKind.RETURNED, HandoffStatus.RETURNED);
        moves.put(EventKind.TOUCHED, HandoffStatus.TOUCHED);
        moves.put(EventKind.MET, HandoffStatus.MET);
        moves.put(EventKind.FEEDBACK_GIVEN, HandoffStatus.FEEDBACK_GIVEN);
        for (var event : events) {
            var next = moves.get(event.kind());
            if (event.kind() == EventKind.REASSIGNED
                    && (status == HandoffStatus.OPENED || status == HandoffStatus.ACCEPTED)) {
                status = HandoffStatus.HANDED_OFF;
            } else if (next == HandoffStatus.HANDED_OFF && status == HandoffStatus.RETURNED) {
                status = next;
            } else if (next != null) {
                assertThat(status.canMoveTo(next))
                        .as(status + " to " + next + ", seed " + seed)
                        .isTrue();
                status = next;
            }
        }
    }
}
