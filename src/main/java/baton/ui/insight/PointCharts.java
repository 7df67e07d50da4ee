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

    /// An axis with the numbers that stand at it.
    private record Axis(double low, double step, int steps) {
        /// From nothing to a round number that is not less.
        static Axis to(double greatest) {
            var step = 1.0;
            while (step * STEPS < greatest) {
                step *= step == Math.pow(10, Math.floor(Math.log10(step))) ? 2 : 2.5;
            }
            return new Axis(0, step, STEPS);
        }

        double place(double value) {
            return PLOT_LEFT + PLOT_WIDTH * Math.clamp((value - low) / (step * steps), 0, 1);
        }

        double number(int tick) {
            return low + step * tick;
        }
    }

    private static final int STEPS = 4;
    private static final double PLOT_LEFT = ChartLayout.PLOT + 0.01;
    private static final double PLOT_WIDTH = 0.97 - PLOT_LEFT;
    /// More points than these nobody tells apart.
    private static final int MOST_POINTS = 800;

    /// What a handoff costs, beside what became of it.
    Chart effort(Figures figures) {
        var counted =
                figures.handoffs().stream().filter(h -> h.effort() != null).toList();
        return strip(
                counted,
                PointCharts::minutes,
                Axis.to(counted.stream().mapToDouble(PointCharts::minutes).max().orElse(1)),
                "chart.effort",
                "chart.effort.mark");
    }

    private static double minutes(Observed handoff) {
        return handoff.effort() == null ? 0 : handoff.effort().toSeconds() / 60.0;
    }

    Chart match(Figures figures) {
        return strip(
                figures.handoffs().stream().filter(h -> h.met().match() != null).toList(),
                h -> h.met().match() == null ? 0 : h.met().match(),
                new Axis(1, 1, STEPS),
                "chart.matched",
                "chart.matched.mark");
    }

    private static final List<DealStage> STAGES =
            List.of(DealStage.WON, DealStage.OPPORTUNITY, DealStage.LOST, DealStage.NO_OPPORTUNITY, DealStage.NOT_YET);

    private Chart strip(List<Observed> all, ToDoubleFunction<Observed> value, Axis axis, String says, String mark) {
        var chart = new Chart.Builder();
        var rows = new ChartLayout.Rows(STAGES.size(), ChartLayout.AXIS_EM);
        var handoffs = all.subList(0, Math.min(all.size(), MOST_POINTS));
        for (int tick = 0; tick <= STEPS; tick++) {
            var x = axis.place(axis.number(tick));
            chart.line(Drawing.Kind.GROUND, x, 0, 0, rows.top(rows.count(), 0));
            chart.middle(number(axis.number(tick)), x, 1 - ChartLayout.AXIS_EM / 2 / rows.height(), 0.12);
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
                var spread = 0.2 + 0.6 * ((n * 7 + 5) % 11) / 10;
                chart.mark(
                        Drawing.Kind.POINT,
                        axis.place(at),
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
                strings.get(says, all.size())
                        + (all.size() > MOST_POINTS ? " " + strings.get("chart.newest", MOST_POINTS) : ""),
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
