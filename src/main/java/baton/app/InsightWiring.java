package baton.app;

import baton.handoff.rules.Gate;
import baton.ui.insight.FigureServices;
import baton.ui.insight.FiguresViewModel;
import baton.ui.insight.InsightView;
import baton.ui.insight.InsightViewModel;
import baton.ui.screen.ScreenServices;

/// Makes the page of measures of one workspace.
record InsightWiring(Workspace workspace, ScreenServices services) {
    InsightView insight() {
        var model = new InsightViewModel(
                workspace.stores.insights,
                workspace.stores.people,
                services.background(),
                services.notices(),
                workspace.clock,
                workspace.ids,
                services.strings());
        var figures = new FiguresViewModel(
                new FigureServices(
                        workspace.stores.insights,
                        workspace.stores.people,
                        record -> Gate.gaps(record, workspace.rules.get()).isEmpty(),
                        new ReportFiles(),
                        workspace.clock),
                services.background(),
                services.notices(),
                services.strings());
        return new InsightView(services, model, figures);
    }
}
