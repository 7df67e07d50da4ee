package baton.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;

/// A drawing of shapes and words on a field of 1 by 1. Its marks can be walked through by the arrow keys; each says
/// what
/// it shows, to whoever points at it and to screen readers, and opens by Enter. Colours are those of its style classes
/// alone.
public final class ChartPane extends Pane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double LEAST = 2;
    private static final double POINT = 9;

    /// Something drawn.
    ///
    /// @param style `chart-` and what it is
    /// @param x left end, 0 to 1 of the width; the middle of a point
    /// @param y upper end, 0 to 1 of the height; the middle of a point
    public record Shape(String style, double x, double y, double width, double height) {
        public static final String POINT = "chart-point";
    }

    /// A shape that says something and can be opened.
    public record Mark(Shape shape, String words) {}

    /// Words in the drawing.
    ///
    /// @param x left end, middle or right end of the words, as `at` says
    /// @param y the middle of the line
    /// @param width 0 to 1 of the width; longer words are cut, and shown whole in a tip
    public record Text(String words, double x, double y, double width, HPos at) {}

    private record Placed(Node node, double x, double y, double width, double height, HPos at) {}

    private final List<Placed> placed = new ArrayList<>();
    private final String says;
    private final List<Mark> marks;
    private final List<Region> nodes = new ArrayList<>();
    private final IntConsumer open;
    /// Says how large text is.
    private final Label measure = new Label();
    private int chosen;

    /// @param says what the drawing shows, in a sentence
    /// @param height in em
    /// @param open what Enter and a press on a mark do, by its place in the list
    public ChartPane(
            String says, double height, List<Shape> shapes, List<Mark> marks, List<Text> texts, IntConsumer open) {
        this.says = says;
        this.marks = List.copyOf(marks);
        this.open = open;
        getStyleClass().add("chart");
        measure.setVisible(false);
        measure.setManaged(false);
        getChildren().add(measure);
        var high = Bindings.createDoubleBinding(() -> height * measure.getFont().getSize(), measure.fontProperty());
        prefHeightProperty().bind(high);
        minHeightProperty().bind(high);
        setFocusTraversable(!marks.isEmpty());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        shapes.forEach(shape -> place(shape, region(shape)));
        for (int i = 0; i < marks.size(); i++) {
            nodes.add(mark(i));
        }
        texts.forEach(this::place);
        focusedProperty().subscribe(_ -> show());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private Region mark(int at) {
        var mark = marks.get(at);
        var node = region(mark.shape());
        node.getStyleClass().add("chart-mark");
        node.setPickOnBounds(true);
        node.setMouseTransparent(false);
        var tip = new Tooltip(mark.words());
        tip.setShowDelay(Duration.millis(200));
        Tooltip.install(node, tip);
        node.setOnMousePressed(event -> {
            choose(at);
            requestFocus();
            open.accept(at);
            event.consume();
        });
        place(mark.shape(), node);
        return node;
    }

    private static Region region(Shape shape) {
        var node = new Region();
        node.getStyleClass().add(shape.style());
        node.setMouseTransparent(true);
        return node;
    }

    private void place(Shape shape, Node node) {
        placed.add(new Placed(node, shape.x(), shape.y(), shape.width(), shape.height(), HPos.LEFT));
        getChildren().add(node);
    }

    private void place(Text text) {
        var label = new Label(text.words());
        label.getStyleClass().add("chart-text");
        // Large words take two lines.
        label.setWrapText(true);
        label.setTextAlignment(
                switch (text.at()) {
                    case LEFT -> TextAlignment.LEFT;
                    case CENTER -> TextAlignment.CENTER;
                    case RIGHT -> TextAlignment.RIGHT;
                });
        label.setMouseTransparent(true);
        placed.add(new Placed(label, text.x(), text.y(), text.width(), 0, text.at()));
        getChildren().add(label);
    }

    private void key(KeyEvent event) {
        if (marks.isEmpty() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case RIGHT, DOWN -> choose(Math.min(chosen + 1, marks.size() - 1));
            case LEFT, UP -> choose(Math.max(chosen - 1, 0));
            case HOME -> choose(0);
            case END -> choose(marks.size() - 1);
            case ENTER, SPACE -> open.accept(chosen);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int at) {
        chosen = at;
        show();
    }

    private void show() {
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).pseudoClassStateChanged(CHOSEN, isFocused() && i == chosen);
        }
        setAccessibleText(isFocused() && !marks.isEmpty() ? marks.get(chosen).words() : says);
    }

    /// The mark that has the focus.
    public String chosenWords() {
        return marks.isEmpty() ? "" : marks.get(chosen).words();
    }

    @Override
    protected void layoutChildren() {
        var w = getWidth();
        var h = getHeight();
        for (var at : placed) {
            if (at.node() instanceof Label label) {
                var wide = Math.ceil(Math.min(label.prefWidth(-1), at.width() * w));
                var x = switch (at.at()) {
                    case LEFT -> at.x() * w;
                    case CENTER -> at.x() * w - wide / 2;
                    case RIGHT -> at.x() * w - wide;
                };
                var high = label.prefHeight(wide);
                label.resizeRelocate(snapPositionX(x), snapPositionY(at.y() * h - high / 2), wide, high);
            } else if (at.node().getStyleClass().contains(Shape.POINT)) {
                at.node().resizeRelocate(at.x() * w - POINT / 2, at.y() * h - POINT / 2, POINT, POINT);
            } else {
                at.node()
                        .resizeRelocate(
                                snapPositionX(at.x() * w),
                                snapPositionY(at.y() * h),
                                Math.max(LEAST, snapSizeX(at.width() * w)),
                                Math.max(LEAST, snapSizeY(at.height() * h)));
            }
        }
    }
}
