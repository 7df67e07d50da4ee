package baton.app.demo;

import baton.app.Workspace;
import baton.app.platform.AppDirectories;
import baton.handoff.DealStage;
import baton.handoff.EventPayload;
import baton.handoff.FirstTouch;
import baton.handoff.FollowUpService;
import baton.handoff.Handoff;
import baton.handoff.HandoffService;
import baton.handoff.LossReason;
import baton.handoff.MeetingOutcome;
import baton.handoff.MeetingReport;
import baton.handoff.Repeated;
import baton.handoff.ReturnReason;
import baton.handoff.record.RecordField;
import baton.handoff.rules.TeamRules;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.sla.DeadlineEngine;
import baton.sla.SlaRules;
import baton.ui.kit.Known;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Fills the demo workspace: six people and forty handoffs in every state, each made by the same acts that real ones
/// are made by, at moments counted back from now.
public final class Demo {
    static final String READER = "priya";
    private static final String DRAFTS_CLIP = "maya-3";
    private static final String COMPLETE = "demo.complete";

    /// A clock that the demo sets to when each thing happened.
    private static final class StoryClock implements InstantSource {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Workspace workspace;
    private final Instant now;
    private final StoryClock clock = new StoryClock();
    private final HandoffService service;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final DemoClips clips;
    private final FollowUpService followUp;
    private int told;

    private Demo(Workspace workspace) {
        this.workspace = workspace;
        clips = new DemoClips(workspace);
        now = workspace.clock.instant().truncatedTo(ChronoUnit.MINUTES);
        var clockwork = new DeadlineEngine(() -> SlaRules.STANDARD, workspace.stores.people::all);
        service = new HandoffService(
                workspace.stores.handoffs, clock, workspace.ids, () -> TeamRules.STANDARD, clockwork);
        followUp = new FollowUpService(workspace.stores.handoffs, clock, workspace.ids, clockwork);
    }

    /// Whether the demo was filled to its end; half a demo is cleared away and filled again.
    public static boolean isComplete(AppDirectories home) {
        return Files.exists(home.library().resolve(COMPLETE));
    }

    /// Clears away what an interrupted filling left, but not the files of the window that is open.
    public static void clear(AppDirectories home) throws IOException {
        if (!Files.exists(home.library())) {
            return;
        }
        try (var files = Files.walk(home.library())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                var name = file.getFileName().toString();
                var keep = name.startsWith("window.") || name.endsWith(".log") || name.endsWith(".lck");
                if (!keep && !(Files.isDirectory(file) && hasFiles(file))) {
                    Files.delete(file);
                }
            }
        }
    }

