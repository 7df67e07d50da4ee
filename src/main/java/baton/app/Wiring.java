package baton.app;

import baton.app.settings.MachinePreferences;
import baton.app.settings.SettingsKeys;
import baton.handoff.Handoff;
import baton.handoff.HandoffLink;
import baton.recording.Devices;
import baton.ui.kit.Background;
import baton.ui.kit.DesktopNotices;
import baton.ui.kit.Later;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import baton.ui.kit.Views;
import baton.ui.kit.keys.Shortcut;
import baton.ui.kit.look.Appearance;
import baton.ui.kit.look.ChosenAppearance;
import baton.ui.screen.Destination;
import baton.ui.screen.ScreenServices;
import baton.ui.shell.InterruptedTakesView;
import baton.ui.shell.MissingRecordingsView;
import baton.ui.shell.PaletteViewModel;
import baton.ui.shell.Screens;
import baton.ui.shell.ShellModels;
import baton.ui.shell.ShellView;
import baton.ui.shell.ShellViewModel;
import baton.ui.shell.WorkspaceWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the screens of one workspace and ties them to it.
final class Wiring {
    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
    /// By then the first screen stands and has said what it has to say.
    private static final Duration SETTLED = Duration.ofSeconds(3);

    private static final String THEME = "theme";
    private static final String TEXT = "text";
    private final Workspace workspace;
    private final Background background;
    private final Strings strings = Strings.load();
    private final Notices notices = new Notices(new ErrorMessages()::sentence);
    private final Views views = new Views(strings);
    private final Devices devices;
    private final boolean testDevices;
    private final Consumer<String> desktop;
    private final DesktopNotices desktopNotices;
    private final ScreenServices services;
    private final DeskWiring desk;
    private final OtherMachines others;
    private @Nullable ShellView shell;
    private boolean hasLookedForCrash;
    private Runnable restore = () -> {};
    private Runnable reopen = () -> {};

    /// @param desktop opens an address in the person's own program for it
    /// @param devices what the studio records with
    /// @param testDevices whether the setup check counts the built-in devices too
    /// @param desktopNotices tells somebody who looks at another window
    Wiring(
            Workspace workspace,
            Background background,
            Devices devices,
            boolean testDevices,
            Consumer<String> desktop,
            DesktopNotices desktopNotices) {
        this.desktopNotices = MachinePreferences.asChosen(workspace.stores.settings, background, desktopNotices);
        this.desktop = desktop;
        this.workspace = workspace;
        this.background = background;
        this.devices = devices;
        this.testDevices = testDevices;
        services = new ScreenServices(views, background, notices, strings, this::go);
        others = new OtherMachines(workspace, services);
        desk = new DeskWiring(workspace, services, desktop, others.server().presence());
    }

    /// Through a shared folder, and through the team's server.
    OtherMachines others() {
        return others;
    }

    /// What the storage page leads to: the library closes, and opens again.
    ///
    /// @param restore closes it and shows what can be put in its place
    /// @param reopen opens it anew
    void onLeave(Runnable restore, Runnable reopen) {
        this.restore = restore;
        this.reopen = reopen;
    }

