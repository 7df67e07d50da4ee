package baton.ui.insight;

import baton.brief.Document;
import baton.handoff.Quality;
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

    /// In few words: "40 % of 10", or "2 of 3" where they are too few for a percentage.
    String counted(Share share) {
        return share.isEnough()
                ? strings.get("figure.counted", share.percent(), share.of())
                : strings.get("figure.counted.few", share.hits(), share.of());
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
        if (times.rough(was.value()).equals(is.value() == null ? "" : times.rough(is.value()))) {
            return strings.get("figure.before.time.same", was.of());
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

    /// What receivers found wrong or missing most often.
    String missed(Figures figures) {
        return figures.mostMissed()
                .map(field -> strings.get(
                        "figure.missed", strings.of(field), figures.missed().getOrDefault(field, 0)))
                .orElseGet(() -> strings.get("figure.none"));
    }

    /// What receivers rated beside the match, with how many did; nothing of what fewer than five did.
    String rated(Figures figures) {
        var parts = new ArrayList<String>();
        for (var quality : Quality.values()) {
            var ratings = figures.ratings(quality);
            if (ratings.size() >= Share.FEW) {
                var mean =
                        ratings.stream().mapToInt(Integer::intValue).average().orElse(0);
                parts.add(strings.get(
                        "figure.rated",
                        strings.of(quality),
                        String.format(Locale.ENGLISH, "%.1f", mean),
                        ratings.size()));
            }
        }
        return parts.isEmpty() ? strings.get("figure.rated.few", Share.FEW) : String.join("; ", parts) + ".";
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

    /// What the figures are made of, and what they are compared with.
    String made(FiguresViewModel.Shown shown) {
        if (shown.isPart()) {
            return strings.get("figure.part", shown.now().handoffs().size(), period(shown.period())) + filter(shown);
        }
        return strings.get("figure.made", shown.now().handoffs().size(), period(shown.period()))
                + " "
                + strings.get(
                        "figure.compared",
                        period(shown.period().before()),
                        shown.before().handoffs().size())
                + filter(shown);
    }

    private String filter(FiguresViewModel.Shown shown) {
        var parts = new ArrayList<String>();
        var person = shown.person();
        if (person != null) {
            parts.add(
                    switch (person.role()) {
                        case SDR -> strings.get("figure.only.sent", person.name());
                        case AE, CS -> strings.get("figure.only.received", person.name());
                        case MANAGER -> person.name();
                    });
        }
        var by = shown.filter();
        if (by.type() != null) {
            parts.add(strings.of(by.type()));
        }
        if (by.source() != null) {
            parts.add(strings.of(by.source()));
        }
        if (by.format() != null) {
            parts.add(strings.of(by.format()));
        }
        return parts.isEmpty() ? "" : " " + strings.get("figure.only", String.join(", ", parts));
    }

    /// The table with all that stands around it, for a file that is read without the page.
    List<List<String>> sheet(FiguresViewModel.Shown shown) {
        var rows = new ArrayList<>(rows(shown.now(), shown.before()));
        for (var line : List.of(
                strings.get("figure.touch.name") + ": "
                        + join(touch(shown.now()), touchChange(shown.now(), shown.before())),
                strings.get("figure.match.name") + ": " + match(shown.now()),
                strings.get("figure.rated.name") + ": " + rated(shown.now()),
                strings.get("figure.missed.name") + ": " + missed(shown.now()),
                made(shown))) {
            rows.add(List.of(line, "", "", "", "", "", "", "", ""));
        }
        return rows;
    }

    Document document(FiguresViewModel.Shown shown) {
        var now = shown.now();
        var before = shown.before();
        var blocks = new ArrayList<Document.Block>();
        blocks.add(new Document.Block.Paragraph(made(shown)));
        blocks.add(new Document.Block.Facts(List.of(
                new Document.Fact(strings.get("figure.touch.name"), join(touch(now), touchChange(now, before))),
                new Document.Fact(strings.get("figure.match.name"), match(now)),
                new Document.Fact(strings.get("figure.rated.name"), rated(now)),
                new Document.Fact(strings.get("figure.missed.name"), missed(now)))));
        blocks.add(new Document.Block.Table(head(), rows(now, before)));
        var changes = new ArrayList<String>();
        for (var name : FigureName.values()) {
            var change = change(now.share(name).share(), before.share(name).share());
            if (!change.isEmpty()) {
                changes.add(strings.of(name) + ": " + change);
            }
        }
        if (!changes.isEmpty()) {
            blocks.add(new Document.Block.Bullets(changes));
        }
        blocks.add(new Document.Block.Paragraph(strings.get("figure.how.file")));
        return new Document(strings.get("figure.title"), blocks);
    }

    private static String join(String one, String other) {
        return other.isEmpty() ? one : one + " " + other;
    }
}
