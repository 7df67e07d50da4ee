package baton.ui.team;

import baton.people.Person;
import baton.people.Role;
import baton.team.server.ServerStep;
import baton.team.server.TeamMember;
import baton.ui.kit.Controls;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.WrappingRow;
import baton.ui.screen.ScreenServices;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// Binds teamserver.fxml: the team's server. In a team: who is in it, and who comes; without one: how one comes in, or
/// begins one.
public final class TeamServerView {
    private final TeamServerViewModel model;
    private final Strings strings;
    private final Notices notices;
    private final DepotView depot;
    private final Parent root;
    private @Nullable String authority;

    @FXML
    private ProgressIndicator asking;

    @FXML
    private Label sentence;

    @FXML
    private VBox member;

    @FXML
    private VBox members;

    @FXML
    private Label erasures;

    @FXML
    private VBox inviting;

    @FXML
    private ComboBox<Role> role;

    @FXML
    private ComboBox<Guest> guest;

    @FXML
    private VBox made;

    @FXML
    private TextArea link;

    @FXML
    private Button now;

    @FXML
    private Button leave;

    @FXML
    private VBox alone;

    @FXML
    private TextArea given;

    @FXML
    private Label invited;

    @FXML
    private VBox depotPlace;

    @FXML
    private TextField url;

    @FXML
    private TextField user;

    @FXML
    private PasswordField password;

    @FXML
    private TextField name;

    @FXML
    private Label authorityName;

    @FXML
    private Label lacks;

    /// Whom an invitation is for.
    ///
    /// @param person null for somebody new
    private record Guest(@Nullable Person person) {}

    /// @param depot where briefings lie, shown to members
    public TeamServerView(ScreenServices services, TeamServerViewModel model, DepotView depot) {
        this.model = model;
        this.depot = depot;
        strings = services.strings();
        notices = services.notices();
        root = services.views().load("teamserver", this);
    }

    @FXML
    private void initialize() {
        Texts.leaveByTab(given);
        Texts.leaveByTab(link);
        role.getItems().setAll(Role.values());
        role.setValue(Role.AE);
        Controls.words(role, strings::of);
        Controls.words(
                guest,
                g -> g.person() == null
                        ? strings.get("server.invite.anyone")
                        : strings.get("server.invite.known", g.person().name()));
        model.stepProperty().subscribe(this::show);
        model.pageProperty().subscribe(this::show);
        model.invitationProperty().subscribe(text -> {
            link.setText(text);
            Controls.show(made, !text.isEmpty());
            if (!text.isEmpty()) {
                link.requestFocus();
                link.selectAll();
            }
        });
        model.lacksProperty().subscribe(text -> {
            lacks.setText(text);
            Controls.show(lacks, !text.isEmpty());
        });
        model.busyProperty().subscribe(busy -> Controls.show(asking, busy));
        authorityName.setText(strings.get("server.begin.authority.chosen"));
        Controls.show(authorityName, false);
        given.textProperty().subscribe(text -> {
            var words = model.says(text);
            invited.setText(words);
            Controls.show(invited, !words.isEmpty());
        });
        depotPlace.getChildren().setAll(depot.root());
    }

    Parent root() {
        return root;
    }

    void look() {
        model.look();
        depot.look();
    }

    /// Told when somebody may have come or gone.
    void onChanged(Runnable listener) {
        model.onChanged(listener);
    }

    private void show(ServerStep step) {
        sentence.setText(model.sentence(step));
        if (step.isTeam() != member.isVisible()) {
            depot.look();
        }
        var hadFocus = alone.isFocusWithin();
        Controls.show(member, step.isTeam());
        Controls.show(alone, !step.isTeam());
        if (hadFocus && step.isTeam()) {
            now.requestFocus();
        }
    }

    private void show(TeamServerViewModel.@Nullable Page page) {
        if (page == null) {
            return;
        }
        Controls.show(inviting, page.team().manager());
        members.getChildren()
                .setAll(page.team().members().stream().map(m -> line(m, page)).toList());
        var erased = model.erasures(page.team().erasures());
        erasures.setText(erased);
        Controls.show(erasures, !erased.isEmpty());
        var chosen = guest.getValue();
        guest.getItems().setAll(new Guest(null));
        page.people().stream().filter(Person::active).map(Guest::new).forEach(guest.getItems()::add);
        guest.setValue(
                guest.getItems().contains(chosen) ? chosen : guest.getItems().getFirst());
    }

    private Node line(TeamMember shown, TeamServerViewModel.Page page) {
        var words = new Label(model.words(shown, page.people()));
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var row = new WrappingRow();
        row.getStyleClass().add("buttons");
        row.getChildren().add(words);
        if (page.team().manager() && shown.active() && !shown.person().equals(page.me())) {
            if (shown.device() != null && shown.allowed()) {
                var lock = new Button(strings.get("server.lockOut"));
                lock.setOnAction(_ -> twice(lock, "server.lockOut.sure", () -> model.lockOut(shown)));
                row.getChildren().add(lock);
            }
            var name = page.people().stream()
                    .filter(p -> p.id().equals(shown.person()))
                    .map(Person::name)
                    .findFirst()
                    .orElse("?");
            var go = new Button(strings.get("server.letGo"));
            go.setOnAction(_ -> twice(go, "server.letGo.sure", () -> model.letGo(shown, name)));
            row.getChildren().add(go);
        }
        return row;
    }

    /// What cannot be taken back by a press is pressed twice.
    private void twice(Button button, String sure, Runnable act) {
        var asked = strings.get(sure);
        if (button.getText().equals(asked)) {
            act.run();
        } else {
            button.setText(asked);
        }
    }

    @FXML
    private void invite() {
        var known = guest.getValue().person();
        model.invite(role.getValue(), known == null ? null : known.id());
    }

    @FXML
    private void copy() {
        var content = new ClipboardContent();
        content.putString(link.getText());
        Clipboard.getSystemClipboard().setContent(content);
        notices.tell(strings.get("server.invite.copied"));
    }

    @FXML
    private void saveLink() {
        var chooser = new FileChooser();
        chooser.setTitle(strings.get("server.invite.save"));
        chooser.setInitialFileName("Invitation.txt");
        var chosen = chooser.showSaveDialog(root.getScene().getWindow());
        if (chosen != null) {
            model.write(chosen.toPath(), link.getText());
        }
    }

    @FXML
    private void tryNow() {
        model.tryNow();
    }

    @FXML
    private void leave() {
        twice(leave, "server.leave.sure", model::leave);
    }

    @FXML
    private void join() {
        model.join(given.getText());
    }

    @FXML
    private void openInvitation() {
        chosen("server.join.file", given::setText);
    }

    @FXML
    private void chooseAuthority() {
        chosen("server.begin.authority", text -> {
            authority = text;
            Controls.show(authorityName, true);
        });
    }

    private void chosen(String title, Consumer<String> to) {
        var chooser = new FileChooser();
        chooser.setTitle(strings.get(title));
        var chosen = chooser.showOpenDialog(root.getScene().getWindow());
        if (chosen != null) {
            model.read(chosen.toPath(), to);
        }
    }

    @FXML
    private void begin() {
        model.begin(new TeamServerService.Beginning(
                url.getText(), user.getText(), password.getText(), authority, name.getText()));
        password.clear();
    }
}
