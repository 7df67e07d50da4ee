package baton.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;

/// A row that goes on in a second line where the first has no room, instead of shortening what stands in it: for large
/// text and narrow windows. As long as all fits it is an HBox; what grows there takes the rest of its line here.
public final class WrappingRow extends HBox {
    /// In letters: narrower than this, words that wrap are no pleasure to read.
    private static final double READABLE = 18;

    /// Empty, to be filled by markup.
    public WrappingRow() {}

    public WrappingRow(Node... children) {
        super(children);
    }

    private static final double USUAL_LETTER = 14;

    /// One line of it.
    private record Line(List<Node> nodes, double width) {}

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        var widest = getManagedChildren().stream()
                .mapToDouble(n -> n.minWidth(-1))
                .max()
                .orElse(0);
        return snappedLeftInset() + widest + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        var inside = width - snappedLeftInset() - snappedRightInset();
        if (width < 0 || isWideEnough(inside)) {
            return super.computePrefHeight(width);
        }
        var lines = lines(inside);
        var height = lines.stream().mapToDouble(l -> height(l, inside)).sum();
        return snappedTopInset() + height + lineGap() * (lines.size() - 1) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        var inside = getWidth() - snappedLeftInset() - snappedRightInset();
        if (isWideEnough(inside)) {
            super.layoutChildren();
            return;
        }
        var lines = lines(inside);
        var y = snappedTopInset();
        for (var line : lines) {
            var height = height(line, inside);
            var widths = widths(line, inside);
            var x = snappedLeftInset();
            for (int i = 0; i < widths.length; i++) {
                layoutInArea(
                        line.nodes().get(i),
                        x,
                        y,
                        widths[i],
                        height,
                        0,
                        HBox.getMargin(line.nodes().get(i)),
                        true,
                        isFillHeight(),
                        HPos.LEFT,
                        getAlignment().getVpos() == VPos.TOP ? VPos.TOP : VPos.CENTER);
                x += widths[i] + gap();
            }
            y += height + lineGap();
        }
    }

    /// What belongs to one row stands close together.
    private double lineGap() {
        return snapSpaceY(getSpacing() / 2);
    }

    private double gap() {
        return snapSpaceX(getSpacing());
    }

    private boolean isWideEnough(double room) {
        var children = getManagedChildren();
        var needed = children.stream().mapToDouble(this::whole).sum();
        return needed + gap() * Math.max(0, children.size() - 1) <= room;
    }

    private List<Line> lines(double room) {
        var lines = new ArrayList<Line>();
        var nodes = new ArrayList<Node>();
        double used = 0;
        for (var node : getManagedChildren()) {
            var wanted = wanted(node, room);
            if (!nodes.isEmpty() && used + gap() + wanted > room) {
                lines.add(new Line(List.copyOf(nodes), used));
                nodes.clear();
                used = 0;
            }
            used += nodes.isEmpty() ? wanted : gap() + wanted;
            nodes.add(node);
        }
        lines.add(new Line(List.copyOf(nodes), used));
        return lines;
    }

    /// What it needs so that nothing of it is cut.
    private double wanted(Node node, double room) {
        var wide = whole(node);
        var wraps = HBox.getHgrow(node) == Priority.ALWAYS
                && (node instanceof Labeled label && label.isWrapText()
                        || node instanceof Pane && node.getContentBias() == Orientation.HORIZONTAL);
        var narrow = wraps ? Math.min(wide, Math.max(node.minWidth(-1), READABLE * letter())) : wide;
        return snapSizeX(Math.min(room, narrow));
    }

    /// All of it in one line.
    private double whole(Node node) {
        return snapSizeX(
                Math.clamp(node.prefWidth(-1), node.minWidth(-1), Math.max(node.minWidth(-1), node.maxWidth(-1))));
    }

    /// The size of the smallest words in it. Asked for at each layout, so it walks by itself: a lookup by style class
    /// matches a selector against each node.
    private double letter() {
        var smallest = smallestFont(this);
        return smallest == Double.MAX_VALUE ? USUAL_LETTER : smallest;
    }

    private static double smallestFont(Parent parent) {
        var smallest = Double.MAX_VALUE;
        for (var child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Label label) {
                smallest = Math.min(smallest, label.getFont().getSize());
            } else if (child instanceof Parent inner) {
                smallest = Math.min(smallest, smallestFont(inner));
            }
        }
        return smallest;
    }

    /// What is left of a line goes first to words that could be on fewer lines, then to whoever grows.
    private double[] widths(Line line, double room) {
        var nodes = line.nodes();
        var widths = new double[nodes.size()];
        var left = room - line.width();
        for (int i = 0; i < widths.length; i++) {
            var wanted = wanted(nodes.get(i), room);
            var more = Math.clamp(whole(nodes.get(i)) - wanted, 0, Math.max(0, left));
            widths[i] = wanted + more;
            left -= more;
        }
        var growing =
                nodes.stream().filter(n -> HBox.getHgrow(n) == Priority.ALWAYS).count();
        for (int i = 0; i < widths.length && left > 0; i++) {
            if (HBox.getHgrow(nodes.get(i)) == Priority.ALWAYS) {
                widths[i] += Math.floor(left / growing);
            }
        }
        return widths;
    }

    private double height(Line line, double room) {
        var widths = widths(line, room);
        double highest = 0;
        for (int i = 0; i < widths.length; i++) {
            var node = line.nodes().get(i);
            highest = Math.max(
                    highest, node.prefHeight(node.getContentBias() == Orientation.HORIZONTAL ? widths[i] : -1));
        }
        return snapSizeY(highest);
    }
}
