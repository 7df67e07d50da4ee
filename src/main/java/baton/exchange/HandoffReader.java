package baton.exchange;

import baton.brief.RecordSheetReader;
import baton.handoff.Content;
import baton.handoff.TextRule;
import baton.people.Person;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// Reads whatever file a handoff may come in: Baton's JSON, the brief of seven keys, a record sheet in Markdown, an
/// invitation, or a table. Tells them apart by what is in them, not by their name.
public final class HandoffReader {
    private static final long LARGEST = CsvTable.LARGEST;
    private final List<Person> team;
    private final Instant now;
    private final ZoneId zone;

    /// @param team to find receivers by e-mail
    /// @param zone for moments that name none
    public HandoffReader(List<Person> team, Instant now, ZoneId zone) {
        this.team = List.copyOf(team);
        this.now = now;
        this.zone = zone;
    }

    /// @return one record, or one for each row of a table, and the cells that were left out
    /// @throws FileRefusedException with the place that is wrong
    public CsvImport.Result read(Path file) throws FileRefusedException {
        return read(text(file));
    }

    /// The text of a file that may be anything.
    ///
    /// @throws FileRefusedException if it cannot be read, or is no text
    public static String text(Path file) throws FileRefusedException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new FileRefusedException(FileRefusedException.Reason.TOO_LARGE, file.toString(), "too large");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new FileRefusedException(FileRefusedException.Reason.MALFORMED, "line 1", "not UTF-8");
        } catch (IOException e) {
            throw new FileRefusedException(FileRefusedException.Reason.UNREADABLE, file.toString(), e.toString());
        }
    }

    CsvImport.Result read(String text) throws FileRefusedException {
        var bare = (text.startsWith("\ufeff") ? text.substring(1) : text).stripLeading();
        if (bare.startsWith("{")) {
            return one(
                    bare.contains("\"contact_name\"")
                            ? CallBriefFile.toContent(CallBriefFile.read(text))
                            : HandoffFiles.read(text, team, now));
        }
        if (bare.startsWith("[") || bare.startsWith("\"")) {
            return table(text);
        }
        if (bare.startsWith("# ")) {
            return one(sheet(text));
        }
        if (bare.toUpperCase(Locale.ROOT).startsWith("BEGIN:VCALENDAR")) {
            var ours = team.stream().map(Person::email).toList();
            return one(InvitationFile.read(text, zone).confirmed().into(Content.EMPTY, ours, now));
        }
        // One line without a comma is no table, and no JSON either.
        return bare.lines().count() > 1 || bare.indexOf(',') >= 0 || bare.indexOf(';') >= 0
                ? table(text)
                : one(HandoffFiles.read(text, team, now));
    }

    private static CsvImport.Result one(Content record) {
        return new CsvImport.Result(List.of(record), List.of());
    }

    private CsvImport.Result table(String text) throws FileRefusedException {
        var table = CsvTable.read(text);
        var mapping = table.guess();
        if (!mapping.containsValue(CsvColumn.COMPANY)) {
            throw new FileRefusedException(FileRefusedException.Reason.NOT_A_TABLE, "line 1", "no company");
        }
        return CsvImport.read(table, mapping, team);
    }

    private Content sheet(String text) throws FileRefusedException {
        var refusal = TextRule.refusal(text.replace("\ufeff", ""));
        if (refusal.isPresent()) {
            var reason = refusal.get() == TextRule.Refusal.TOO_LONG
                    ? FileRefusedException.Reason.TEXT_TOO_LONG
                    : FileRefusedException.Reason.TEXT_HAS_CONTROL_CHARACTERS;
            throw new FileRefusedException(reason, "line 1", "sheet");
        }
        return RecordSheetReader.read(text, now)
                .orElseThrow(() ->
                        new FileRefusedException(FileRefusedException.Reason.NOT_A_HANDOFF, "line 1", "no sheet"));
    }
}
