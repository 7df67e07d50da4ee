package baton.handoff.past;

import baton.handoff.Deadline;
import baton.handoff.Deadlines;
import baton.handoff.EventKind;
import baton.handoff.EventPayload;
import baton.handoff.Feedback;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffStatus;
import baton.handoff.MeetingReport;
import baton.handoff.record.CompanyName;
import baton.people.PeopleStore;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes a team's past in, so that it is counted from the first day on. Nothing of it owes anybody anything: what was
/// due is kept or missed, and no clock runs.
public final class PastImports {
    private final PastStore store;
    private final PeopleStore people;
    private final Function<List<Person>, Deadlines> deadlines;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    /// @param deadlines in the calendars of these people, by the rules in force now: nobody knows those of then
    public PastImports(
            PastStore store,
            PeopleStore people,
            Function<List<Person>, Deadlines> deadlines,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.store = store;
        this.people = people;
        this.deadlines = deadlines;
        this.clock = clock;
        this.ids = ids;
    }

    /// What a table would do.
    ///
    /// @param added handoffs that are new
    /// @param changed handoffs that came in before and are different now
    /// @param same handoffs that came in before just so, or stand in the table twice
    /// @param own handoffs that are left as they are: they were made here, or somebody has worked on them since
    /// @param others of those that are changed, how many are about another company than before: perhaps the numbers
    /// are those of another list
    /// @param newcomers who is in nobody's list yet, by the name that the table gives them
    public record Plan(int added, int changed, int same, int own, int others, List<String> newcomers) {
        public Plan {
            newcomers = List.copyOf(newcomers);
        }
    }

    /// A manager decides what a team's past is; where there is none, whoever is here.
    public boolean mayBringIn(Person by) {
        return by.role() == Role.MANAGER
                || people.all().stream().noneMatch(p -> p.active() && p.role() == Role.MANAGER);
    }

    public Plan plan(Person by, List<PastRow> rows) {
        return new Run(by, "", rows).plan();
    }

    /// Takes rows in, all or none.
    ///
    /// @param file the table's name, for the history
    /// @return what it did
    /// @throws IllegalStateException if this person may not
    public PastImport bringIn(Person by, String file, List<PastRow> rows) {
        if (!mayBringIn(by)) {
            throw new IllegalStateException("a manager brings a team's past in");
        }
        var run = new Run(by, file, rows);
        var done = new PastImport(ids.get(), clock.instant(), by.id(), file, run.added, run.changed);
        if (!run.graphs.isEmpty()) {
            store.write(done, run.graphs, run.newcomers());
        }
        return done;
    }

    /// Newest first.
    public List<PastImport> all() {
        return store.all();
    }

    /// @return how many handoffs stay, because somebody has worked on them since
    /// @throws IllegalStateException if this person may not
    public int takeBack(Person by, UUID imported) {
        if (!mayBringIn(by)) {
            throw new IllegalStateException("a manager takes a team's past back");
        }
        return store.takeBack(imported);
    }

    /// One handoff has one id, on whatever machine its table comes in. A table that names Baton's own id means that.
    static UUID idOf(String source) {
        var bare = source.startsWith("id ") ? source.substring(3) : source;
        try {
            return UUID.fromString(bare);
        } catch (IllegalArgumentException foreign) {
            return named("handoff " + source);
        }
    }

    /// The event of this kind that comes from a table; every other one is somebody's act.
    public static UUID eventOf(UUID handoff, EventKind kind) {
        return named(handoff + " " + kind);
    }

