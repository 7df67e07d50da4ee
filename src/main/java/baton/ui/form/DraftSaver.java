package baton.ui.form;

import baton.handoff.Content;
import baton.handoff.Handoff;
import baton.handoff.HandoffDesk;
import baton.ui.kit.Background;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Saves one draft: one save after the other, never two at once, the newest content last. Belongs to one handoff for
/// its whole life: a form that turns to another one takes another saver, and the old one ends its work undisturbed.
final class DraftSaver {
    private final HandoffDesk desk;
    private final UUID person;
    private final Background background;
    private final Consumer<Handoff> saved;
    private final Consumer<Exception> failed;
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private @Nullable Content next;
    private boolean writing;

    private final Object storing = new Object();
    private volatile @Nullable Handoff stored;

    /// @param stored null for a draft that does not exist yet
    /// @param saved told on the screen's thread after each save
    DraftSaver(
            HandoffDesk desk,
            UUID person,
            @Nullable Handoff stored,
            Background background,
            Consumer<Handoff> saved,
            Consumer<Exception> failed) {
        this.desk = desk;
        this.person = person;
        this.stored = stored;
        this.background = background;
        this.saved = saved;
        this.failed = failed;
    }

    /// The draft as it was stored last; empty if it never was.
    Optional<Handoff> stored() {
        return Optional.ofNullable(stored);
    }

    /// What is with its receiver is not this form's any more.
    boolean isSent() {
        var last = stored;
        return last != null && !last.status().isWithSender();
    }

    void save(Content content) {
        if (isSent()) {
            return;
        }
        next = content;
        if (!writing) {
            write();
        }
    }

    /// Runs once everything that was to be saved is on the disk; at once if it is. Not at all if that fails.
    void whenDone(Runnable then) {
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
                    waiting.clear();
                    failed.accept(problem);
                });
    }

    private void drain() {
        while (!writing && !waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    /// Stores on the caller's thread, after whatever is being stored already: for the moment at which the window
    /// closes.
    Handoff store(Content content) {
        return change(last -> last == null ? desk.begin(person, content) : desk.edit(last, person, content));
    }

    /// Another act on the draft as it was stored last, in turn with the saves.
    Handoff change(UnaryOperator<@Nullable Handoff> act) {
        synchronized (storing) {
            var changed = act.apply(stored);
            stored = changed;
            return changed;
        }
    }
}
