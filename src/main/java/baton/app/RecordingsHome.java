package baton.app;

import baton.app.platform.RecordingsPlace;
import baton.store.FolderMove;
import baton.ui.kit.Strings;
import baton.ui.shell.RecordingsSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Keeps a library and its recordings together: brings them home from the folder of a program in which an earlier
/// version kept them, and finds them again when their folder is not where it was.
public final class RecordingsHome implements RecordingsSearch {
    private final Workspace workspace;
    private final Runnable reopen;

    /// @param reopen opens the library anew, with the recordings that were found
    RecordingsHome(Workspace workspace, Runnable reopen) {
        this.workspace = workspace;
        this.reopen = reopen;
    }

    /// Copies, once, what lies in the program's own folder and not in the person's, and proves the copy. The files in
    /// the old folder stay until the person deletes them on the storage page.
    ///
    /// @return what was done, in sentences
    public static List<String> bringHome(Workspace workspace) throws IOException {
        var home = workspace.home;
        var from = home.earlier();
        if (from == null || !Files.isDirectory(from) || isSame(from, home.recordings())) {
            return List.of();
        }
        var absent = workspace.stores.clips.files().stream()
                .filter(name -> Files.notExists(home.recordings().resolve(name)))
                .toList();
        if (absent.stream().noneMatch(name -> Files.exists(from.resolve(name)))) {
            return List.of();
        }
        var strings = Strings.load();
        var brought = new FolderMove(workspace.database, from, home.recordings()).bringMissing();
        RecordingsPlace.put(home.library(), home.recordings(), from);
        var lines = new ArrayList<String>();
        lines.add(strings.get("recordings.home", brought.clips(), home.recordings(), from));
        brought.damaged().forEach(name -> lines.add(strings.get("storage.moved.damaged", name)));
        return lines;
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.exists(other) && Files.isSameFile(one, other);
    }

    @Override
    public Optional<Missing> look() {
        var folder = workspace.home.recordings();
        var files = workspace.stores.clips.files();
        var there = files.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
        return files.isEmpty() || there ? Optional.empty() : Optional.of(new Missing(files.size(), folder));
    }

    @Override
    public boolean use(Path folder) throws IOException {
        var found = workspace.stores.clips.files().stream().anyMatch(name -> Files.exists(folder.resolve(name)));
        if (found) {
            RecordingsPlace.put(workspace.home.library(), folder, null);
            reopen.run();
        }
        return found;
    }
}
