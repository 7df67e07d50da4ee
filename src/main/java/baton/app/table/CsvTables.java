package baton.app.table;

import baton.app.Workspace;
import baton.app.platform.AtomicFile;
import baton.exchange.CsvColumn;
import baton.exchange.CsvHandoffs;
import baton.exchange.CsvImport;
import baton.exchange.CsvProfile;
import baton.exchange.CsvTable;
import baton.exchange.FileRefusedException;
import baton.exchange.ImportNote;
import baton.exchange.ImportReader;
import baton.handoff.record.Content;
import baton.people.Person;
import baton.ui.crm.PastTables;
import baton.ui.crm.Tables;
import baton.ui.kit.Strings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tables as CSV files, for the screen that shows them.
public final class CsvTables implements Tables {
    private static final int SHOWN = 20;
    private static final int PROBLEMS = 12;
    private final Workspace workspace;
    private final Strings strings;

    private final PastCsvTables past;

    public CsvTables(Workspace workspace, Strings strings) {
        this.workspace = workspace;
        this.strings = strings;
        past = new PastCsvTables(workspace, strings, this);
    }

    @Override
    public PastTables past() {
        return past;
    }

    @Override
    public List<Profile> profiles() {
        return Arrays.stream(CsvProfile.values())
                .map(p -> new Profile(p.name(), strings.of(p)))
                .toList();
    }

    private record Read(CsvTable table) implements ReadTable {}

    @Override
    public List<String> columns() {
        return Arrays.stream(CsvColumn.values()).map(CsvColumn::heading).toList();
    }

    private CsvTable table(Profile profile, List<UUID> handoffs) {
        var people = workspace.stores.people.all().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        var rows = handoffs.stream()
                .flatMap(id -> workspace.stores.handoffs.find(id).stream())
                .map(h -> new CsvHandoffs.Row(
                        h,
                        Optional.ofNullable(h.clip())
                                .flatMap(workspace.stores.clips::find)
                                .map(c -> workspace.stores.clips.path(c).toString())
                                .orElse("")))
                .toList();
        return new CsvHandoffs(people, workspace.rules.get()).write(CsvProfile.valueOf(profile.id()), rows);
    }

    @Override
    public Preview preview(Profile profile, List<UUID> handoffs) {
        var table = table(profile, handoffs.subList(0, Math.min(SHOWN, handoffs.size())));
        return new Preview(table.header(), table.rows(), handoffs.size());
    }

    @Override
    public void write(Profile profile, List<UUID> handoffs, Path file, boolean raw) throws IOException {
        var options = new CsvTable.Options(true, raw);
        AtomicFile.write(file, table(profile, handoffs).write(options).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Opened open(Path file) throws Exception {
        var table = CsvTable.read(ImportReader.file(file));
        var shown = table.rows().subList(0, Math.min(SHOWN, table.rows().size()));
        var guessed = table.guess().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().heading()));
        return new Opened(file, new Preview(table.header(), shown, table.rows().size()), guessed, new Read(table));
    }

    static CsvTable table(Opened opened) {
        return ((Read) opened.table()).table();
    }

    static Map<Integer, CsvColumn> columns(Map<Integer, String> mapping) {
        var columns =
                Arrays.stream(CsvColumn.values()).collect(Collectors.toMap(CsvColumn::heading, Function.identity()));
        return mapping.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> columns.get(e.getValue())));
    }

    private CsvImport.Result read(Opened opened, Map<Integer, String> mapping) {
        return CsvImport.read(
                table(opened),
                columns(mapping),
                workspace.stores.people.all(),
                workspace.rules.get().currency());
    }

    @Override
    public BroughtIn bringInOne(Path file, UUID person) throws Exception {
        var zone = workspace.stores.people.find(person).map(Person::zone).orElse(ZoneId.systemDefault());
        var reader = new ImportReader(
                workspace.stores.people.all(),
                workspace.clock.instant(),
                zone,
                workspace.rules.get().currency());
        var read = reader.read(file);
        var records = read.records();
        if (records.size() != 1) {
            throw new FileRefusedException(FileRefusedException.Reason.NOT_A_HANDOFF, "line 1", "a table");
        }
        var fresh = workspace.handoffService.bringInAll(person, records, read.sources());
        return new BroughtIn(about(records.getFirst(), file), fresh.isEmpty(), notes(read.notes()));
    }

    /// What its sender knows it by; an invitation names no company.
    private static String about(Content record, Path file) {
        return Stream.of(
                        record.company(),
                        record.contact().name(),
                        record.contact().email())
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElseGet(() -> String.valueOf(file.getFileName()));
    }

    private List<String> notes(List<ImportNote> notes) {
        return notes.stream().map(n -> strings.of(n.kind(), n.about())).toList();
    }

    /// What was assumed, and the first cells that were left out.
    List<String> told(List<ImportNote> notes, List<CsvImport.Problem> problems) {
        var told = new ArrayList<>(notes(notes));
        problems.stream()
                .limit(PROBLEMS)
                .map(p -> strings.get("crm.problem", p.row(), p.column().heading(), p.cell()))
                .forEach(told::add);
        if (problems.size() > PROBLEMS) {
            told.add(strings.get("crm.problem.more", problems.size() - PROBLEMS));
        }
        return told;
    }

    @Override
    public Outcome tryOut(Opened opened, Map<Integer, String> mapping) {
        var result = read(opened, mapping);
        return new Outcome(result.records().size(), told(result.notes(), result.problems()));
    }

    @Override
    public int bringIn(Opened opened, Map<Integer, String> mapping, UUID person) {
        var read = read(opened, mapping);
        return workspace
                .handoffService
                .bringInAll(person, read.records(), read.sources())
                .size();
    }
}
