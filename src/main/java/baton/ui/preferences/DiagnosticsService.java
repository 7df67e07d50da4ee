package baton.ui.preferences;

import java.nio.file.Path;
import java.util.List;

/// What helps whoever helps, without names.
public interface DiagnosticsService {
    /// One file of it.
    record Part(String name, String text) {}

    /// Collects it; takes some seconds, for devices are tried.
    ///
    /// @throws Exception if it cannot be read
    List<Part> collect() throws Exception;

    /// Writes what was shown, and nothing else.
    ///
    /// @throws Exception if it cannot be written
    void save(List<Part> parts, Path zip) throws Exception;

    /// Opens the folder of the log in the system's own program for it.
    void openLogs();
}
