package baton.ui.studio;

import baton.handoff.record.HandoffType;
import baton.handoff.rules.LengthBand;
import baton.people.Person;
import baton.recording.Chapter;
import baton.recording.DeviceException;
import baton.recording.capture.Recorder;
import baton.recording.capture.RecorderState;
import baton.recording.capture.TakeResult;
import baton.recording.prompt.PromptRun;
import baton.recording.take.Take;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.SerialExecutor;
import baton.ui.kit.Strings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Recording one briefing: choose devices, count down, record, look at it, keep it or record again.
public final class StudioViewModel {
    private final TakeService takes;
    final GreenRoom room;
    final StudioSettings settings;
    private final Background background;
    private final Notices notices;
    private final Strings strings;
    private final CaptureHint hints;
    final Recorder recorder;
    private final RecordingSleepInhibitor vigil;
    private final SerialExecutor lane;
    private final Countdown countdown;
    private final Chime chime;
    private boolean alarmed;

    final StudioState state = new StudioState();
    final ReviewRoom review;
    final TakingIn takingIn;
    final ScriptAutosave script;
    private final PromptController prompts = new PromptController(this::noteChapters);
    private final ReadOnlyObjectWrapper<TakeService.@Nullable Order> order = new ReadOnlyObjectWrapper<>();
    private LengthBand band = LengthBand.usual(HandoffType.SDR_TO_AE);
    private @Nullable Person me;
    private @Nullable Take take;
    /// What went wrong with the file before the take was seen to run.
    private @Nullable DeviceException early;
    private boolean active;
    private int entered;
    private Runnable released = () -> {};

    public StudioViewModel(
            StudioServices tools, TakeService takes, Background background, Notices notices, Strings strings) {
        this.takes = takes;
        this.background = background;
        this.notices = notices;
        this.strings = strings;
        hints = new CaptureHint(strings, notices);
        recorder = new Recorder(
                tools.writers(),
                tools.room(),
                tools.clock(),
                problem -> background.onScreen(() -> deviceTrouble(problem)));
        vigil = new RecordingSleepInhibitor(tools.sleepGuard());
        lane = new SerialExecutor(background, "studio");
        countdown = new Countdown(background, this::begin, this::ticked);
        chime = tools.chime();
        settings = new StudioSettings(tools.remembered(), background, notices);
        room = new GreenRoom(tools, recorder, lane, state, settings, background, notices);
        review = new ReviewRoom(takes, tools.ear(), lane, state, background, notices, room::backToLive);
        script = new ScriptAutosave(takes, lane, notices);
        takingIn = new TakingIn(takes, background);
    }

    /// Told when a take that was left is free to be offered again.
    public void onReleased(Runnable listener) {
        released = listener;
    }

    PromptRun prompts() {
        return prompts.run();
    }

    /// The handoff it records for, and what its receiver wants to see; null until it is read.
    ReadOnlyObjectProperty<TakeService.@Nullable Order> orderProperty() {
        return order.getReadOnlyProperty();
    }

    /// 3, 2, 1 while counting down.
    public ReadOnlyIntegerProperty countingProperty() {
        return countdown.leftProperty();
    }

    LengthBand band() {
        return band;
    }

    // Commands

    /// Enters the studio for this handoff.
    public void enter(Person person, UUID id) {
        active = true;
        order.set(null);
        room.enter();
        var mine = ++entered;
        me = person;
        take = null;
        review.end();
        state.measure(Duration.ZERO);
        settings.load();
        review.tray().open(id);
        background.run(
                () -> takes.open(id),
                found -> {
                    if (mine == entered) {
                        order.set(found);
                        script.open(found);
                        band = found.band();
                        prompts.open(found.card().toSpeak(found.handoff().content()));
                        room.look();
                    }
                },
                notices.orTell());
    }

    private void cannotRecord(Exception problem) {
        vigil.end();
        room.cannotOpen(problem);
    }

    /// Counts down, then records; pressed again while counting it records at once.
    public void record() {
        if (state.is(Phase.COUNTING)) {
            countdown.skip();
        } else if (state.is(Phase.LIVE)) {
            state.turnTo(Phase.COUNTING);
            countdown.start(settings.countdown.get());
        }
    }

    private void ticked() {
        if (settings.countAloud.get()) {
            chime.tick();
        }
    }

    private void begin() {
        var recordedFor = order.get();
        if (recordedFor == null || !state.is(Phase.COUNTING)) {
            return;
        }
        var mine = entered;
        state.turnTo(Phase.SAVING);
        early = null;
        lane.run(
                () -> {
                    vigil.begin();
                    return takes.begin(recorder, recordedFor);
                },
                begun -> {
                    // Left meanwhile: what ends the take is already on its way, and goes first.
                    if (mine != entered) {
                        after(() -> takes.release(begun), released);
                        return;
                    }
                    take = begun;
                    if (settings.aid.get() == StudioSettings.Aid.PROMPTS) {
                        prompts.begin();
                    }
                    state.turnTo(Phase.RECORDING);
                    if (early != null) {
                        deviceTrouble(early);
                    }
                },
                this::cannotRecord);
    }