    private static UUID named(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /// One table.
    private final class Run {
        private final Person by;
        private final String file;
        private final Instant now = clock.instant();
        private final List<Person> team = people.all();
        private final Map<String, Person> fresh = new LinkedHashMap<>();
        private final List<PastGraph> graphs = new ArrayList<>();
        private final Deadlines clocks;
        private int added;
        private int changed;
        private int same;
        private int own;
        private int renamed;

        Run(Person by, String file, List<PastRow> rows) {
            this.by = by;
            this.file = file;
            var wanted = rows.stream().map(r -> idOf(r.source())).toList();
            var known = store.known(wanted);
            var others = store.own(wanted);
            var met = new LinkedHashSet<UUID>();
            var everybody = new ArrayList<>(team);
            for (var row : rows) {
                if (!others.contains(idOf(row.source()))) {
                    person(row.sender(), Role.SDR);
                    person(row.receiver(), Role.AE);
                }
            }
            everybody.addAll(fresh.values());
            clocks = deadlines.apply(everybody);
            for (var row : rows) {
                take(row, known, others, met);
            }
        }

        private void take(PastRow row, Map<UUID, PastStore.Known> known, Set<UUID> others, Set<UUID> met) {
            var id = idOf(row.source());
            if (others.contains(id)) {
                own++;
                return;
            }
            var before = known.get(id);
            if (!met.add(id) || before != null && row.fingerprint().equals(before.fingerprint())) {
                same++;
                return;
            }
            graphs.add(graph(id, row));
            if (before == null) {
                added++;
                return;
            }
            changed++;
            if (!CompanyName.key(before.company())
                    .equals(CompanyName.key(row.content().company()))) {
                renamed++;
            }
        }

        Plan plan() {
            return new Plan(
                    added,
                    changed,
                    same,
                    own,
                    renamed,
                    fresh.values().stream().map(Person::name).toList());
        }

        List<Person> newcomers() {
            return List.copyOf(fresh.values());
        }

        /// Who is known by that address, else by that name if only one is; otherwise somebody new, who is not active.
        private Person person(PastRow.Named named, Role role) {
            var email = plain(named.email());
            var name = plain(named.name());
            var byEmail = team.stream()
                    .filter(p -> !email.isEmpty() && plain(p.email()).equals(email))
                    .toList();
            if (!byEmail.isEmpty()) {
                return byEmail.getFirst();
            }
            var byName = team.stream()
                    .filter(p -> email.isEmpty()
                            && !name.isEmpty()
                            && plain(p.name()).equals(name))
                    .toList();
            if (byName.size() == 1) {
                return byName.getFirst();
            }
            var key = email.isEmpty() ? "name " + name : email;
            return fresh.computeIfAbsent(key, _ -> newcomer(key, named, role));
        }

        private Person newcomer(String key, PastRow.Named named, Role role) {
            var name = named.isNobody() ? "?" : named.name().isEmpty() ? named.email() : named.name();
            return team.stream()
                    .filter(p -> p.id().equals(PastImports.named("person " + key)))
                    .findFirst()
                    .orElseGet(() -> new Person(
                            PastImports.named("person " + key),
                            name,
                            named.email(),
                            role,
                            by.zone(),
                            WorkingHours.OFFICE,
                            false));
        }

        private PastGraph graph(UUID id, PastRow row) {
            var sender = person(row.sender(), Role.SDR);
            var receiver = person(row.receiver(), Role.AE);
            var out = row.handedOff();
            var draft = Handoff.draft(id, sender.id(), row.content().withReceiver(receiver.id()), out);
            var sent = draft.moveTo(HandoffStatus.READY, out).handedOff(out).withVersion(1);
            var report = row.report();
            var feedback = report.isWhole() ? feedback(sent, receiver, report) : null;
            var events = events(sent, row, receiver);
            var last = events.getLast().at();
            var ended = ended(sent, feedback == null ? HandoffStatus.CLOSED : HandoffStatus.FEEDBACK_GIVEN, last);
            var history = new ArrayList<>(events);
            history.add(event(sent, EventKind.IMPORTED, now, by.id(), new EventPayload.Words(file)));
            if (row.deal() != null) {
                history.add(event(sent, EventKind.DEAL_MOVED, now, by.id(), row.deal()));
            }
            return new PastGraph(ended, row.fingerprint(), history, promises(sent, ended, row, events), feedback);
        }

        private static Handoff ended(Handoff sent, HandoffStatus status, Instant last) {
            return new Handoff(
                    sent.id(),
                    sent.sender(),
                    status,
                    sent.content(),
                    null,
                    sent.createdAt(),
                    last,
                    sent.handedOffAt(),
                    null,
                    sent.version());
        }

        private static @Nullable Feedback feedback(Handoff sent, Person receiver, PastRow.Report report) {
            var at = report.given().at();
            var outcome = report.outcome();
            return at == null || outcome == null
                    ? null
                    : Feedback.of(
                            sent.id(),
                            receiver.id(),
                            at,
                            new MeetingReport(outcome, report.match(), Set.of(), report.words(), null));
        }

        /// As far as somebody knows when they happened, in that order.
        private List<HandoffEvent> events(Handoff sent, PastRow row, Person receiver) {
            var out = row.handedOff();
            var events = new ArrayList<HandoffEvent>();
            events.add(event(sent, EventKind.HANDED_OFF, out, sent.sender(), EventPayload.NONE));
            if (row.touch().at() != null) {
                // How, no table says.
                events.add(
                        event(sent, EventKind.TOUCHED, row.touch().at(), receiver.id(), new EventPayload.Unread("")));
            }
            if (row.returned()) {
                events.add(event(sent, EventKind.RETURNED, out, receiver.id(), new EventPayload.Unread("")));
            }
            var outcome = row.report().outcome();
            if (outcome != null) {
                var end = sent.content().fields().meeting().end().orElse(null);
                var reported = row.report().given().at();
                var at = reported != null ? reported : end != null && end.isBefore(now) ? end : out;
                events.add(event(
                        sent,
                        EventKind.MET,
                        at,
                        receiver.id(),
                        new EventPayload.Outcome(outcome, row.report().match())));
            }
            var given = row.report().given().at();
            if (given != null) {
                // That it was given is known, also where not all of what was said is.
                events.add(event(
                        sent,
                        EventKind.FEEDBACK_GIVEN,
                        given,
                        receiver.id(),
                        outcome == null
                                ? new EventPayload.Unread("")
                                : new EventPayload.Outcome(outcome, row.report().match())));
            }
            return events;
        }

        private static HandoffEvent event(
                Handoff handoff, EventKind kind, Instant at, UUID person, EventPayload payload) {
            return new HandoffEvent(eventOf(handoff.id(), kind), handoff.id(), at, person, kind, payload);
        }

        /// First touch and feedback, where the table says when they came; what was never done is closed now.
        private List<Deadline> promises(Handoff sent, Handoff ended, PastRow row, List<HandoffEvent> events) {
            var after = new LinkedHashMap<UUID, Deadline>();
            var acts = events.stream()
                    .filter(e -> e.kind() == EventKind.TOUCHED || e.kind() == EventKind.FEEDBACK_GIVEN)
                    .toList();
            var set = clocks.after(sent, events.subList(0, 1), List.of());
            Stream.concat(set.stream(), clocks.after(ended, acts, set).stream())
                    .filter(d -> isTold(d, row))
                    .forEach(d -> after.put(d.id(), d));
            return after.values().stream()
                    .map(d -> d.isOpen() ? d.closed(now, EventKind.IMPORTED) : d)
                    .toList();
        }

        private static boolean isTold(Deadline deadline, PastRow row) {
            return switch (deadline.kind()) {
                case FIRST_TOUCH -> row.touch().told();
                case FEEDBACK -> row.report().given().told();
                default -> false;
            };
        }
    }
}
