package baton.ui.shell;

import baton.ui.brief.BriefView;
import baton.ui.crm.CrmView;
import baton.ui.form.FormView;
import baton.ui.handoff.HandoffView;
import baton.ui.handoff.WatchFileView;
import baton.ui.inbox.InboxView;
import baton.ui.insight.InsightView;
import baton.ui.kit.Later;
import baton.ui.library.LibraryView;
import baton.ui.preferences.PreferencesView;
import baton.ui.studio.StudioView;
import baton.ui.team.ServerLineView;
import baton.ui.team.TeamView;
import baton.ui.team.WelcomeView;
import baton.ui.today.NewsView;
import baton.ui.today.TodayView;

/// All screens of one window, each made when it is first shown, and what stands above or beside each of them.
public record Screens(
        Later<WelcomeView> welcome,
        Later<SignInView> signIn,
        TodayView today,
        Later<InboxView> inbox,
        Later<InboxView> sent,
        Later<FormView> form,
        Later<StudioView> studio,
        Later<HandoffView> handoff,
        Later<WatchFileView> watch,
        Later<BriefView> brief,
        Later<LibraryView> library,
        Later<CrmView> crm,
        Later<InsightView> insight,
        Later<TeamView> team,
        Later<PreferencesView> preferences,
        ServerLineView serverLine,
        NewsView news,
        InterruptedTakesView interruptedTakes,
        MissingRecordingsView missingRecordings) {}
