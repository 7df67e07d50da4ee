package baton.ui.team;

import baton.people.DaysOff;
import java.nio.file.Path;
import java.util.List;

/// Reads a calendar's list of public holidays.
@FunctionalInterface
public interface Holidays {
    /// @throws Exception with its own sentence if the file is none
    List<DaysOff> read(Path file) throws Exception;
}
