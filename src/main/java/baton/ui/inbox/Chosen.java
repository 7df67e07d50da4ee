package baton.ui.inbox;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/// What is chosen in a list whose rows come and go: by what it is, not by where it stands.
final class Chosen {
    private final ListView<InboxRow> list;
    private final List<InboxRow> rows;
    private boolean changing;

    Chosen(ListView<InboxRow> list, List<InboxRow> rows) {
        this.list = list;
        this.rows = rows;
    }

    /// Whether the rows are just being changed: what is chosen meanwhile nobody chose.
    boolean isChanging() {
        return changing;
    }

    /// Changes the rows; what was chosen stays chosen, wherever it stands now. If it is gone, the first is.
    ///
    /// @param first the one that keys move from; null if there was none
    void keep(@Nullable UUID first, Runnable change) {
        var selection = list.getSelectionModel();
        var before = selection.getSelectedItems().stream()
                .filter(Objects::nonNull)
                .map(InboxRow::handoff)
                .collect(Collectors.toSet());
        changing = true;
        try {
            change.run();
            selection.clearSelection();
            for (int i = 0; i < rows.size(); i++) {
                var id = rows.get(i).handoff();
                if (before.contains(id) && !id.equals(first)) {
                    selection.select(i);
                }
            }
            // Last, so that it is the one that keys move from.
            if (first != null && indexOf(first) >= 0) {
                selection.select(indexOf(first));
            }
            if (selection.isEmpty() && !rows.isEmpty()) {
                selection.selectFirst();
            }
        } finally {
            changing = false;
        }
    }

    void select(UUID handoff) {
        if (indexOf(handoff) >= 0) {
            list.getSelectionModel().clearAndSelect(indexOf(handoff));
        }
    }

    /// The row behind, or before, this handoff; null at the end of the list.
    @Nullable
    InboxRow beside(UUID handoff, boolean behind) {
        var here = indexOf(handoff);
        var wanted = behind ? here + 1 : here - 1;
        return here < 0 || wanted < 0 || wanted >= rows.size() ? null : rows.get(wanted);
    }

    private int indexOf(UUID handoff) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).handoff().equals(handoff)) {
                return i;
            }
        }
        return -1;
    }
}
