package baton.ui.insight;

import baton.brief.Document;
import baton.brief.Markdown;
import baton.handoff.record.HandoffType;
import baton.insight.figure.Figures;
import baton.insight.figure.Observed;
import baton.insight.review.InventoryEntry;
import baton.insight.review.PlaybookCare;
import baton.insight.review.ReviewDecision;
import baton.people.Person;
import baton.people.Role;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The reviews with their agendas filled in, the playbook, and the inventory; what is decided there is kept.
public final class ReviewsViewModel {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration FORTNIGHT = Duration.ofDays(14);
    private static final Duration QUARTER = Duration.ofDays(91);
    /// A part of the playbook is looked through again after so many days.
    private static final int REVIEW_DAYS = 91;

    /// What so many handoffs are good for; the largest first.
    private enum Milestone {
        FIVE_HUNDRED(500),
        TWO_HUNDRED(200),
        FIFTY(50),
        TEN(10),
        FIRST(1);

        private final long handoffs;

        Milestone(long handoffs) {
            this.handoffs = handoffs;
        }
    }

    /// One page.
    ///
    /// @param decisions that are open, of either review
    /// @param team who may own something
    /// @param mayChange managers keep the playbook; everybody reads it
    record Shown(
            ReviewPage page,
            Document document,
            List<ReviewDecision> decisions,
            List<PlaybookCare> playbook,
            List<InventoryEntry> inventory,
            List<Person> team,
            boolean mayChange,
            String milestone) {}

    private final ReviewServices services;
    private final Background background;
    private final Background.Latest looking;
    private final Notices notices;
    private final Strings strings;
    final ObjectProperty<ReviewPage> page = new SimpleObjectProperty<>(ReviewPage.WEEKLY);
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private @Nullable Person me;

    public ReviewsViewModel(ReviewServices services, Background background, Notices notices, Strings strings) {
        this.services = services;
        this.background = background;
        looking = background.latest();
        this.notices = notices;
        this.strings = strings;
        page.subscribe((_, _) -> refresh());
    }

    /// Null until the first look.
    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    LocalDate today() {
        return LocalDate.ofInstant(services.clock().instant(), me == null ? ZoneId.systemDefault() : me.zone());
    }

    // Commands

    public void setPerson(Person person) {
        looking.cancel();
        me = person;
        shown.set(null);
    }

    void refresh() {
        var reader = me;
        if (reader != null) {
            var chosen = page.get();
            looking.run(() -> look(reader, chosen), shown::set, notices.orTell());
        }
    }

    private Shown look(Person reader, ReviewPage chosen) {
        var team = services.people().all();
        var all = team.stream().collect(Collectors.toMap(Person::id, Person::name));
        var named = services.figures().personFigures().getAsBoolean() ? all : Map.<UUID, String>of();
        var now = services.clock().instant();
        var open = services.store().decisions().stream()
                .filter(d -> d.doneAt() == null)
                .toList();
        var care = services.store().playbook();
        var inventory = services.store().inventory();
        var review = new ReviewWords(strings, named);
        var playbook = new PlaybookWords(strings, all);
        var document = switch (chosen) {
            case WEEKLY ->
                review.weekly(
                        LocalDate.ofInstant(now, reader.zone()),
                        reader.zone(),
                        services.store().handedOff(now.minus(WEEK), now),
                        figures(reader, now.minus(WEEK), now),
                        of(open, ReviewDecision.Kind.WEEKLY));
            case FORTNIGHTLY ->
                review.fortnightly(
                        figures(reader, now.minus(FORTNIGHT), now),
                        figures(reader, now.minus(FORTNIGHT).minus(FORTNIGHT), now.minus(FORTNIGHT)),
                        named.isEmpty() || reader.role() != Role.MANAGER
                                ? List.of()
                                : services.store().pairDays(now.minus(FORTNIGHT), now, reader.zone()),
                        of(open, ReviewDecision.Kind.FORTNIGHTLY));
            case PLAYBOOK ->
                playbook.playbook(services.rules().get(), services.clocks().get(), care);
            case INVENTORY -> playbook.inventory(inventory, byType(reader, now));
            case EVIDENCE -> new EvidenceWords(strings).evidence(figures(reader, now.minus(QUARTER), now));
        };
        return new Shown(
                chosen,
                document,
                open,
                care,
                inventory,
                team.stream().filter(Person::active).toList(),
                reader.role() == Role.MANAGER,
                milestone(services.store().total()));
    }

