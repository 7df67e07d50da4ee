package baton.app;

import baton.app.team.MachineKeys;
import baton.people.PeopleStore;
import baton.store.db.Database;
import baton.store.db.MachineSettings;
import baton.ui.kit.Strings;
import java.nio.file.Path;

/// Who uses the computer of a test.
public final class TestComputer {
    private TestComputer() {}

    /// Everybody may be anybody on it, as in the demo.
    public static SharedComputer open(Database database, PeopleStore people, Path folder) {
        var settings = new MachineSettings(database);
        SharedComputer.openToAll(settings);
        return new SharedComputer(people, settings, new MachineKeys(folder, people, false), Strings.load());
    }
}
