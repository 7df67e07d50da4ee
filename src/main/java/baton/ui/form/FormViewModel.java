package baton.ui.form;

import baton.handoff.Content;
import baton.handoff.Gap;
import baton.handoff.Gate;
import baton.handoff.Handoff;
import baton.handoff.HandoffDesk;
import baton.handoff.HandoffStore;
import baton.people.PeopleStore;
import baton.people.Person;
import baton.recording.Clip;
import baton.recording.ClipStore;
import baton.sla.FirstTouchPolicy;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import java.time.Duration;
import java.time.Instant;
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

/// Writing one handoff. Every pause in typing saves, and so does typing on without one.
public final class FormViewModel {
    static final Duration PAUSE = Duration.ofMillis(500);
    /// How long typing without a pause may go unsaved.
    static final Duration LONGEST = Duration.ofSeconds(3);

    /// How the draft stands.
    public enum Saving {
        EMPTY,
        TYPING,
        SAVED,
        /// Saved, but a time or an amount could not be read and is not part of it.
        PARTLY,
        FAILED,
        /// A text cannot be stored; everything else is.
        REFUSED
    }

    private final HandoffDesk desk;
    private final HandoffStore store;
    private final PeopleStore people;
    private final ClipStore clips;
    private final Background background;
    private final Background.Latest opening;
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

    private @Nullable DraftSaver saver;
    private Background.@Nullable Waiting pause;
    private @Nullable Instant unsavedSince;
    private int wanted;
    private boolean loading;
    private boolean pressed;

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
        opening = background.latest();
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

    /// How old the knowledge is: since the draft was begun (row 45). Empty for one that is not stored yet.
    Optional<Duration> age() {
        return saver == null
                ? Optional.empty()
                : saver.stored().map(h -> Duration.between(h.createdAt(), clock.instant()));
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    // Commands

    /// An empty form; nothing is stored until something is typed. What was typed before is saved first.
    public void begin(Person person) {
        wanted++;
        flush(_ -> {});
        var empty = new Loaded(null, List.of(), Optional.empty(), "");
        show(empty, person);
        opening.run(people::all, team -> receivers.setAll(others(team, person)), notices.orTell());
    }

    /// Goes on with a draft or a returned handoff.
    public void load(Person person, UUID id) {
        var mine = ++wanted;
        flush(_ -> {
            if (mine == wanted) {
                opening.run(
                        () -> Loaded.of(id, store, people, clips),
                        loaded -> turnTo(loaded, person, mine),
                        notices.orTell());
            }
        });
    }

    private void turnTo(Loaded loaded, Person person, int asked) {
        if (asked != wanted) {
            return;
        }
        // What was typed meanwhile belongs to what was shown until now.
        flush(_ -> {});
        show(loaded, person);
    }

    private void show(Loaded loaded, Person person) {
        loading = true;
        saver = new DraftSaver(desk, store, person.id(), loaded.handoff(), background, this::saved, this::failed);
        receivers.setAll(others(loaded.team(), person));
        var content =
                loaded.handoff() == null ? Content.EMPTY : loaded.handoff().content();
        fields.load(content, loaded.team(), person.zone());
        briefing.set(loaded.clip().orElse(null));
        returned.set(loaded.returned());
        pressed = false;
        busy.set(false);
        unsavedSince = null;
        gaps.clear();
        complete.set(Gate.completeFields(content));
        saving.set(loaded.handoff() == null ? Saving.EMPTY : Saving.SAVED);
        loading = false;
    }

    private static List<Person> others(List<Person> team, Person person) {
        return team.stream()
                .filter(p -> p.active() && !p.id().equals(person.id()))
                .toList();
    }

    /// Saves now what a pause would save; `then` runs once everything typed is on the disk.
    public void flush(Consumer<Optional<UUID>> then) {
        var current = saver;
        if (current == null) {
            then.accept(Optional.empty());
            return;
        }
        if (isUnsaved()) {
            save();
        }
        current.whenDone(() -> then.accept(current.stored().map(Handoff::id)));
    }

    /// Saves before it returns: the window is about to close.
    public void saveNow() {
        if (saver != null && !saver.isSent() && (isUnsaved() || saver.isBusy())) {
            saver.storeLast(fields.toContent());
        }
    }

    private boolean isUnsaved() {
        return unsavedSince != null || saving.get() == Saving.FAILED;
    }

    /// Makes sure there is a stored draft to record for.
    public void prepareToRecord(Consumer<UUID> then) {
        if (saver != null && saver.stored().isEmpty()) {
            save();
        }
        flush(id -> id.ifPresent(then));
    }

    /// Hands off, or shows what is missing (row 10).
    public void handOff(Consumer<Handoff> done) {
        pressed = true;
        recheck();
        var current = saver;
        if (current == null || busy.get() || !gaps.isEmpty() || fields.isAmountMalformed() || fields.isRefused()) {
            return;
        }
        busy.set(true);
        flush(_ -> background.run(
                () -> current.change(draft -> {
                    var receiver = people.find(draft.receiver()).orElseThrow();
                    var deadline = FirstTouchPolicy.deadline(clock.instant(), receiver);
                    return desk.handOff(draft, draft.sender(), deadline.due(), deadline.why());
                }),
                sent -> {
                    busy.set(false);
                    done.accept(sent);
                },
                problem -> {
                    busy.set(false);
                    notices.problem(problem);
                }));
    }

    private void changed() {
        if (loading || saver == null || saver.isSent()) {
            return;
        }
        recheck();
        saving.set(fields.isRefused() ? Saving.REFUSED : Saving.TYPING);
        if (pause != null) {
            pause.cancel();
        }
        var now = clock.instant();
        var since = unsavedSince == null ? now : unsavedSince;
        unsavedSince = since;
        if (Duration.between(since, now).compareTo(LONGEST) > 0) {
            save();
        } else {
            pause = background.after(PAUSE, this::save);
        }
    }

    private void recheck() {
        var content = fields.toContent();
        complete.set(Gate.completeFields(content));
        if (pressed) {
            gaps.setAll(Gate.gaps(content));
        }
    }

    private void save() {
        if (pause != null) {
            pause.cancel();
            pause = null;
        }
        unsavedSince = null;
        if (saver != null) {
            saver.save(fields.toContent());
        }
    }

    private void saved(Handoff handoff) {
        // The saver of a form that has turned to another handoff has nothing to say here any more.
        if (saver == null || !saver.stored().equals(Optional.of(handoff)) || unsavedSince != null) {
            return;
        }
        if (fields.isRefused()) {
            saving.set(Saving.REFUSED);
        } else {
            saving.set(fields.isAmountMalformed() || fields.isTimeMalformed() ? Saving.PARTLY : Saving.SAVED);
        }
    }

    private void failed(DraftSaver who, Exception problem) {
        if (who.equals(saver)) {
            busy.set(false);
            saving.set(Saving.FAILED);
        }
        notices.problem(problem);
    }
}
