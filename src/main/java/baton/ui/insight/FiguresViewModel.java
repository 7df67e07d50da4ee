package baton.ui.insight;

import baton.handoff.record.RecordField;
import baton.insight.figure.Audit;
import baton.insight.figure.FigureName;
import baton.insight.figure.Figures;
import baton.insight.figure.Observed;
import baton.insight.figure.Period;
import baton.insight.review.AuditResult;
import baton.people.Person;
import baton.people.Role;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Figures of a period beside the one before it, and the audit of the last thirty, as far as the current user may see
/// them.
public final class FiguresViewModel {
    /// One look at a period.
    ///
    /// @param reader who looks
    /// @param people who may be chosen: everybody for a manager, else only who looks; nobody by the team's rules
    /// @param isPart whether only the newest are counted yet, and nothing of the period before
    record Shown(
            Person reader,
            List<Person> people,
            FigureFilter filter,
            Period period,
            Figures now,
            Figures before,
            boolean isPart) {
        /// Whose handoffs are counted; null for everybody's.
        @Nullable
        Person person() {
            return people.stream()
                    .filter(p -> p.id().equals(filter.person()))
                    .findFirst()
                    .orElse(null);
        }
    }

    /// One handoff behind a figure.
    ///
    /// @param hit whether it counts for it
    record Line(Observed handoff, boolean hit) {}

    /// Of more, the newest are shown while the others are counted.
    static final int AT_ONCE = 500;

    /// An audit is set beside one that is at least so old.
    private static final Duration A_FORTNIGHT = Duration.ofDays(14);

    private final InsightServices services;
    private final Background background;
    private final Background.Latest asking;
    private final Background.Latest auditing;
    private final Notices notices;
    private final Strings strings;
    private final FigureWords words;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Audited> audit = new ReadOnlyObjectWrapper<>();
    private Period.@Nullable Choice choice = Period.Choice.FOUR_WEEKS;
    private @Nullable Period own;
    private FigureFilter filter = FigureFilter.ALL;
    private @Nullable Person me;

    public FiguresViewModel(InsightServices services, Background background, Notices notices, Strings strings) {
        this.services = services;
        this.background = background;
        asking = background.latest();
        auditing = background.latest();
        this.notices = notices;
        this.strings = strings;
        words = new FigureWords(strings);
    }

    /// Null until the first look.
    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Null until somebody asked for it.
    ReadOnlyObjectProperty<@Nullable Audited> auditProperty() {
        return audit.getReadOnlyProperty();
    }

    FigureWords words() {
        return words;
    }

    /// The handoffs behind a figure, those that count against it first.
    List<Line> behind(FigureName name) {
        var now = shown.get();
        if (now == null) {
            return List.of();
        }
        var figure = now.now().share(name);
        var hits = new HashSet<>(figure.hits());
        var misses = new HashSet<>(figure.misses());
        return Stream.concat(
                        now.now().handoffs().stream()
                                .filter(h -> misses.contains(h.id()))
                                .map(h -> new Line(h, false)),
                        now.now().handoffs().stream()
                                .filter(h -> hits.contains(h.id()))
                                .map(h -> new Line(h, true)))
                .toList();
    }

    // Commands

    public void setPerson(Person person) {
        // What is still being counted was asked by somebody else.
        asking.cancel();
        auditing.cancel();
        me = person;
        filter = FigureFilter.ALL;
        shown.set(null);
        audit.set(null);
    }

    void choose(Period.Choice chosen) {
        choice = chosen;
        look(true);
    }

    /// A period of somebody's own.
    void choose(LocalDate from, LocalDate to) {
        choice = null;
        own = from.isAfter(to) ? new Period(to, from) : new Period(from, to);
        look(true);
    }

    void setFilter(FigureFilter chosen) {
        filter = chosen;
        look(true);
    }

    /// Counts again; what is shown whole stays until the answer is there.
    void refresh() {
        var before = shown.get();
        look(before == null || before.isPart());
    }

    private void look(boolean newestFirst) {
        var reader = me;
        if (reader == null) {
            return;
        }
        var asked = filter;
        asking.run(
                () -> count(
                        reader, services.personFigures().getAsBoolean() ? asked : asked.withoutPerson(), newestFirst),
                counted -> {
                    shown.set(counted);
                    if (counted.isPart()) {
                        look(false);
                    }
                },
                problem -> {
                    // What was asked for before would stand under another question.
                    shown.set(null);
                    notices.problem(problem);
                });
    }

    private Shown count(Person reader, FigureFilter by, boolean newestFirst) {
        var now = services.clock().instant();
        var zone = reader.zone();
        var today = LocalDate.ofInstant(now, zone);
        var period = choice == null && own != null
                ? own
                : Period.of(choice == null ? Period.Choice.FOUR_WEEKS : choice, today);
        var team = services.people().all();
        var zones = team.stream().collect(Collectors.toMap(Person::id, Person::zone));
        Function<UUID, ZoneId> zoneOf = id -> zones.getOrDefault(id, zone);
        var role = team.stream()
                .filter(p -> p.id().equals(by.person()))
                .map(Person::role)
                .findFirst()
                .orElse(null);
        var start = period.start(zone);
        var end = period.end(zone);
        var newest = newestFirst
                ? services.store().sinceNewest(AT_ONCE, end).filter(start::isBefore)
                : Optional.<Instant>empty();
        var of = observed(reader, by, role, newest.orElse(start), end);
        var before = newest.isPresent()
                ? List.<Observed>of()
                : observed(
                        reader,
                        by,
                        role,
                        period.before().start(zone),
                        period.before().end(zone));
        return new Shown(
                reader,
                people(reader, team),
                by,
                period,
                Figures.of(of, now, zoneOf),
                Figures.of(before, now, zoneOf),
                newest.isPresent());
    }

