package baton.ui.shell;

import baton.people.Person;
import baton.ui.inbox.InboxViewModel;
import baton.ui.kit.Appearance;
import baton.ui.kit.ClipPane;
import baton.ui.kit.Controls;
import baton.ui.kit.Notices;
import baton.ui.kit.Shortcut;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.Views;
import baton.ui.today.NewsView;
import baton.ui.today.TodayViewModel;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
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
    private final Views views;
    private final ShellViewModel model;
    private final InboxViewModel inboxModel;
    private final TodayViewModel todayModel;
    private final NewsView news;
    private final Screens screens;
    private final Notices notices;
    private final Strings strings;
    private final Consumer<Appearance> onAppearance;
    private final Runnable onSwitchWorkspace;
    private final boolean demo;
    private final Parent root;
    private final Appearance firstAppearance;
    private AppearanceControls appearance;
    private final InterruptedTakesView recovery;
    private final HelpView help;
    private final Routes paths;
    private final PaletteViewModel paletteModel;
    private final ShellCommands commands;
    private PaletteView palette;
    private Navigator navigator;

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
    private Label unseen;

    @FXML
    private ComboBox<Person> person;

    @FXML
    private Button theme;

    @FXML
    private FontIcon themeIcon;

    @FXML
    private MenuButton textSize;

    @FXML
    private StackPane center;

    /// @param demo whether this is the demo workspace
    /// @param onAppearance dresses the window and remembers the choice
    /// @param onSwitchWorkspace leaves the demo, or enters it
    public ShellView(
            Views views,
            ShellViewModel model,
            InboxViewModel inboxModel,
            TodayViewModel todayModel,
            Screens screens,
            NewsView news,
            ClipPane recoveryClip,
            PaletteViewModel paletteModel,
            Notices notices,
            Strings strings,
            boolean demo,
            Appearance appearance,
            Consumer<Appearance> onAppearance,
            Runnable onSwitchWorkspace) {
        this.views = views;
        this.model = model;
        this.inboxModel = inboxModel;
        this.todayModel = todayModel;
        this.news = news;
        this.screens = screens;
        this.notices = notices;
        this.strings = strings;
        this.demo = demo;
        firstAppearance = appearance;
        this.onAppearance = onAppearance;
        this.onSwitchWorkspace = onSwitchWorkspace;
        this.paletteModel = paletteModel;
        commands = new ShellCommands(strings);
        recovery = new InterruptedTakesView(views, model, recoveryClip, strings);
        help = new HelpView(views, strings);
        root = views.load("shell", this);
        paths = routes();
        paths.onRead(todayModel::read);
        paths.connect(team, sent, onSwitchWorkspace);
        paletteModel.onHandoff(paths::openHandoff);
        news.onOpen(notice -> {
            if (notice.handoff() == null) {
                navigator.go(today);
            } else {
                paths.openNotice(notice);
            }
        });
    }

    public Parent root() {
        return root;
    }

    /// Shows what fits the current user.
    public void start() {
        model.start(() -> {
            Controls.show(sidebar, false);
            navigator.show(screens.welcome());
        });
    }

    /// Ends a take that runs; what was recorded until now is offered.
    public void endTake() {
        screens.studio().endTake();
    }

    /// The window closes: the screen that is open saves what it holds.
    public void stop() {
        screens.today().stop();
        screens.inbox().stop();
        screens.sent().stop();
        navigator.stop();
        screens.handoff().stop();
    }

    /// Once the markup is loaded, there is a navigator.
    private Routes routes() {
        return new Routes(screens, navigator, model, notices, strings);
    }

    @FXML
    private void initialize() {
        SidebarFit.install(sidebar, placesScroll, this::narrow);
        navigator = new Navigator(center, places, notices::clear);
        navigator.place(today, screens.today());
        navigator.place(inbox, screens.inbox());
        navigator.place(sent, screens.sent());
        navigator.place(library, screens.library());
        navigator.place(crm, screens.crm());
        navigator.place(insight, screens.insight());
        navigator.place(team, screens.team());
        Controls.show(demoBanner, demo);
        person.setItems(model.team());
        Controls.words(person, this::words);
        // While the list is open, arrow keys only look around; the choice is made when it closes.
        person.setOnHidden(_ -> switchPerson(person.getValue()));
        person.valueProperty().subscribe(chosen -> {
            if (!person.isShowing()) {
                switchPerson(chosen);
            }
        });
        model.meProperty().subscribe(this::personChanged);
        model.team().subscribe(() -> choose(model.meProperty().get()));
        inboxModel.unseenProperty().subscribe(n -> count(unseen, inbox, "shell.inbox.unseen", n.longValue()));
        todayModel.lateProperty().subscribe(n -> count(late, today, "shell.today.late", n.longValue()));
        newsPlace.getChildren().setAll(news.root());
        noticePlace.getChildren().setAll(new NoticeView(views, notices).root());
        Controls.name(newHandoff, strings.get("shell.new"), Shortcut.NEW_HANDOFF);
        commands.act(Shortcut.NEW_HANDOFF, strings.get("shell.new"), this::begin);
        place(today, "shell.today", Shortcut.TODAY);
        place(inbox, "shell.inbox", Shortcut.INBOX);
        place(sent, "shell.sent", Shortcut.SENT);
        place(library, "shell.library", Shortcut.LIBRARY);
        place(insight, "shell.insight", Shortcut.INSIGHT);
        place(team, "shell.team", Shortcut.TEAM);
        place(crm, "shell.crm", Shortcut.CRM);
        commands.act(null, strings.get("palette.theme"), this::switchTheme);
        commands.act(Shortcut.LARGER_TEXT, strings.get("palette.text.larger"), () -> appearance.largerText());
        commands.act(Shortcut.SMALLER_TEXT, strings.get("palette.text.smaller"), () -> appearance.smallerText());
        commands.act(null, strings.get("shell.help"), this::toggleHelp);
        paletteModel.setCommands(commands.items());
        paletteModel.setPeople(model::team, somebody -> {
            navigator.go(library);
            screens.library().showHandoffsOf(somebody);
        });
        palette = new PaletteView(views, paletteModel);
        overlay.getChildren().add(palette.root());
        banners.getChildren().addAll(screens.missingRecordings().root(), recovery.root());
        overlay.getChildren().add(help.root());
        appearance = new AppearanceControls(theme, themeIcon, textSize, firstAppearance, onAppearance, strings);
    }

    /// Icons only, and the initials of who sits here.
    private void narrow(boolean narrow) {
        Controls.show(brand, !narrow);
        Controls.show(whoAmI, !narrow);
        person.setButtonCell(new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Person item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : narrow ? Texts.initials(item.name()) : words(item));
            }
        });
    }

    private String words(Person somebody) {
        return strings.get("shell.person", somebody.name(), strings.of(somebody.role()));
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
        choose(me);
        screens.today().setPerson(me);
        screens.insight().setPerson(me);
        screens.handoff().stop();
        screens.inbox().setPerson(me);
        screens.sent().setPerson(me);
        screens.library().setPerson(me);
        paletteModel.setPerson(me);
        screens.crm().setPerson(me);
        navigator.goAtOnce(today);
        model.lookForLeftovers();
    }

    private void switchPerson(@Nullable Person chosen) {
        if (chosen == null || chosen.equals(model.meProperty().get())) {
            return;
        }
        if (navigator.mayLeave()) {
            model.switchTo(chosen);
        } else {
            choose(model.meProperty().get());
        }
    }

    /// Whether the window may close, or change to another workspace.
    public boolean mayClose() {
        return navigator.mayLeave();
    }

    private void choose(@Nullable Person me) {
        if (me != null) {
            model.team().stream()
                    .filter(p -> p.id().equals(me.id()))
                    .findFirst()
                    .ifPresent(person::setValue);
        }
    }

    @FXML
    private void begin() {
        paths.begin();
    }

    @FXML
    private void switchTheme() {
        appearance.nextTheme();
    }

    @FXML
    private void switchWorkspace() {
        if (mayClose()) {
            onSwitchWorkspace.run();
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
            palette.open();
        } else if (Shortcut.NEWS.matches(event)) {
            news.open();
        } else if (!commands.key(event)) {
            return;
        }
        event.consume();
    }
}
