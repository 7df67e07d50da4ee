package baton.exchange.pack;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A piece of a closed file is not the one that was written there.
final class SealBrokenException extends IOException {
    private static final long serialVersionUID = 1;

    SealBrokenException(@Nullable Throwable cause) {
        super("a piece is not what was written", cause);
    }
}
