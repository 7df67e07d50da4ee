package baton.ui.kit;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is made when it is first asked for, such as a screen that nobody has opened yet. On the screen's thread alone.
public final class Later<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T made;
    private @Nullable Consumer<T> wish;

    public Later(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        var here = made;
        if (here == null) {
            here = maker.get();
            made = here;
            if (wish != null) {
                wish.accept(here);
            }
        }
        return here;
    }

    /// Done if it is made; else once it is, and then only the newest wish counts.
    public void tell(Consumer<T> wish) {
        this.wish = wish;
        ifMade(wish);
    }

    /// Done if it is made, and forgotten if not.
    public void ifMade(Consumer<T> work) {
        if (made != null) {
            work.accept(made);
        }
    }

    /// Whether it is made, and this.
    public boolean is(@Nullable Object other) {
        return made != null && made.equals(other);
    }
}
