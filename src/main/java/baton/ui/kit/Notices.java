package baton.ui.kit;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Short news for the person: shown by the shell, never in the way, gone by themselves unless they are
/// problems.
public final class Notices {
    /// One piece of news.
    ///
    /// @param action what can be done about it, in a word; empty for nothing
    public record Notice(String text, boolean isProblem, String action, Runnable act) {
        Notice(String text, boolean isProblem) {
            this(text, isProblem, "", () -> {});
        }
    }

    private final ReadOnlyObjectWrapper<Notice> current = new ReadOnlyObjectWrapper<>(new Notice("", false));
    private final Function<Throwable, String> words;

    /// @param words turns an error into its sentence
    public Notices(Function<Throwable, String> words) {
        this.words = words;
    }

    /// What is to be shown; an empty text shows nothing.
    public ReadOnlyObjectProperty<Notice> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public void tell(String text) {
        current.set(new Notice(text, false));
    }

    /// News with something that can be done about it, as long as they are shown.
    public void tell(String text, String action, Runnable act) {
        current.set(new Notice(text, false, action, act));
    }

    /// The same, and it stays until somebody has answered it or closed it.
    public void ask(String text, String action, Runnable act) {
        current.set(new Notice(text, true, action, act));
    }

    /// @return what is shown, to take it back once it is mended
    public Notice problem(Throwable error) {
        var notice = new Notice(words.apply(error), true);
        current.set(notice);
        return notice;
    }

    /// Takes back what is no longer so, if it is still shown.
    public void withdraw(Notice notice) {
        if (current.get() == notice) {
            clear();
        }
    }

    public void clear() {
        current.set(new Notice("", false));
    }

    /// The sentence for an error that is shown in place.
    public String sentence(Throwable error) {
        return words.apply(error);
    }

    /// For work whose failure is news and nothing else.
    public Consumer<Exception> orTell() {
        return this::problem;
    }
}
