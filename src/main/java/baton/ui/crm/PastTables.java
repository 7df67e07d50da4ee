package baton.ui.crm;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Tables of a team's past as this screen sees them.
public interface PastTables {
    /// Whether this person may bring a team's past in.
    boolean mayBringIn(UUID person);

    /// Whether a table looks like one of handoffs that are over.
    boolean isPast(Map<Integer, String> mapping);

    /// What the file's rows become with this mapping; nothing is stored.
    Tables.Outcome tryOut(Tables.Opened opened, Map<Integer, String> mapping, UUID person);

    /// Takes the rows in, all or none.
    ///
    /// @return a sentence about what it did
    String bringIn(Tables.Opened opened, Map<Integer, String> mapping, UUID person);

    /// What came in so far, newest first, a sentence each.
    List<Imported> imports(UUID person);

    /// Takes the newest import back.
    ///
    /// @return a sentence about what it did
    String takeBack(UUID imported, UUID person);

    /// @param words what it was, as it is shown
    record Imported(UUID id, String words) {}
}
