package baton.app;

import baton.handoff.rules.Gate;
import baton.ui.insight.ChartsViewModel;
import baton.ui.insight.FiguresViewModel;
import baton.ui.insight.InsightServices;
import baton.ui.insight.InsightView;
import baton.ui.insight.InsightViewModel;
import baton.ui.screen.ScreenServices;

/// Makes the page of measures of one workspace.
record InsightWiring(Workspace workspace, ScreenServices services) {
    InsightView insight() {
        var with = new InsightServices(
                workspace.stores.insights,
                workspace.stores.people,
                record -> Gate.gaps(record, workspace.rules.get()).size(),
                () -> workspace.rules.get().personFigures(),
                new ReportFiles(),
                workspace.clock);
        var model = new InsightViewModel(
                with, services.background(), services.notices(), workspace.ids, services.strings());
        var figures = new FiguresViewModel(with, services.background(), services.notices(), services.strings());
        var charts = new ChartsViewModel(with, figures, services.background(), services.notices(), services.strings());
        return new InsightView(services, model, figures, charts);
    }
}
