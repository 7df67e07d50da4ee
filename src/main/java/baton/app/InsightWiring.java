package baton.app;

import baton.handoff.record.RecordField;
import baton.handoff.rules.Gate;
import baton.people.Person;
import baton.ui.insight.ChartsViewModel;
import baton.ui.insight.FiguresViewModel;
import baton.ui.insight.InsightServices;
import baton.ui.insight.InsightView;
import baton.ui.insight.InsightViewModel;
import baton.ui.insight.ReviewServices;
import baton.ui.insight.ReviewsViewModel;
import baton.ui.screen.ScreenServices;

/// Makes the page of measures of one workspace.
record InsightWiring(Workspace workspace, ScreenServices services) {
    private static final int MOST_EXAMPLES = 20;

    InsightView insight() {
        var with = new InsightServices(
                workspace.stores.insights,
                workspace.stores.reviews,
                workspace.stores.people,
                record -> Gate.gaps(record, workspace.rules.get()).size(),
                () -> workspace.rules.get().personFigures(),
                new ReportFiles(),
                this::playlist,
                workspace.clock);
        var model = new InsightViewModel(
                with, services.background(), services.notices(), workspace.ids, services.strings());
        var figures = new FiguresViewModel(with, services.background(), services.notices(), services.strings());
        var charts = new ChartsViewModel(with, figures, services.background(), services.notices(), services.strings());
        var reviews = new ReviewsViewModel(
                new ReviewServices(with, workspace.rules, workspace.rules::clocks, workspace.ids),
                services.background(),
                services.notices(),
                services.strings());
        return new InsightView(services, model, figures, charts, reviews);
    }

    private int playlist(Person by, RecordField field, String name) {
        var examples = workspace.stores.library.examples(field, MOST_EXAMPLES);
        if (examples.isEmpty()) {
            return 0;
        }
        var before = workspace.libraryService.playlists().stream()
                .filter(p -> p.name().equals(name))
                .findFirst();
        var list = before.orElseGet(() -> workspace.libraryService.makePlaylist(by.id(), name, null));
        for (var example : examples) {
            if (!list.handoffs().contains(example.handoff().id())) {
                list = workspace.libraryService.add(list, example.handoff().id());
            }
        }
        return list.handoffs().size();
    }
}
