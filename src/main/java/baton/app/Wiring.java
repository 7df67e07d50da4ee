package baton.app;

import baton.app.platform.SystemSleepInhibitor;
import baton.exchange.FileRefusedException;
import baton.exchange.HolidayFile;
import baton.exchange.ImportNote;
import baton.exchange.ImportReader;
import baton.exchange.InvitationFile;
import baton.handoff.record.Content;
import baton.inbox.Today;
import baton.people.DaysOff;
import baton.people.Person;
import baton.recording.Devices;
import baton.recording.SleepInhibitor;
import baton.ui.brief.BriefView;
import baton.ui.brief.BriefViewModel;
import baton.ui.crm.CrmView;
import baton.ui.crm.CrmViewModel;
import baton.ui.form.ExampleLines;
import baton.ui.form.FormServices;
import baton.ui.form.FormView;
import baton.ui.form.FormViewModel;
import baton.ui.form.Invitations;
import baton.ui.inbox.InboxViewModel;
import baton.ui.insight.InsightView;
import baton.ui.insight.InsightViewModel;
import baton.ui.kit.Appearance;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import baton.ui.shell.MissingRecordingsView;
import baton.ui.shell.PaletteViewModel;
import baton.ui.shell.Screens;
import baton.ui.shell.ShellView;
import baton.ui.shell.ShellViewModel;
import baton.ui.storage.StorageView;
import baton.ui.storage.StorageViewModel;
import baton.ui.studio.Remembered;
import baton.ui.studio.StudioServices;
import baton.ui.studio.StudioView;
import baton.ui.studio.StudioViewModel;
import baton.ui.studio.TakeService;
import baton.ui.team.CardView;
import baton.ui.team.CardViewModel;
import baton.ui.team.HandOverView;
import baton.ui.team.PersonFormView;
import baton.ui.team.PersonFormViewModel;
import baton.ui.team.RulesView;
import baton.ui.team.TeamView;
import baton.ui.team.TeamViewModel;
import baton.ui.team.WelcomeView;
import baton.ui.today.DesktopNotices;
import baton.ui.today.NewsView;
import baton.ui.today.NextRecordingLine;
import baton.ui.today.TodayView;
import baton.ui.today.TodayViewModel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes the screens of one workspace and ties them to it.
final class Wiring {
    private static final String THEME = "theme";
    private static final String TEXT = "text";
    private static final int MOST_EXAMPLES = 5;
    private final Workspace workspace;
    private final Background background;
    private final Strings strings = Strings.load();
    private final Notices notices = new Notices(new ErrorMessages()::sentence);
    private final Views views = new Views(strings);
    private final Devices devices;
    private final boolean testDevices;
    private final Consumer<String> desktop;
    private final DesktopNotices desktopNotices;
    private final DeskWiring service;
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
        this.desktopNotices = desktopNotices;
        this.desktop = desktop;
        this.workspace = workspace;
        this.background = background;
        this.devices = devices;
        this.testDevices = testDevices;
        service = new DeskWiring(workspace, background, views, notices, desktop, strings);
    }

    /// What the storage page leads to: the library closes, and opens again.
    ///
    /// @param restore closes it and shows what can be put in its place
    /// @param reopen opens it anew
    void onLeave(Runnable restore, Runnable reopen) {
        this.restore = restore;
        this.reopen = reopen;
    }

    private StorageView storage() {
        var storage = new LibraryStorage(workspace, desktop, () -> restore.run(), () -> reopen.run(), strings);
        return new StorageView(views, new StorageViewModel(storage, background, notices, strings), strings);
    }

    ShellView shell(boolean demo, Consumer<Appearance> dress, Runnable switchWorkspace) {
        var inboxModel = service.inboxModel(InboxViewModel.Side.RECEIVED);
        var todayModel = todayModel();
        var screens = new Screens(
                welcome(),
                new TodayView(
                        views,
                        todayModel,
                        new NextRecordingLine(
                                workspace.handoffs::sentBy, background, notices, workspace.clock, strings)),
                service.inbox(inboxModel),
                service.inbox(service.inboxModel(InboxViewModel.Side.SENT)),
                form(),
                studio(),
                service.handoff(),
                brief(),
                service.library(),
                crm(),
                insight(),
                team(),
                new MissingRecordingsView(
                        views,
                        new RecordingsHome(workspace, () -> background.onScreen(reopen)),
                        background,
                        notices,
                        strings));
        var model = new ShellViewModel(
                workspace.people,
                workspace.handoffs,
                workspace.handoffService,
                workspace.takes,
                background,
                notices,
                strings);
        return new ShellView(
                views,
                model,
                inboxModel,
                todayModel,
                screens,
                new NewsView(views, todayModel, desktopNotices, strings),
                service.playerPane(),
                new PaletteViewModel(workspace.libraryService, background, notices, strings),
                notices,
                strings,
                demo,
                appearance(),
                chosen -> {
                    dress.accept(chosen);
                    background.run(
                            () -> {
                                workspace.settings.put(THEME, chosen.theme().name());
                                workspace.settings.put(
                                        TEXT, Integer.toString(chosen.text().percent()));
                                return true;
                            },
                            _ -> {},
                            notices.orTell());
                },
                switchWorkspace);
    }

    Notices notices() {
        return notices;
    }

    Appearance appearance() {
        return Appearance.of(
                workspace.settings.get(THEME).orElse(""),
                workspace.settings.get(TEXT).orElse(""));
    }

    private PersonFormViewModel personModel() {
        return new PersonFormViewModel(workspace.people, background, notices, workspace.ids, ZoneId.systemDefault());
    }

    private WelcomeView welcome() {
        var model = personModel();
        return new WelcomeView(views, model, new PersonFormView(model, strings), workspace.people, background, notices);
    }

    private TeamView team() {
        var model = personModel();
        var setup = new Doctor(workspace, testDevices);
        return new TeamView(
                views,
                new TeamViewModel(workspace.people, setup, this::readHolidays, background, notices, strings),
                model,
                new PersonFormView(model, strings),
                new CardView(views, new CardViewModel(workspace.cards, background, notices), strings, notices),
                new RulesView(
                        views,
                        new RulesFileService(workspace.rules, workspace.precedents, workspace.clock, desktop, strings),
                        background,
                        notices,
                        strings),
                storage(),
                new HandOverView(
                        views,
                        new ReassignOpenHandoffs(workspace, strings.get("handover.why")),
                        background,
                        notices,
                        strings),
                strings,
                notices);
    }

    private FormView form() {
        var tools = new FormServices(
                workspace.handoffService,
                workspace.handoffs,
                workspace.people,
                workspace.clips,
                workspace.precedents,
                workspace.effort,
                workspace.rules,
                this::readInvitation,
                workspace.insights::decisions,
                field -> workspace.library.examples(field, MOST_EXAMPLES),
                workspace.clock);
        var examples = new ExampleLines(tools.examples(), background, notices, strings);
        return new FormView(views, new FormViewModel(tools, background, notices), examples, strings, workspace.clock);
    }

    private Invitations.Read readInvitation(Path file, Content content) throws FileRefusedException {
        var ours = workspace.people.all().stream().map(Person::email).toList();
        var now = workspace.clock.instant();
        var text = ImportReader.file(file);
        var invitation = InvitationFile.read(text.text(), ZoneId.systemDefault(), now);
        var notes = new ArrayList<String>();
        if (text.guessed() != null) {
            notes.add(strings.of(ImportNote.Kind.ENCODING, text.guessed()));
        }
        invitation.notes().forEach(n -> notes.add(strings.of(n.kind(), n.about())));
        return new Invitations.Read(invitation.confirmed().into(content, ours, now), notes);
    }

    private List<DaysOff> readHolidays(Path file) throws FileRefusedException {
        var today = LocalDate.ofInstant(workspace.clock.instant(), ZoneId.systemDefault());
        return HolidayFile.read(ImportReader.file(file).text(), today);
    }

    private InsightView insight() {
        var model = new InsightViewModel(
                workspace.insights, workspace.people, background, notices, workspace.clock, workspace.ids, strings);
        return new InsightView(views, model, strings);
    }

    private TodayViewModel todayModel() {
        return new TodayViewModel(
                new Today(workspace.due), workspace.followUp, background, notices, workspace.clock, strings);
    }

    private StudioView studio() {
        var tools = new StudioServices(
                devices,
                workspace.writers,
                workspace.room,
                workspace.home.recordings().resolve("takes"),
                this::recording,
                workspace.clock,
                new TakeTranscription(workspace));
        var takes = new TakeService(
                workspace.takes,
                workspace.handoffs,
                workspace.handoffService,
                workspace.people,
                workspace.cards,
                workspace.scripts,
                workspace.effort,
                workspace.insights::decisions,
                workspace.clock);
        var model = new StudioViewModel(tools, takes, new RememberedSettings(workspace), background, notices, strings);
        return new StudioView(views, model, service.playerPane(), strings);
    }

    /// While a take runs the computer stays awake, and nothing is written down beside it.
    private SleepInhibitor.Awake recording() {
        var quiet = workspace.transcriptionWorker.hold();
        var awake = new SystemSleepInhibitor().hold();
        return () -> {
            awake.close();
            quiet.close();
        };
    }

    private CrmView crm() {
        var model = new CrmViewModel(
                new CsvTables(workspace, strings),
                workspace.precedents,
                workspace.handoffs,
                workspace.handoffService,
                background,
                notices,
                strings);
        return new CrmView(views, model, strings);
    }

    private BriefView brief() {
        var model = new BriefViewModel(
                workspace.handoffService,
                workspace.handoffs,
                workspace.people,
                workspace.rules,
                new FileExports(workspace.clock, desktop),
                background,
                notices,
                workspace.clock,
                strings);
        return new BriefView(views, model, notices, strings);
    }

    /// How the studio was set up last, in the machine's settings.
    private record RememberedSettings(Workspace workspace) implements Remembered {
        @Override
        public Optional<String> get(Setting setting) {
            return workspace.settings.get(name(setting));
        }

        @Override
        public void put(Setting setting, String value) {
            workspace.settings.put(name(setting), value);
        }

        /// "camera", "script-speed".
        private static String name(Setting setting) {
            return setting.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
