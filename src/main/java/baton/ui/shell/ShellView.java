package baton.ui.shell;

import baton.people.Person;
import baton.ui.handoff.HandoffView;
import baton.ui.inbox.InboxView;
import baton.ui.kit.Controls;
import baton.ui.kit.Later;
import baton.ui.kit.Strings;
import baton.ui.kit.keys.Shortcut;
import baton.ui.screen.Destination;
import baton.ui.screen.ScreenServices;
import baton.ui.studio.StudioView;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The window's frame, and the only place that knows which screen follows which.
public final class ShellView {
    private final ScreenServices services;
    private final ShellModels models;
    private final ShellViewModel model;
    private final Screens screens;
    private final WorkspaceWindow window;
    private final Strings strings;
    private final Parent root;
    private final HelpView help;
    private final ShellCommands commands;
    private final Routes routes;
    private AppearanceControls appearance;
    private PaletteView palette;
    private Navigator navigator;
    private UserChooser user;
    private @Nullable UUID shownFor;

    @FXML
    private VBox banners;

    @FXML
    private StackPane overlay;

    @FXML
    private StackPane noticePlace;

    @FXML
    private HBox demoBanner;

    @FXML
    private VBox sidebar;

    @FXML
    private Label brand;

    @FXML
    private Label whoAmI;

    @FXML
    private ScrollPane placesScroll;

    @FXML
    private StackPane serverPlace;

    @FXML
    private Button newHandoff;

    @FXML
    private ToggleGroup places;

    @FXML
    private ToggleButton today;

    @FXML
    private ToggleButton insight;

    @FXML
    private Label late;

    @FXML
    private StackPane newsPlace;

    @FXML
    private ToggleButton inbox;

    @FXML
    private ToggleButton sent;

    @FXML
    private ToggleButton library;

    @FXML
    private ToggleButton crm;

    @FXML
    private ToggleButton team;

    @FXML
    private ToggleButton preferences;

    @FXML
    private Label unseen;

    @FXML
    private ComboBox<Person> person;

    @FXML
    private Label me;

    @FXML
    private Button theme;

    @FXML
    private FontIcon themeIcon;

    @FXML
    private MenuButton textSize;

    @FXML
    private StackPane center;

    public ShellView(ScreenServices services, ShellModels models, Screens screens, WorkspaceWindow window) {
        this.services = services;
        this.models = models;
        this.screens = screens;
        this.window = window;
        model = models.shell();
        strings = services.strings();
        commands = new ShellCommands(strings);
        help = new HelpView(services.views(), window.about(), strings);
        root = services.views().load("shell", this);
        routes = routes();
    }

    /// Once the markup is loaded, there is a navigator.
    private Routes routes() {
        var known = new Routes.Places(today, sent, library, team, preferences);
        return new Routes(screens, navigator, model, models.today(), known, services.notices(), strings);
    }

    /// Leads to another screen.
    public void go(Destination destination) {
        if (destination instanceof Destination.OtherWorkspace) {
            switchWorkspace();
        } else {
            routes.go(destination);
        }
    }

    public Parent root() {
        return root;
    }

    /// Shows what fits the current user; the root is in its window by now.
    public void start() {
        // Who is asked for may be known before the first frame; the place of the screens scrolls, and is in the scene
        // only once it has its skin. Without that nothing on it could take the focus.
        root.applyCss();
        model.start(
                () -> {
                    Controls.show(sidebar, false);
                    navigator.show(screens.welcome().get());
                },
                somebody -> {
                    Controls.show(sidebar, false);
                    askForPin(somebody, false);
                });
    }

    /// @param taker gets what is dropped on the window
    public void onDropped(Consumer<Path> taker) {
        DroppedFiles.install(root, taker);
    }

    /// Whether its window is the one that somebody works in.
    public boolean isLookedAt() {
        return root.getScene() != null
                && root.getScene().getWindow() != null
                && root.getScene().getWindow().isFocused();
    }

    /// Something has come from another machine.
    public void refresh() {
        models.inbox().refresh();
        models.today().refresh();
        screens.today().askAgain();
        model.refreshTeam();
    }

    /// Something about the open handoff may have changed beside its record.
    public void lookAgain() {
        screens.handoff().ifMade(HandoffView::lookAgain);
    }

    /// Ends a take that runs; what was recorded until now is offered.
    public void endTake() {
        screens.studio().ifMade(StudioView::endTake);
    }

    /// The window closes: the screen that is open saves what it holds.
    public void stop() {
        screens.today().stop();
        models.inbox().stop();
        screens.sent().ifMade(InboxView::stop);
        navigator.stop();
        screens.handoff().ifMade(HandoffView::stop);
    }

