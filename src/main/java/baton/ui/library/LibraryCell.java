package baton.ui.library;

import baton.brief.FiveLineBrief;
import baton.people.Person;
import baton.playback.PlaybackSpeed;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.TimeWords;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One handoff in the library: company, people, when, and the quote that names the pain.
final class LibraryCell extends ListCell<LibraryRow> {
    private final Strings strings;
    private final TimeWords times;
    private final InstantSource clock;
    private final Supplier<ZoneId> zone;
    private final Label company = styled("row-title");
    private final Label contact = styled("row-contact");
    private final Label status = styled("badge");
    private final Label facts = styled("row-fact");
    private final Label quote = styled("row-line");
    private final VBox root;

    LibraryCell(Strings strings, InstantSource clock, Supplier<ZoneId> zone) {
        this.strings = strings;
        this.clock = clock;
        this.zone = zone;
        times = new TimeWords(strings);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(company, contact, space, status);
        head.getStyleClass().add("row-head");
        root = new VBox(head, facts, quote);
        root.getStyleClass().add("library-row");
        status.setMinWidth(Region.USE_PREF_SIZE);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable LibraryRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var entry = row.entry();
        var handoff = entry.handoff();
        company.setText(Texts.brief(handoff.content().company()));
        contact.setText(Texts.brief(handoff.content().contact().name()));
        status.setText(strings.of(handoff.status()));
        var when =
                handoff.handedOffAt() == null ? "" : times.moment(handoff.handedOffAt(), clock.instant(), zone.get());
        facts.setText(strings.get(
                "library.facts",
                entry.sender().name(),
                entry.receiver().map(Person::name).orElse(""),
                when,
                briefing(row)));
        quote.setText(FiveLineBrief.of(handoff.content()).getFirst());
        setGraphic(root);
        setAccessibleText(String.join(". ", company.getText(), contact.getText(), status.getText(), facts.getText()));
    }

    private String briefing(LibraryRow row) {
        return switch (row.briefing()) {
            case MISSING -> strings.get("library.clip.missing");
            case DAMAGED -> strings.get("library.clip.damaged");
            case FINE ->
                row.entry()
                        .clip()
                        .map(c -> strings.get(
                                "inbox.playsIn",
                                TimeWords.length(PlaybackSpeed.USUAL.receiverTime(c.length())),
                                PlaybackSpeed.USUAL.digits()))
                        .orElse(strings.get("inbox.noBriefing"));
        };
    }

    private static Label styled(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        return label;
    }
}
