package baton.app;

import baton.exchange.FileRefusedException;
import baton.exchange.HolidayFile;
import baton.exchange.ImportReader;
import baton.people.DaysOff;
import baton.ui.insight.InsightView;
import baton.ui.insight.InsightViewModel;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.screen.ScreenServices;
import baton.ui.storage.StorageView;
import baton.ui.storage.StorageViewModel;
import baton.ui.team.CardView;
import baton.ui.team.CardViewModel;
import baton.ui.team.HandOverView;
import baton.ui.team.PersonFormView;
import baton.ui.team.PersonFormViewModel;
import baton.ui.team.RulesView;
import baton.ui.team.TeamPages;
import baton.ui.team.TeamView;
import baton.ui.team.TeamViewModel;
import baton.ui.team.WelcomeView;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/// Makes the pages for people, rules and storage of one workspace.
///
/// @param desktop opens an address in the person's own program for it
/// @param testDevices whether the setup check counts the built-in devices too
/// @param restore closes the library and shows what can be put in its place
/// @param reopen opens it anew
record TeamWiring(
        Workspace workspace,
        ScreenServices services,
        Consumer<String> desktop,
        boolean testDevices,
        Runnable restore,
        Runnable reopen) {
    private Background background() {
        return services.background();
    }

    private Notices notices() {
        return services.notices();
    }

    private Strings strings() {
        return services.strings();
    }

    private PersonFormViewModel personModel() {
        return new PersonFormViewModel(
                workspace.people, background(), notices(), workspace.ids, ZoneId.systemDefault());
    }

    WelcomeView welcome() {
        var model = personModel();
        return new WelcomeView(services, model, new PersonFormView(model, strings()), workspace.people);
    }

    TeamView team(Runnable changed) {
        var model = personModel();
        var setup = new Doctor(workspace, testDevices);
        var pages = new TeamPages(
                new PersonFormView(model, strings()),
                new CardView(
                        services.views(),
                        new CardViewModel(workspace.cards, background(), notices()),
                        strings(),
                        notices()),
                new RulesView(
                        services.views(),
                        new RulesFileService(
                                workspace.rules, workspace.precedents, workspace.clock, desktop, strings()),
                        background(),
                        notices(),
                        strings()),
                storage(),
                new HandOverView(
                        services.views(),
                        new ReassignOpenHandoffs(workspace, strings().get("handover.why")),
                        background(),
                        notices(),
                        strings()));
        return new TeamView(
                services,
                new TeamViewModel(workspace.people, setup, this::readHolidays, background(), notices(), strings()),
                model,
                pages,
                changed);
    }

    private StorageView storage() {
        var storage = new LibraryStorage(workspace, desktop, restore, reopen, strings());
        return new StorageView(
                services.views(), new StorageViewModel(storage, background(), notices(), strings()), strings());
    }

    private List<DaysOff> readHolidays(Path file) throws FileRefusedException {
        var today = LocalDate.ofInstant(workspace.clock.instant(), ZoneId.systemDefault());
        return HolidayFile.read(ImportReader.file(file).text(), today);
    }

    InsightView insight() {
        var model = new InsightViewModel(
                workspace.insights,
                workspace.people,
                background(),
                notices(),
                workspace.clock,
                workspace.ids,
                strings());
        return new InsightView(services, model);
    }
}
