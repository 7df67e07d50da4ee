package baton.ui.transcript;

import baton.recording.ClipNotes;
import baton.recording.Trim;
import baton.transcript.CaptionFiles;
import baton.transcript.Corrections;
import baton.transcript.NameSuggestions.Hint;
import baton.transcript.QuoteAligner;
import baton.transcript.Transcript;
import baton.ui.kit.Background;
import baton.ui.kit.ClipExtras;
import baton.ui.kit.Notices;
import baton.ui.kit.SerialExecutor;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What is said in the briefing of an open handoff: read, put right, and stood for by a person. It never writes into
/// the
/// record itself.
public final class TranscriptViewModel {
    private final TranscriptServices tools;
    private final Background.Latest asking;
    private final SerialExecutor saving;
    private final CaptionExchange files;
    private final Notices notices;
    private final Strings strings;
    private final ReadOnlyObjectWrapper<TranscriptState> spoken = new ReadOnlyObjectWrapper<>(TranscriptState.NOTHING);
    private final Deque<Transcript> before = new ArrayDeque<>();
    private final Set<String> refused = new HashSet<>();
    private TranscriptLoader reading;
    private @Nullable BriefingContext open;
    /// What a person has put right in one place, offered for the others.
    private @Nullable Hint own;
    private int unsaved;

    public TranscriptViewModel(TranscriptServices tools, Background background, Notices notices, Strings strings) {
        this.tools = tools;
        this.notices = notices;
        this.strings = strings;
        reading = TranscriptLoader.nothing(tools);
        asking = background.latest();
        saving = new SerialExecutor(background, "transcripts");
        files = new CaptionExchange(tools, saving, notices, strings);
    }

    public ReadOnlyObjectProperty<TranscriptState> spokenProperty() {
        return spoken.getReadOnlyProperty();
    }

    /// Whether this reader may put it right and stand for it: whoever sent it, or got it.
    boolean mayChange() {
        var shown = open;
        return shown != null && shown.mayChange();
    }

    boolean canUndo() {
        return !before.isEmpty() && mayChange();
    }

    /// What of the briefing plays.
    Trim trim() {
        var shown = open;
        return shown == null
                ? Trim.NONE
                : shown.clip().map(c -> c.notes()).orElse(ClipNotes.NONE).trim();
    }

    boolean isCut(Duration at) {
        var end = trim().end();
        return at.compareTo(trim().start()) < 0 || end != null && at.compareTo(end) >= 0;
    }

    /// Who stands for it; empty while nobody does.
    String reviewer() {
        var shown = open;
        var transcript = spoken.get().transcript();
        return shown == null || transcript == null || transcript.reviewedBy() == null
                ? ""
                : shown.names().getOrDefault(transcript.reviewedBy(), "");
    }

    /// What is offered next: what a person has just put right elsewhere, then names that were probably said.
    Optional<Hint> hint() {
        return Optional.ofNullable(spoken.get().offered());
    }

    /// How many suggestions there are.
    int hintCount() {
        return (int) spoken.get().hints().stream().filter(this::isOffered).count() + (own == null ? 0 : 1);
    }

    boolean isOffered(Hint hint) {
        return !refused.contains(key(hint));
    }

    private static String key(Hint hint) {
        return (hint.said() + ">" + hint.name()).toLowerCase(Locale.ROOT);
    }

    /// In how many places the same is said.
    int places(Hint hint) {
        var transcript = spoken.get().transcript();
        return transcript == null ? 0 : Corrections.places(transcript, hint).size();
    }

    /// Where a quote of the record is said, from where the briefing begins to play; empty if it is not, or was cut
    /// away.
    public Optional<Duration> saidAt(String quote) {
        return Optional.ofNullable(spoken.get().quotes().get(quote))
                .map(QuoteAligner.Said::from)
                .filter(at -> !isCut(at))
                .map(at -> at.minus(trim().start()));
    }

    /// The words as captions, on the time of the whole file.
    public List<ClipExtras.Part> captions() {
        var transcript = spoken.get().transcript();
        return transcript == null
                ? List.of()
                : CaptionFiles.captions(transcript).stream()
                        .map(c -> new ClipExtras.Part(c.from(), c.to(), c.text()))
                        .toList();
    }

    /// Without its ending.
    String fileName() {
        var shown = open;
        var name = shown == null ? "" : Texts.fileName(shown.handoff().content().company());
        return (name.isEmpty() ? "" : name + " ") + "briefing";
    }

