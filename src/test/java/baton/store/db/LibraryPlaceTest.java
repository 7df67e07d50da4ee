package baton.store.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryPlaceTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dropbox/baton",
                "OneDrive - Acme Ltd/baton",
                "Google Drive/x",
                "Nextcloud",
                "onedrive/b",
                "CloudStorage/OneDrive-Contoso",
                "GoogleDrive-x@y.example"
            })
    void syncedFoldersAreRefused(String name) {
        assertThatThrownBy(() -> LibraryPlace.check(folder.resolve(name)))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.SYNCED_FOLDER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"baton", "Dropboxing/baton", "my onedrive notes"})
    void othersAreFine(String name) {
        assertThatCode(() -> LibraryPlace.check(folder.resolve(name))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "nfs, true",
        "nfs4, true",
        "cifs, true",
        "smb2, true",
        "fuse.sshfs, true",
        "fuse.rclone, true",
        "fuse.gvfsd-fuse, true",
        "9p, true",
        "ext4, false",
        "NTFS, false",
        "apfs, false",
        "overlay, false",
        "fuse.ntfs-3g, false",
        "tmpfs, false"
    })
    void networkFileSystemsAreKnown(String type, boolean network) {
        assertThat(LibraryPlace.isNetwork(type)).isEqualTo(network);
    }
}
