package baton.store.file;

import java.util.concurrent.CancellationException;

/// Hears how far long work has come, and may end it.
@FunctionalInterface
public interface Progress {
    Progress NONE = (_, _) -> true;

    /// @param done of `all`, in the work's own unit
    /// @return false to end the work; it leaves everything as it was
    boolean goOn(long done, long all);

    /// @throws CancellationException if the work is to end
    default void at(long done, long all) {
        if (!goOn(done, all)) {
            throw new CancellationException("the person wants it to end");
        }
    }
}