    private static List<ReviewDecision> of(List<ReviewDecision> open, ReviewDecision.Kind kind) {
        return open.stream().filter(d -> d.review() == kind).toList();
    }

    /// What the library is good for by now; no applause.
    private String milestone(long total) {
        return Arrays.stream(Milestone.values())
                .filter(m -> total >= m.handoffs)
                .findFirst()
                .map(m -> strings.get("milestone", total, strings.of(m)))
                .orElse("");
    }

    /// Feedback is no team's figure to whoever is no manager.
    private Figures figures(Person reader, Instant from, Instant to) {
        return Figures.of(observed(reader, from, to), services.clock().instant(), zones(reader));
    }

    private List<Observed> observed(Person reader, Instant from, Instant to) {
        var found = services.insights()
                .observed(
                        from, to, services.clock().instant(), services.figures().missing());
        return reader.role() == Role.MANAGER
                ? found
                : found.stream().map(Observed::withoutFeedback).toList();
    }

    private Function<UUID, ZoneId> zones(Person reader) {
        var zones = services.people().all().stream().collect(Collectors.toMap(Person::id, Person::zone));
        return id -> zones.getOrDefault(id, reader.zone());
    }

    private Map<HandoffType, Figures> byType(Person reader, Instant now) {
        var found = new EnumMap<HandoffType, Figures>(HandoffType.class);
        observed(reader, now.minus(QUARTER), now).stream()
                .collect(Collectors.groupingBy(Observed::type))
                .forEach((type, handoffs) -> found.put(type, Figures.of(handoffs, now, zones(reader))));
        return found;
    }

    /// Writes a decision down.
    void decide(String words, Person owner, LocalDate due) {
        var by = me;
        if (by == null) {
            return;
        }
        var review =
                page.get() == ReviewPage.FORTNIGHTLY ? ReviewDecision.Kind.FORTNIGHTLY : ReviewDecision.Kind.WEEKLY;
        var decision = new ReviewDecision(
                services.ids().get(), review, words, by.id(), services.clock().instant(), owner.id(), due, null);
        save(() -> {
            services.store().save(decision);
            return true;
        });
    }

    void done(ReviewDecision decision) {
        var now = services.clock().instant();
        save(() -> {
            services.store()
                    .save(new ReviewDecision(
                            decision.id(),
                            decision.review(),
                            decision.words(),
                            decision.by(),
                            decision.at(),
                            decision.owner(),
                            decision.due(),
                            now));
            return true;
        });
    }

    void own(PlaybookCare care, @Nullable Person owner) {
        keep(new PlaybookCare(care.part(), owner == null ? null : owner.id(), care.reviewed(), care.next()));
    }

    /// Somebody has looked it through today; the next time is in a quarter of a year.
    void reviewed(PlaybookCare care) {
        keep(new PlaybookCare(care.part(), care.owner(), today(), today().plusDays(REVIEW_DAYS)));
    }

    private void keep(PlaybookCare care) {
        if (isManager()) {
            save(() -> {
                services.store().save(care);
                return true;
            });
        }
    }

    /// Managers keep the playbook and the inventory.
    private boolean isManager() {
        return me != null && me.role() == Role.MANAGER;
    }

    void keep(List<InventoryEntry> entries) {
        if (isManager()) {
            save(() -> {
                entries.forEach(services.store()::save);
                return true;
            });
        }
    }

    private void save(Callable<Boolean> write) {
        background.run(write, _ -> refresh(), notices.orTell());
    }

    void savePdf(Path file) {
        export(file, document -> {
            services.figures().export().pdf(file, document);
            return true;
        });
    }

    void saveMarkdown(Path file) {
        export(file, document -> {
            services.figures().export().text(file, Markdown.write(document));
            return true;
        });
    }

    @FunctionalInterface
    private interface Export {
        boolean write(Document document) throws Exception;
    }

    private void export(Path file, Export export) {
        var now = shown.get();
        if (now != null) {
            background.run(
                    () -> export.write(now.document()),
                    _ -> notices.tell(strings.get("figure.saved", String.valueOf(file.getFileName()))),
                    notices.orTell());
        }
    }
}
