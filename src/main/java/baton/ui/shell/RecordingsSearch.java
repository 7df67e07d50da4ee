package baton.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Finds the folder of recordings again when it is not where it was: a drive that is not plugged in, a folder that
/// somebody renamed.
public interface RecordingsSearch {
    /// @param recordings how many the library knows
    /// @param folder where they were
    record Missing(int recordings, Path folder) {}

    /// May take long: the folder may lie on a drive that has to wake up.
    ///
    /// @return empty if any recording is where it should be, or there is none
    Optional<Missing> look();

    /// From now on the recordings are looked for there, and the library opens anew.
    ///
    /// @return false if none of this library's recordings lies there; nothing changes then
    boolean use(Path folder) throws IOException;
}
