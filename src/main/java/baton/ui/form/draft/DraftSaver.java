package baton.ui.form.draft;

import baton.handoff.Handoff;
import baton.handoff.HandoffService;
import baton.handoff.HandoffStore;
import baton.handoff.StaleHandoffException;
import baton.handoff.record.Content;
import baton.ui.kit.Background;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Saves one draft: one save after the other, never two at once, the newest content last. Belongs to one handoff for
/// its whole life: a form that turns to another one takes another saver, and the old one ends its work undisturbed.
public final class DraftSaver {
    private final HandoffService service;
    private final HandoffStore handoffs;
    private final UUID person;
    private final Background background;
    private final Consumer<Handoff> saved;
    private final BiConsumer<DraftSaver, Exception> failed;
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private @Nullable Content next;
    private boolean writing;

    private final Object storing = new Object();
    private boolean over;
    private volatile @Nullable Handoff stored;

    /// @param stored null for a draft that does not exist yet
    /// @param failed told on the screen's thread, with this saver
    /// @param saved told on the screen's thread after each save
    public DraftSaver(
            HandoffService service,
            HandoffStore handoffs,
            UUID person,
            @Nullable Handoff stored,
            Background background,
            Consumer<Handoff> saved,
            BiConsumer<DraftSaver, Exception> failed) {
        this.service = service;
        this.handoffs = handoffs;
        this.person = person;
        this.stored = stored;
        this.background = background;
        this.saved = saved;
        this.failed = failed;
    }

    /// The draft as it was stored last; empty if it never was.
    public Optional<Handoff> stored() {
        return Optional.ofNullable(stored);
    }

    /// What is with its receiver is not this form's any more.
    public boolean isSent() {
        var last = stored;
        return last != null && !last.status().isWithSender();
    }

    public void save(Content content) {
        if (isSent()) {
            return;
        }
        next = content;
        if (!writing) {
            write();
        }
    }

    /// Runs once everything that was to be saved is on the disk; at once if it is. Not at all if that fails.
    public void whenDone(Runnable then) {
        if (writing) {
            waiting.add(then);
        } else {
            then.run();
        }
    }

    private void write() {
        var content = next;
        if (content == null) {
            return;
        }
        next = null;
        writing = true;
        background.run(
                () -> store(content),
                handoff -> {
                    writing = false;
                    if (next != null) {
                        write();
                        return;
                    }
                    saved.accept(handoff);
                    drain();
                },
                problem -> {
                    writing = false;
                    failed.accept(this, problem);
                    if (problem instanceof StaleHandoffException) {
                        // Trying again cannot help; whoever waits to open another one must not wait for ever.
                        next = null;
                        drain();
                    } else {
                        waiting.clear();
                    }
                });
    }

    private void drain() {
        while (!writing && !waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    /// Whether something is on its way to the disk.
    public boolean isBusy() {
        return writing || next != null;
    }

    private Handoff store(Content content) {
        return change(last -> {
            if (last == null) {
                return service.begin(person, content);
            }
            return over ? last : service.edit(last, person, content);
        });
    }

    /// Stores on the caller's thread, after whatever is being stored already, and lets nothing older follow: for the
    /// moment at which the window closes.
    public void storeLast(Content content) {
        synchronized (storing) {
            store(content);
            over = true;
        }
    }

    /// Another act on the draft as it was stored last, in turn with the saves.
    public Handoff change(UnaryOperator<@Nullable Handoff> act) {
        synchronized (storing) {
            var changed = act.apply(newest());
            stored = changed;
            return changed;
        }
    }

    /// A briefing that was kept meanwhile is no contradiction; other words are, and the store says so.
    private @Nullable Handoff newest() {
        var last = stored;
        return last == null
                ? null
                : handoffs.find(last.id())
                        .filter(now -> now.content().equals(last.content()))
                        .orElse(last);
    }
}
