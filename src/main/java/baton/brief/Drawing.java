package baton.brief;

import java.util.List;

/// A drawing on a field of 1 by 1, for a window or for a page.
///
/// @param says what it shows, in a sentence
/// @param height in em
/// @param shapes in the order in which they lie on each other
public record Drawing(String says, double height, List<Shape> shapes, List<Text> texts) {
    /// What a shape is.
    public enum Kind {
        /// What lies under the others.
        GROUND,
        /// A bar, as long as its value.
        VALUE,
        /// A bar of what is compared.
        OTHER,
        /// A thin line: as far as chance moves a value.
        INTERVAL,
        /// A point; its place is its middle.
        POINT,
        /// A line to compare with.
        REFERENCE,
        /// A cell whose value is strong, middling, weak.
        STRONG,
        MIDDLE,
        WEAK
    }

    /// Where words begin, or end.
    public enum Side {
        LEFT,
        CENTER,
        RIGHT
    }

    /// @param x left end; the middle of a point. 0 to 1, like all others
    /// @param words what it says when somebody asks; empty for what only helps to read the others
    public record Shape(Kind kind, double x, double y, double width, double height, String words) {
        public boolean isMark() {
            return !words.isEmpty();
        }
    }

    /// @param x where `side` of it is
    /// @param y the middle of the line
    public record Text(String words, double x, double y, double width, Side side) {}

    public Drawing {
        shapes = List.copyOf(shapes);
        texts = List.copyOf(texts);
    }
}
