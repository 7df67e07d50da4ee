package baton.ui.crm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Tables as this screen sees them: profiles, columns and rows by their names.
public interface Tables {
    /// The profiles a table can be written for, the usual one first.
    List<Profile> profiles();

    /// The columns of our own that a heading can mean, by the name that is shown.
    List<String> columns();

    /// The first rows of what would be written.
    ///
    /// @param handoffs by id, in the order of the table
    Preview preview(Profile profile, List<UUID> handoffs);

    /// @param raw leaves what a spreadsheet would take for a formula as it is
    void write(Profile profile, List<UUID> handoffs, Path file, boolean raw) throws IOException;

    /// Reads a file's headings and first rows.
    ///
    /// @throws Exception with its own sentence if it is no table
    Opened open(Path file) throws Exception;

    /// Takes a file in that is no table but one handoff: Baton's JSON, a brief, a record sheet, an invitation.
    ///
    /// @throws Exception with its own sentence if it is none of these
    BroughtIn bringInOne(Path file, UUID person) throws Exception;

    /// What the file's rows become with this mapping; nothing is stored.
    ///
    /// @param mapping the heading's place, and our column's name
    Outcome tryOut(Opened opened, Map<Integer, String> mapping);

    /// Takes the rows in, all or none; what was brought in before is left out.
    ///
    /// @return how many are new
    int bringIn(Opened opened, Map<Integer, String> mapping, UUID person);

    /// The same for what a team did before it had Baton.
    PastTables past();

    /// Some rows of a table, and how many there are.
    record Preview(List<String> header, List<List<String>> rows, int total) {
        public Preview {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// @param about for the person to find it by
    /// @param known whether it was there already, so that nothing was added
    /// @param notes sentences about what was assumed
    record BroughtIn(String about, boolean known, List<String> notes) {
        public BroughtIn {
            notes = List.copyOf(notes);
        }
    }

    /// What a table is written for.
    ///
    /// @param id stays the same in every language
    /// @param words as it is shown
    record Profile(String id, String words) {}

    /// A table as whoever read it knows it; nothing for a screen to look into.
    interface ReadTable {}

    /// @param guessed our column's name by the heading's place
    /// @param table to be handed back to whoever read it
    record Opened(Path file, Preview preview, Map<Integer, String> guessed, ReadTable table) {}

    /// @param records how many rows hold a handoff
    /// @param problems sentences about cells that are left out
    record Outcome(int records, List<String> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }
}
