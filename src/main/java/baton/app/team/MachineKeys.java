package baton.app.team;

import baton.people.PeopleStore;
import baton.people.Person;
import baton.team.Fingerprint;
import baton.team.Identity;
import baton.team.KeysKept;
import baton.team.PublicKeys;
import baton.vault.KeyFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who sits at this machine, with their keys. They are made when the first start has said who that is.
public final class MachineKeys {
    /// Opens keys that are closed, where nobody can be asked.
    private static final String PASSPHRASE = "BATON_PASSPHRASE";

    private final KeyFile file;
    private final PeopleStore people;
    private @Nullable Identity open;
    private boolean tried;

    /// @param library the folder of the database
    public MachineKeys(Path library, PeopleStore people) {
        file = new KeyFile(library.resolve("keys.json"));
        this.people = people;
    }

    /// The person whose keys these are; empty before the first start is finished, while they are closed, or while
    /// somebody else has been chosen as the one who sits here.
    public synchronized Optional<Identity> identity() throws IOException {
        var me = people.current();
        if (me.isEmpty()) {
            return Optional.empty();
        }
        // Asking a closed file costs a third of a second, and its answer does not change by itself.
        if (open == null && !tried) {
            tried = true;
            open = read(me.get());
        }
        return Optional.ofNullable(open)
                .filter(keys -> keys.person().equals(me.get().id()));
    }

    private @Nullable Identity read(Person me) throws IOException {
        if (!file.isThere()) {
            var made = Identity.create(me.id());
            file.write(made, new char[0]);
            return made;
        }
        var given = Objects.requireNonNullElse(System.getenv(PASSPHRASE), "");
        return file.open(given.toCharArray()).orElse(null);
    }

    /// @return false if it is another passphrase
    public synchronized boolean unlock(char[] passphrase) throws IOException {
        var opened = file.open(passphrase);
        opened.ifPresent(keys -> open = keys);
        return opened.isPresent();
    }

    /// Closes the keys with another passphrase from now on.
    ///
    /// @param passphrase empty for none
    public synchronized void close(char[] passphrase) throws IOException {
        file.write(Objects.requireNonNull(open, "closed keys are opened first"), passphrase);
    }

    public synchronized KeysKept kept() throws IOException {
        if (!file.isThere() || !file.isClosed()) {
            return KeysKept.BY_ACCOUNT;
        }
        return open == null ? KeysKept.LOCKED : KeysKept.BY_PASSPHRASE;
    }

    /// The six words of somebody's keys.
    public static String words(PublicKeys keys) {
        return String.join(" ", Fingerprint.of(keys, List.copyOf(all())));
    }

    private static List<String> all() {
        try (var in = MachineKeys.class.getResourceAsStream("/words/fingerprint.txt");
                var reader =
                        new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException("the words are part of the program", e);
        }
    }
}
