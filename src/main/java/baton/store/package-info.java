/// The library on this machine's disk: jdbi on H2, numbered migrations, and the clip folder beside the database.
///
/// # How it works
///
/// `store/Backups` copies the database daily and on close, proves the copy against the library row by row, and
/// keeps seven days and four weeks (`BackupRotation`); `store/Restore` proves it before and after, keeps what
/// it replaces, and takes in what is newer in the files beside the recordings. A library that is damaged or
/// gone leads to `ui/storage/LibraryRecoveryView` (`app/LibraryRecovery`). `store/Trash` keeps what was deleted
/// for thirty days, as files; `store/Erasure` takes a person out of everything and leaves what is counted;
/// `Retention` lets recordings go, `FolderMove` moves them, proved before it switches. The page is Team and
/// setup, Storage. `app/MaintenanceJobs` does what nobody asks for.
@NullMarked
package baton.store;

import org.jspecify.annotations.NullMarked;