    @FXML
    private void initialize() {
        navigator = new Navigator(center, places, services.notices()::clear);
        navigator.place(today, new Later<>(screens::today));
        navigator.place(inbox, screens.inbox());
        navigator.place(sent, screens.sent());
        navigator.place(library, screens.library());
        navigator.place(crm, screens.crm());
        navigator.place(insight, screens.insight());
        navigator.place(team, screens.team());
        navigator.place(preferences, screens.preferences());
        Controls.show(demoBanner, window.demo());
        user = new UserChooser(person, me, model, strings, this::switchPerson);
        SidebarFit.install(sidebar, placesScroll, this::narrow);
        model.meProperty().subscribe(this::personChanged);
        // A take that was kept may be the briefing that Today still asks for.
        model.leftovers().subscribe(() -> screens.today().askAgain());
        models.inbox().unseenProperty().subscribe(n -> count(unseen, inbox, "shell.inbox.unseen", n.longValue()));
        models.today().lateProperty().subscribe(n -> count(late, today, "shell.today.late", n.longValue()));
        serverPlace.getChildren().setAll(screens.serverLine().root());
        newsPlace.getChildren().setAll(screens.news().root());
        noticePlace.getChildren().setAll(new NoticeView(services.views(), services.notices()).root());
        Controls.name(newHandoff, strings.get("shell.new"), Shortcut.NEW_HANDOFF);
        commands.act(Shortcut.NEW_HANDOFF, strings.get("shell.new"), this::begin);
        place(today, "shell.today", Shortcut.TODAY);
        place(inbox, "shell.inbox", Shortcut.INBOX);
        place(sent, "shell.sent", Shortcut.SENT);
        place(library, "shell.library", Shortcut.LIBRARY);
        place(insight, "shell.insight", Shortcut.INSIGHT);
        place(team, "shell.team", Shortcut.TEAM);
        place(crm, "shell.crm", Shortcut.CRM);
        place(preferences, "shell.preferences", Shortcut.PREFERENCES);
        commands.act(null, strings.get("watch.title"), () -> services.go(new Destination.WatchFile(null)));
        commands.act(null, strings.get("palette.theme"), this::switchTheme);
        commands.act(Shortcut.LARGER_TEXT, strings.get("palette.text.larger"), () -> appearance.largerText());
        commands.act(Shortcut.SMALLER_TEXT, strings.get("palette.text.smaller"), () -> appearance.smallerText());
        commands.act(null, strings.get("shell.help"), this::toggleHelp);
        commands.act(null, strings.get("palette.quit"), window.onQuit());
        models.palette().setPeople(model::everybody);
        palette = new PaletteView(services.views(), models.palette());
        overlay.getChildren().add(palette.root());
        banners.getChildren()
                .addAll(
                        screens.missingRecordings().root(),
                        screens.interruptedTakes().root());
        overlay.getChildren().add(help.root());
        appearance = new AppearanceControls(theme, themeIcon, textSize, window.appearance(), strings);
    }

    /// Icons only, and the initials of the current user.
    private void narrow(boolean narrow) {
        Controls.show(brand, !narrow);
        Controls.show(whoAmI, !narrow);
        user.narrow(narrow);
        screens.serverLine().narrow(narrow);
    }

    private void count(Label label, ToggleButton place, String key, long count) {
        label.setText(Long.toString(count));
        Controls.show(label, count > 0);
        place.setAccessibleText(strings.get(key, count));
    }

    private void place(ToggleButton button, String key, Shortcut shortcut) {
        Controls.name(button, strings.get(key), shortcut);
        commands.screen(shortcut, strings.get(key), () -> navigator.go(button));
    }

    private void personChanged(@Nullable Person me) {
        if (me == null) {
            return;
        }
        Controls.show(sidebar, true);
        user.show();
        screens.today().setPerson(me);
        screens.insight().tell(s -> s.setPerson(me));
        // Somebody whose role or name has changed stays where they are.
        var isAnother = !me.id().equals(shownFor);
        shownFor = me.id();
        if (isAnother) {
            screens.handoff().ifMade(HandoffView::stop);
        }
        // Its number stands in the sidebar before anybody has looked there.
        models.inbox().setPerson(me);
        screens.inbox().tell(s -> s.setPerson(me));
        screens.sent().tell(s -> s.setPerson(me));
        screens.library().tell(s -> s.setPerson(me));
        models.palette().setPerson(me);
        screens.crm().tell(s -> s.setPerson(me));
        if (isAnother) {
            navigator.goAtOnce(today);
            model.lookForLeftovers();
        }
    }

    private void switchPerson(@Nullable Person chosen) {
        if (chosen == null || chosen.equals(model.meProperty().get())) {
            return;
        }
        if (navigator.mayLeave()) {
            model.switchTo(chosen, somebody -> {
                user.show();
                askForPin(somebody, true);
            });
        } else {
            user.show();
        }
    }

    private void askForPin(Person somebody, boolean mayGoBack) {
        screens.signIn().get().ask(somebody, mayGoBack);
        navigator.showApart(screens.signIn().get());
    }

    /// Whether the window may close, or change to another workspace.
    public boolean mayClose() {
        return navigator.mayLeave();
    }

    @FXML
    private void begin() {
        go(new Destination.NewHandoff());
    }

    @FXML
    private void switchTheme() {
        appearance.nextTheme();
    }

    @FXML
    private void openSecond() {
        window.onSecond().run();
    }

    @FXML
    private void switchWorkspace() {
        if (mayClose()) {
            window.onSwitch().run();
        }
    }

    @FXML
    private void toggleHelp() {
        help.toggle();
    }

    @FXML
    private void key(KeyEvent event) {
        if (model.meProperty().get() == null) {
            return;
        }
        if (Shortcut.HELP.matches(event)
                || "?".equals(event.getText()) && !(event.getTarget() instanceof TextInputControl)) {
            toggleHelp();
        } else if (help.isShown() && Shortcut.BACK.matches(event)) {
            help.toggle();
        } else if (Shortcut.PALETTE.matches(event)) {
            // With the keys as they are now.
            models.palette().setCommands(commands.items());
            palette.open();
        } else if (Shortcut.NEWS.matches(event)) {
            screens.news().open();
        } else if (!commands.key(event)) {
            return;
        }
        event.consume();
    }
}
