package baton.ui.form;

import baton.handoff.Content;
import baton.handoff.Gap;
import baton.handoff.Gate;
import baton.handoff.Handoff;
import baton.handoff.HandoffDesk;
import baton.handoff.HandoffStatus;
import baton.handoff.HandoffStore;
import baton.handoff.TextRule;
import baton.people.PeopleStore;
import baton.people.Person;
import baton.recording.Clip;
import baton.recording.ClipStore;
import baton.sla.FirstTouchPolicy;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Writing one handoff. Every pause in typing saves; saves follow each other, never overtake.
public final class FormViewModel {
    /// A pause in typing; and how long typing without one may go unsaved.
    static final Duration PAUSE = Duration.ofMillis(500);

    /// How the draft stands.
    public enum Saving {
        EMPTY,
        TYPING,
        SAVED,
        FAILED,
        REFUSED
    }

    private final HandoffDesk desk;
    private final HandoffStore store;
    private final PeopleStore people;
    private final ClipStore clips;
    private final Background background;
    private final Notices notices;
    private final InstantSource clock;

    private final FormFields fields;
    private final ObservableList<Gap> gaps = FXCollections.observableArrayList();
    private final ObservableList<Gap> shownGaps = FXCollections.unmodifiableObservableList(gaps);
    private final ObservableList<Person> receivers = FXCollections.observableArrayList();
    private final ObservableList<Person> shownReceivers = FXCollections.unmodifiableObservableList(receivers);
    private final ReadOnlyObjectWrapper<Saving> saving = new ReadOnlyObjectWrapper<>(Saving.EMPTY);
    private final ReadOnlyIntegerWrapper complete = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Clip> briefing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<String> returned = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    private @Nullable Person me;
    private @Nullable Handoff handoff;
    private Background.@Nullable Waiting waiting;
    private boolean loading;
    private boolean pressed;
    private boolean writing;
    private boolean changedMeanwhile;
    private @Nullable Runnable afterSaving;

    public FormViewModel(
            HandoffDesk desk,
            HandoffStore store,
            PeopleStore people,
            ClipStore clips,
            Background background,
            Notices notices,
            InstantSource clock) {
        this.desk = desk;
        this.store = store;
        this.people = people;
        this.clips = clips;
        this.background = background;
        this.notices = notices;
        this.clock = clock;
        fields = new FormFields(clock);
        fields.onChange(this::changed);
    }

    public FormFields fields() {
        return fields;
    }

    /// The first thing anybody types; the form's title follows it.
    public StringProperty companyProperty() {
        return fields.company;
    }

    /// What is missing; shown once somebody has pressed "Hand off", and kept true from then on.
    public ObservableList<Gap> gaps() {
        return shownGaps;
    }

    public ObservableList<Person> receivers() {
        return shownReceivers;
    }

