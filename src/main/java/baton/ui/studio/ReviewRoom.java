package baton.ui.studio;

import baton.people.Person;
import baton.recording.take.Take;
import baton.recording.take.TakeState;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.SerialExecutor;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// After a take: look at it as the receiver will hear it, trim it, keep it, or record again.
final class ReviewRoom {
    private final TakeService takes;
    private final SerialExecutor lane;
    private final StudioState state;
    private final Background background;
    private final Notices notices;
    private final Runnable backToLive;
    private final TakeTray tray;
    private final ReviewEdits edits;
    private final OwnSpeech speech;
    private int looks;

    /// @param backToLive shows the live picture again
    ReviewRoom(
            TakeService takes,
            TakeTranscriptionPort ear,
            SerialExecutor lane,
            StudioState state,
            Background background,
            Notices notices,
            Runnable backToLive) {
        this.takes = takes;
        this.lane = lane;
        this.state = state;
        this.background = background;
        this.notices = notices;
        this.backToLive = backToLive;
        tray = new TakeTray(takes, background, notices);
        edits = new ReviewEdits(this::note);
        speech = new OwnSpeech(ear, state, edits, background);
    }

    TakeTray tray() {
        return tray;
    }

    ReviewEdits edits() {
        return edits;
    }

    /// How the sender speaks in the take.
    OwnSpeech speech() {
        return speech;
    }

    private void note(Take changed) {
        lane.run(() -> takes.note(changed), _ -> tray.refresh(), notices.orTell());
    }

    /// @param length of its file
    /// @param silent whether nobody is heard in it
    void begin(Take recorded, Duration length, boolean silent) {
        looks++;
        state.noticeSilence(silent);
        state.ask(false);
        edits.begin(recorded, length);
        state.measure(edits.playLength());
        state.turnTo(Phase.REVIEW);
        if (recorded.notes().waveform().isEmpty()) {
            background.run(() -> takes.listen(recorded), edits::heard, notices.orTell());
        }
    }

    /// Looks at a take of the tray; the one looked at until now goes into it.
    void look(TakeTray.Entry entry) {
        var looked = edits.takeProperty().get();
        if (looked != null && looked.id().equals(entry.take().id())) {
            return;
        }
        if (state.is(Phase.REVIEW) || state.is(Phase.LIVE) || state.is(Phase.TROUBLE)) {
            putAside();
            begin(entry.take(), entry.length(), entry.take().notes().isSilent());
        }
    }

    /// The take becomes the handoff's briefing. One in which nobody is heard is kept only when asked twice.
    ///
    /// @param done told on the screen's thread once it is
    void keep(Person person, Runnable done) {
        var kept = edits.takeProperty().get();
        if (!state.is(Phase.REVIEW) || kept == null) {
            return;
        }
        state.turnTo(Phase.KEEPING);
        var mine = looks;
        var keepWords = speech.keeper(kept.id());
        lane.run(
                () -> takes.keep(kept, person, keepWords),
                handoff -> {
                    // Left meanwhile: it is kept, and nobody is taken anywhere.
                    if (mine == looks) {
                        end();
                        done.run();
                    }
                },
                problem -> {
                    if (mine == looks) {
                        state.turnTo(Phase.REVIEW);
                    }
                    notices.problem(problem);
                });
    }

    /// Whether a take in which nobody is heard must be asked about first; the next press means it.
    boolean asksAboutSilence() {
        var ask = state.unheardProperty().get() && !state.askedProperty().get();
        if (ask) {
            state.ask(true);
        }
        return ask;
    }

    /// Puts the take into the tray and goes back to the live picture.
    void retake() {
        if (state.is(Phase.REVIEW)) {
            putAside();
            backToLive.run();
        }
    }

    /// The briefing itself is not thrown away: another take replaces it.
    boolean mayDiscard() {
        var looked = edits.takeProperty().get();
        return looked != null && looked.state() != TakeState.KEPT;
    }

    /// Throws the take away; the tray still has it until the handoff is sent.
    void discard() {
        var thrown = edits.takeProperty().get();
        if (state.is(Phase.REVIEW) && thrown != null && mayDiscard()) {
            end();
            lane.run(() -> takes.discard(thrown), _ -> tray.refresh(), notices.orTell());
            backToLive.run();
        }
    }

    /// Has a discarded take back.
    void restore(Take discarded) {
        lane.run(() -> takes.restore(discarded), _ -> tray.refresh(), notices.orTell());
    }

    private void putAside() {
        var looked = end();
        if (looked != null) {
            lane.run(() -> takes.setAside(looked), _ -> tray.refresh(), notices.orTell());
        }
    }

    /// Looks at none any more; returns the one that was looked at.
    @Nullable
    Take end() {
        var looked = edits.takeProperty().get();
        looks++;
        edits.end();
        return looked;
    }
}
