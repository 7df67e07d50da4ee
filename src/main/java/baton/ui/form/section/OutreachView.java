package baton.ui.form.section;

import baton.brief.OutreachTool;
import baton.handoff.record.Content;
import baton.handoff.record.HandoffType;
import baton.handoff.record.OutreachChannel;
import baton.handoff.rules.TeamRules;
import baton.ui.form.field.FormFields;
import baton.ui.kit.Controls;
import baton.ui.kit.Known;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import baton.ui.kit.Views;
import baton.ui.kit.WrappingRow;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds outreach.fxml: the three places where automated outreach must stop before a person takes over, who stopped it
/// and when, and the way to the tool in which it is stopped.
public final class OutreachView {
    private final FormFields fields;
    private final Around around;
    private final InstantSource clock;
    private final Strings strings;
    private final Parent root;
    private final Map<OutreachChannel, Line> lines = new EnumMap<>(OutreachChannel.class);

    @FXML
    private VBox channels;

    /// What surrounds it.
    ///
    /// @param names of the people who stopped something; null for somebody unknown
    /// @param onLink opens an address in the person's own program for it
    public record Around(Function<UUID, @Nullable String> names, Consumer<String> onLink) {}

    private record Line(Label stopped, Hyperlink tool) {}

    public OutreachView(Views views, FormFields fields, Around around, InstantSource clock, Strings strings) {
        this.fields = fields;
        this.around = around;
        this.clock = clock;
        this.strings = strings;
        root = views.load("outreach", this);
        fields.type.subscribe(type -> Controls.show(root, type == HandoffType.SDR_TO_AE));
    }

    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        for (var channel : OutreachChannel.values()) {
            var box = new CheckBox(strings.get(
                    switch (channel) {
                        case EMAIL -> "outreach.email";
                        case LINKEDIN -> "outreach.linkedin";
                        case VOICE -> "outreach.voice";
                    }));
            box.setId("outreach-" + channel.name().toLowerCase(Locale.ROOT));
            box.selectedProperty().bindBidirectional(Known.of(fields.qualification.stopped, channel));
            var stopped = new Label();
            stopped.getStyleClass().add("muted");
            stopped.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(stopped, Priority.ALWAYS);
            var tool = new Hyperlink(strings.get("outreach.tool"));
            tool.setAccessibleText(strings.get("outreach.tool.of", strings.of(channel)));
            Controls.show(tool, false);
            lines.put(channel, new Line(stopped, tool));
            var row = new WrappingRow(box, stopped, tool);
            row.getStyleClass().add("inline");
            channels.getChildren().add(row);
        }
    }

    /// Shows who stopped what, and where it can be stopped.
    public void show(Content content, TeamRules rules) {
        var now = clock.instant();
        lines.forEach((channel, line) -> {
            var stop = content.qualification().stopped().get(channel);
            if (stop == null) {
                line.stopped().setText(strings.get("outreach.running"));
            } else {
                var at = new TimeWords(strings).moment(stop.at(), now, ZoneId.systemDefault());
                var by = stop.by() == null ? null : around.names().apply(stop.by());
                line.stopped().setText(by == null ? at : strings.get("outreach.stopped", by, at));
            }
            var address = OutreachTool.address(content, channel, rules);
            Controls.show(line.tool(), address.isPresent());
            address.ifPresent(a -> line.tool().setOnAction(_ -> {
                line.tool().setVisited(false);
                around.onLink().accept(a);
            }));
        });
    }
}
