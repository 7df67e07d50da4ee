package baton.app.settings;

import baton.store.db.MachineSettings;
import baton.ui.form.draft.CallNotes;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Lines of a call in the machine's settings: they are nobody else's until they stand in a record.
public record SettingsCallNotes(MachineSettings settings) implements CallNotes {
    private static final String LINES = "call-pad ";
    private static final String ENDED = "call-ended ";

    @Override
    public List<String> lines(UUID person) {
        return settings.get(LINES + person).map(l -> l.lines().toList()).orElse(List.of());
    }

    @Override
    public void saveLines(UUID person, List<String> lines) {
        settings.put(LINES + person, String.join("\n", lines));
    }

    @Override
    public Optional<Instant> callEnded(UUID person) {
        try {
            return settings.get(ENDED + person).map(Instant::parse);
        } catch (DateTimeException damaged) {
            return Optional.empty();
        }
    }

    @Override
    public void saveCallEnded(UUID person, Instant at) {
        settings.put(ENDED + person, at.toString());
    }
}
