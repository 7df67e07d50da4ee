package baton.store;

import baton.handoff.FirstTouch;
import baton.handoff.MeetingOutcome;
import baton.handoff.MeetingReport;
import baton.handoff.Samples;
import baton.inbox.Inbox;
import baton.inbox.Today;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;

/// What Today and the inbox cost in libraries of 100, 10,000 and 100,000 handoffs that are done, with 500 that are
/// open, all of them one person's. Medians of thirty looks.
public final class TodayBenchmark {
    private static final int OPEN = 500;
    private static final int LOOKS = 30;

    private TodayBenchmark() {}

    public static void run() throws Exception {
        // The first round warms the machine up.
        for (var done : new int[] {1_000, 100, 10_000, 100_000}) {
            var folder = Files.createTempDirectory("baton-today");
            try (var library = new TestLibrary(folder)) {
                fill(library, done);
                var now = Samples.NOW.plusSeconds(60);
                var today = median(() -> Today.entries(library.due.dueFrom(library.priya.id()), now)
                        .size());
                var inbox = median(() -> new Inbox(library.handoffs)
                        .of(library.priya.id(), now, 500)
                        .items()
                        .size());
                var sent = median(() ->
                        library.handoffs.sent(library.maya.id(), 500).items().size());
                System.out.printf(
                        "%,d handoffs and %d open: Today %.1f ms, Inbox %.1f ms, Sent %.1f ms%n",
                        done, OPEN, today, inbox, sent);
            }
        }
    }

    private interface Look {
        int look() throws Exception;
    }

    private static double median(Look look) throws Exception {
        var times = new ArrayList<Double>();
        for (int i = 0; i < LOOKS + 10; i++) {
            var begun = System.nanoTime();
            if (look.look() == 0) {
                throw new IllegalStateException("nothing was found");
            }
            times.add((System.nanoTime() - begun) / 1e6);
        }
        return times.subList(10, times.size()).stream()
                .sorted()
                .skip(LOOKS / 2)
                .findFirst()
                .orElseThrow();
    }

    /// One handoff of each kind goes through the same acts as any other; the rest are its copies, a minute apart.
    private static void fill(TestLibrary library, int done) {
        var service = library.handoffService;
        var maya = library.maya.id();
        var priya = library.priya.id();
        var open = service.handOff(service.begin(maya, Samples.complete(priya)), maya);
        var accepted = service.accept(
                service.open(service.handOff(service.begin(maya, Samples.complete(priya)), maya), priya), priya, "");
        var touched = service.touch(accepted, priya, FirstTouch.INVITE_OR_CONFIRMATION);
        var closed =
                service.giveFeedback(touched, priya, new MeetingReport(MeetingOutcome.HELD, 4, Set.of(), "", null));
        closed = library.followUp.answerFeedback(closed, maya, "Thanks");
        copy(library, open.id(), OPEN - 1);
        copy(library, closed.id(), done - 1);
    }

    private static void copy(TestLibrary library, UUID pattern, int times) {
        library.write(h -> h.createUpdate("""
                        insert into handoff (id, sender_id, receiver_id, status, handoff_type, company, company_key,
                            record, search_text, clip_id, created_at, updated_at, handed_off_at, due_at, version)
                        select random_uuid(), sender_id, receiver_id, status, handoff_type, company || x, company_key,
                            record, search_text, clip_id, created_at, dateadd('MINUTE', -x, updated_at),
                            dateadd('MINUTE', -x, handed_off_at), due_at, version
                        from handoff, system_range(1, :times) where id = :pattern""")
                .bind("times", times)
                .bind("pattern", pattern)
                .execute());
        library.write(h -> h.createUpdate("""
                        insert into deadline (id, handoff_id, kind, owner_id, cause_id, policy, started_at, asked_from,
                            due_at, first_reminder, second_reminder, why, closed_at, closed_by, rung, is_open)
                        select random_uuid(), h.id, d.kind, d.owner_id, d.cause_id, d.policy, d.started_at, d.asked_from,
                            d.due_at, d.first_reminder, d.second_reminder, d.why, d.closed_at, d.closed_by, d.rung,
                            d.is_open
                        from handoff h join deadline d on d.handoff_id = :pattern
                        where h.status = (select status from handoff where id = :pattern) and h.id <> :pattern""").bind("pattern", pattern).execute());
    }
}
