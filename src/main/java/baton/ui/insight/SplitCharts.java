package baton.ui.insight;

import baton.brief.Drawing;
import baton.insight.figure.FigureName;
import baton.insight.figure.Figures;
import baton.insight.figure.Observed;
import baton.insight.figure.Share;
import baton.insight.figure.Split;
import baton.ui.kit.Strings;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Draws one figure group by group: bars, or a run over time. The sentence says what differs by more than chance.
final class SplitCharts {
    private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final double RUN_EM = 15;
    private static final int MOST_LABELS = 9;
    private final Strings strings;
    private final FigureWords words;
    private final Map<UUID, String> names;

    /// @param names of the people who may be named
    SplitCharts(Strings strings, FigureWords words, Map<UUID, String> names) {
        this.strings = strings;
        this.words = words;
        this.names = Map.copyOf(names);
    }

    String group(Split split, Optional<Object> key) {
        if (key.isEmpty()) {
            return strings.get("chart.unknown");
        }
        return switch (key.get()) {
            case UUID person -> names.getOrDefault(person, "?");
            case LocalDate day -> (split == Split.MONTH ? MONTH : WEEK).format(day);
            case Enum<?> constant -> strings.of(constant);
            default -> key.get().toString();
        };
    }

    Chart split(FigureName name, Split split, List<Split.Group> groups) {
        return split.isTime() ? run(name, split, groups) : bars(name, split, groups);
    }

    private String verdict(FigureName name, Split split, List<Split.Group> groups) {
        var title = strings.get("chart.split", strings.of(name), strings.of(split));
        var enough = groups.stream()
                .filter(g -> g.figures().share(name).share().isEnough())
                .count();
        if (enough < 2) {
            return title + " " + strings.get("chart.few", Share.FEW);
        }
        var different = Split.different(groups, name);
        return title + " "
                + (different.isEmpty()
                        ? strings.get("chart.same")
                        : strings.get(
                                "chart.different",
                                different.stream()
                                        .map(g -> group(split, g.key()))
                                        .collect(Collectors.joining(", "))));
    }

    private Chart bars(FigureName name, Split split, List<Split.Group> groups) {
        var chart = new Chart.Builder();
        var rows = new ChartLayout.Rows(groups.size(), ChartLayout.AXIS_EM);
        ChartLayout.percents(chart, rows);
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            var share = group.figures().share(name).share();
            bar(chart, rows, i, group(split, group.key()), share, behind(group.figures(), name));
        }
        return chart.build(
                verdict(name, split, groups),
                rows.height(),
                strings.of(split),
                strings.get("figure.column.hits"),
                strings.get("figure.column.of"),
                strings.get("figure.column.percent"),
                strings.get("figure.column.low"),
                strings.get("figure.column.high"));
    }

    private void bar(
            Chart.Builder chart, ChartLayout.Rows rows, int row, String label, Share share, List<Observed> behind) {
        var said = strings.get("chart.mark", label, words.share(share));
        chart.right(label, ChartLayout.NAMES, rows.top(row, 0.5), ChartLayout.NAMES);
        if (share.isEnough()) {
            chart.mark(
                    Drawing.Kind.VALUE,
                    ChartLayout.PLOT,
                    rows.top(row, 0.2),
                    ChartLayout.PLOT_WIDTH * share.value(),
                    rows.high(0.5),
                    said,
                    behind);
            chart.line(
                    Drawing.Kind.INTERVAL,
                    ChartLayout.PLOT + ChartLayout.PLOT_WIDTH * share.low(),
                    rows.top(row, 0.78),
                    ChartLayout.PLOT_WIDTH * (share.high() - share.low()),
                    rows.high(0.06));
        } else {
            chart.mark(Drawing.Kind.OTHER, ChartLayout.PLOT, rows.top(row, 0.2), 0, rows.high(0.5), said, behind);
        }
        chart.left(words.counted(share), ChartLayout.VALUES, rows.top(row, 0.5), 1 - ChartLayout.VALUES);
        ChartLayout.row(chart, label, share);
    }

    private static List<Observed> behind(Figures figures, FigureName name) {
        var figure = figures.share(name);
        var ids = new HashSet<>(figure.hits());
        ids.addAll(figure.misses());
        return figures.handoffs().stream().filter(h -> ids.contains(h.id())).toList();
    }

    private Chart run(FigureName name, Split split, List<Split.Group> groups) {
        var chart = new Chart.Builder();
        double left = 0.07;
        double wide = 0.91;
        double top = 0.04;
        double high = 0.84;
        for (int percent = 0; percent <= 100; percent += 25) {
            var y = top + high * (100 - percent) / 100;
            chart.line(Drawing.Kind.GROUND, left, y, wide, 0);
            chart.right(percent + " %", left - 0.01, y, left);
        }
        for (var quoted : FigureRows.QUOTED.getOrDefault(name, List.of())) {
            chart.line(Drawing.Kind.REFERENCE, left, top + high * (1 - quoted), wide, 0);
        }
        var every = (groups.size() + MOST_LABELS - 1) / MOST_LABELS;
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            var share = group.figures().share(name).share();
            var label = group(split, group.key());
            var x = left + wide * (i + 0.5) / groups.size();
            if (share.isEnough()) {
                chart.line(
                        Drawing.Kind.INTERVAL,
                        x,
                        top + high * (1 - share.high()),
                        0,
                        high * (share.high() - share.low()));
                chart.mark(
                        Drawing.Kind.POINT,
                        x,
                        top + high * (1 - share.value()),
                        0,
                        0,
                        strings.get("chart.mark", label, words.share(share)),
                        behind(group.figures(), name));
            } else if (share.of() > 0) {
                chart.middle(words.counted(share), x, top + high - 0.03, wide / groups.size());
            }
            if (i % every == 0) {
                chart.middle(label, x, 0.95, every * wide / groups.size());
            }
            ChartLayout.row(chart, label, share);
        }
        return chart.build(
                verdict(name, split, groups),
                RUN_EM,
                strings.of(split),
                strings.get("figure.column.hits"),
                strings.get("figure.column.of"),
                strings.get("figure.column.percent"),
                strings.get("figure.column.low"),
                strings.get("figure.column.high"));
    }
}
