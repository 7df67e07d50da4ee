package baton.ui.shell;

import baton.people.Person;
import baton.ui.inbox.InboxRow;
import baton.ui.inbox.InboxViewModel;
import baton.ui.kit.Forms;
import baton.ui.kit.Notices;
import baton.ui.kit.Screen;
import baton.ui.kit.Shortcut;
import baton.ui.kit.Strings;
import baton.ui.kit.Theme;
import baton.ui.kit.Views;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
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
    private final ShellViewModel model;
    private final InboxViewModel inboxModel;
    private final Screens screens;
    private final Notices notices;
    private final Strings strings;
    private final Consumer<Theme> onTheme;
    private final Runnable onSwitchWorkspace;
    private final boolean demo;
    private final Parent root;
    private Theme theme;
    private @Nullable Screen current;
    private Screen home;

    @FXML
    private HBox demoBanner;

    @FXML
    private HBox recovery;

    @FXML
    private Label recoveryText;

    @FXML
    private Button recoveryKeep;

    @FXML
    private VBox sidebar;

    @FXML
    private Button newHandoff;

    @FXML
    private ToggleGroup places;

    @FXML
    private ToggleButton inbox;

    @FXML
    private ToggleButton sent;

    @FXML
    private ToggleButton library;

    @FXML
    private ToggleButton team;

    @FXML
    private Label unseen;

    @FXML
    private ComboBox<Person> person;

    @FXML
    private Button themeButton;

    @FXML
    private FontIcon themeIcon;

    @FXML
    private StackPane center;

    @FXML
    private HBox noticeBar;

    @FXML
    private FontIcon noticeIcon;

    @FXML
    private Label noticeText;

    @FXML
    private VBox help;

    @FXML
    private VBox helpLines;

    /// @param demo whether this is the demo workspace
    /// @param onTheme dresses the window and remembers the choice
    /// @param onSwitchWorkspace leaves the demo, or enters it
    public ShellView(
            Views views,
            ShellViewModel model,
            InboxViewModel inboxModel,
            Screens screens,
            Notices notices,
            Strings strings,
            boolean demo,
            Theme theme,
            Consumer<Theme> onTheme,
            Runnable onSwitchWorkspace) {
        this.model = model;
        this.inboxModel = inboxModel;
        this.screens = screens;
        this.notices = notices;
        this.strings = strings;
        this.demo = demo;
        this.theme = theme;
        this.onTheme = onTheme;
        this.onSwitchWorkspace = onSwitchWorkspace;
        home = screens.inbox();
        root = views.load("shell", this);
        connect();
    }

    public Parent root() {
        return root;
    }

    /// Shows what fits whoever sits here.
    public void start() {
        model.start(() -> {
            Forms.show(sidebar, false);
            show(screens.welcome());
        });
    }

    /// The window closes: the screen that is open saves what it holds.
    public void stop() {
        if (current != null) {
            current.hidden();
            current = null;
        }
    }

    @FXML
    private void initialize() {
        Forms.show(demoBanner, demo);
        person.setItems(model.team());
        Forms.words(person, p -> strings.get("shell.person", p.name(), strings.of(p.role())));
        person.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.switchTo(chosen);
            }
        });
        model.meProperty().subscribe(this::personChanged);
        model.team().subscribe(() -> choose(model.meProperty().get()));
        model.leftoverProperty().subscribe(this::showLeftover);
        inboxModel.unseenProperty().subscribe(n -> {
            unseen.setText(n.toString());
            Forms.show(unseen, n.longValue() > 0);
            inbox.setAccessibleText(strings.get("shell.inbox.unseen", n.longValue()));
        });
        notices.currentProperty().subscribe(this::showNotice);
        Forms.name(newHandoff, strings.get("shell.new"), Shortcut.NEW_HANDOFF);
        Forms.name(inbox, strings.get("shell.inbox"), Shortcut.INBOX);
        Forms.name(sent, strings.get("shell.sent"), Shortcut.SENT);
        Forms.name(library, strings.get("shell.library"), Shortcut.LIBRARY);
        Forms.name(team, strings.get("shell.team"), Shortcut.TEAM);
        for (var shortcut : Shortcut.values()) {
            var keys = new Label(shortcut.words());
            keys.getStyleClass().add("keys");
            var line = new HBox(keys, new Label(strings.of(shortcut)));
            line.getStyleClass().add("help-line");
            helpLines.getChildren().add(line);
        }
        var player = new Label(strings.get("shell.help.player"));
        player.setWrapText(true);
        helpLines.getChildren().add(player);
        Forms.show(help, false);
        showTheme();
    }

    private void connect() {
        screens.welcome().onDone(me -> {
            model.welcome(me);
            go(screens.team(), team);
        });
        screens.team().onChanged(model::refreshTeam);
        screens.inbox().onOpen(this::open);
        screens.sent().onOpen(this::open);
        screens.inbox().onNew(this::begin);
        screens.sent().onNew(this::begin);
        screens.library().onOpen(this::openHandoff);
        screens.handoff().onBack(this::goBack);
        screens.form().onBack(this::goBack);
        screens.form().onRecord(id -> {
            var me = model.meProperty().get();
            if (me != null) {
                screens.studio().open(me, id);
                show(screens.studio());
                screens.studio().onDone(() -> {
                    screens.form().open(me, id);
                    show(screens.form());
                });
            }
        });
        screens.form().onHandedOff(() -> {
            notices.tell(strings.get("form.handedOff"));
            go(screens.sent(), sent);
        });
    }

    private void personChanged(@Nullable Person me) {
        if (me == null) {
            return;
        }
        Forms.show(sidebar, true);
        choose(me);
        screens.inbox().setPerson(me);
        screens.sent().setPerson(me);
        screens.library().setPerson(me);
        go(screens.inbox(), inbox);
    }

    private void choose(@Nullable Person me) {
        if (me != null) {
            model.team().stream()
                    .filter(p -> p.id().equals(me.id()))
                    .findFirst()
                    .ifPresent(person::setValue);
        }
    }

    private void showLeftover(Optional<ShellViewModel.Leftover> leftover) {
        Forms.show(recovery, leftover.isPresent());
        leftover.ifPresent(l -> {
            recoveryText.setText(l.words());
            Forms.show(recoveryKeep, l.canKeep());
        });
    }

    private void showNotice(Notices.Notice notice) {
        Forms.show(noticeBar, !notice.text().isEmpty());
        noticeText.setText(notice.text());
        noticeIcon.setIconLiteral(notice.isProblem() ? "fth-alert-triangle" : "fth-check-circle");
        noticeBar.pseudoClassStateChanged(PseudoClass.getPseudoClass("problem"), notice.isProblem());
    }

    private void open(InboxRow row) {
        var me = model.meProperty().get();
        if (me != null && row.draft()) {
            screens.form().open(me, row.handoff());
            places.selectToggle(null);
            show(screens.form());
        } else {
            openHandoff(row.handoff());
        }
    }

    private void openHandoff(UUID handoff) {
        var me = model.meProperty().get();
        if (me != null) {
            show(screens.handoff());
            screens.handoff().open(me, handoff);
        }
    }

    private void goBack() {
        if (home == screens.library()) {
            goLibrary();
        } else if (home == screens.sent()) {
            goSent();
        } else {
            goInbox();
        }
    }

    private void go(Screen screen, ToggleButton place) {
        home = screen;
        places.selectToggle(place);
        show(screen);
    }

    private void show(Screen screen) {
        if (current != null && current != screen) {
            current.hidden();
        }
        if (current != screen) {
            notices.clear();
        }
        current = screen;
        center.getChildren().setAll(screen.root());
        // Now, not at the next pulse: only what has its skin can take the focus.
        center.applyCss();
        center.layout();
        screen.shown();
    }

    @FXML
    private void begin() {
        var me = model.meProperty().get();
        if (me != null) {
            screens.form().begin(me);
            places.selectToggle(null);
            show(screens.form());
        }
    }

    @FXML
    private void goInbox() {
        go(screens.inbox(), inbox);
    }

    @FXML
    private void goSent() {
        go(screens.sent(), sent);
    }

    @FXML
    private void goLibrary() {
        go(screens.library(), library);
    }

    @FXML
    private void goTeam() {
        go(screens.team(), team);
    }

    @FXML
    private void switchTheme() {
        theme = theme.next();
        onTheme.accept(theme);
        showTheme();
    }

    private void showTheme() {
        themeIcon.setIconLiteral(
                switch (theme) {
                    case AUTO -> "fth-monitor";
                    case LIGHT -> "fth-sun";
                    case DARK -> "fth-moon";
                });
        Forms.name(themeButton, strings.of(theme), null);
        themeButton.setAccessibleText(strings.of(theme));
    }

    @FXML
    private void switchWorkspace() {
        onSwitchWorkspace.run();
    }

    @FXML
    private void keepLeftover() {
        model.keepLeftover();
    }

    @FXML
    private void discardLeftover() {
        model.discardLeftover();
    }

    @FXML
    private void decideLater() {
        model.decideLater();
    }

    @FXML
    private void closeNotice() {
        notices.clear();
    }

    @FXML
    private void toggleHelp() {
        Forms.show(help, !help.isVisible());
    }

    @FXML
    private void key(KeyEvent event) {
        if (model.meProperty().get() == null) {
            return;
        }
        if (Shortcut.HELP.keys().match(event)
                || "?".equals(event.getText()) && !(event.getTarget() instanceof TextInputControl)) {
            toggleHelp();
        } else if (help.isVisible() && Shortcut.BACK.keys().match(event)) {
            Forms.show(help, false);
        } else if (Shortcut.NEW_HANDOFF.keys().match(event)) {
            begin();
        } else if (Shortcut.INBOX.keys().match(event)) {
            goInbox();
        } else if (Shortcut.SENT.keys().match(event)) {
            goSent();
        } else if (Shortcut.LIBRARY.keys().match(event)) {
            goLibrary();
        } else if (Shortcut.TEAM.keys().match(event)) {
            goTeam();
        } else {
            return;
        }
        event.consume();
    }
}
