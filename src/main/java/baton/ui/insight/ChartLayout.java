package baton.ui.insight;

import baton.brief.Drawing;
import baton.insight.figure.Observed;
import baton.insight.figure.Share;
import baton.ui.kit.Strings;
import java.util.List;

/// Where things stand in a chart of rows: names at the left, bars in the middle, values at the right.
final class ChartLayout {
    static final double ROW_EM = 3;
    static final double AXIS_EM = 1.6;
    static final double NAMES = 0.25;
    static final double PLOT = 0.27;
    static final double PLOT_WIDTH = 0.48;
    static final double VALUES = 0.77;

    private ChartLayout() {}

    /// Enough room for so many rows, and the place of one of them.
    record Rows(int count, double axis) {
        double height() {
            return count * ROW_EM + axis;
        }

        double top(int row, double inset) {
            return (row + inset) * ROW_EM / height();
        }

        double high(double part) {
            return part * ROW_EM / height();
        }
    }

    static void percents(Chart.Builder chart, Rows rows) {
        for (int percent = 0; percent <= 100; percent += 25) {
            var x = PLOT + PLOT_WIDTH * percent / 100;
            chart.line(Drawing.Kind.GROUND, x, 0, 0, rows.top(rows.count(), 0));
            chart.middle(percent + " %", x, 1 - AXIS_EM / 2 / rows.height(), 0.12);
        }
    }

    static void row(Chart.Builder chart, String label, Share share) {
        var enough = share.isEnough();
        chart.row(
                label,
                Integer.toString(share.hits()),
                Integer.toString(share.of()),
                enough ? Integer.toString(share.percent()) : "",
                enough ? Integer.toString(share.lowPercent()) : "",
                enough ? Integer.toString(share.highPercent()) : "");
    }

    static void count(
            Strings strings,
            Chart.Builder chart,
            Rows rows,
            int row,
            String label,
            List<Observed> here,
            int all,
            Drawing.Kind kind) {
        chart.right(label, NAMES, rows.top(row, 0.5), NAMES);
        chart.mark(
                kind,
                PLOT,
                rows.top(row, 0.15),
                PLOT_WIDTH * here.size() / all,
                rows.high(0.7),
                strings.get("chart.count", label, here.size()),
                here);
        chart.left(strings.get("chart.of", here.size(), all), VALUES, rows.top(row, 0.5), 1 - VALUES);
        chart.row(label, Integer.toString(here.size()));
    }
}
