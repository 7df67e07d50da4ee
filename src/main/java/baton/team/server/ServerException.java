package baton.team.server;

import java.util.EnumSet;
import java.util.Set;

/// A server that cannot be asked, or says no.
public final class ServerException extends Exception {
    private static final long serialVersionUID = 1;
    private static final Set<Reason> PASSING = EnumSet.of(Reason.UNREACHABLE, Reason.BUSY, Reason.FULL);
    private final Reason reason;

    /// Why; each has its sentence.
    public enum Reason {
        /// It does not answer.
        UNREACHABLE,
        /// It is not the server that the invitation speaks of, or nobody vouches for it.
        NOT_TRUSTED,
        /// It does not let this login in.
        NOT_LET_IN,
        /// It has no more room, or can only be read now.
        FULL,
        /// Others were at the same thing at the same moment.
        BUSY,
        /// It does not allow that.
        NOT_ALLOWED,
        /// The clock of this machine is ahead of its own.
        CLOCK_AHEAD,
        /// A newer Baton has written what would be changed.
        NEWER,
        /// More than it takes at once.
        TOO_MUCH,
        /// An invitation that was used, or is too old.
        USED_UP,
        /// There is no such thing there.
        NOT_THERE,
        /// It has no team's side, or one that does not fit this program.
        NO_TEAM,
        /// It wants a newer Baton than this one.
        PROGRAM_OLD,
        /// It is older than what this program needs.
        SERVER_OLD,
        /// Anything else.
        UNKNOWN
    }

    public ServerException(Reason reason, String detail, Throwable cause) {
        super(reason + ": " + detail, cause);
        this.reason = reason;
    }

    public ServerException(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// Whether it goes by, and the same is asked again later.
    public boolean isPassing() {
        return PASSING.contains(reason);
    }
}
