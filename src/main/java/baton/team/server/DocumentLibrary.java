package baton.team.server;

import baton.people.Role;
import java.util.List;
import java.util.UUID;

/// A team's documents, in the library of this machine.
public interface DocumentLibrary {
    /// What this person may change and the server does not have as it is here, with the version it was made on.
    ///
    /// @param since of what is about one briefing, only what was changed after this number of the library; 0 for
    /// all
    List<ServerDocument> changed(UUID me, Role role, long since);

    /// Another number than before: something may have been changed by this program.
    long writes();

    /// The server was set back: what it lacks of what it once had goes there again, and nothing of this library gives
    /// way to what is older.
    ///
    /// @param there everything that it has
    void reopen(List<ServerDocument> there);

    /// The server has it under this version.
    void accepted(ServerDocument document, long version);

    /// Takes in what others changed. What cannot be read here costs itself and nothing else.
    ///
    /// @return what was written here, that nobody has seen, and that gave way
    List<ServerDocument> apply(List<ServerDocument> documents);
}
