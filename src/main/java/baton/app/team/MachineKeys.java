package baton.app.team;

import baton.people.PeopleStore;
import baton.people.Person;
import baton.team.Fingerprint;
import baton.team.Identity;
import baton.team.KeysKept;
import baton.team.PublicKeys;
import baton.vault.KeyFile;
import baton.vault.SystemKeyStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The keys of who uses this computer. They are made when the first start has said who that is; on a shared computer
/// each has a file of their own, closed with their PIN.
public final class MachineKeys {
    /// Opens keys that are closed, where nobody can be asked.
    private static final String PASSPHRASE = "BATON_PASSPHRASE";

    private static final String FIRST = "keys.json";
    private static final String OTHERS = "keys-*.json";
    private static final char[] NONE = new char[0];
    private final Path library;
    private final PeopleStore people;
    private final boolean inKeyStore;
    private final SystemKeyStore store = new SystemKeyStore();
    private @Nullable Identity open;
    private @Nullable UUID tried;

    /// @param library the folder of the database
    /// @param inKeyStore whether the system's key store closes new keys: a library in a chosen folder is carried
    /// about, and its keys with it
    public MachineKeys(Path library, PeopleStore people, boolean inKeyStore) {
        this.library = library;
        this.people = people;
        this.inKeyStore = inKeyStore;
    }

    /// The first person's file has no name in it: it is the oldest.
    private KeyFile file(UUID person) throws IOException {
        var own = new KeyFile(library.resolve("keys-" + person + ".json"));
        if (own.isThere()) {
            return own;
        }
        var first = new KeyFile(library.resolve(FIRST));
        if (first.isThere()) {
            return first.person().equals(person) ? first : own;
        }
        // Of a first file that is gone nobody else becomes the owner.
        return files(OTHERS).isEmpty() ? first : own;
    }

    private List<Path> files(String pattern) throws IOException {
        if (!Files.isDirectory(library)) {
            return List.of();
        }
        try (var files = Files.newDirectoryStream(library, pattern)) {
            var found = new ArrayList<Path>();
            files.forEach(found::add);
            return found;
        }
    }