    /// Takes another program's video as the take to look at: whoever has one need not speak again. Works without any
    /// device.
    void takeIn(Path file) {
        var recordedFor = order.get();
        if (recordedFor == null || !state.is(Phase.LIVE) && !state.is(Phase.TROUBLE)) {
            return;
        }
        var mine = entered;
        state.turnTo(Phase.TAKING_IN);
        takingIn.begin(
                recordedFor,
                file,
                taken -> {
                    var facts = taken.facts();
                    if (mine != entered || facts == null) {
                        after(() -> takes.release(taken.take()), released);
                        return;
                    }
                    review.begin(
                            taken.take(), facts.length(), taken.take().notes().isSilent() || !facts.hasSound());
                },
                problem -> {
                    notices.problem(problem);
                    lookAgain(mine);
                },
                () -> lookAgain(mine));
    }

    private void lookAgain(int since) {
        if (since == entered) {
            room.look();
        }
    }

    void nextPrompt() {
        if (state.is(Phase.RECORDING)) {
            prompts.next(recorder.elapsed());
        }
    }

    void lastPrompt() {
        if (state.is(Phase.RECORDING)) {
            prompts.back();
        }
    }

    private void noteChapters(List<Chapter> chapters) {
        if (take != null) {
            var noted = take.withNotes(take.notes().withChapters(chapters));
            take = noted;
            lane.run(() -> takes.note(noted), _ -> {}, notices.orTell());
        }
    }

    /// Interrupts the take, or goes on with it.
    void pauseOrResume() {
        if (state.is(Phase.RECORDING)) {
            recorder.pause();
        } else if (state.is(Phase.PAUSED)) {
            recorder.resume();
        }
        follow();
    }

    /// The recorder pauses by itself when nobody would be heard.
    private void follow() {
        if (state.phase().isTaking()) {
            var paused = recorder.state() == RecorderState.PAUSED;
            state.turnTo(paused ? Phase.PAUSED : Phase.RECORDING);
        }
    }

    /// What the one big button does.
    void recordOrStop() {
        if (state.phase().isTaking()) {
            stop();
        } else {
            record();
        }
    }

    /// Ends the take; what was recorded is on the disk when the review opens.
    public void stop() {
        if (!state.phase().isTaking()) {
            return;
        }
        state.turnTo(Phase.SAVING);
        lane.run(recorder::stop, this::ended, this::cannotRecord);
    }

    private void ended(TakeResult result) {
        vigil.end();
        var recorded = take;
        if (recorded != null && active) {
            take = null;
            prompts.reset();
            review.begin(recorded, result.length(), result.silent());
        }
    }

    /// The take becomes the handoff's briefing.
    ///
    /// @param done told once it is, if the studio is still open
    public void keep(Runnable done) {
        var person = me;
        if (person != null) {
            review.keep(person, done);
        }
    }

    /// Leaves the studio. A running take is ended and stays on the shelf; an undecided one waits there too.
    public void leave() {
        var left = end();
        after(() -> letGo(left), released);
    }

    /// The window closes: a running take is ended before this returns.
    public void close() {
        takingIn.finish();
        var left = end();
        lane.finish(() -> letGo(left));
    }

    private @Nullable Take end() {
        active = false;
        room.leave();
        entered++;
        takingIn.cancel();
        countdown.stop();
        vigil.end();
        var looked = review.end();
        var left = take == null ? looked : take;
        take = null;
        return left;
    }

    /// Only once its file is finished is a take free to be offered again.
    private void letGo(@Nullable Take left) {
        try {
            recorder.close();
        } finally {
            room.deleteTest();
            if (left != null) {
                takes.release(left);
            }
        }
    }

    private void after(Runnable work, Runnable then) {
        lane.run(
                () -> {
                    work.run();
                    return true;
                },
                _ -> then.run(),
                notices.orTell());
    }

    /// Called at every pulse of the screen: brings everything that is measured up to date.
    public void tick() {
        room.tick();
        follow();
        if (state.phase().isTaking()) {
            state.measure(recorder.elapsed());
        }
        var status = recorder.status();
        var health = recorder.health();
        state.hear(status.level());
        state.check(health);
        state.hint(hints.of(recorder, state.phase(), status, health));
        // Whoever looks into the lens does not read the line above it.
        var gone = status.microphoneGone().isPresent() && state.phase().isTaking();
        if (gone && !alarmed) {
            chime.alarm();
        }
        alarmed = gone;
    }

    private void deviceTrouble(DeviceException problem) {
        if (!active) {
            return;
        }
        switch (state.phase()) {
            case RECORDING, PAUSED -> {
                if (problem.problem().endsTake()) {
                    state.wrong(notices.sentence(problem));
                    stop();
                }
            }
            case SAVING -> early = problem.problem().endsTake() ? problem : early;
            case LIVE, OPENING, COUNTING, TESTING -> {
                countdown.stop();
                room.lost(problem);
            }
            default -> {}
        }
    }
}
