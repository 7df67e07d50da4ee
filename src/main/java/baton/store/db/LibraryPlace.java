package baton.store.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Where a library may live: a local disk, in a folder that nothing else copies about.
public final class LibraryPlace {
    private static final Set<String> NETWORK =
            Set.of("nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "9p", "afpfs", "webdav", "davfs", "sshfs");
    /// Local disks that the system reads through a helper program; every other one of that kind is far away.
    private static final Set<String> LOCAL_FUSE =
            Set.of("fuse.ntfs-3g", "fuse.exfat", "fuse.fuseblk", "fuse.veracrypt");

    private static final List<String> SYNCED = List.of(
            "cloudstorage",
            "dropbox",
            "onedrive",
            "google drive",
            "googledrive",
            "icloud drive",
            "com~apple~clouddocs",
            "nextcloud",
            "owncloud",
            "syncthing");

    private LibraryPlace() {}

    /// Refuses a place where the database would be damaged sooner or later.
    ///
    /// @throws StoreException with the reason
    public static void check(Path folder) {
        // In the address of a database, options begin there; the engine knows no way to say it otherwise.
        if (folder.toAbsolutePath().toString().indexOf(';') >= 0) {
            throw new StoreException(StoreException.Reason.UNUSABLE_NAME, folder.toString());
        }
        if (isSynced(folder)) {
            throw new StoreException(StoreException.Reason.SYNCED_FOLDER, folder.toString());
        }
        if (folder.toString().startsWith("\\\\") || isNetwork(fileSystemOf(folder))) {
            throw new StoreException(StoreException.Reason.NETWORK_FOLDER, folder.toString());
        }
    }

    /// Whether a folder's name says that a program keeps it in step with a cloud. For recordings, which are
    /// written once, that is allowed.
    public static boolean isSynced(Path folder) {
        for (var part : folder.toAbsolutePath().normalize()) {
            var name = part.toString().toLowerCase(Locale.ROOT);
            if (SYNCED.stream().anyMatch(s -> name.equals(s) || name.startsWith(s + " ") || name.startsWith(s + "-"))) {
                return true;
            }
        }
        return false;
    }

    /// @param fileSystem its type, as the system names it
    static boolean isNetwork(String fileSystem) {
        var type = fileSystem.toLowerCase(Locale.ROOT);
        return NETWORK.contains(type) || (type.startsWith("fuse.") && !LOCAL_FUSE.contains(type));
    }

    private static String fileSystemOf(Path folder) {
        var existing = folder.toAbsolutePath();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null) {
            return "";
        }
        try {
            return Files.getFileStore(existing).type();
        } catch (IOException unknown) {
            return "";
        }
    }
}