    ShellView shell(boolean demo, Consumer<Appearance> dress, Runnable switchWorkspace, Runnable quit) {
        var inboxModel = desk.received();
        var today = new TodayWiring(workspace, services);
        var model = new ShellViewModel(
                workspace.computer,
                workspace.stores.handoffs,
                workspace.handoffService,
                workspace.takes,
                background,
                notices,
                strings);
        var models = new ShellModels(
                model, inboxModel, today.model(), new PaletteViewModel(services, workspace.libraryService));
        var handoff = new Later<>(desk::handoff);
        var pages = new TeamWiring(workspace, services, desktop, testDevices, others);
        var machine = new MachineWiring(
                workspace, services, devices, testDevices, desktop, () -> restore.run(), () -> reopen.run());
        background.run(new SettingsKeys(workspace.stores.settings)::read, Shortcut::choose, notices.orTell());
        var appearance = new ChosenAppearance(appearance(), chosen -> {
            dress.accept(chosen);
            keep(chosen);
        });
        var writing = new WritingWiring(workspace, services, desktop);
        var studio = new StudioWiring(workspace, services, devices, desk);
        var screens = new Screens(
                new Later<>(pages::welcome),
                new Later<>(pages::signIn),
                today.view(pages.reviewsDue()),
                new Later<>(() -> desk.inbox(inboxModel, handoff)),
                new Later<>(() -> desk.inbox(desk.sent(), handoff)),
                new Later<>(writing::form),
                new Later<>(() -> studio.studio(model::lookForLeftovers)),
                handoff,
                new Later<>(desk::watchFile),
                new Later<>(writing::brief),
                new Later<>(desk::library),
                new Later<>(writing::crm),
                new Later<>(new InsightWiring(workspace, services)::insight),
                new Later<>(() -> pages.team(model::refreshTeam)),
                new Later<>(() -> machine.preferences(appearance)),
                others.line(),
                today.news(desktopNotices, desktop),
                new InterruptedTakesView(views, model, desk.playerPane(), strings),
                new MissingRecordingsView(
                        views,
                        new RecordingsHome(workspace, () -> background.onScreen(reopen)),
                        background,
                        notices,
                        strings));
        var window = new WorkspaceWindow(
                demo,
                appearance,
                switchWorkspace,
                new SecondWindow(
                        workspace,
                        background,
                        notices,
                        strings,
                        testDevices ? List.of("--test-devices") : List.of(),
                        model::showCurrent)::open,
                AboutBaton.of(workspace, strings),
                quit);
        var made = new ShellView(services, models, screens, window);
        others.tell(made, desktopNotices);
        shell = made;
        model.meProperty().subscribe(me -> {
            if (me != null && !hasLookedForCrash) {
                hasLookedForCrash = true;
                background.after(SETTLED, this::lookForCrash);
            }
        });
        return made;
    }

    /// Told once for each time that the program ended by itself, to whoever sits here, behind what the start says.
    private void lookForCrash() {
        var crashes = new Crashes(workspace);
        background.run(
                crashes::untold,
                found -> found.ifPresent(at -> tell(crashes, at)),
                problem -> LOG.warn("nobody can say whether it ended by itself", problem));
    }

    private void tell(Crashes crashes, Instant at) {
        var when = new TimeWords(strings).moment(at, workspace.clock.instant(), ZoneId.systemDefault());
        notices.ask(
                strings.get("crash.found", when),
                strings.get("crash.show"),
                () -> go(new Destination.Preferences(strings.get("diagnostics.title"))));
        background.run(
                () -> {
                    crashes.told(at);
                    return true;
                },
                _ -> {},
                notices.orTell());
    }

    /// Opens what the program was started for: a file, or the handoff that a link names, if it is here.
    void open(Given given) {
        switch (given) {
            case Given.File(var file) -> others.open(file);
            case Given.Link(var link) ->
                background.run(
                        () -> workspace.stores.handoffs.find(link.handoff()).flatMap(h -> leads(h, link)),
                        found -> found.ifPresentOrElse(
                                this::go, () -> notices.tell(services.strings().get("app.link.unknown"))),
                        notices.orTell());
        }
    }

    /// What its sender still writes is opened to be written, by them; nobody else knows of it before it is handed off.
    private Optional<Destination> leads(Handoff handoff, HandoffLink link) {
        var mine = workspace
                .stores
                .people
                .current()
                .filter(p -> p.id().equals(handoff.sender()))
                .isPresent();
        if (mine && handoff.status().isWithSender()) {
            return Optional.of(new Destination.EditHandoff(handoff.id()));
        }
        return mine || handoff.handedOffAt() != null
                ? Optional.of(new Destination.ReadHandoff(handoff.id(), link.at()))
                : Optional.empty();
    }

    private void keep(Appearance chosen) {
        background.run(
                () -> {
                    workspace.stores.settings.put(THEME, chosen.theme().name());
                    workspace.stores.settings.put(
                            TEXT, Integer.toString(chosen.text().percent()));
                    return true;
                },
                _ -> {},
                notices.orTell());
    }

    /// Screens are made before the frame that leads from one to the other.
    private void go(Destination destination) {
        Objects.requireNonNull(shell).go(destination);
    }

    Notices notices() {
        return notices;
    }

    Appearance appearance() {
        return Appearance.of(
                workspace.stores.settings.get(THEME).orElse(""),
                workspace.stores.settings.get(TEXT).orElse(""));
    }
}
