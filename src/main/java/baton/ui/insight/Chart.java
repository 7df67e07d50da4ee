package baton.ui.insight;

import baton.brief.Drawing;
import baton.insight.figure.Observed;
import java.util.ArrayList;
import java.util.List;

/// A drawing, the table that says the same, and the handoffs behind each of its marks.
///
/// @param behind for each mark, in the order of the drawing
/// @param rows as many cells as `head` has
record Chart(Drawing drawing, List<List<Observed>> behind, List<String> head, List<List<String>> rows) {
    Chart {
        behind = behind.stream().map(List::copyOf).toList();
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// Puts a chart together.
    static final class Builder {
        private final List<Drawing.Shape> shapes = new ArrayList<>();
        private final List<Drawing.Text> texts = new ArrayList<>();
        private final List<List<Observed>> behind = new ArrayList<>();
        private final List<List<String>> rows = new ArrayList<>();

        void line(Drawing.Kind kind, double x, double y, double width, double height) {
            shapes.add(new Drawing.Shape(kind, x, y, width, height, ""));
        }

        void mark(
                Drawing.Kind kind,
                double x,
                double y,
                double width,
                double height,
                String words,
                List<Observed> handoffs) {
            shapes.add(new Drawing.Shape(kind, x, y, width, height, words));
            behind.add(handoffs);
        }

        void left(String words, double x, double y, double width) {
            texts.add(new Drawing.Text(words, x, y, width, Drawing.Side.LEFT));
        }

        void middle(String words, double x, double y, double width) {
            texts.add(new Drawing.Text(words, x, y, width, Drawing.Side.CENTER));
        }

        void right(String words, double x, double y, double width) {
            texts.add(new Drawing.Text(words, x, y, width, Drawing.Side.RIGHT));
        }

        void row(String... cells) {
            rows.add(List.of(cells));
        }

        Chart build(String says, double height, String... head) {
            return new Chart(new Drawing(says, height, shapes, texts), behind, List.of(head), rows);
        }
    }
}
