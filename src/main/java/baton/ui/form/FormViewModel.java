package baton.ui.form;

import baton.handoff.EventKind;
import baton.handoff.Handoff;
import baton.handoff.ManagerOverride;
import baton.handoff.record.Content;
import baton.handoff.record.HandoffFormat;
import baton.handoff.rules.Checklist;
import baton.handoff.rules.Gap;
import baton.handoff.rules.Gate;
import baton.handoff.rules.TeamRules;
import baton.insight.figure.Share;
import baton.people.Person;
import baton.ui.form.draft.Autosave;
import baton.ui.form.draft.DealAdvisor;
import baton.ui.form.draft.DraftSaver;
import baton.ui.form.draft.EffortMeter;
import baton.ui.form.draft.FormServices;
import baton.ui.form.draft.LoadedDraft;
import baton.ui.form.draft.ReceiverChoice;
import baton.ui.form.field.FormFields;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Writing one handoff. Every pause in typing saves, and so does typing on without one.
public final class FormViewModel extends FormState {
    private final FormServices tools;
    private final Background background;
    private final Background.Latest opening;
    private final Notices notices;
    /// Why the last save failed; gone once one succeeds.
    private Notices.@Nullable Notice trouble;
    private final InstantSource clock;
    private final DealAdvisor advisor;
    private final EffortMeter effort;
    private final Autosave autosave;
    private final ReceiverChoice choice;
    private final ManagerWord managers;

    private final FormFields fields;
    private @Nullable DraftSaver saver;
    private int wanted;
    private boolean loading;
    private boolean pressed;
    private Checklist.Done done = LoadedDraft.NEW.done();
    private Optional<Instant> booked = Optional.empty();
    private Runnable onStanding = () -> {};

    public FormViewModel(FormServices tools, Background background, Notices notices) {
        this.tools = tools;
        this.background = background;
        opening = background.latest();
        this.notices = notices;
        clock = tools.clock();
        advisor = new DealAdvisor(tools, background, notices);
        effort = new EffortMeter(tools.effort(), clock, background, notices);
        autosave = new Autosave(background, clock, this::save);
        fields = new FormFields(clock);
        fields.onChange(this::changed);
        choice = new ReceiverChoice(fields.receiver, advisor, receivers);
        advisor.onRules(this::recheck);
        managers = new ManagerWord(tools, background, notices);
    }

    DealAdvisor advisor() {
        return advisor;
    }

    /// How long the sender has worked on it: for their own eyes.
    EffortMeter effort() {
        return effort;
    }

    TeamRules rules() {
        return advisor.rules();
    }

    /// Chooses who receives it, whatever the rules say.
    public void choose(Person receiver) {
        fields.receiver.set(receiver);
    }

    /// What is typed now, as a record.
    public Content content() {
        return fields.toContent();
    }

    /// Fills a calendar's invitation in.
    void readInvitation(Path file) {
        var mine = saver;
        var before = fields.toContent();
        background.run(
                () -> tools.invitations().into(file, before),
                read -> {
                    // The form may have turned to another handoff meanwhile.
                    if (mine != null && mine.equals(saver)) {
                        fields.apply(read.content());
                        if (!read.notes().isEmpty()) {
                            notices.tell(String.join(" ", read.notes()));
                        }
                    }
                },
                notices.orTell());
    }

    /// Of the briefings of each format, how many their receivers have watched lately.
    public void watched(Consumer<Map<HandoffFormat, Share>> told) {
        background.run(() -> tools.watched().get(), told::accept, notices.orTell());
    }

    ManagerWord managers() {
        return managers;
    }

    /// Whether it is them; not told once another draft is open.
    void isProved(Person person, String pin, Consumer<Boolean> told) {
        var current = saver;
        managers.isProved(person, pin, () -> Objects.equals(current, saver), told);
    }

    /// Told whenever something may have changed in how the record stands.
    void onStanding(Runnable told) {
        onStanding = told;
    }

    /// What is still to do, with one percentage.
    Checklist checklist() {
        return Checklist.of(
                fields.toContent(),
                rules(),
                new Checklist.Done(briefing.get() != null, done.introSent(), done.inCrm()));
    }

    /// It stands in the CRM: the last line of the checklist.
    void inCrm() {
        var current = saver;
        if (done.inCrm()) {
            return;
        }
        prepareToRecord(_ -> background.run(
                () -> Objects.requireNonNull(current)
                        .change(draft -> tools.service()
                                .note(Objects.requireNonNull(draft), draft.sender(), EventKind.IN_CRM, "")),
                _ -> {
                    if (Objects.equals(current, saver)) {
                        done = new Checklist.Done(done.briefed(), done.introSent(), true);
                        onStanding.run();
                    }
                },
                notices.orTell()));
    }

    /// The draft that it shows; empty before it is stored.
    Optional<UUID> stored() {
        return Optional.ofNullable(saver).flatMap(DraftSaver::stored).map(Handoff::id);
    }

    public FormFields fields() {
        return fields;
    }

    /// The first thing anybody types; the form's title follows it.
    public StringProperty companyProperty() {
        return fields.company;
    }

    /// How old the knowledge is: since the meeting was booked. Empty while none is.
    Optional<Duration> age() {
        return booked.map(b -> Duration.between(b, clock.instant()));
    }

    /// Whether what is typed here is kept: not once it is with its receiver.
    boolean isOpen() {
        return saver != null && !saver.isSent();
    }

    // Commands

    /// An empty form; nothing is stored until something is typed. What was typed before is saved first.
    public void begin(Person person) {
        wanted++;
        flush(_ -> {});
        show(LoadedDraft.NEW, person);
        opening.run(tools.people()::all, team -> receivers.setAll(others(team, person)), notices.orTell());
    }

