package baton.ui.insight;

import baton.brief.Document;
import baton.brief.Document.Block;
import baton.ui.kit.Texts;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// A document as it stands in the window.
final class DocumentPane {
    private static final int NARROWEST = 14;
    private static final int WIDEST = 60;

    private DocumentPane() {}

    /// Without its title.
    static List<Node> of(Document document) {
        return document.blocks().stream().map(DocumentPane::node).toList();
    }

    private static Node node(Block block) {
        return switch (block) {
            case Block.Heading(var words) -> heading(words);
            case Block.Paragraph(var words) -> Texts.whole(words);
            case Block.Quote(var words, var by) -> Texts.whole(words + " " + by);
            case Block.Bullets(var lines) ->
                lines(lines.stream().map(l -> "\u2022 " + l).toList());
            case Block.Facts(var facts) ->
                lines(facts.stream().map(f -> f.label() + ": " + f.value()).toList());
            case Block.Checks(var checks) ->
                lines(checks.stream().map(c -> c.before() + " " + c.words()).toList());
            case Block.Picture(var drawing) -> Texts.whole(drawing.says());
            case Block.Table(var head, var rows) -> table(head, rows);
        };
    }

    private static Node heading(String words) {
        var heading = new Label(words);
        heading.setWrapText(true);
        heading.getStyleClass().add("document-heading");
        return heading;
    }

    private static Node lines(List<String> lines) {
        var box = new VBox();
        box.getStyleClass().add("lines");
        lines.forEach(line -> box.getChildren().add(Texts.whole(line)));
        return box;
    }

    /// In letters: a column of sentences takes more room than one of numbers.
    private static List<Integer> widths(List<String> head, List<List<String>> rows) {
        return IntStream.range(0, head.size())
                .mapToObj(column -> Stream.concat(Stream.of(head), rows.stream())
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .map(longest -> Math.clamp(longest, NARROWEST, WIDEST))
                .toList();
    }

    private static Node table(List<String> head, List<List<String>> rows) {
        var grid = new GridPane();
        grid.getStyleClass().add("document-table");
        var widths = widths(head, rows);
        var whole = widths.stream().mapToInt(Integer::intValue).sum();
        for (int column = 0; column < head.size(); column++) {
            var width = new ColumnConstraints();
            width.setPercentWidth(100.0 * widths.get(column) / whole);
            grid.getColumnConstraints().add(width);
            var title = new Label(head.get(column));
            title.setWrapText(true);
            title.getStyleClass().add("field-label");
            grid.add(title, column, 0);
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < head.size(); column++) {
                grid.add(Texts.whole(rows.get(row).get(column)), column, row + 1);
            }
        }
        return grid;
    }
}
