package baton.ui.form;

import baton.ui.form.draft.CallNotes;
import baton.ui.form.field.ContextField;
import baton.ui.form.field.FormFields;
import baton.ui.form.field.ObjectionRow;
import baton.ui.form.field.QuoteRow;
import baton.ui.form.field.StakeholderRow;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.SerialExecutor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What is written down while somebody talks, line by line, and sent to its field afterwards. Capturing is not
/// documenting: during the call nobody looks for a field. Lines are kept on this computer until they are sent.
public final class CallPadViewModel {
    /// What is written up later is written from memory.
    private static final Duration WITHIN = Duration.ofMinutes(30);

    /// Where a line can go, in the order of the form.
    enum Field {
        AGENDA,
        SIGNAL,
        PAIN,
        STAKEHOLDER,
        OBJECTION,
        COMPETITOR,
        PROMISED
    }

    private final FormFields fields;
    private final CallNotes notes;
    private final SerialExecutor writing;
    private final Notices notices;
    private final InstantSource clock;
    private final ObservableList<String> lines = FXCollections.observableArrayList();
    private @Nullable Instant ended;
    private boolean loaded;
    private @Nullable UUID me;
    private BooleanSupplier open = () -> false;

    public CallPadViewModel(
            FormFields fields, CallNotes notes, Background background, Notices notices, InstantSource clock) {
        this.fields = fields;
        this.notes = notes;
        writing = new SerialExecutor(background, "call pad");
        this.notices = notices;
        this.clock = clock;
        lines.addListener((ListChangeListener<String>) _ -> save());
    }

    ObservableList<String> lines() {
        return lines;
    }

    /// Whose pad it is, and whether what is sent to a field is kept there: a form whose draft is gone takes nothing.
    void begin(UUID person, BooleanSupplier takes) {
        open = takes;
        if (person.equals(me)) {
            return;
        }
        me = person;
        loaded = false;
        lines.clear();
        ended = null;
        writing.run(
                () -> new Kept(notes.lines(person), notes.callEnded(person).orElse(null)),
                kept -> {
                    if (person.equals(me)) {
                        // What was written down meanwhile comes behind it.
                        lines.addAll(0, kept.lines());
                        ended = kept.ended();
                        loaded = true;
                        save();
                    }
                },
                notices.orTell());
    }

    private record Kept(List<String> lines, @Nullable Instant ended) {}

    private void save() {
        var person = me;
        if (loaded && person != null) {
            var kept = List.copyOf(lines);
            keep(() -> notes.saveLines(person, kept));
        }
    }

    /// In the order in which it was asked.
    private void keep(Runnable write) {
        writing.run(
                () -> {
                    write.run();
                    return true;
                },
                _ -> {},
                notices.orTell());
    }

    /// One more line; nothing for a blank one.
    void note(String words) {
        if (!words.isBlank()) {
            lines.add(words.strip());
        }
    }

    void remove(String line) {
        lines.remove(line);
    }

    /// The call is over: from now on there are thirty minutes.
    void callEnded() {
        var now = clock.instant();
        ended = now;
        var person = me;
        if (person != null) {
            keep(() -> notes.saveCallEnded(person, now));
        }
    }

    /// What is left of the thirty minutes; negative once they are over, empty if no call has ended today.
    Optional<Duration> left() {
        var since = ended;
        if (since == null) {
            return Optional.empty();
        }
        var left = WITHIN.minus(Duration.between(since, clock.instant()));
        // Nobody is reminded of yesterday's call.
        return left.compareTo(WITHIN.multipliedBy(-4)) < 0 ? Optional.empty() : Optional.of(left);
    }

    /// Puts a line into its field, behind what stands there, and takes it off the pad.
    ///
    /// @return false if no draft is open to take it: it stays on the pad
    boolean send(String line, Field field) {
        if (!open.getAsBoolean()) {
            return false;
        }
        switch (field) {
            case AGENDA -> append(fields.meeting.agenda, line, "\n");
            case SIGNAL -> append(fields.more.text(ContextField.INTENT_SIGNAL), line, "; ");
            case PAIN -> pain(line);
            case STAKEHOLDER -> stakeholder(line);
            case OBJECTION -> objection(line);
            case COMPETITOR -> append(fields.competitors, line, ", ");
            case PROMISED -> append(fields.more.text(ContextField.PROMISED), line, "\n");
        }
        lines.remove(line);
        return true;
    }

    private static void append(StringProperty text, String line, String between) {
        text.set(text.get().isBlank() ? line : text.get().stripTrailing() + between + line);
    }

    private void pain(String line) {
        if (fields.quote.words.get().isBlank()) {
            fields.quote.words.set(line);
        } else {
            var row = new QuoteRow();
            row.words.set(line);
            fields.moreQuotes.add(row);
        }
    }

    private void stakeholder(String line) {
        var row = fields.stakeholders.stream()
                .filter(r -> r.name.get().isBlank() && r.title.get().isBlank())
                .findFirst()
                .orElseGet(() -> {
                    var made = new StakeholderRow();
                    fields.stakeholders.add(made);
                    return made;
                });
        row.name.set(line);
    }

    private void objection(String line) {
        var row = fields.objections.stream()
                .filter(r -> r.said.get().isBlank() && r.handled.get().isBlank())
                .findFirst()
                .orElseGet(() -> {
                    var made = new ObjectionRow();
                    fields.objections.add(made);
                    return made;
                });
        row.said.set(line);
    }
}
