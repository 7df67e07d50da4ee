package baton.ui.crm;

import baton.handoff.CrmQueue;
import baton.handoff.EventKind;
import baton.handoff.Handoff;
import baton.handoff.HandoffService;
import baton.handoff.HandoffStore;
import baton.people.Person;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What waits to be put into the CRM, and what comes out of one.
public final class CrmViewModel {
    /// Files that hold one handoff.
    private static final List<String> ONE = List.of(".json", ".md", ".ics");

    private final Tables tables;
    private final CrmQueue queue;
    private final HandoffStore handoffs;
    private final HandoffService service;
    private final Background background;
    private final Background.Latest looking;
    private final Background.Latest trying;
    private final Notices notices;
    private final Strings strings;
    private final ReadOnlyObjectWrapper<List<Handoff>> waiting = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Tables.@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Tables.@Nullable Opened> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Tables.@Nullable Outcome> outcome = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<UUID>> written = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    final ObjectProperty<Tables.Profile> profile;
    private final Map<Integer, String> mapping = new TreeMap<>();
    /// Which heading a column was taken from, by the one that has it now.
    private final Map<Integer, Integer> lenders = new HashMap<>();
    private final ReadOnlyObjectWrapper<List<PastTables.Imported>> imports = new ReadOnlyObjectWrapper<>(List.of());
    /// Whether the rows are handoffs of the past, not drafts.
    final BooleanProperty past = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper mayBringPast = new ReadOnlyBooleanWrapper();
    private @Nullable Person me;

    public CrmViewModel(
            Tables tables,
            CrmQueue queue,
            HandoffStore handoffs,
            HandoffService service,
            Background background,
            Notices notices,
            Strings strings) {
        this.tables = tables;
        this.queue = queue;
        this.handoffs = handoffs;
        this.service = service;
        this.background = background;
        looking = background.latest();
        trying = background.latest();
        this.notices = notices;
        this.strings = strings;
        profile = new SimpleObjectProperty<>(tables.profiles().getFirst());
        profile.subscribe((_, _) -> look());
        past.subscribe((_, _) -> tryOut());
    }

    List<Tables.Profile> profiles() {
        return tables.profiles();
    }

    List<String> columns() {
        return tables.columns();
    }

