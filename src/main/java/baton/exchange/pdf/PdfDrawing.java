package baton.exchange.pdf;

import baton.brief.Drawing;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// A drawing as boxes on a page: its words stay words.
final class PdfDrawing {
    private static final double POINT = 5;
    private static final double EM = 9.5;
    /// Points between the margins of A4.
    private static final double WIDTH = 492;

    private PdfDrawing() {}

    /// @param text makes words safe
    static String html(Drawing drawing, UnaryOperator<String> text) {
        var height = drawing.height() * EM;
        var out = new StringBuilder("<p>").append(text.apply(drawing.says())).append("</p>");
        out.append(place(
                "position:relative;width:%.1fpt;height:%.1fpt;margin-bottom:8pt;page-break-inside:avoid",
                WIDTH, height));
        for (var shape : drawing.shapes()) {
            var point = shape.kind() == Drawing.Kind.POINT;
            var wide = point ? POINT : Math.max(0.8, shape.width() * WIDTH);
            var high = point ? POINT : Math.max(0.8, shape.height() * height);
            out.append(place(
                            "position:absolute;left:%.1fpt;top:%.1fpt;width:%.1fpt;height:%.1fpt;background-color:"
                                    + colour(shape.kind()),
                            shape.x() * WIDTH - (point ? POINT / 2 : 0),
                            shape.y() * height - (point ? POINT / 2 : 0),
                            wide,
                            high))
                    .append("</div>");
        }
        for (var words : drawing.texts()) {
            var wide = words.width() * WIDTH;
            var left = words.x() * WIDTH
                    - switch (words.side()) {
                        case LEFT -> 0;
                        case CENTER -> wide / 2;
                        case RIGHT -> wide;
                    };
            out.append(place(
                            "position:absolute;white-space:nowrap;font-size:8pt;line-height:10pt;left:%.1fpt;top:%.1fpt;"
                                    + "width:%.1fpt;text-align:"
                                    + words.side().name().toLowerCase(Locale.ROOT),
                            left,
                            words.y() * height - 5,
                            wide))
                    .append(text.apply(words.words()))
                    .append("</div>");
        }
        return out.append("</div>").toString();
    }

    private static String place(String style, Object... numbers) {
        return "<div style=\"" + String.format(Locale.ROOT, style, numbers) + "\">";
    }

    /// On paper, which is white.
    private static String colour(Drawing.Kind kind) {
        return switch (kind) {
            case GROUND -> "#eaeef2";
            case VALUE, POINT -> "#0b5cad";
            case OTHER -> "#818b98";
            case INTERVAL -> "#1f2328";
            case REFERENCE -> "#b3261e";
            case STRONG -> "#7fb2e5";
            case MIDDLE -> "#b9d6f2";
            case WEAK -> "#e6f0fa";
        };
    }
}
