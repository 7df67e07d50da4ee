package baton.exchange.pack;

import org.jspecify.annotations.Nullable;

/// A package cannot be taken in; nothing was written.
public final class PackageRefusedException extends Exception {
    private static final long serialVersionUID = 1;

    /// Why not; each has its own sentence.
    public enum Reason {
        /// Something else, under a package's name.
        NO_PACKAGE,
        /// Cut, changed on its way, or not complete yet.
        DAMAGED,
        /// Names, lengths or order that no package has.
        HOSTILE,
        /// Longer than any package may be.
        TOO_LARGE,
        TOO_NEW,
        /// Closed for another person's key.
        NOT_FOR_YOU,
        /// Its signature is not that of who it says made it.
        FORGED,
        /// Whoever made it is known here by another key.
        OTHER_KEY,
        /// Nobody has accepted its author's key yet.
        UNKNOWN_AUTHOR,
        /// Its author is known, and it says something that nobody can understand.
        NOT_UNDERSTOOD
    }

    private final Reason reason;

    PackageRefusedException(Reason reason, String detail) {
        this(reason, detail, null);
    }

    PackageRefusedException(Reason reason, String detail, @Nullable Throwable cause) {
        super(reason + ": " + detail, cause);
        this.reason = reason;
    }

    /// It was made for somebody else, whoever can read it.
    public static PackageRefusedException notForYou() {
        return new PackageRefusedException(Reason.NOT_FOR_YOU, "its manifest");
    }

    /// What it holds is not what it says.
    public static PackageRefusedException hostile(String what) {
        return new PackageRefusedException(Reason.HOSTILE, what);
    }

    public Reason reason() {
        return reason;
    }

    /// Whether the file may be whole a little later: a folder that is kept in step elsewhere brings files in parts.
    public boolean mayBecomeWhole() {
        return reason == Reason.DAMAGED || reason == Reason.NO_PACKAGE;
    }
}
