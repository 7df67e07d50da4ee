package baton.ui.form.draft;

import baton.handoff.record.Content;
import java.nio.file.Path;
import java.util.List;

/// Reads a calendar's invitation into a record.
@FunctionalInterface
public interface Invitations {
    /// @throws Exception with its own sentence if the file is none
    Read into(Path file, Content content) throws Exception;

    /// @param notes sentences about what was understood only by assuming something
    record Read(Content content, List<String> notes) {
        public Read {
            notes = List.copyOf(notes);
        }
    }
}
