package baton.app.table;

import baton.app.Workspace;
import baton.exchange.CsvColumn;
import baton.exchange.CsvPast;
import baton.handoff.past.PastImport;
import baton.handoff.past.PastImports;
import baton.people.Person;
import baton.sla.DeadlineEngine;
import baton.ui.crm.PastTables;
import baton.ui.crm.Tables;
import baton.ui.kit.Strings;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Tables of a team's past as CSV files, for the screen that shows them.
final class PastCsvTables implements PastTables {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final int NAMES = 8;
    private final Workspace workspace;
    private final Strings strings;
    private final CsvTables tables;
    private final PastImports past;

    PastCsvTables(Workspace workspace, Strings strings, CsvTables tables) {
        this.workspace = workspace;
        this.strings = strings;
        this.tables = tables;
        past = new PastImports(
                workspace.stores.past,
                workspace.stores.people,
                all -> new DeadlineEngine(workspace.rules::clocks, () -> all),
                workspace.clock,
                workspace.ids);
    }

    private Person person(UUID id) {
        return workspace.stores.people.find(id).orElseThrow();
    }

    @Override
    public boolean mayBringIn(UUID person) {
        return past.mayBringIn(person(person));
    }

    @Override
    public boolean isPast(Map<Integer, String> mapping) {
        return mapping.containsValue(CsvColumn.HANDED_OFF_AT.heading());
    }

    private CsvPast.Result read(Tables.Opened opened, Map<Integer, String> mapping, Person person) {
        return CsvPast.read(
                CsvTables.table(opened),
                CsvTables.columns(mapping),
                workspace.rules.get().currency(),
                person.zone(),
                workspace.clock.instant());
    }

    @Override
    public Tables.Outcome tryOut(Tables.Opened opened, Map<Integer, String> mapping, UUID by) {
        var person = person(by);
        var read = read(opened, mapping, person);
        var plan = past.plan(person, read.rows());
        var told = new ArrayList<String>();
        told.add(strings.get("crm.past.plan", plan.added(), plan.changed(), plan.same(), plan.own()));
        if (plan.others() > 0) {
            told.add(strings.get("crm.past.others", plan.others()));
        }
        if (!plan.newcomers().isEmpty()) {
            var names = plan.newcomers().stream().limit(NAMES).toList();
            var more = plan.newcomers().size() - names.size();
            told.add(strings.get("crm.past.people", plan.newcomers().size(), String.join(", ", names), more));
        }
        if (!isPast(mapping)) {
            told.add(strings.get("crm.past.needsDay"));
        }
        told.addAll(tables.told(read.notes(), read.problems()));
        return new Tables.Outcome(plan.added() + plan.changed(), told);
    }

    @Override
    public String bringIn(Tables.Opened opened, Map<Integer, String> mapping, UUID by) {
        var person = person(by);
        var done = past.bringIn(
                person,
                String.valueOf(opened.file().getFileName()),
                read(opened, mapping, person).rows());
        return strings.get("crm.past.done", done.added(), done.changed());
    }

    @Override
    public List<Imported> imports(UUID by) {
        var zone = person(by).zone();
        return past.all().stream()
                .map(done -> new Imported(done.id(), words(done, zone)))
                .toList();
    }

    private String words(PastImport done, ZoneId zone) {
        return strings.get(
                "crm.past.import", DAY.format(done.at().atZone(zone)), done.file(), done.added(), done.changed());
    }

    @Override
    public String takeBack(UUID imported, UUID by) {
        var stay = past.takeBack(person(by), imported);
        return strings.get(stay == 0 ? "crm.past.takenBack" : "crm.past.takenBack.but", stay);
    }
}
