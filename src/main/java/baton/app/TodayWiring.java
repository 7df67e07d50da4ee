package baton.app;

import baton.inbox.Activities;
import baton.inbox.Today;
import baton.ui.kit.DesktopNotices;
import baton.ui.screen.ScreenServices;
import baton.ui.today.ActivityLines;
import baton.ui.today.ActivityViewModel;
import baton.ui.today.NewsView;
import baton.ui.today.NextRecordingLine;
import baton.ui.today.RefusalsLine;
import baton.ui.today.ReviewsDueLine;
import baton.ui.today.TodayView;
import baton.ui.today.TodayViewModel;
import java.util.function.Consumer;

/// Makes the page of what is due, with what others did, and the card that tells of both.
final class TodayWiring {
    private final Workspace workspace;
    private final ScreenServices services;
    private final ActivityViewModel activity;
    private final TodayViewModel model;

    TodayWiring(Workspace workspace, ScreenServices services) {
        this.workspace = workspace;
        this.services = services;
        var stores = workspace.stores;
        activity = new ActivityViewModel(
                new ActivityViewModel.Services(
                        new Activities(stores.activity, stores.people::all, workspace.rules),
                        stores.people::all,
                        workspace.database::stamp),
                services.background(),
                services.notices(),
                workspace.clock,
                services.strings());
        model = new TodayViewModel(
                new Today(stores.due),
                activity,
                workspace.followUp,
                services.background(),
                services.notices(),
                workspace.clock,
                services.strings());
        model.whenChanged(workspace::changeNumber);
    }

    TodayViewModel model() {
        return model;
    }

    TodayView view(ReviewsDueLine reviews) {
        return new TodayView(
                services,
                model,
                new ActivityLines(services, activity),
                new NextRecordingLine(services, workspace.stores.handoffs::sentBy, workspace.clock),
                new RefusalsLine(services, workspace.stores.team::unread),
                reviews);
    }

    /// @param onLink opens an address in the person's own program for it
    NewsView news(DesktopNotices desktop, Consumer<String> onLink) {
        return new NewsView(services, model, desktop, onLink);
    }
}
