package baton.vault;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The key store of the system: Keychain, Credential Manager, or the Secret Service of a Linux desktop. Each call opens
/// it anew and may wait for a person whom the system asks for a password: never called on the screen's thread.
public final class SystemKeyStore {
    private static final Logger LOG = LoggerFactory.getLogger(SystemKeyStore.class);
    private static final String SERVICE = "Baton";
    private static final int SECRET_BYTES = 32;

    /// What is done with the store while it is open.
    @FunctionalInterface
    private interface Use<T> {
        T with(Keyring keyring) throws PasswordAccessException;
    }

    /// Keeps a new random secret under a name, in place of one that was there, and reads it back.
    ///
    /// @return empty if there is no store, or it does not keep it
    public Optional<String> make(String name) {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        var secret = Base64.getEncoder().encodeToString(bytes);
        return use(keyring -> {
                    keyring.setPassword(SERVICE, name, secret);
                    return keyring.getPassword(SERVICE, name);
                })
                .filter(secret::equals);
    }

    /// @return empty if there is no store, it stays locked, or nothing lies under this name
    public Optional<String> read(String name) {
        return use(keyring -> keyring.getPassword(SERVICE, name));
    }

    /// Forgets what lies under a name, if anything.
    public void forget(String name) {
        use(keyring -> {
            keyring.deletePassword(SERVICE, name);
            return name;
        });
    }

    private static <T> Optional<T> use(Use<T> use) {
        try (var keyring = Keyring.create()) {
            return Optional.ofNullable(use.with(keyring));
        } catch (BackendNotSupportedException none) {
            LOG.info("this system has no key store that answers", none);
        } catch (PasswordAccessException refused) {
            LOG.info("the key store does not give or keep it", refused);
        } catch (Exception e) {
            // Closing one on a session that has ended throws whatever the transport throws.
            LOG.warn("the key store failed", e);
        }
        return Optional.empty();
    }
}
