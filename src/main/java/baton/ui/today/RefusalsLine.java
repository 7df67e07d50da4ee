package baton.ui.today;

import baton.people.Person;
import baton.team.Refusal;
import baton.ui.kit.Background;
import baton.ui.kit.Controls;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.screen.Destination;
import baton.ui.screen.ScreenServices;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// What somebody did here and does not count, because another machine was first: one line, and where to read about it.
/// Absent where there is nothing.
public final class RefusalsLine extends HBox {
    private final ScreenServices services;
    private final Function<UUID, List<Refusal>> unread;
    private final Background.Latest asking;
    private final Notices notices;
    private final Strings strings;
    private final Label what = new Label();
    private @Nullable UUID first;

    /// @param unread own acts that do not count, by who did them
    public RefusalsLine(ScreenServices services, Function<UUID, List<Refusal>> unread) {
        this.services = services;
        this.unread = unread;
        notices = services.notices();
        strings = services.strings();
        asking = services.background().latest();
        what.setWrapText(true);
        what.setMinWidth(0);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        var look = new Button(strings.get("today.refused.look"));
        look.setMinWidth(USE_PREF_SIZE);
        look.setOnAction(_ -> look());
        var icon = new FontIcon("fth-alert-triangle");
        icon.getStyleClass().add("problem-icon");
        getChildren().setAll(icon, what, look);
        getStyleClass().addAll("card", "next-recording");
        Controls.show(this, false);
    }

    private void look() {
        if (first != null) {
            services.go(new Destination.ReadHandoff(first));
        }
    }

    /// Asks anew.
    void refresh(@Nullable Person me) {
        if (me != null) {
            asking.run(() -> unread.apply(me.id()), this::show, notices.orTell());
        }
    }

    private void show(List<Refusal> found) {
        first = found.isEmpty() ? null : found.getFirst().act().handoff();
        what.setText(strings.get("today.refused", found.size()));
        Controls.show(this, !found.isEmpty());
    }
}
