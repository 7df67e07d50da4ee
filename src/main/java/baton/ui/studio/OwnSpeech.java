package baton.ui.studio;

import baton.recording.take.Take;
import baton.transcript.SpeechFigures;
import baton.transcript.TranscriberException;
import baton.transcript.Transcript;
import baton.ui.kit.Background;
import baton.ui.kit.SerialExecutor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// How the sender speaks in the take that is looked at; shown to nobody else and stored nowhere. It listens while a
/// take is looked at, and stops at once when somebody records or keeps.
final class OwnSpeech {
    /// What there is to show.
    sealed interface Shown {
        /// Nothing: the computer cannot listen, or nothing was understood.
        record Nothing() implements Shown {}

        record Listening() implements Shown {}

        record Figures(SpeechFigures figures) implements Shown {}
    }

    private static final Shown NOTHING = new Shown.Nothing();
    private final TakeTranscriptionPort ear;
    private final StudioState state;
    private final ReviewEdits edits;
    private final SerialExecutor lane;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(NOTHING);
    /// What was heard in the takes that were looked at; takes are few.
    private final Map<UUID, Transcript> heard = new HashMap<>();
    private AtomicBoolean stop = new AtomicBoolean();
    private @Nullable UUID listening;

    OwnSpeech(TakeTranscriptionPort ear, StudioState state, ReviewEdits edits, Background background) {
        this.ear = ear;
        this.state = state;
        this.edits = edits;
        lane = new SerialExecutor(background, "own speech");
        edits.takeProperty().subscribe(_ -> follow());
        state.phaseProperty().subscribe(_ -> follow());
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    private void follow() {
        var take = edits.takeProperty().get();
        if (take == null || !state.is(Phase.REVIEW)) {
            end();
            if (take == null) {
                shown.set(NOTHING);
            }
            return;
        }
        var words = heard.get(take.id());
        if (words != null) {
            end();
            shown.set(figures(take, words));
        } else if (!take.id().equals(listening)) {
            end();
            begin(take);
        }
    }

    private void end() {
        stop.set(true);
        listening = null;
    }

    private void begin(Take take) {
        shown.set(NOTHING);
        var mine = new AtomicBoolean();
        stop = mine;
        listening = take.id();
        // Two steps: that it listens is said only where it can.
        lane.run(
                () -> !mine.get() && ear.isReady(),
                ready -> {
                    if (ready && !mine.get()) {
                        shown.set(new Shown.Listening());
                        listen(take, mine);
                    }
                },
                // Nobody asked for it: there is nothing to tell.
                _ -> {});
    }

    private void listen(Take take, AtomicBoolean mine) {
        lane.run(
                () -> words(take, mine),
                words -> {
                    words.ifPresent(w -> heard.put(take.id(), w));
                    if (!mine.get()) {
                        listening = null;
                        shown.set(NOTHING);
                        if (words.isPresent()) {
                            follow();
                        }
                    }
                },
                _ -> {
                    if (!mine.get()) {
                        shown.set(NOTHING);
                    }
                });
    }

    private Optional<Transcript> words(Take take, AtomicBoolean mine) {
        if (mine.get()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ear.listen(take, mine::get));
        } catch (TranscriberException notHeard) {
            // The take itself is looked at all the same.
            return Optional.empty();
        }
    }

    private Shown figures(Take take, Transcript words) {
        if (words.language() != Transcript.Language.ENGLISH) {
            return NOTHING;
        }
        var figures = SpeechFigures.of(words, take.notes().trim(), edits.length());
        return figures.words() == 0 ? NOTHING : new Shown.Figures(figures);
    }

    /// Keeps what was heard in the take for the clip that it becomes; to be told the clip's id, on any thread, before
    /// anybody could begin to write the clip down a second time.
    Consumer<UUID> keeper(UUID take) {
        var words = heard.get(take);
        return words == null ? _ -> {} : clip -> ear.keep(words, clip);
    }
}
