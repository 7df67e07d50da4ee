package baton.ui.shell;

import baton.ui.brief.BriefView;
import baton.ui.crm.CrmView;
import baton.ui.form.FormView;
import baton.ui.handoff.HandoffView;
import baton.ui.inbox.InboxView;
import baton.ui.insight.InsightView;
import baton.ui.library.LibraryView;
import baton.ui.studio.StudioView;
import baton.ui.team.TeamView;
import baton.ui.team.WelcomeView;
import baton.ui.today.NewsView;
import baton.ui.today.TodayView;

/// All screens of one window, and what stands above or beside each of them.
public record Screens(
        WelcomeView welcome,
        SignInView signIn,
        TodayView today,
        InboxView inbox,
        InboxView sent,
        FormView form,
        StudioView studio,
        HandoffView handoff,
        BriefView brief,
        LibraryView library,
        CrmView crm,
        InsightView insight,
        TeamView team,
        NewsView news,
        InterruptedTakesView interruptedTakes,
        MissingRecordingsView missingRecordings) {}