    // Commands

    /// A handoff is open, or was read again; null for none.
    public void show(@Nullable BriefingContext shown) {
        var clip = TranscriptLoader.clip(shown);
        var same = clip.isPresent() && clip.equals(TranscriptLoader.clip(open));
        open = shown;
        reading = shown == null ? TranscriptLoader.nothing(tools) : TranscriptLoader.of(tools, shown);
        if (!same) {
            before.clear();
            refused.clear();
            own = null;
            asking.cancel();
            spoken.set(TranscriptState.NOTHING);
        }
        refresh();
    }

    /// Looks whether it is written by now, or was changed elsewhere.
    public void refresh() {
        var clip = TranscriptLoader.clip(open);
        if (clip.isPresent() && unsaved == 0) {
            var asked = reading;
            asking.run(() -> asked.read(clip.get()), this::found, notices.orTell());
        }
    }

    private void found(TranscriptState fresh) {
        var shown = spoken.get();
        if (shown.transcript() != null && !shown.transcript().equals(fresh.transcript())) {
            // Somebody else wrote: what was undone before is not what stands there now.
            before.clear();
            own = null;
        }
        put(fresh);
    }

    /// Takes a suggestion: in its place, or wherever the same is said.
    void accept(Hint hint, boolean everywhere) {
        own = hint.equals(own) ? null : own;
        change(t -> everywhere ? Corrections.everywhere(t, hint) : Corrections.here(t, hint));
    }

    /// It was said as it is written.
    void refuse(Hint hint) {
        own = hint.equals(own) ? null : own;
        refused.add(key(hint));
        showAgain();
    }

    void rewrite(int line, String text) {
        var old = spoken.get().transcript();
        change(t -> Corrections.rewrite(t, line, text));
        var now = spoken.get().transcript();
        if (old != null && now != null && !old.equals(now)) {
            own = Corrections.repeated(old, now, line).orElse(null);
            showAgain();
        }
    }

    /// No word is another one, but what is offered is.
    private void showAgain() {
        put(spoken.get());
    }

    private void put(TranscriptState fresh) {
        var next = own != null
                ? Optional.of(own)
                : fresh.hints().stream().filter(this::isOffered).findFirst();
        var shown = fresh.offering(next);
        if (!shown.equals(spoken.get())) {
            spoken.set(shown);
        }
    }

    /// Somebody has read it and stands for it.
    void approve() {
        var shown = open;
        if (shown != null) {
            own = null;
            change(t -> t.reviewedBy(shown.reader().id()));
        }
    }

    void undo() {
        if (canUndo()) {
            own = null;
            keep(before.pop());
        }
    }

    private void change(UnaryOperator<Transcript> edit) {
        var transcript = spoken.get().transcript();
        if (transcript == null || !mayChange()) {
            return;
        }
        var changed = edit.apply(transcript);
        if (!changed.equals(transcript)) {
            before.push(transcript);
            keep(changed);
        }
    }

    /// Shown at once, saved in the order of the changes.
    private void keep(Transcript changed) {
        asking.cancel();
        unsaved++;
        put(reading.of(changed));
        saving.run(
                () -> {
                    tools.store().save(changed);
                    return true;
                },
                _ -> unsaved--,
                problem -> {
                    unsaved--;
                    notices.problem(problem);
                    refresh();
                });
    }

    /// Tries again what failed.
    void again() {
        saving.run(
                () -> {
                    tools.store().retry();
                    tools.wake().run();
                    return true;
                },
                _ -> refresh(),
                notices.orTell());
    }

    // Files

    /// Saves it as captions; a file that ends in ".srt" is SubRip, every other one WebVTT.
    void save(Path file) {
        var transcript = spoken.get().transcript();
        if (transcript != null) {
            files.save(transcript, trim(), file);
        }
    }

    /// Reads captions that somebody brought; what there was before can be had back.
    void read(Path file) {
        var shown = open;
        if (shown == null || shown.clip().isEmpty() || !mayChange()) {
            return;
        }
        var clip = shown.clip().get();
        files.read(clip, file, read -> {
            if (TranscriptLoader.clip(open).equals(Optional.of(clip.id()))) {
                brought(read);
            }
        });
    }

    private void brought(Transcript read) {
        var old = spoken.get().transcript();
        if (old != null) {
            before.push(old);
        }
        own = null;
        keep(read);
        notices.tell(strings.get("transcript.isRead", read.lines().size()));
    }
}
