package baton.ui.preferences;

import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.screen.ScreenServices;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Shows what helps whoever helps, before it becomes a file.
public final class DiagnosticsViewModel {
    private final DiagnosticsService service;
    private final Background background;
    private final Notices notices;
    private final Strings strings;
    private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private List<DiagnosticsService.Part> parts = List.of();

    public DiagnosticsViewModel(ScreenServices services, DiagnosticsService service) {
        this.service = service;
        background = services.background();
        notices = services.notices();
        strings = services.strings();
    }

    /// All that goes into the file, one part after the other; empty until it was collected.
    ReadOnlyStringProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    void collect() {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        background.run(
                service::collect,
                found -> {
                    busy.set(false);
                    parts = List.copyOf(found);
                    shown.set(found.stream()
                            .map(p -> "=== " + p.name() + "\n" + p.text())
                            .collect(Collectors.joining("\n")));
                },
                problem -> {
                    busy.set(false);
                    notices.problem(problem);
                });
    }

    /// What was shown, and nothing else.
    void save(Path zip) {
        var wanted = parts;
        background.run(
                () -> {
                    service.save(wanted, zip);
                    return String.valueOf(zip.getFileName());
                },
                name -> notices.tell(strings.get("diagnostics.saved", name)),
                notices.orTell());
    }

    void openLogs() {
        service.openLogs();
    }
}
