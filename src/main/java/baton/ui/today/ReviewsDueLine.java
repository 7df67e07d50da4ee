package baton.ui.today;

import baton.insight.review.ReviewStore;
import baton.people.Person;
import baton.ui.kit.Background;
import baton.ui.kit.Controls;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.screen.ScreenServices;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What somebody has promised in a review, and parts of the playbook that wait for them. Absent where there is nothing.
public final class ReviewsDueLine extends VBox {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private final ReviewStore store;
    private final InstantSource clock;
    private final Background.Latest asking;
    private final Notices notices;
    private final Strings strings;

    public ReviewsDueLine(ScreenServices services, ReviewStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        notices = services.notices();
        strings = services.strings();
        asking = services.background().latest();
        getStyleClass().addAll("card", "lines");
        Controls.show(this, false);
    }

    /// Asks anew.
    void refresh(@Nullable Person me) {
        if (me != null) {
            var today = LocalDate.ofInstant(clock.instant(), me.zone());
            asking.run(() -> store.due(me.id(), today), this::show, notices.orTell());
        }
    }

    private void show(ReviewStore.Due due) {
        getChildren().clear();
        words(due).forEach(line -> getChildren().add(Texts.whole(line)));
        Controls.show(this, !due.isNothing());
    }

    private List<String> words(ReviewStore.Due due) {
        var lines = new ArrayList<String>();
        due.decisions().forEach(d -> lines.add(strings.get("today.decision", d.words(), DAY.format(d.due()))));
        for (var part : due.parts()) {
            if (part.next() != null) {
                lines.add(strings.get("playbook.due", strings.of(part.part()), DAY.format(part.next())));
            }
        }
        return lines;
    }
}
