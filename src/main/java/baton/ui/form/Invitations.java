package baton.ui.form;

import baton.handoff.Content;
import java.nio.file.Path;

/// Reads a calendar's invitation into a record (row 147).
@FunctionalInterface
public interface Invitations {
    /// @throws Exception with its own sentence if the file is none
    Content into(Path file, Content content) throws Exception;
}
