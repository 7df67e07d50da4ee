package baton.ui.insight;

import baton.brief.Drawing;
import baton.handoff.DealStage;
import baton.insight.figure.Figures;
import baton.insight.figure.Observed;
import baton.insight.figure.Share;
import baton.ui.kit.Strings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Draws what each single handoff took: how long until the first touch, how much work, how well it matched.
final class PointCharts {
    private final Strings strings;
    private final FigureWords words;

    PointCharts(Strings strings, FigureWords words) {
        this.strings = strings;
        this.words = words;
    }

    private enum Wait {
        MINUTES_15(Duration.ofMinutes(15)),
        HOUR(Duration.ofHours(1)),
        HOURS_4(Duration.ofHours(4)),
        DAY(Duration.ofDays(1)),
        DAYS_2(Duration.ofDays(2)),
        LONGER(Duration.ofDays(36_500));

        private final Duration most;

        Wait(Duration most) {
            this.most = most;
        }

        static Wait of(Duration time) {
            for (var wait : values()) {
                if (time.compareTo(wait.most) <= 0) {
                    return wait;
                }
            }
            return LONGER;
        }
    }

    Chart touch(Figures figures) {
        var chart = new Chart.Builder();
        var rows = new ChartLayout.Rows(Wait.values().length + 1, 0);
        var waited = figures.waited();
        var all = Math.max(1, waited.size() + figures.waiting().size());
        var row = 0;
        for (var wait : Wait.values()) {
            var here = waited.stream()
                    .filter(h -> Wait.of(Figures.wait(h)) == wait)
                    .toList();
            ChartLayout.count(strings, chart, rows, row++, strings.of(wait), here, all, Drawing.Kind.VALUE);
        }
        ChartLayout.count(
                strings, chart, rows, row, strings.get("chart.touch.none"), figures.waiting(), all, Drawing.Kind.OTHER);
        return chart.build(
                strings.get("chart.touch", words.touch(figures)),
                rows.height(),
                strings.get("chart.touch.time"),
                strings.get("chart.handoffs"));
    }

    /// What a handoff costs, beside what became of it.
    Chart effort(Figures figures) {
        return strip(
                figures.handoffs().stream().filter(h -> h.effort() != null).toList(),
                h -> h.effort() == null ? 0 : h.effort().toSeconds() / 60.0,
                0,
                "chart.effort",
                "chart.effort.mark");
    }

    Chart match(Figures figures) {
        return strip(
                figures.handoffs().stream().filter(h -> h.met().match() != null).toList(),
                h -> h.met().match() == null ? 0 : h.met().match(),
                5,
                "chart.matched",
                "chart.matched.mark");
    }

    private static final List<DealStage> STAGES =
            List.of(DealStage.WON, DealStage.OPPORTUNITY, DealStage.LOST, DealStage.NO_OPPORTUNITY, DealStage.NOT_YET);

    /// @param most right end of the axis; 0 for that of the greatest value
    private Chart strip(
            List<Observed> handoffs, ToDoubleFunction<Observed> value, double most, String says, String mark) {
        var chart = new Chart.Builder();
        var rows = new ChartLayout.Rows(STAGES.size(), ChartLayout.AXIS_EM);
        var greatest = most > 0
                ? most
                : Math.max(
                        1, Math.ceil(handoffs.stream().mapToDouble(value).max().orElse(1)));
        for (int part = 0; part <= 4; part++) {
            var x = ChartLayout.PLOT + (0.98 - ChartLayout.PLOT) * part / 4;
            chart.line(Drawing.Kind.GROUND, x, 0, 0, rows.top(rows.count(), 0));
            chart.middle(number(greatest * part / 4), x, 1 - ChartLayout.AXIS_EM / 2 / rows.height(), 0.12);
        }
        for (int i = 0; i < STAGES.size(); i++) {
            var stage = STAGES.get(i);
            var here = handoffs.stream().filter(h -> stage(h) == stage).toList();
            chart.right(
                    strings.get("chart.count", strings.of(stage), here.size()),
                    ChartLayout.NAMES,
                    rows.top(i, 0.5),
                    ChartLayout.NAMES);
            for (int n = 0; n < here.size(); n++) {
                var handoff = here.get(n);
                var at = value.applyAsDouble(handoff);
                // Points of one value lie beside each other, not on each other.
                var spread = 0.2 + 0.6 * (n * 7 % 11) / 10;
                chart.mark(
                        Drawing.Kind.POINT,
                        ChartLayout.PLOT + (0.98 - ChartLayout.PLOT) * Math.min(1, at / greatest),
                        rows.top(i, spread),
                        0,
                        0,
                        strings.get(mark, handoff.company(), number(at), handoff.missing()),
                        List.of(handoff));
            }
            var sorted = here.stream().mapToDouble(value).sorted().toArray();
            chart.row(
                    strings.of(stage),
                    Integer.toString(here.size()),
                    sorted.length < Share.FEW ? "" : number(middle(sorted)),
                    Long.toString(here.stream().filter(Observed::complete).count()));
        }
        return chart.build(
                strings.get(says, handoffs.size()),
                rows.height(),
                strings.get("chart.becameOf"),
                strings.get("chart.handoffs"),
                strings.get("chart.median"),
                strings.get("chart.complete"));
    }

    private static double middle(double... sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static DealStage stage(Observed handoff) {
        return handoff.deal() == null ? DealStage.NOT_YET : handoff.deal().stage();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ENGLISH, "%.1f", value);
    }
}
