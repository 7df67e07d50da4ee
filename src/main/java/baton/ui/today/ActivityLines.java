package baton.ui.today;

import baton.inbox.Activity;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.screen.Destination;
import baton.ui.screen.ScreenServices;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What others did, each line the way to the second it is about. Absent where there is nothing.
public final class ActivityLines extends VBox {
    /// More at once push away what is due.
    private static final int MOST = 6;

    private final ScreenServices services;
    private final ActivityViewModel model;
    private final Strings strings;
    private final VBox rows = new VBox();
    private final Label more = new Label();

    public ActivityLines(ScreenServices services, ActivityViewModel model) {
        this.services = services;
        this.model = model;
        strings = services.strings();
        var title = new Label(strings.get("activity.title"));
        title.getStyleClass().add("section-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var all = new Button(strings.get("activity.readAll"));
        all.getStyleClass().add("flat");
        all.setOnAction(_ -> model.readAll());
        var head = new HBox(title, all);
        head.getStyleClass().add("inline");
        more.getStyleClass().add("muted");
        rows.getStyleClass().add("activity-rows");
        getChildren().setAll(head, rows, more);
        getStyleClass().addAll("card", "activity");
        model.lines().addListener((ListChangeListener<ActivityViewModel.Line>) _ -> show());
        show();
    }

    private void show() {
        var lines = model.lines();
        Controls.show(this, !lines.isEmpty());
        rows.getChildren().setAll(lines.stream().limit(MOST).map(this::row).toList());
        more.setText(strings.get("activity.more", Math.max(0, lines.size() - MOST)));
        Controls.show(more, lines.size() > MOST);
    }

    private Node row(ActivityViewModel.Line line) {
        var icon = new FontIcon(icon(line.reason()));
        icon.getStyleClass().add("step-icon");
        var link = new Hyperlink(line.words());
        link.setWrapText(true);
        link.setMinWidth(0);
        link.setMaxWidth(Double.MAX_VALUE);
        link.setOnAction(_ -> {
            model.read(line);
            services.go(new Destination.ReadHandoff(line.handoff(), line.at()));
        });
        HBox.setHgrow(link, Priority.ALWAYS);
        var moment = new Label(line.moment());
        moment.getStyleClass().add("muted");
        moment.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(icon, link, moment);
        row.getStyleClass().addAll("inline", "activity-row");
        return row;
    }

    private static String icon(Activity.Reason reason) {
        return switch (reason) {
            case MENTIONED -> "fth-at-sign";
            case REPLIED -> "fth-corner-down-right";
            case COMMENTED -> "fth-message-square";
            case REACTED -> "fth-smile";
            case THANKED -> "fth-thumbs-up";
            case BRIEFING_REPLACED -> "fth-refresh-cw";
            case WATCHED -> "fth-headphones";
        };
    }
}
