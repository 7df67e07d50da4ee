package baton.ui.preferences;

import baton.ui.kit.Controls;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

/// Shows the sections of a page that hold what somebody is looking for, and of a long list in a section only the rows.
final class SectionFilter {
    /// Style class of a row that is found by itself.
    static final String ROW = "preference-row";

    private final List<Node> sections;

    SectionFilter(List<Node> sections) {
        this.sections = List.copyOf(sections);
    }

    /// @param wanted words, all of which must stand in a section; blank shows everything
    /// @return whether anything is shown
    boolean show(String wanted) {
        var words = Stream.of(wanted.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(w -> !w.isEmpty())
                .toList();
        var any = false;
        for (var section : sections) {
            var found = show(section, words);
            Controls.show(section, found);
            any |= found;
        }
        return any;
    }

    private static boolean show(Node section, List<String> words) {
        // What is hidden has no words.
        Controls.show(section, true);
        var rows = new ArrayList<Node>();
        collectRows(section, rows);
        rows.forEach(row -> Controls.show(row, true));
        if (isEmpty(section)) {
            return false;
        }
        if (rows.isEmpty()) {
            return holds(text(section), words);
        }
        var found = rows.stream().filter(row -> holds(text(row), words)).toList();
        rows.forEach(row -> Controls.show(row, false));
        // What is written around the rows stands for all of them.
        var whole = holds(text(section), words);
        rows.forEach(row -> Controls.show(row, whole || found.contains(row)));
        return whole || !found.isEmpty();
    }

    /// A part of the page that does not apply on this computer hides what it holds.
    private static boolean isEmpty(Node section) {
        return section instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().noneMatch(Node::isManaged);
    }

    private static void collectRows(Node node, List<Node> rows) {
        if (node.getStyleClass().contains(ROW)) {
            rows.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectRows(child, rows));
        }
    }

    private static boolean holds(String text, List<String> words) {
        return words.stream().allMatch(text::contains);
    }

    /// All its words, small. A button's or a box's words are its own, not those of the skin's parts.
    private static String text(Node node) {
        if (!node.isManaged()) {
            return "";
        }
        if (node instanceof Labeled label) {
            return (label.getText() + " ").toLowerCase(Locale.ROOT);
        }
        if (node instanceof Parent parent) {
            var all = new StringBuilder();
            parent.getChildrenUnmodifiable().forEach(child -> all.append(text(child)));
            return all.toString();
        }
        return "";
    }
}
