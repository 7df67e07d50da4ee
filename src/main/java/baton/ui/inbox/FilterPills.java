package baton.ui.inbox;

import baton.inbox.InboxFilter;
import baton.ui.kit.Strings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;

/// Which part of a list is shown: one pill each, with how many it holds.
final class FilterPills {
    private final Strings strings;
    private final Consumer<InboxFilter> onChosen;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<InboxFilter, ToggleButton> pills = new EnumMap<>(InboxFilter.class);

    FilterPills(Pane place, List<InboxFilter> filters, Consumer<InboxFilter> onChosen, Strings strings) {
        this.onChosen = onChosen;
        this.strings = strings;
        filters.forEach(filter -> place.getChildren().add(pill(filter)));
        first();
    }

    private ToggleButton pill(InboxFilter filter) {
        var pill = new ToggleButton();
        pill.setToggleGroup(group);
        pill.selectedProperty().subscribe((_, chosen) -> {
            if (chosen) {
                onChosen.accept(filter);
            }
        });
        // One of them always is: a press on the chosen one changes nothing.
        pill.setOnAction(_ -> pill.setSelected(true));
        pills.put(filter, pill);
        return pill;
    }

    /// Everything.
    void first() {
        pills.values().iterator().next().setSelected(true);
    }

    /// @param counts of the parts that were counted
    void show(Map<InboxFilter, Integer> counts) {
        pills.forEach((filter, pill) -> {
            var count = counts.get(filter);
            pill.setText(count == null ? strings.of(filter) : strings.get("inbox.filter", strings.of(filter), count));
        });
    }
}