    public ReadOnlyObjectProperty<Saving> savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /// How many of the five fields are complete.
    public ReadOnlyIntegerProperty completeProperty() {
        return complete.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Clip> briefingProperty() {
        return briefing.getReadOnlyProperty();
    }

    /// Why the receiver gave it back; empty if they did not.
    public ReadOnlyObjectProperty<String> returnedProperty() {
        return returned.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    // Commands

    /// An empty form; nothing is stored until something is typed.
    public void begin(Person person) {
        me = person;
        handoff = null;
        background.run(people::all, team -> show(Content.EMPTY, team, Optional.empty(), "", person), notices.orTell());
    }

    /// Goes on with a draft or a returned handoff.
    public void load(Person person, UUID id) {
        me = person;
        background.run(
                () -> Loaded.of(id, store, people, clips),
                loaded -> {
                    handoff = loaded.handoff();
                    show(loaded.handoff().content(), loaded.team(), loaded.clip(), loaded.returned(), person);
                },
                notices.orTell());
    }

    private void show(Content content, List<Person> team, Optional<Clip> clip, String why, Person person) {
        loading = true;
        receivers.setAll(team.stream()
                .filter(p -> p.active() && !p.id().equals(person.id()))
                .toList());
        fields.load(content, team, person.zone());
        briefing.set(clip.orElse(null));
        returned.set(why);
        pressed = false;
        gaps.clear();
        complete.set(Gate.completeFields(content));
        saving.set(handoff == null ? Saving.EMPTY : Saving.SAVED);
        loading = false;
    }

    /// Saves now what a pause would save; `then` runs once everything typed is on the disk.
    public void flush(Consumer<Optional<UUID>> then) {
        if (waiting != null) {
            waiting.cancel();
            waiting = null;
        }
        if (saving.get() == Saving.REFUSED || isSent()) {
            return;
        }
        if (saving.get() == Saving.TYPING || saving.get() == Saving.FAILED || writing) {
            afterSaving = () -> then.accept(Optional.ofNullable(handoff).map(Handoff::id));
            save();
        } else {
            then.accept(Optional.ofNullable(handoff).map(Handoff::id));
        }
    }

    /// Makes sure there is a stored draft to record for.
    public void prepareToRecord(Consumer<UUID> then) {
        if (handoff == null && saving.get() == Saving.EMPTY) {
            saving.set(Saving.TYPING);
        }
        flush(id -> id.ifPresent(then));
    }

    /// Hands off, or shows what is missing (row 10).
    public void handOff(Consumer<Handoff> done) {
        pressed = true;
        recheck();
        if (!gaps.isEmpty() || fields.isAmountMalformed() || saving.get() == Saving.REFUSED) {
            return;
        }
        busy.set(true);
        flush(_ -> {
            var draft = handoff;
            var sender = me;
            if (draft == null || sender == null) {
                busy.set(false);
                return;
            }
            background.run(
                    () -> {
                        var receiver = people.find(draft.receiver()).orElseThrow();
                        var deadline = FirstTouchPolicy.deadline(clock.instant(), receiver);
                        return desk.handOff(draft, sender.id(), deadline.due(), deadline.why());
                    },
                    sent -> {
                        busy.set(false);
                        handoff = sent;
                        done.accept(sent);
                    },
                    problem -> {
                        busy.set(false);
                        notices.problem(problem);
                    });
        });
    }

    public Optional<HandoffStatus> status() {
        return Optional.ofNullable(handoff).map(Handoff::status);
    }

    /// What is with its receiver is not this form's any more.
    private boolean isSent() {
        return handoff != null && !handoff.status().isWithSender();
    }

    private void changed() {
        if (loading || isSent()) {
            return;
        }
        recheck();
        if (fields.texts().stream().anyMatch(t -> TextRule.refusal(t).isPresent())) {
            saving.set(Saving.REFUSED);
            return;
        }
        saving.set(Saving.TYPING);
        if (waiting != null) {
            waiting.cancel();
        }
        waiting = background.after(PAUSE, this::save);
    }

    private void recheck() {
        var content = fields.toContent();
        complete.set(Gate.completeFields(content));
        if (pressed) {
            gaps.setAll(Gate.gaps(content));
        }
    }

    private void save() {
        var person = me;
        if (person == null || isSent()) {
            return;
        }
        if (writing) {
            changedMeanwhile = true;
            return;
        }
        writing = true;
        changedMeanwhile = false;
        var content = fields.toContent();
        var before = handoff;
        background.run(
                () -> before == null ? desk.begin(person.id(), content) : desk.edit(before, person.id(), content),
                saved -> {
                    writing = false;
                    handoff = saved;
                    if (changedMeanwhile) {
                        save();
                        return;
                    }
                    if (saving.get() == Saving.TYPING && saved.content().equals(fields.toContent())
                            || saving.get() == Saving.FAILED) {
                        saving.set(Saving.SAVED);
                    }
                    var next = afterSaving;
                    afterSaving = null;
                    if (next != null) {
                        next.run();
                    }
                },
                problem -> {
                    writing = false;
                    busy.set(false);
                    afterSaving = null;
                    saving.set(Saving.FAILED);
                    notices.problem(problem);
                });
    }
}
