package baton.team;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a package.
///
/// @param handoff null where it was about none, or about one that is not here
/// @param refused acts of this machine that do not count any more
public record Taken(Outcome outcome, @Nullable UUID handoff, List<Refusal> refused) {
    /// What became of it as a whole.
    public enum Outcome {
        /// It is in the library.
        TAKEN,
        /// Everything in it was known.
        KNOWN,
        /// The handoff itself has not come yet: kept until it does.
        WAITS,
        /// Its author cannot have decided that; what it says of their own acts was taken.
        NOT_THEIRS,
        /// It says something that does not fit into this library; nothing of it was taken.
        NOT_UNDERSTOOD
    }

    public Taken {
        refused = List.copyOf(refused);
    }
}
