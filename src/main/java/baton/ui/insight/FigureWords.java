package baton.ui.insight;

import baton.brief.Document;
import baton.insight.figure.FigureName;
import baton.insight.figure.Figures;
import baton.insight.figure.Middle;
import baton.insight.figure.Period;
import baton.insight.figure.Share;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Figures in sentences, and in tables.
final class FigureWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private final Strings strings;
    private final TimeWords times;

    FigureWords(Strings strings) {
        this.strings = strings;
        times = new TimeWords(strings);
    }

    String period(Period period) {
        return strings.get("figure.period", DAY.format(period.from()), DAY.format(period.to()));
    }

    /// How many it is made of, with the interval; as counted where they are too few.
    String share(Share share) {
        if (share.of() == 0) {
            return strings.get("figure.none");
        }
        return share.isEnough()
                ? strings.get(
                        "figure.share",
                        share.percent(),
                        share.hits(),
                        share.of(),
                        share.lowPercent(),
                        share.highPercent())
                : strings.get("figure.few", share.hits(), share.of());
    }

    /// Beside the time before; empty if nothing was counted then.
    String change(Share now, Share before) {
        if (before.of() == 0 || now.of() == 0) {
            return "";
        }
        if (!now.isEnough() || !before.isEnough()) {
            return strings.get("figure.before.few", before.hits(), before.of());
        }
        if (now.percent() == before.percent()) {
            return strings.get("figure.before.same", before.hits(), before.of());
        }
        var key = now.differsFrom(before)
                ? now.value() > before.value() ? "figure.before.more" : "figure.before.less"
                : "figure.before.chance";
        return strings.get(key, before.percent(), before.hits(), before.of());
    }

    String left(int left) {
        return left == 0 ? "" : strings.get("figure.left", left);
    }

    String touch(Figures figures) {
        var middle = figures.touch();
        var young = figures.tooYoung() == 0 ? "" : " " + strings.get("figure.touch.young", figures.tooYoung());
        if (middle.of() == 0) {
            return strings.get("figure.none") + young;
        }
        if (!middle.isEnough()) {
            return strings.get("figure.touch.few", middle.of() - middle.open(), middle.of()) + young;
        }
        return (middle.value() == null
                        ? strings.get("figure.touch.open", middle.of(), middle.open())
                        : strings.get(
                                "figure.touch",
                                times.rough(middle.value()),
                                interval(middle),
                                middle.of(),
                                middle.open()))
                + young;
    }

    private String interval(Middle middle) {
        if (middle.low() == null) {
            return strings.get("figure.touch.noInterval");
        }
        return middle.high() == null
                ? strings.get("figure.touch.from", times.rough(middle.low()))
                : strings.get("figure.touch.interval", times.rough(middle.low()), times.rough(middle.high()));
    }

    String touchChange(Figures now, Figures before) {
        var was = before.touch();
        var is = now.touch();
        if (!was.isEnough() || !is.isEnough() || was.value() == null) {
            return "";
        }
        var key = "figure.before.time.chance";
        if (now.touchesDifferFrom(before)) {
            key = is.value() == null || is.value().compareTo(was.value()) > 0
                    ? "figure.before.time.slower"
                    : "figure.before.time.faster";
        }
        return strings.get(key, times.rough(was.value()), was.of());
    }

    /// Only of meetings that were held; as they were given where they are few.
    String match(Figures figures) {
        var matches = figures.matches();
        if (matches.isEmpty()) {
            return strings.get("figure.match.none");
        }
        if (matches.size() < Share.FEW) {
            return strings.get(
                    "figure.match.few",
                    String.join(
                            ", ", matches.stream().map(m -> Integer.toString(m)).toList()));
        }
        return strings.get("figure.match", String.format(Locale.ENGLISH, "%.1f", figures.match()), matches.size());
    }

    // As a table

    List<String> head() {
        return List.of(
                strings.get("figure.column.name"),
                strings.get("figure.column.hits"),
                strings.get("figure.column.of"),
                strings.get("figure.column.percent"),
                strings.get("figure.column.low"),
                strings.get("figure.column.high"),
                strings.get("figure.column.left"),
                strings.get("figure.column.before"),
                strings.get("figure.column.beforeOf"));
    }

    List<List<String>> rows(Figures now, Figures before) {
        var rows = new ArrayList<List<String>>();
        for (var name : FigureName.values()) {
            var figure = now.share(name);
            var share = figure.share();
            var was = before.share(name).share();
            rows.add(List.of(
                    strings.of(name),
                    Integer.toString(share.hits()),
                    Integer.toString(share.of()),
                    share.isEnough() ? Integer.toString(share.percent()) : "",
                    share.isEnough() ? Integer.toString(share.lowPercent()) : "",
                    share.isEnough() ? Integer.toString(share.highPercent()) : "",
                    Integer.toString(figure.left()),
                    Integer.toString(was.hits()),
                    Integer.toString(was.of())));
        }
        return rows;
    }

    Document document(Period period, Figures now, Figures before) {
        var blocks = new ArrayList<Document.Block>();
        blocks.add(new Document.Block.Paragraph(
                strings.get("figure.made", now.handoffs().size(), period(period))));
        blocks.add(new Document.Block.Facts(List.of(
                new Document.Fact(strings.get("figure.touch.name"), join(touch(now), touchChange(now, before))),
                new Document.Fact(strings.get("figure.match.name"), match(now)))));
        blocks.add(new Document.Block.Table(head(), rows(now, before)));
        blocks.add(new Document.Block.Paragraph(strings.get("figure.how")));
        return new Document(strings.get("figure.title"), blocks);
    }

    private static String join(String one, String other) {
        return other.isEmpty() ? one : one + " " + other;
    }
}
