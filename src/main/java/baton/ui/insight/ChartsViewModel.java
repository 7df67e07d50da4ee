package baton.ui.insight;

import baton.brief.Document;
import baton.insight.figure.FigureName;
import baton.insight.figure.Split;
import baton.people.Person;
import baton.people.Role;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Draws what the figures beside it are made of, as somebody chooses.
public final class ChartsViewModel {
    private final InsightServices services;
    private final FiguresViewModel figures;
    private final Background background;
    private final Background.Latest drawing;
    private final Notices notices;
    private final Strings strings;
    final ObjectProperty<ChartKind> kind = new SimpleObjectProperty<>(ChartKind.FUNNEL);
    final ObjectProperty<FigureName> figure = new SimpleObjectProperty<>(FigureName.TOUCHED_IN_TIME);
    final ObjectProperty<Split> split = new SimpleObjectProperty<>(Split.WEEK);
    private final ReadOnlyObjectWrapper<@Nullable Chart> chart = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Split>> splits = new ReadOnlyObjectWrapper<>(List.of());

    public ChartsViewModel(
            InsightServices services,
            FiguresViewModel figures,
            Background background,
            Notices notices,
            Strings strings) {
        this.services = services;
        this.figures = figures;
        this.background = background;
        drawing = background.latest();
        this.notices = notices;
        this.strings = strings;
        figures.shownProperty().subscribe(this::allow);
        for (var choice : List.of(kind, figure, split)) {
            choice.subscribe((_, _) -> draw());
        }
    }

    /// Null while there is nothing to draw.
    ReadOnlyObjectProperty<@Nullable Chart> chartProperty() {
        return chart.getReadOnlyProperty();
    }

    /// By what this reader may set figures side by side.
    ReadOnlyObjectProperty<List<Split>> splitsProperty() {
        return splits.getReadOnlyProperty();
    }

    ZoneId zone() {
        var shown = figures.shownProperty().get();
        return shown == null ? ZoneId.systemDefault() : shown.reader().zone();
    }

    // Commands

    /// Draws one figure group by group.
    void split(FigureName name) {
        figure.set(name);
        kind.set(ChartKind.SPLIT);
    }

    /// People are set side by side by managers alone, and by nobody where the team has switched that off.
    private void allow(FiguresViewModel.@Nullable Shown shown) {
        var persons =
                shown != null && !shown.people().isEmpty() && shown.reader().role() == Role.MANAGER;
        splits.set(Arrays.stream(Split.values())
                .filter(s -> persons || !s.isPersonal())
                .toList());
        if (!splits.get().contains(split.get())) {
            split.set(Split.WEEK);
        }
        draw();
    }

    private void draw() {
        var shown = figures.shownProperty().get();
        if (shown == null || shown.now().handoffs().isEmpty()) {
            drawing.cancel();
            chart.set(null);
            return;
        }
        var chosen = kind.get();
        var name = figure.get();
        var by = split.get();
        drawing.run(() -> chart(shown, chosen, name, by), chart::set, notices.orTell());
    }

    private Chart chart(FiguresViewModel.Shown shown, ChartKind chosen, FigureName name, Split by) {
        var team = services.people().all();
        var zones = team.stream().collect(Collectors.toMap(Person::id, Person::zone));
        Function<UUID, ZoneId> zoneOf =
                id -> zones.getOrDefault(id, shown.reader().zone());
        var reach = new ReachCharts(strings, figures.words());
        var points = new PointCharts(strings, figures.words());
        var now = services.clock().instant();
        var made = shown.now();
        return switch (chosen) {
            case SPLIT ->
                new SplitCharts(strings, figures.words(), names(shown))
                        .split(
                                name,
                                by,
                                by.groups(made.handoffs(), now, shown.reader().zone(), zoneOf));
            case FUNNEL -> reach.funnel(made);
            case MONTHS ->
                reach.months(
                        Split.MONTH.groups(made.handoffs(), now, shown.reader().zone(), zoneOf));
            case TOUCH -> points.touch(made);
            case EFFORT -> points.effort(made);
            case MATCH -> points.match(made);
            case LOSSES -> reach.losses(made);
        };
    }

    private static Map<UUID, String> names(FiguresViewModel.Shown shown) {
        return shown.people().stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /// Whether all that it is made of is counted: what leaves is whole. It is said where it is not.
    private boolean isWhole() {
        var shown = figures.shownProperty().get();
        if (shown != null && shown.isPart()) {
            notices.tell(figures.words().made(shown));
        }
        return shown != null && !shown.isPart();
    }

    void saveCsv(Path file) {
        var drawn = chart.get();
        if (drawn != null && isWhole()) {
            save(file, () -> {
                services.export().csv(file, drawn.head(), drawn.rows());
                return true;
            });
        }
    }

    /// The same marks as on the screen, and the table under them.
    void savePdf(Path file) {
        var drawn = chart.get();
        var shown = figures.shownProperty().get();
        if (drawn != null && shown != null && isWhole()) {
            var document = new Document(
                    strings.of(kind.get()),
                    List.of(
                            new Document.Block.Paragraph(figures.words().made(shown)),
                            new Document.Block.Picture(drawn.drawing()),
                            new Document.Block.Table(drawn.head(), drawn.rows())));
            save(file, () -> {
                services.export().pdf(file, document);
                return true;
            });
        }
    }

    private void save(Path file, Callable<Boolean> write) {
        background.run(
                write,
                _ -> notices.tell(strings.get("figure.saved", String.valueOf(file.getFileName()))),
                notices.orTell());
    }
}