    /// Goes on with a draft or a returned handoff.
    public void load(Person person, UUID id) {
        var mine = ++wanted;
        flush(_ -> {
            if (mine == wanted) {
                opening.run(() -> LoadedDraft.of(id, tools), loaded -> turnTo(loaded, person, mine), notices.orTell());
            }
        });
    }

    private void turnTo(LoadedDraft loaded, Person person, int asked) {
        if (asked != wanted) {
            return;
        }
        // What was typed meanwhile belongs to what was shown until now.
        flush(_ -> {});
        show(loaded, person);
    }

    private void show(LoadedDraft loaded, Person person) {
        loading = true;
        stored().ifPresent(effort::store);
        me = person;
        done = loaded.done();
        booked = loaded.booked();
        unrecorded.set(false);
        advisor.clear();
        choice.begin();
        saver = new DraftSaver(
                tools.service(), tools.store(), person.id(), loaded.handoff(), background, this::saved, this::failed);
        receivers.setAll(others(loaded.team(), person));
        var stored = Optional.ofNullable(loaded.handoff());
        var content = stored.map(Handoff::content).orElse(Content.EMPTY);
        fields.load(content, loaded.team(), person.zone(), person.id());
        effort.begin(person, loaded.effort());
        briefing.set(loaded.clip().orElse(null));
        returned.set(loaded.returned());
        pressed = false;
        busy.set(false);
        autosave.saving();
        gaps.clear();
        complete.set(Gate.completeFields(content));
        saving.set(stored.isPresent() ? Saving.SAVED : Saving.EMPTY);
        loading = false;
        choice.loaded();
        onStanding.run();
        advisor.look(content, person, stored.map(Handoff::id).orElse(null));
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
        return autosave.isPending() || saving.get() == Saving.FAILED;
    }

    /// Makes sure there is a stored draft to record for.
    public void prepareToRecord(Consumer<UUID> then) {
        if (saver != null && saver.stored().isEmpty()) {
            save();
        }
        flush(id -> id.ifPresent(then));
    }

    /// Hands off, or shows what is missing.
    public void handOff(Consumer<Handoff> done) {
        pressed = true;
        recheck();
        if (!gaps.isEmpty()) {
            return;
        }
        if (isUnrecorded() && !unrecorded.get()) {
            unrecorded.set(true);
        } else {
            send(null, done);
        }
    }

    /// Hands off with gaps, on a manager's word.
    ///
    /// @return whether it is on its way: without a receiver, or with an amount that cannot be read, it stays
    boolean handOffAnyway(ManagerOverride word, Consumer<Handoff> done) {
        pressed = true;
        recheck();
        return !gaps.contains(Gap.RECEIVER_MISSING) && send(word, done);
    }

    /// Whether it is to be told by a video that nobody has recorded. Whoever had it before asked for something else.
    boolean isUnrecorded() {
        return returned.get().count() == 0 && fields.toldBy.get() == HandoffFormat.VIDEO && briefing.get() == null;
    }

    private boolean send(@Nullable ManagerOverride word, Consumer<Handoff> done) {
        var current = saver;
        if (current == null
                || busy.get()
                || fields.isAmountMalformed()
                || fields.isDateMalformed()
                || fields.isRefused()) {
            return false;
        }
        busy.set(true);
        var overruled = choice.overruled();
        flush(_ -> background.run(
                () -> current.change(draft -> tools.service()
                        .handOff(draft, draft.sender(), tools.people().all(), overruled, word)),
                sent -> {
                    busy.set(false);
                    done.accept(sent);
                },
                problem -> {
                    busy.set(false);
                    notices.problem(problem);
                }));
        return true;
    }

    private void changed() {
        if (loading || saver == null || saver.isSent()) {
            return;
        }
        if (fields.meeting.date.get() == null) {
            booked = Optional.empty();
        } else if (booked.isEmpty()) {
            booked = Optional.of(clock.instant());
        }
        recheck();
        effort.sign();
        saving.set(fields.isRefused() ? Saving.REFUSED : Saving.TYPING);
        autosave.typed();
    }

    private void recheck() {
        var content = fields.toContent();
        complete.set(Gate.completeFields(content));
        if (!isUnrecorded()) {
            unrecorded.set(false);
        }
        if (pressed) {
            gaps.setAll(Gate.gaps(content, rules()));
        }
        onStanding.run();
        if (me != null && saver != null) {
            advisor.look(content, me, saver.stored().map(Handoff::id).orElse(null));
        }
    }

    private void save() {
        autosave.saving();
        if (saver != null) {
            saver.save(fields.toContent());
        }
    }

    private void saved(Handoff handoff) {
        // The saver of a form that has turned to another handoff has nothing to say here any more.
        if (saver == null || !saver.stored().equals(Optional.of(handoff)) || autosave.isPending()) {
            return;
        }
        if (trouble != null) {
            notices.withdraw(trouble);
            trouble = null;
        }
        effort.store(handoff.id());
        if (fields.isRefused()) {
            saving.set(Saving.REFUSED);
        } else {
            saving.set(
                    fields.isAmountMalformed()
                                    || fields.isDateMalformed()
                                    || fields.meeting.isTimeMalformed()
                                    || fields.isMoreMalformed()
                            ? Saving.PARTLY
                            : Saving.SAVED);
        }
    }

    private void failed(DraftSaver who, Exception problem) {
        if (who.equals(saver)) {
            busy.set(false);
            saving.set(Saving.FAILED);
        }
        trouble = notices.problem(problem);
    }
}
