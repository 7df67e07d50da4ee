package baton.ui.form.section;

import baton.handoff.record.GatePart;
import baton.handoff.rules.Gap;
import baton.ui.kit.Controls;
import baton.ui.kit.Known;
import baton.ui.kit.Scrolling;
import baton.ui.kit.Strings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;

/// Where each gap is said: a line under its field, and the control that takes the focus.
public final class GapLines {
    private final Strings strings;
    private final Map<GatePart, Label> lines = new EnumMap<>(GatePart.class);
    private final Map<GatePart, Node> targets = new EnumMap<>(GatePart.class);
    private final Map<GatePart, Runnable> openers = new EnumMap<>(GatePart.class);

    public GapLines(Strings strings) {
        this.strings = strings;
    }

    public void place(GatePart part, Label line, Node target) {
        lines.put(part, line);
        targets.put(part, target);
    }

    /// @param open unfolds what the field stands in
    public void place(GatePart part, Label line, Node target, Runnable open) {
        place(part, line, target);
        openers.put(part, open);
    }

    /// Shows each gap under its field, and hides the lines of fields that are complete.
    public void show(List<Gap> gaps) {
        for (var part : GatePart.values()) {
            var text = gaps.stream()
                    .filter(g -> g.part() == part)
                    .findFirst()
                    .map(strings::of)
                    .orElse("");
            Controls.problem(Known.of(lines, part), Known.of(targets, part), text);
        }
    }

    /// Brings the field of a gap into view and puts the focus there.
    public void focus(Gap gap, ScrollPane scroll) {
        var target = Known.of(targets, gap.part());
        openers.getOrDefault(gap.part(), () -> {}).run();
        Scrolling.toTop(scroll, target);
        // The target of a list of lines is its first field.
        var box = target.lookupAll(".condition-box").stream()
                .filter(n -> n instanceof CheckBox c && !c.isSelected())
                .findFirst()
                .orElse(null);
        var field = box == null ? target.lookup(".text-field") : box;
        (target.isFocusTraversable() || field == null ? target : field).requestFocus();
    }
}
