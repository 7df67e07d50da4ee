package baton.app;

import baton.exchange.FileRefusedException;
import baton.exchange.HolidayFile;
import baton.exchange.ImportReader;
import baton.people.DaysOff;
import baton.ui.screen.ScreenServices;
import baton.ui.shell.SignInView;
import baton.ui.shell.SignInViewModel;
import baton.ui.team.CardView;
import baton.ui.team.CardViewModel;
import baton.ui.team.HandOverView;
import baton.ui.team.PersonFormView;
import baton.ui.team.PersonFormViewModel;
import baton.ui.team.RulesView;
import baton.ui.team.SharedComputerView;
import baton.ui.team.SharedComputerViewModel;
import baton.ui.team.TeamPages;
import baton.ui.team.TeamView;
import baton.ui.team.TeamViewModel;
import baton.ui.team.WelcomeView;
import baton.ui.today.ReviewsDueLine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/// Makes the pages for people and rules of one workspace.
///
/// @param desktop opens an address in the person's own program for it
/// @param testDevices whether the setup check counts the built-in devices too
/// @param others other machines
record TeamWiring(
        Workspace workspace,
        ScreenServices services,
        Consumer<String> desktop,
        boolean testDevices,
        OtherMachines others) {
    private PersonFormViewModel personModel() {
        return new PersonFormViewModel(
                workspace.stores.people,
                services.background(),
                services.notices(),
                workspace.ids,
                ZoneId.systemDefault());
    }

    WelcomeView welcome() {
        var model = personModel();
        return new WelcomeView(services, model, new PersonFormView(model, services.strings()), workspace.stores.people);
    }

    SignInView signIn() {
        return new SignInView(
                services, new SignInViewModel(workspace.computer, services.background(), services.notices()));
    }

    TeamView team(Runnable changed) {
        var model = personModel();
        var setup = new Doctor(workspace, testDevices);
        var pages = new TeamPages(
                new PersonFormView(model, services.strings()),
                new CardView(
                        services.views(),
                        new CardViewModel(workspace.stores.cards, services.background(), services.notices()),
                        services.strings(),
                        services.notices()),
                new RulesView(
                        services.views(),
                        new RulesFileService(
                                workspace.rules,
                                workspace.stores.precedents,
                                workspace.clock,
                                desktop,
                                services.strings()),
                        services.background(),
                        services.notices(),
                        services.strings()),
                new HandOverView(
                        services.views(),
                        new ReassignOpenHandoffs(workspace, services.strings().get("handover.why")),
                        services.background(),
                        services.notices(),
                        services.strings()),
                others.serverView(),
                others.sharingView(),
                new SharedComputerView(services, new SharedComputerViewModel(services, workspace.computer)));
        return new TeamView(
                services,
                new TeamViewModel(
                        workspace.stores.people,
                        setup,
                        this::readHolidays,
                        services.background(),
                        services.notices(),
                        services.strings()),
                model,
                pages,
                changed);
    }

    private List<DaysOff> readHolidays(Path file) throws FileRefusedException {
        var today = LocalDate.ofInstant(workspace.clock.instant(), ZoneId.systemDefault());
        return HolidayFile.read(ImportReader.file(file).text(), today);
    }

    /// What the current user has promised in a review.
    ReviewsDueLine reviewsDue() {
        return new ReviewsDueLine(services, workspace.stores.reviews, workspace.clock);
    }
}
