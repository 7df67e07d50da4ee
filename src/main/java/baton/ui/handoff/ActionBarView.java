package baton.ui.handoff;

import baton.handoff.DeadlineKind;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import baton.ui.kit.keys.Shortcut;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds acts.fxml: what the reader may do now. What is asked for has a button, the rest stands in the menu.
final class ActionBarView {
    private final HandoffViewModel model;
    private final Supplier<ActionPanels> panels;
    private final Strings strings;
    private final Parent root;
    private List<String> shown = List.of();

    @FXML
    private Button accept;

    @FXML
    private Button giveBack;

    @FXML
    private Button touch;

    @FXML
    private Button feedback;

    @FXML
    private HBox asked;

    @FXML
    private MenuButton more;

    /// @param panels where it is asked what an act needs
    ActionBarView(Views views, HandoffViewModel model, Supplier<ActionPanels> panels, Strings strings) {
        this.model = model;
        this.panels = panels;
        this.strings = strings;
        root = views.load("actionbar", this);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Controls.name(touch, strings.get("player.touch"), Shortcut.TOUCH);
        Controls.name(feedback, strings.get("player.feedback"), Shortcut.FEEDBACK);
        Controls.name(accept, strings.get("player.accept.tip"), Shortcut.ACCEPT);
        more.getParent().disableProperty().bind(model.busyProperty());
    }

    /// Shows it anew if time has changed what may be done.
    void showChanges() {
        if (!offered().equals(shown)) {
            show();
        }
    }

    private List<String> offered() {
        var all = new ArrayList<String>();
        all.add(model.canReturn() + " " + model.canAccept() + " " + model.canTouch() + " " + model.canGiveFeedback());
        model.acts().forEach(act -> all.add(act + " " + model.isAsked(act)));
        all.add("back " + model.takingBack().isPossible());
        return all;
    }

    void show() {
        shown = offered();
        Controls.show(accept, model.canAccept());
        Controls.show(giveBack, model.canAccept());
        Controls.show(touch, model.canTouch());
        Controls.show(feedback, model.canGiveFeedback());
        var acts = model.acts();
        asked.getChildren()
                .setAll(acts.stream()
                        .filter(model::isAsked)
                        .map(act -> {
                            var button = new Button(strings.of(act));
                            if (act == HandoffAction.REPLY) {
                                Controls.name(button, strings.of(act), Shortcut.FEEDBACK);
                            }
                            button.setOnAction(_ -> panels.get().begin(act));
                            return button;
                        })
                        .toList());
        // A thumb costs one press, right where it was accepted.
        if (model.canTouch() && acts.contains(HandoffAction.THANK)) {
            var thumb = new Button("", new FontIcon("fth-thumbs-up"));
            thumb.getStyleClass().add("button-icon");
            Controls.name(thumb, strings.get("player.thumb"), null);
            thumb.setOnAction(_ -> model.small().thank());
            asked.getChildren().add(thumb);
        }
        more.getItems()
                .setAll(acts.stream()
                        .filter(act -> !model.isAsked(act))
                        .map(act -> {
                            var item = new MenuItem(strings.of(act));
                            item.setOnAction(_ -> panels.get().begin(act));
                            return item;
                        })
                        .toList());
        if (model.canReturn() && !model.canAccept()) {
            var back = new MenuItem(strings.get("player.return"));
            back.setOnAction(_ -> panels.get().giveBack());
            more.getItems().add(back);
        }
        if (model.takingBack().isPossible()) {
            var back = new MenuItem(strings.get("player.takeBack.menu"));
            back.setOnAction(_ -> model.takingBack().run());
            more.getItems().addFirst(back);
        }
        if (model.deleting().isAllowed()) {
            var trash = new MenuItem(strings.get("trash.menu"));
            trash.setOnAction(_ -> panels.get().delete());
            more.getItems().add(trash);
        }
        Controls.show(more, !more.getItems().isEmpty());
        Controls.show(
                root,
                model.canAccept()
                        || model.canTouch()
                        || model.canGiveFeedback()
                        || !more.getItems().isEmpty());
    }

    /// Begins what is due, if this reader may do it now.
    ///
    /// @return whether the next steps are what to look at meanwhile
    boolean begin(DeadlineKind due) {
        var act = HandoffAction.of(due);
        if (due == DeadlineKind.FIRST_TOUCH) {
            touch();
            return false;
        }
        if (due == DeadlineKind.FEEDBACK) {
            feedback();
            return false;
        }
        if (act != null && model.acts().contains(act) && !act.isImmediate()) {
            panels.get().begin(act);
        }
        return act != null;
    }

    @FXML
    private void accept() {
        model.accept();
    }

    @FXML
    private void giveBack() {
        panels.get().giveBack();
    }

    @FXML
    void touch() {
        if (model.canTouch()) {
            panels.get().touch();
        }
    }

    /// Gives feedback, or answers it: whichever is this reader's turn.
    @FXML
    void feedback() {
        if (model.canGiveFeedback()) {
            panels.get().feedback();
        } else if (model.acts().contains(HandoffAction.REPLY)) {
            panels.get().begin(HandoffAction.REPLY);
        }
    }
}
