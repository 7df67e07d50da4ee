/// The library on this machine's disk: jdbi on H2, numbered migrations, and the clip folder beside the database.
///
/// # How it works
///
/// `store/backup/Backups` copies the database daily and on close, proves the copy against the library row by
/// row, and keeps seven days and four weeks (`store/backup/BackupRotation`); `store/backup/Restore` proves it
/// before and after, keeps what it replaces, and takes in what is newer in the files beside the recordings. A
/// library that is damaged or gone leads to `ui/storage/LibraryRecoveryView` (`app/LibraryRecovery`).
/// `store/trash/Trash` keeps what was deleted for thirty days, as files; `store/privacy/Erasure` takes a person
/// out of everything and leaves what is counted; `store/privacy/Retention` lets recordings go,
/// `store/FolderMove` moves them, proved before it switches. The page is Team and setup, Storage.
/// `app/MaintenanceJobs` does what nobody asks for.
@NullMarked
package baton.store;

import org.jspecify.annotations.NullMarked;
