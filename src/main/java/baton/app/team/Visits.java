package baton.app.team;

import baton.store.db.MachineSettings;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// This person's visits at the server, from this library: a server that knows none of them was set back, or this
/// library was.
final class Visits {
    private static final String SETTING = "server-visits ";
    /// Of those that nobody confirmed the last ones are enough.
    private static final int MOST = 5;

    private final MachineSettings settings;
    private final String setting;
    private final List<String> before;
    private final UUID visit = UUID.randomUUID();

    Visits(MachineSettings settings, UUID person) {
        this.settings = settings;
        setting = SETTING + person;
        before = Arrays.asList(settings.get(setting).orElse("").split(" "));
    }

    /// It is written here before it is told there: any that was not confirmed may be the one the server knows.
    UUID begin() {
        var newest = before.subList(Math.max(0, before.size() - MOST), before.size());
        settings.put(setting, (String.join(" ", newest) + " " + visit).strip());
        return visit;
    }

    boolean has(@Nullable UUID known) {
        return known != null && before.contains(known.toString());
    }

    /// The server knows this one.
    void confirm() {
        settings.put(setting, visit.toString());
    }
}