    /// Handed off and not yet in the CRM, oldest first.
    ReadOnlyObjectProperty<List<Handoff>> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Tables.@Nullable Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Tables.@Nullable Opened> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Tables.@Nullable Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// What was saved to a file and not yet marked.
    ReadOnlyObjectProperty<List<UUID>> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /// What came in of a team's past so far, newest first.
    ReadOnlyObjectProperty<List<PastTables.Imported>> importsProperty() {
        return imports.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty mayBringPastProperty() {
        return mayBringPast.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    String mapped(int heading) {
        return mapping.getOrDefault(heading, "");
    }

    // Commands

    void show(Person person) {
        me = person;
        look();
    }

    private record Looked(
            List<Handoff> waiting, Tables.Preview preview, List<PastTables.Imported> imports, boolean mayBringPast) {}

    void look() {
        var person = me;
        if (person == null) {
            return;
        }
        looking.run(
                () -> {
                    var found = queue.notInCrm();
                    return new Looked(
                            found,
                            tables.preview(profile.get(), ids(found)),
                            tables.past().imports(person.id()),
                            tables.past().mayBringIn(person.id()));
                },
                looked -> {
                    waiting.set(looked.waiting());
                    preview.set(looked.preview());
                    imports.set(looked.imports());
                    mayBringPast.set(looked.mayBringPast());
                },
                notices.orTell());
    }

    private static List<UUID> ids(List<Handoff> all) {
        return all.stream().map(Handoff::id).toList();
    }

    void write(Path file, boolean raw) {
        var rows = ids(waiting.get());
        var chosen = profile.get();
        work(
                () -> {
                    tables.write(chosen, rows, file, raw);
                    return rows;
                },
                saved -> {
                    written.set(saved);
                    notices.tell(strings.get("crm.written", saved.size(), String.valueOf(file.getFileName())));
                });
    }

    /// What the button would mark: exactly what was saved to a file, or, before anything was, what is listed.
    List<UUID> toMark() {
        return written.get().isEmpty() ? ids(waiting.get()) : written.get();
    }

    /// Somebody has put them in: they no longer wait.
    void markDone() {
        var person = me;
        var done = toMark();
        if (person == null || done.isEmpty()) {
            return;
        }
        work(
                () -> {
                    // As each stands now: it may have been opened or accepted meanwhile.
                    for (var id : done) {
                        handoffs.find(id).ifPresent(h -> service.note(h, person.id(), EventKind.IN_CRM, ""));
                    }
                    return done.size();
                },
                count -> {
                    written.set(List.of());
                    notices.tell(strings.get("crm.marked", count));
                });
    }

    /// One thing at a time: pressed twice, it happens once.
    private <T> void work(Callable<T> act, Consumer<T> done) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        background.run(
                act,
                answer -> {
                    busy.set(false);
                    done.accept(answer);
                    look();
                },
                problem -> {
                    busy.set(false);
                    notices.problem(problem);
                    look();
                });
    }

    /// What was opened before is closed, whatever becomes of this one.
    void open(Path file) {
        forget();
        var name = file.toString().toLowerCase(Locale.ROOT);
        var person = me;
        if (person != null && ONE.stream().anyMatch(name::endsWith)) {
            work(() -> tables.bringInOne(file, person.id()), brought -> {
                var told = new ArrayList<>(brought.notes());
                told.addFirst(strings.get(brought.known() ? "crm.oneKnown" : "crm.oneIn", brought.about()));
                notices.tell(String.join(" ", told));
            });
            return;
        }
        background.run(
                () -> tables.open(file),
                found -> {
                    mapping.putAll(found.guessed());
                    opened.set(found);
                    past.set(mayBringPast.get() && tables.past().isPast(mapping));
                    tryOut();
                },
                notices.orTell());
    }

    /// @param column our column's name; empty for none
    void map(int heading, String column) {
        if (column.equals(mapped(heading))) {
            return;
        }
        var before = mapping.remove(heading);
        // Arrow keys pass by columns: a heading that only lent its own gets it back.
        var lender = lenders.remove(heading);
        if (lender != null && before != null && !mapping.containsKey(lender)) {
            mapping.put(lender, before);
        }
        if (!column.isEmpty()) {
            // Two headings cannot mean the same: the newest choice holds.
            mapping.entrySet().stream()
                    .filter(e -> e.getValue().equals(column))
                    .findFirst()
                    .ifPresent(e -> lenders.put(heading, e.getKey()));
            mapping.values().removeIf(column::equals);
            mapping.put(heading, column);
        }
        tryOut();
    }

    private void tryOut() {
        var file = opened.get();
        var chosen = Map.copyOf(mapping);
        if (file != null) {
            outcome.set(null);
            var person = me;
            var asPast = past.get();
            trying.run(
                    () -> asPast && person != null
                            ? tables.past().tryOut(file, chosen, person.id())
                            : tables.tryOut(file, chosen),
                    outcome::set,
                    notices.orTell());
        }
    }

    void bringIn() {
        var file = opened.get();
        var person = me;
        var chosen = Map.copyOf(mapping);
        if (file == null || person == null) {
            return;
        }
        if (past.get()) {
            work(() -> tables.past().bringIn(file, chosen, person.id()), this::broughtIn);
            return;
        }
        work(() -> tables.bringIn(file, chosen, person.id()), count -> {
            forget();
            notices.tell(strings.get("crm.broughtIn", count));
        });
    }

    private void broughtIn(String news) {
        forget();
        notices.tell(news);
    }

    /// Takes the newest import of a team's past back.
    void takeBack(PastTables.Imported imported) {
        var person = me;
        if (person != null) {
            work(() -> tables.past().takeBack(imported.id(), person.id()), notices::tell);
        }
    }

    void forget() {
        opened.set(null);
        outcome.set(null);
        mapping.clear();
        lenders.clear();
    }
}
