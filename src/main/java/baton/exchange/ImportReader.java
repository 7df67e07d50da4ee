package baton.exchange;

import baton.brief.RecordSheetReader;
import baton.handoff.record.Content;
import baton.handoff.record.TextRule;
import baton.people.Person;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads whatever file a handoff may come in: Baton's JSON, the brief of seven keys, a record sheet in Markdown, an
/// invitation, or a table. Tells them apart by what is in them, not by their name.
public final class ImportReader {
    private static final long LARGEST = CsvTable.LARGEST;
    /// The title of a record sheet, below what an editor may have put in front of it.
    private static final Pattern SHEET = Pattern.compile("(?m)^(# +)?HANDOFF RECORD: ");

    private final List<Person> team;
    private final Instant now;
    private final ZoneId zone;
    private final Currency currency;

    /// @param team to find receivers by e-mail
    /// @param zone for moments that name none
    /// @param currency for amounts that name none
    public ImportReader(List<Person> team, Instant now, ZoneId zone, Currency currency) {
        this.team = List.copyOf(team);
        this.now = now;
        this.zone = zone;
        this.currency = currency;
    }

    /// @return one record, or one for each row of a table, and the cells that were left out
    /// @throws FileRefusedException with the place that is wrong
    public CsvImport.Result read(Path file) throws FileRefusedException {
        return read(file(file));
    }

    /// The text of a file that may be anything; of a mail, the invitation in it.
    ///
    /// @throws FileRefusedException if it cannot be read, or is no text
    public static FileText file(Path file) throws FileRefusedException {
        var bytes = FileText.bytes(file, LARGEST);
        return MailInvitation.isMail(bytes) ? MailInvitation.of(bytes) : FileText.of(bytes);
    }

    CsvImport.Result read(String text) throws FileRefusedException {
        return read(new FileText(text, null));
    }

    private CsvImport.Result read(FileText file) throws FileRefusedException {
        var read = byContent(file);
        // What names no rows of its own is known again by its text.
        return read.sources().isEmpty() ? noted(file, read).withSources(sources(file.text(), read)) : noted(file, read);
    }

    private static List<String> sources(String text, CsvImport.Result read) {
        var fingerprint = Fingerprint.of(List.of(text));
        return IntStream.range(0, read.records().size())
                .mapToObj(i -> "text " + fingerprint + " " + i)
                .toList();
    }

    private static CsvImport.Result noted(FileText file, CsvImport.Result read) {
        if (file.guessed() == null || read.notes().stream().anyMatch(n -> n.kind() == ImportNote.Kind.ENCODING)) {
            return read;
        }
        var notes = new ArrayList<ImportNote>();
        notes.add(new ImportNote(ImportNote.Kind.ENCODING, file.guessed()));
        notes.addAll(read.notes());
        return new CsvImport.Result(read.records(), read.problems(), notes, read.sources());
    }

    private CsvImport.Result byContent(FileText file) throws FileRefusedException {
        var text = file.text();
        var bare = (text.startsWith("\ufeff") ? text.substring(1) : text).stripLeading();
        if (bare.startsWith("{")) {
            return one(
                    bare.contains("\"contact_name\"")
                            ? CallBriefFile.toContent(CallBriefFile.read(text))
                            : HandoffJson.read(text, team, now));
        }
        if (bare.startsWith("[") || bare.startsWith("\"")) {
            return bare.matches("(?s)\\[\\s*\\{.*") ? several(text) : table(file);
        }
        if (bare.startsWith("# ")
                || SHEET.matcher(bare.lines().limit(20).collect(Collectors.joining("\n")))
                        .find()) {
            return sheet(text);
        }
        if (bare.toUpperCase(Locale.ROOT).startsWith("BEGIN:VCALENDAR")) {
            var ours = team.stream().map(Person::email).toList();
            var invitation = InvitationFile.read(text, zone, now).confirmed();
            return new CsvImport.Result(
                    List.of(invitation.into(Content.EMPTY, ours, now)), List.of(), invitation.notes(ours));
        }
        // One line without a comma is no table, and no JSON either.
        return bare.lines().count() > 1 || bare.indexOf(',') >= 0 || bare.indexOf(';') >= 0
                ? table(file)
                : one(HandoffJson.read(text, team, now));
    }

    private static CsvImport.Result one(Content record) {
        return new CsvImport.Result(List.of(record), List.of(), List.of());
    }

    /// A list of Baton's records.
    private CsvImport.Result several(String text) throws FileRefusedException {
        var records = new ArrayList<Content>();
        for (var one : HandoffJson.parts(text)) {
            records.add(HandoffJson.read(one, team, now));
        }
        return new CsvImport.Result(records, List.of(), List.of());
    }

    private CsvImport.Result table(FileText file) throws FileRefusedException {
        var table = CsvTable.read(file);
        var mapping = table.guess();
        if (!mapping.containsValue(CsvColumn.COMPANY)) {
            throw new FileRefusedException(FileRefusedException.Reason.NOT_A_TABLE, "line 1", "no company");
        }
        return CsvImport.read(table, mapping, team, currency);
    }

    private CsvImport.Result sheet(String text) throws FileRefusedException {
        var refusal = TextRule.refusal(text.replace("\ufeff", ""));
        if (refusal.isPresent()) {
            var reason = refusal.get() == TextRule.Refusal.TOO_LONG
                    ? FileRefusedException.Reason.TEXT_TOO_LONG
                    : FileRefusedException.Reason.TEXT_HAS_CONTROL_CHARACTERS;
            throw new FileRefusedException(reason, "line 1", "sheet");
        }
        var sheet = RecordSheetReader.read(text, now)
                .orElseThrow(() ->
                        new FileRefusedException(FileRefusedException.Reason.NOT_A_HANDOFF, "line 1", "no sheet"));
        return new CsvImport.Result(
                List.of(sheet.content()),
                List.of(),
                sheet.unread().stream()
                        .map(part -> new ImportNote(ImportNote.Kind.SHEET_PART, part))
                        .toList());
    }
}
