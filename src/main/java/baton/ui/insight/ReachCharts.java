package baton.ui.insight;

import baton.brief.Drawing;
import baton.insight.figure.Band;
import baton.insight.figure.FigureName;
import baton.insight.figure.Figures;
import baton.insight.figure.Funnel;
import baton.insight.figure.Losses;
import baton.insight.figure.Share;
import baton.insight.figure.Split;
import baton.ui.kit.Strings;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Draws how far handoffs came, and why they came no further.
final class ReachCharts {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    /// As quoted, of what was handed off: with a handoff that is a name and a number, and with a whole one.
    private static final List<Double> BOOKED_ELSEWHERE = List.of(0.12, 0.34);

    private static final double STRONG = 0.6;
    private static final double MIDDLE = 0.3;
    private final Strings strings;
    private final FigureWords words;

    ReachCharts(Strings strings, FigureWords words) {
        this.strings = strings;
        this.words = words;
    }

    Chart funnel(Figures figures) {
        var funnel = Funnel.of(figures.handoffs());
        var chart = new Chart.Builder();
        var rows = new ChartLayout.Rows(funnel.steps().size(), 0);
        var all = Math.max(1, funnel.steps().getFirst().reached().size());
        for (int i = 0; i < funnel.steps().size(); i++) {
            var step = funnel.steps().get(i);
            var said = i == 0 ? Integer.toString(step.reached().size()) : words.counted(step.share());
            chart.right(strings.of(step.name()), ChartLayout.NAMES, rows.top(i, 0.5), ChartLayout.NAMES);
            chart.line(Drawing.Kind.GROUND, ChartLayout.PLOT, rows.top(i, 0.2), ChartLayout.PLOT_WIDTH, rows.high(0.6));
            chart.mark(
                    Drawing.Kind.VALUE,
                    ChartLayout.PLOT,
                    rows.top(i, 0.2),
                    ChartLayout.PLOT_WIDTH * step.reached().size() / all,
                    rows.high(0.6),
                    strings.get(
                            "chart.funnel.mark",
                            strings.of(step.name()),
                            step.reached().size(),
                            i == 0 ? "" : words.share(step.share()),
                            step.unknown()),
                    step.reached());
            for (var quoted : step.name() == Funnel.Name.BOOKED ? BOOKED_ELSEWHERE : List.<Double>of()) {
                chart.line(
                        Drawing.Kind.REFERENCE,
                        ChartLayout.PLOT + ChartLayout.PLOT_WIDTH * quoted,
                        rows.top(i, 0.08),
                        0,
                        rows.high(0.84));
            }
            chart.left(said, ChartLayout.VALUES, rows.top(i, 0.5), 1 - ChartLayout.VALUES);
            chart.row(
                    strings.of(step.name()),
                    Integer.toString(step.reached().size()),
                    Integer.toString(step.share().of()),
                    step.share().isEnough() ? Integer.toString(step.share().percent()) : "",
                    Integer.toString(step.unknown()));
        }
        return chart.build(
                band(figures.share(FigureName.BOOKED).share()) + " " + strings.get("chart.funnel.quoted"),
                rows.height(),
                strings.get("chart.step"),
                strings.get("chart.reached"),
                strings.get("figure.column.of"),
                strings.get("figure.column.percent"),
                strings.get("chart.notKnown"));
    }

    private String band(Share booked) {
        var band = Band.of(booked);
        var said = strings.get("chart.funnel", words.share(booked)) + " " + strings.of(band);
        return Band.isUncertain(booked) ? said + " " + strings.get("chart.band.uncertain") : said;
    }

    /// Months below each other, steps beside each other.
    Chart months(List<Split.Group> months) {
        var chart = new Chart.Builder();
        var rows = new ChartLayout.Rows(months.size(), ChartLayout.AXIS_EM);
        var names = List.of(Funnel.Name.BOOKED, Funnel.Name.HELD, Funnel.Name.OPPORTUNITY, Funnel.Name.WON);
        var start = 0.26;
        var wide = (1 - start) / names.size();
        for (int column = 0; column < names.size(); column++) {
            chart.middle(
                    strings.of(names.get(column)),
                    start + (column + 0.5) * wide,
                    ChartLayout.AXIS_EM / 2 / rows.height(),
                    wide);
        }
        for (int i = 0; i < months.size(); i++) {
            var figures = months.get(i).figures();
            var top = rows.top(i, 0) + ChartLayout.AXIS_EM / rows.height();
            var label = strings.get(
                    "chart.month",
                    MONTH.format((LocalDate) months.get(i).key().orElseThrow()),
                    figures.handoffs().size());
            chart.right(label, start - 0.01, top + rows.high(0.5), start - 0.01);
            var cells = new ArrayList<String>();
            cells.add(label);
            var funnel = Funnel.of(figures.handoffs());
            for (int column = 0; column < names.size(); column++) {
                var name = names.get(column);
                var step = funnel.steps().stream()
                        .filter(s -> s.name() == name)
                        .findFirst()
                        .orElseThrow();
                var share = step.share();
                chart.mark(
                        strength(share),
                        start + column * wide + 0.004,
                        top,
                        wide - 0.008,
                        rows.high(0.9),
                        strings.get("chart.mark", label + ", " + strings.of(name), words.share(share)),
                        step.reached());
                chart.middle(words.counted(share), start + (column + 0.5) * wide, top + rows.high(0.45), wide);
                cells.add(words.counted(share));
            }
            chart.row(cells.toArray(String[]::new));
        }
        var head = new ArrayList<String>();
        head.add(strings.of(Split.MONTH));
        names.forEach(n -> head.add(strings.of(n)));
        return chart.build(strings.get("chart.months"), rows.height(), head.toArray(String[]::new));
    }

    private static Drawing.Kind strength(Share share) {
        if (!share.isEnough() || share.value() < MIDDLE) {
            return Drawing.Kind.WEAK;
        }
        return share.value() >= STRONG ? Drawing.Kind.STRONG : Drawing.Kind.MIDDLE;
    }

    Chart losses(Figures figures) {
        var losses = Losses.of(figures.handoffs());
        var chart = new Chart.Builder();
        var rows = new ChartLayout.Rows(Math.max(1, losses.reasons().size()), 0);
        var most = losses.reasons().stream()
                .mapToInt(r -> r.handoffs().size())
                .max()
                .orElse(1);
        for (int i = 0; i < losses.reasons().size(); i++) {
            var reason = losses.reasons().get(i);
            var label = strings.of(reason.reason());
            var count = reason.handoffs().size();
            chart.right(label, ChartLayout.NAMES, rows.top(i, 0.5), ChartLayout.NAMES);
            chart.mark(
                    Drawing.Kind.VALUE,
                    ChartLayout.PLOT,
                    rows.top(i, 0.2),
                    ChartLayout.PLOT_WIDTH * count / most,
                    rows.high(0.6),
                    strings.get("chart.losses.mark", label, count, reason.watched(), reason.complete()),
                    reason.handoffs());
            chart.left(Integer.toString(count), ChartLayout.VALUES, rows.top(i, 0.5), 1 - ChartLayout.VALUES);
            chart.row(
                    label,
                    Integer.toString(count),
                    Integer.toString(reason.watched()),
                    Integer.toString(reason.complete()));
        }
        var counted =
                losses.reasons().stream().mapToInt(r -> r.handoffs().size()).sum();
        return chart.build(
                strings.get("chart.losses", counted, losses.unsaid()),
                rows.height(),
                strings.get("chart.reason"),
                strings.get("chart.handoffs"),
                strings.get("chart.watched"),
                strings.get("chart.complete"));
    }
}
