package baton.ui.today;

import baton.handoff.Handoff;
import baton.handoff.NextRecording;
import baton.people.Person;
import baton.ui.kit.Background;
import baton.ui.kit.Controls;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.TimeWords;
import baton.ui.kit.keys.Shortcut;
import baton.ui.screen.Destination;
import baton.ui.screen.ScreenServices;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The one question of the home screen: which handoff could be recorded in the next ten minutes. Absent where
/// there is none.
public final class NextRecordingLine extends HBox {
    private final ScreenServices services;
    private final Function<UUID, List<Handoff>> own;
    private final Background.Latest asking;
    private final Notices notices;
    private final InstantSource clock;
    private final Strings strings;
    private final Label what = new Label();
    private final Button record = new Button();
    private @Nullable UUID handoff;

    /// @param own what somebody writes or has sent
    public NextRecordingLine(ScreenServices services, Function<UUID, List<Handoff>> own, InstantSource clock) {
        this.services = services;
        this.own = own;
        this.clock = clock;
        notices = services.notices();
        strings = services.strings();
        asking = services.background().latest();
        var question = new Label(strings.get("today.record.question"));
        question.setWrapText(true);
        question.getStyleClass().add("section-title");
        what.setWrapText(true);
        what.getStyleClass().add("muted");
        var words = new VBox(question, what);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        record.setText(strings.get("today.record.button"));
        record.setGraphic(new FontIcon("fth-video"));
        record.setMinWidth(USE_PREF_SIZE);
        record.setOnAction(_ -> record());
        Controls.name(record, strings.get("today.record.button"), Shortcut.RECORD);
        getChildren().setAll(words, record);
        getStyleClass().addAll("card", "next-recording");
        Controls.show(this, false);
    }

    /// Begins to record what is asked for, if anything is.
    void record() {
        var asked = handoff;
        if (asked != null) {
            services.go(new Destination.RecordBriefing(asked, new Destination.EditHandoff(asked)));
        }
    }

    /// Asks anew.
    void refresh(@Nullable Person me) {
        if (me == null) {
            return;
        }
        asking.run(
                () -> NextRecording.of(own.apply(me.id()), clock.instant()),
                found -> show(me, found),
                notices.orTell());
    }

    private void show(Person me, Optional<Handoff> found) {
        handoff = found.map(Handoff::id).orElse(null);
        Controls.show(this, found.isPresent());
        found.ifPresent(next -> {
            var company = Texts.brief(next.content().company());
            var meeting = next.content()
                    .fields()
                    .meeting()
                    .start()
                    .map(ZonedDateTime::toInstant)
                    .filter(at -> at.isAfter(clock.instant()));
            what.setText(meeting.map(at -> strings.get(
                            "today.record.meets",
                            company,
                            new TimeWords(strings).ahead(at, clock.instant(), me.zone())))
                    .orElse(strings.get("today.record.open", company)));
        });
    }
}
