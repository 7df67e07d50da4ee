package baton.ui.team;

import baton.team.server.ServerStep;
import baton.ui.kit.Controls;
import baton.ui.screen.Destination;
import baton.ui.screen.ScreenServices;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/// One line at the foot of the sidebar: whether this library is in step with the team's server. It leads to the page
/// that says why not.
public final class ServerLineView {
    private final TeamServerViewModel model;
    private final FontIcon icon = new FontIcon("fth-check-circle");
    private final Button line = new Button("", icon);
    private final Tooltip tooltip = new Tooltip();

    public ServerLineView(ScreenServices services, TeamServerViewModel model) {
        this.model = model;
        line.getStyleClass().addAll("flat", "server-line");
        line.setWrapText(true);
        line.setMaxWidth(Double.MAX_VALUE);
        line.setTooltip(tooltip);
        line.setOnAction(_ -> services.go(new Destination.Team()));
        model.stepProperty().subscribe(this::show);
        model.lookAtStep();
    }

    public Button root() {
        return line;
    }

    /// Without its words, where there is no room for them.
    public void narrow(boolean narrow) {
        line.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    }

    private void show(ServerStep step) {
        Controls.show(line, step.isTeam());
        line.setText(model.line(step));
        line.setAccessibleText(model.sentence(step));
        tooltip.setText(model.sentence(step));
        icon.setIconLiteral(step.problem() == null ? "fth-check-circle" : "fth-cloud-off");
    }
}
