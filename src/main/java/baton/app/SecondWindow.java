package baton.app;

import baton.app.demo.SecondComputer;
import baton.app.platform.AppDirectories;
import baton.app.platform.ProgramStarter;
import baton.app.platform.SingleWindow;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// The demo's other end in a window of its own: the program started once more, on a library of its own.
///
/// @param arguments of the other window
/// @param prepared told, on the screen's thread, when the demo's current user may be another one
record SecondWindow(
        Workspace demo,
        Background background,
        Notices notices,
        Strings strings,
        List<String> arguments,
        Runnable prepared) {
    /// Makes the other library if there is none yet, and opens it; a window that is open already comes to the front.
    void open() {
        notices.tell(strings.get("shell.demo.opening"));
        background.run(
                () -> {
                    var home = SecondComputer.home(demo.home);
                    Files.createDirectories(home.library());
                    try (var free = SingleWindow.take(home.library(), SingleWindow.WINDOW, () -> {})
                            .orElse(null)) {
                        if (free != null) {
                            SecondComputer.prepare(demo);
                        }
                    }
                    start(home);
                    return strings.get("shell.demo.opened");
                },
                sentence -> {
                    prepared.run();
                    notices.tell(sentence);
                },
                notices.orTell());
    }

    private void start(AppDirectories home) throws IOException {
        var passed = new ArrayList<>(arguments);
        var now = demo.clock.instant();
        if (Duration.between(Instant.now(), now).abs().compareTo(Duration.ofMinutes(1)) > 0) {
            // Both ends live in the same time, also in one that was chosen.
            passed.addAll(List.of(
                    "--clock",
                    LocalDateTime.ofInstant(now, ZoneId.systemDefault()).toString()));
        }
        ProgramStarter.start(home.library(), passed);
    }
}
