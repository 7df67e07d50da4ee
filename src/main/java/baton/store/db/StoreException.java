package baton.store.db;

/// The library cannot be opened, read or written.
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Reason reason;

    /// Why; each has its own sentence on screen.
    public enum Reason {
        /// On a network drive: two machines could damage it (data.md's rule: local disks only).
        NETWORK_FOLDER,
        /// In a folder that a program keeps in step with a cloud.
        SYNCED_FOLDER,
        /// Another program has it open in a way that cannot be shared.
        LOCKED,
        /// The file is damaged, or not a library.
        DAMAGED,
        /// The file is gone, and what lies around it says that there was one.
        MISSING,
        /// A library that another version of the database engine wrote; nothing is wrong with it.
        OTHER_ENGINE,
        /// A backup that is not what was written when it was taken.
        BACKUP_DAMAGED,
        /// Written by a newer Baton.
        TOO_NEW,
        /// The disk has no room; nothing is wrong with the library.
        DISK_FULL,
        /// The folder’s name has a sign that the database engine takes for its own.
        UNUSABLE_NAME,
        /// The folder cannot be created or written.
        NOT_WRITABLE,
        /// Asked after it was closed, as a window that goes away may still do.
        CLOSED,
        UNKNOWN
    }

    public StoreException(Reason reason, String detail, Throwable cause) {
        super(reason + ": " + detail, cause);
        this.reason = reason;
    }

    public StoreException(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
