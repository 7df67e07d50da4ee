package baton.ui.kit;

import java.util.UUID;
import javafx.scene.Parent;

/// Something about one handoff beside a list, without opening it: another screen can hold it without knowing whose it
/// is.
public interface Preview {
    Parent root();

    /// Shows this one; nobody counts it as seen.
    void show(UUID reader, UUID handoff);

    /// One level deeper, and from the deepest back to the first.
    void deeper();

    /// Shows nothing.
    void clear();
}