    private List<Observed> observed(Person reader, FigureFilter by, @Nullable Role role, Instant from, Instant to) {
        return services.store().observed(from, to, services.clock().instant(), services.missing()).stream()
                .filter(h -> by.fits(h, role))
                .map(h -> mayRead(reader, h) ? h : h.withoutFeedback())
                .toList();
    }

    private List<Person> people(Person reader, List<Person> team) {
        if (!services.personFigures().getAsBoolean()) {
            return List.of();
        }
        return isManager(reader) ? team : List.of(reader);
    }

    private static boolean isManager(Person reader) {
        return reader.role() == Role.MANAGER;
    }

    /// Whoever is no manager reads feedback on their own alone, which is a figure of one person.
    private boolean mayRead(Person reader, Observed handoff) {
        return isManager(reader) || services.personFigures().getAsBoolean() && isOwn(reader, handoff);
    }

    private static boolean isOwn(Person reader, Observed handoff) {
        return handoff.sender().equals(reader.id()) || handoff.receiver().equals(reader.id());
    }

    /// Makes a playlist of good examples of what is most often wrong or missing.
    void learn(RecordField field) {
        var by = me;
        if (by != null) {
            var name = strings.get("figure.examples.name", strings.of(field));
            background.run(
                    () -> services.examples().playlist(by, field, name),
                    count -> notices.tell(strings.get(
                            count == 0 ? "figure.examples.none" : "figure.examples.made",
                            strings.of(field),
                            count,
                            name)),
                    notices.orTell());
        }
    }

    /// An audit, and one of before to set it beside.
    ///
    /// @param before null if there is none
    record Audited(Audit audit, @Nullable AuditResult before) {}

    /// Asks the last handoffs the three questions.
    void audit(int most) {
        var now = services.clock().instant();
        audit(() -> {
            var from = services.store().sinceNewest(most, now.plusSeconds(1)).orElse(Instant.EPOCH);
            return Audit.of(services.store().observed(from, now.plusSeconds(1), now, services.missing()), most);
        });
    }

    /// Asks all handoffs of the period that is shown.
    void auditPeriod() {
        var now = shown.get();
        if (now != null && now.isPart()) {
            notices.tell(words.made(now));
        } else if (now != null) {
            audit(() -> new Audit(now.now().handoffs()));
        }
    }

    private void audit(Callable<Audit> asked) {
        var by = me;
        if (by == null) {
            return;
        }
        auditing.run(
                () -> {
                    var found = asked.call();
                    var now = services.clock().instant();
                    var before = services.reviews().audits().stream()
                            .filter(a -> !a.at().isAfter(now.minus(A_FORTNIGHT)))
                            .findFirst()
                            .orElse(null);
                    if (isManager(by) && !found.handoffs().isEmpty()) {
                        services.reviews().save(AuditResult.of(idOf(by, now), now, by.id(), found));
                    }
                    return new Audited(found, before);
                },
                audit::set,
                notices.orTell());
    }

    /// One audit a day is kept of each: the last.
    private static UUID idOf(Person by, Instant now) {
        var day = LocalDate.ofInstant(now, by.zone());
        return UUID.nameUUIDFromBytes((by.id() + " " + day).getBytes(StandardCharsets.UTF_8));
    }

    void saveCsv(Path file) {
        var now = shown.get();
        if (now != null) {
            save(file, () -> {
                services.export().csv(file, words.head(), words.sheet(now));
                return true;
            });
        }
    }

    void savePdf(Path file) {
        var now = shown.get();
        if (now != null) {
            save(file, () -> {
                services.export().pdf(file, words.document(now));
                return true;
            });
        }
    }

    void saveAuditCsv(Path file, AuditWords audited, Map<UUID, String> names) {
        var asked = audit.get();
        if (asked != null) {
            save(file, () -> {
                services.export().csv(file, audited.head(), audited.rows(asked.audit(), said(names)));
                return true;
            });
        }
    }

    void saveAuditPdf(Path file, AuditWords audited, Map<UUID, String> names) {
        var asked = audit.get();
        if (asked != null) {
            save(file, () -> {
                services.export().pdf(file, audited.document(asked, said(names)));
                return true;
            });
        }
    }

    /// Asked again: the team may have changed its mind while the page was open.
    private Map<UUID, String> said(Map<UUID, String> names) {
        return services.personFigures().getAsBoolean() ? names : Map.of();
    }

    private void save(Path file, Callable<Boolean> write) {
        background.run(
                write,
                _ -> notices.tell(strings.get("figure.saved", String.valueOf(file.getFileName()))),
                notices.orTell());
    }
}