    private static boolean hasFiles(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    /// @throws IOException if the samples cannot be copied
    public static void fill(Workspace workspace) throws IOException {
        var demo = new Demo(workspace);
        demo.people();
        for (var row : rows()) {
            demo.handoff(row);
        }
        demo.clips.clear();
        workspace.stores.people.switchTo(Known.of(demo.people, READER).id());
        Files.writeString(workspace.home.library().resolve(COMPLETE), "");
    }

    /// Writes one sender's drafts, in a library that has the demo's people already; what is ready has a briefing.
    static void fillDrafts(Workspace workspace, Person sender) throws IOException {
        var demo = new Demo(workspace);
        workspace.stores.people.all().forEach(p -> demo.people.put(p.email().split("@")[0], p));
        for (var row : rows()) {
            var isReady = Known.of(row, "state").equals("READY");
            if (demo.person(row, "sender").equals(sender)
                    && (isReady || Known.of(row, "state").equals("DRAFT"))) {
                if (isReady) {
                    row.put("clip", DRAFTS_CLIP);
                }
                demo.handoff(row);
            }
        }
        demo.clips.clear();
    }

    private void people() {
        person("maya", "Maya Brandt", Role.SDR, "Europe/London");
        person("jonas", "Jonas Weber", Role.SDR, "Europe/Berlin");
        person("sofia", "Sofia Marin", Role.SDR, "America/New_York");
        person("priya", "Priya Nair", Role.AE, "Europe/London");
        person("daniel", "Daniel Okafor", Role.AE, "America/New_York");
        person("helen", "Helen Carter", Role.MANAGER, "Europe/London");
    }

    private void person(String key, String name, Role role, String zone) {
        var email = key + "@demo.example";
        var line = role == Role.AE
                ? name.split(" ")[0] + " works with teams that want to stop living in spreadsheets"
                : "";
        var person =
                new Person(workspace.ids.get(), name, email, role, ZoneId.of(zone), WorkingHours.OFFICE, true, line);
        workspace.stores.people.save(person);
        people.put(key, person);
    }

    /// The story's table, one map of column to text for each row.
    private static List<Map<String, String>> rows() throws IOException {
        try (var in = Demo.class.getResourceAsStream("/demo/handoffs.tsv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var names = reader.readLine().split("\t");
            return reader.lines()
                    .map(line -> {
                        var texts = line.split("\t", -1);
                        var row = new HashMap<String, String>();
                        for (int i = 0; i < names.length; i++) {
                            row.put(names[i], texts[i]);
                        }
                        return (Map<String, String>) row;
                    })
                    .toList();
        }
    }

    private void handoff(Map<String, String> row) throws IOException {
        var sender = person(row, "sender");
        var receiver = Known.of(row, "receiver").isEmpty() ? null : person(row, "receiver");
        var sent = now.minus(Duration.ofHours(DemoRecord.number(row, "hours")));
        clock.now = sent.minus(Duration.ofHours(2));
        var handoff = service.begin(sender.id(), new DemoRecord(row, now, clock.now).content(sender, receiver));
        var sample = Known.of(row, "clip");
        if (!sample.isEmpty()) {
            clock.now = sent.minus(Duration.ofMinutes(20));
            handoff = service.keepBriefing(handoff, sender.id(), clips.keep(sample));
        }
        var state = Known.of(row, "state");
        if (receiver == null || state.equals("DRAFT") || state.equals("READY")) {
            return;
        }
        clock.now = sent;
        handoff = service.handOff(handoff, sender.id());
        tell(handoff, receiver, state, Duration.between(sent, now));
    }

    /// Everything that happened after the hand-off, spread over the time since.
    private void tell(Handoff sent, Person receiver, String state, Duration since) {
        var handoff = sent;
        var start = clock.now;
        if (state.equals("HANDED_OFF")) {
            return;
        }
        clock.now = start.plus(shorter(since.dividedBy(4), Duration.ofMinutes(50)));
        handoff = service.open(handoff, receiver.id());
        if (state.equals("OPENED")) {
            clock.now = clock.now.plus(Duration.ofMinutes(3));
            followUp.ask(handoff, receiver.id(), "Who else has seen our price list?");
            return;
        }
        clock.now = clock.now.plus(Duration.ofMinutes(6));
        if (state.equals("RETURNED")) {
            service.giveBack(
                    handoff,
                    receiver.id(),
                    ReturnReason.NO_DECISION_MAKER,
                    "Nobody on this list can sign. Who owns the budget?");
            return;
        }
        clips.watch(handoff, receiver);
        handoff = service.accept(handoff, receiver.id(), "opened and reviewed");
        if (state.equals("ACCEPTED")) {
            return;
        }
        clock.now = start.plus(shorter(since.dividedBy(2), Duration.ofHours(3)));
        handoff = service.touch(handoff, receiver.id(), FirstTouch.INVITE_OR_CONFIRMATION);
        if (state.equals("FEEDBACK_GIVEN")) {
            handoff = followUp.prepared(handoff, receiver.id(), "");
        }
        if (state.equals("FEEDBACK_GIVEN")) {
            var end = handoff.content().fields().meeting().end().orElseThrow();
            clock.now = end.isAfter(clock.now) ? end : clock.now.plus(Duration.ofHours(1));
            // Some were held, some were not; some records lacked something: as in life.
            var dice = told++ % 7;
            var outcome = dice == 0 ? MeetingOutcome.NO_SHOW : MeetingOutcome.HELD;
            var wrong = dice == 3 ? Set.of(RecordField.STAKEHOLDERS) : Set.<RecordField>of();
            service.giveFeedback(
                    handoff,
                    receiver.id(),
                    new MeetingReport(
                            outcome,
                            dice == 0 ? null : 3 + dice % 3,
                            wrong,
                            dice == 0
                                    ? "Nobody came; they had not accepted the invitation."
                                    : wrong.isEmpty()
                                            ? "Opened with their own words; they leaned in."
                                            : "The budget owner was missing.",
                            dice == 3 ? Repeated.SOMETHING : null));
            answer(handoff.id());
            deal(handoff.id(), receiver, dice);
        }
    }

    /// Of most, something is known by now.
    private void deal(UUID id, Person receiver, int dice) {
        var given = workspace.stores.handoffs.find(id).orElseThrow();
        clock.now = clock.now.plus(Duration.ofHours(3));
        var deal = switch (dice) {
            case 0 -> new EventPayload.Deal(DealStage.NO_OPPORTUNITY, null, LossReason.NO_RESPONSE, "");
            case 1, 5 ->
                new EventPayload.Deal(DealStage.OPPORTUNITY, given.content().value(), null, "");
            case 2 -> new EventPayload.Deal(DealStage.WON, given.content().value(), null, "");
            case 3 ->
                new EventPayload.Deal(
                        DealStage.LOST,
                        given.content().value(),
                        LossReason.CONTEXT_LOST,
                        "We asked again what they had told Maya.");
            case 4 -> new EventPayload.Deal(DealStage.LOST, given.content().value(), LossReason.PRICE, "");
            default -> null;
        };
        if (deal != null) {
            followUp.tellDeal(given, receiver, deal);
        }
        workspace.stores.effort.addWriting(id, Duration.ofSeconds(90 + 37L * dice));
        workspace.stores.effort.addRecording(id, Duration.ofSeconds(160 + 23L * dice));
    }

    /// Most senders answer what they are told.
    private void answer(UUID id) {
        if (told % 3 != 0) {
            var given = workspace.stores.handoffs.find(id).orElseThrow();
            clock.now = clock.now.plus(Duration.ofHours(2));
            followUp.answerFeedback(given, given.sender(), "Thank you, noted for the next one.");
        }
    }

    private Person person(Map<String, String> row, String column) {
        return Known.of(people, Known.of(row, column));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