    /// Whether anybody has a PIN here; a file that cannot be read counts as closed.
    ///
    /// @param besidesFirst whether only those count who came after the first person of this computer
    public synchronized boolean hasPins(boolean besidesFirst) throws IOException {
        for (var file : files(besidesFirst ? OTHERS : "keys*.json")) {
            if (isClosed(new KeyFile(file))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isClosed(KeyFile file) {
        try {
            return file.lock() == KeyFile.Lock.PASSPHRASE;
        } catch (IOException unreadable) {
            return true;
        }
    }

    /// Whose computer it was first, by their keys.
    public Optional<UUID> first() throws IOException {
        var first = new KeyFile(library.resolve(FIRST));
        return first.isThere() ? Optional.of(first.person()) : Optional.empty();
    }

    private KeyFile mine() throws IOException {
        return file(people.current().map(Person::id).orElseThrow(() -> new IllegalStateException("nobody sits here")));
    }

    /// The current user's keys; empty before the first start is finished, or while they are closed.
    public synchronized Optional<Identity> identity() throws IOException {
        var me = people.current().map(Person::id);
        if (me.isEmpty()) {
            return Optional.empty();
        }
        // Asking a closed file costs a third of a second, and its answer does not change by itself.
        if (!isOpen(me.get()) && !me.get().equals(tried)) {
            tried = me.get();
            open = read(me.get());
        }
        return Optional.ofNullable(open).filter(keys -> keys.person().equals(me.get()));
    }

    /// Whether somebody's keys are open now.
    public synchronized boolean isOpen(UUID person) {
        return open != null && open.person().equals(person);
    }

    private @Nullable Identity read(UUID me) throws IOException {
        var file = file(me);
        if (!file.isThere()) {
            var made = Identity.create(me);
            keep(file, made);
            return made;
        }
        return switch (file.lock()) {
            case NONE -> file.open(NONE).orElse(null);
            case KEY_STORE -> fromKeyStore(file, me);
            case PASSPHRASE ->
                file.open(Objects.requireNonNullElse(System.getenv(PASSPHRASE), "")
                                .toCharArray())
                        .orElse(null);
        };
    }

    private @Nullable Identity fromKeyStore(KeyFile file, UUID me) throws IOException {
        var secret = store.read(file.entry().orElse(me.toString()));
        return secret.isEmpty() ? null : file.open(secret.get().toCharArray()).orElse(null);
    }

    /// Keeps keys without a passphrase: in the system's key store where there is one.
    private void keep(KeyFile file, Identity identity) throws IOException {
        // Under a name of its own: what closes the file until now stays until the new one is written.
        var entry = identity.person() + " " + UUID.randomUUID();
        var secret = inKeyStore ? store.make(entry) : Optional.<String>empty();
        if (secret.isPresent()) {
            file.write(identity, secret.get().toCharArray(), entry);
        } else {
            file.write(identity, NONE);
        }
    }

    /// @param passphrase without a meaning for keys that the system's key store opens: that is asked again
    /// @return false if it is another passphrase, or the key store does not answer
    public synchronized boolean unlock(char[] passphrase) throws IOException {
        var file = mine();
        var opened = file.lock() == KeyFile.Lock.KEY_STORE
                ? Optional.ofNullable(fromKeyStore(file, file.person()))
                : file.open(passphrase);
        opened.ifPresent(keys -> open = keys);
        return opened.isPresent();
    }

    /// Closes the current user's keys with another passphrase from now on.
    ///
    /// @param passphrase empty for none
    public synchronized void close(char[] passphrase) throws IOException {
        var keys = Objects.requireNonNull(open, "closed keys are opened first");
        var file = file(keys.person());
        if (passphrase.length == 0) {
            if (file.lock() != KeyFile.Lock.KEY_STORE) {
                keep(file, keys);
            }
            return;
        }
        var entry = file.entry();
        file.write(keys, passphrase);
        entry.ifPresent(store::forget);
    }

    /// Whether somebody has keys of their own here: they are no stranger.
    public synchronized boolean hasKeys(UUID person) throws IOException {
        return file(person).isThere();
    }

    /// Whether these are somebody's keys here. The file of somebody else's is closed: its public part is read.
    public synchronized boolean isKnown(UUID person, PublicKeys keys) throws IOException {
        return file(person).publicKeys().filter(keys::equals).isPresent();
    }

    /// Whether somebody has keys here that a PIN closes.
    public synchronized boolean hasPin(UUID person) throws IOException {
        return hasKeys(person) && file(person).lock() == KeyFile.Lock.PASSPHRASE;
    }

    /// Whether this is the PIN that closes somebody's keys.
    public synchronized boolean isPin(UUID person, char[] pin) throws IOException {
        return hasPin(person) && file(person).open(pin).isPresent();
    }

    /// Opens somebody's keys with their PIN; they are the current user from now on.
    ///
    /// @return false if it is another PIN
    public synchronized boolean signIn(UUID person, char[] pin) throws IOException {
        if (!hasPin(person)) {
            return false;
        }
        var opened = file(person).open(pin);
        opened.ifPresent(keys -> {
            open = keys;
            people.switchTo(person);
        });
        return opened.isPresent();
    }

    /// Gives somebody a PIN who has none here: their keys stay, or are made.
    ///
    /// @throws IOException if they have keys that cannot be opened
    public synchronized void givePin(UUID person, char[] pin) throws IOException {
        if (hasPin(person)) {
            throw new IllegalStateException("they have a PIN here");
        }
        var keys = read(person);
        if (keys == null) {
            throw new IOException("their keys here cannot be opened");
        }
        var file = file(person);
        var entry = file.entry();
        file.write(keys, pin);
        entry.ifPresent(store::forget);
    }

    /// The current user is known by another id from now on: their keys go along.
    ///
    /// @throws IOException if a passphrase closes them: only whoever knows it can write them again
    public synchronized void moveTo(UUID other) throws IOException {
        var keys = Objects.requireNonNull(open, "closed keys are opened first");
        var before = file(keys.person());
        if (before.lock() == KeyFile.Lock.PASSPHRASE) {
            throw new IOException("a passphrase closes them");
        }
        var entry = before.entry();
        var same = new Identity(other, keys.sign(), keys.seal());
        keep(new KeyFile(library.resolve("keys-" + other + ".json")), same);
        before.delete();
        entry.ifPresent(store::forget);
        open = same;
        tried = other;
    }

    /// The public keys of somebody who has no PIN here; made if there are none.
    public synchronized PublicKeys publicKeys(UUID person) throws IOException {
        var keys = read(person);
        if (keys == null) {
            throw new IOException("their keys here cannot be opened");
        }
        return keys.publicKeys();
    }

    public synchronized KeysKept kept() throws IOException {
        var me = people.current();
        if (me.isEmpty()) {
            return KeysKept.BY_ACCOUNT;
        }
        var file = file(me.get().id());
        if (!file.isThere()) {
            return KeysKept.BY_ACCOUNT;
        }
        var isOpen = isOpen(me.get().id());
        return switch (file.lock()) {
            case NONE -> KeysKept.BY_ACCOUNT;
            case KEY_STORE -> isOpen ? KeysKept.BY_KEY_STORE : KeysKept.KEY_STORE_LOCKED;
            case PASSPHRASE -> isOpen ? KeysKept.BY_PASSPHRASE : KeysKept.LOCKED;
        };
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
