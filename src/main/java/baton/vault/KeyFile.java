package baton.vault;

import baton.json.Records;
import baton.team.Identity;
import baton.team.PublicKeys;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The keys of somebody who uses this computer, in one file. Open, whoever can read the account's files can sign in its
/// owner's name. Closed with a passphrase (PBKDF2 with HMAC-SHA256, AES-256-GCM) nobody can before it was given. Closed
/// with a random secret that the system's key store keeps, only this account can while it is signed in.
public final class KeyFile {
    private static final String FORMAT = "baton-keys";
    /// As OWASP advises for this function; a secret of 256 random bits cannot be tried out and needs none of it.
    /// Tests, that close hundreds of files, make do with fewer; each file says how many it has.
    private static final int ITERATIONS = Integer.getInteger("baton.pin.rounds", 600_000);

    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;
    private static final ObjectMapper JSON = Records.guarded();
    private final Path file;

    /// What the secret that closes a file comes from.
    public enum Lock {
        NONE,
        PASSPHRASE,
        KEY_STORE
    }

    /// @param salt null without a passphrase: `keys` is then plain
    /// @param lock null in files of before there was a key store
    /// @param entry under which the key store has the secret; null for another lock
    /// @param publicKeys the public part; null in files of before it was kept beside the closed one
    private record Stored(
            String format,
            UUID person,
            int iterations,
            @Nullable String salt,
            @Nullable String nonce,
            String keys,
            @Nullable Lock lock,
            @Nullable String entry,
            @Nullable PublicKeys publicKeys) {
        Stored {
            Objects.requireNonNull(person);
            Objects.requireNonNull(keys);
        }
    }

    private record Plain(String sign, String signPublic, String seal, String sealPublic) {}

    public KeyFile(Path file) {
        this.file = file;
    }

    /// These keys are kept elsewhere now.
    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    public boolean isThere() {
        return Files.exists(file);
    }

    /// @throws IOException if there is none, or it is damaged
    public Lock lock() throws IOException {
        var stored = stored();
        if (stored.salt() == null) {
            return Lock.NONE;
        }
        return stored.lock() == null ? Lock.PASSPHRASE : stored.lock();
    }

    /// Under which entry the key store has the secret; empty for another lock, and if there is no file.
    ///
    /// @throws IOException if it is damaged
    public Optional<String> entry() throws IOException {
        return isThere() ? Optional.ofNullable(stored().entry()) : Optional.empty();
    }

    /// The public part; empty in files of before it was kept in the open.
    ///
    /// @throws IOException if there is none, or it is damaged
    public Optional<PublicKeys> publicKeys() throws IOException {
        return Optional.ofNullable(stored().publicKeys());
    }

    /// Whose keys they are.
    ///
    /// @throws IOException if there is none, or it is damaged
    public UUID person() throws IOException {
        return stored().person();
    }

    /// The keys; empty if the passphrase is another one.
    ///
    /// @param passphrase empty for none
    /// @throws IOException if there is none, or it is damaged
    public Optional<Identity> open(char[] passphrase) throws IOException {
        var stored = stored();
        var bytes = Base64.getDecoder().decode(stored.keys());
        if (stored.salt() != null) {
            try {
                bytes = cipher(Cipher.DECRYPT_MODE, stored, passphrase).doFinal(bytes);
            } catch (GeneralSecurityException e) {
                return Optional.empty();
            }
        }
        var keys = JSON.readValue(bytes, Plain.class);
        try {
            return Optional.of(new Identity(
                    stored.person(),
                    pair("Ed25519", keys.sign(), keys.signPublic()),
                    pair("X25519", keys.seal(), keys.sealPublic())));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("damaged keys", e);
        }
    }

    /// Writes them whole or not at all.
    ///
    /// @param passphrase empty for none
    public void write(Identity identity, char[] passphrase) throws IOException {
        write(identity, passphrase, passphrase.length == 0 ? Lock.NONE : Lock.PASSPHRASE, null);
    }

    /// The same, with a secret of the system's key store.
    ///
    /// @param entry under which the key store has it
    public void write(Identity identity, char[] secret, String entry) throws IOException {
        write(identity, secret, Lock.KEY_STORE, entry);
    }

    private void write(Identity identity, char[] secret, Lock lock, @Nullable String entry) throws IOException {
        var plain = JSON.writeValueAsBytes(new Plain(
                encoded(identity.sign().getPrivate().getEncoded()),
                encoded(identity.sign().getPublic().getEncoded()),
                encoded(identity.seal().getPrivate().getEncoded()),
                encoded(identity.seal().getPublic().getEncoded())));
        var salt = lock == Lock.NONE ? null : encoded(random(SALT_BYTES));
        var nonce = lock == Lock.NONE ? null : encoded(random(NONCE_BYTES));
        var rounds = lock == Lock.PASSPHRASE ? ITERATIONS : 1;
        var open = new Stored(
                FORMAT, identity.person(), rounds, salt, nonce, encoded(plain), lock, entry, identity.publicKeys());
        put(JSON.writeValueAsBytes(lock == Lock.NONE ? open : closed(open, plain, secret)));
    }

    private static Stored closed(Stored open, byte[] plain, char[] secret) throws IOException {
        try {
            var keys = encoded(cipher(Cipher.ENCRYPT_MODE, open, secret).doFinal(plain));
            return new Stored(
                    open.format(),
                    open.person(),
                    open.iterations(),
                    open.salt(),
                    open.nonce(),
                    keys,
                    open.lock(),
                    open.entry(),
                    open.publicKeys());
        } catch (GeneralSecurityException e) {
            throw new IOException("the keys cannot be closed", e);
        }
    }

    private void put(byte[] bytes) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(part);
        }
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Stored stored() throws IOException {
        try {
            var stored = JSON.readValue(Files.readString(file, StandardCharsets.UTF_8), Stored.class);
            if (!FORMAT.equals(stored.format())) {
                throw new IOException("no keys in it");
            }
            return stored;
        } catch (JsonProcessingException e) {
            throw new IOException("damaged keys", e);
        }
    }

    private static Cipher cipher(int mode, Stored stored, char[] passphrase) throws GeneralSecurityException {
        var salt = Base64.getDecoder().decode(Objects.requireNonNull(stored.salt()));
        var nonce = Base64.getDecoder().decode(Objects.requireNonNull(stored.nonce()));
        var spec = new PBEKeySpec(passphrase, salt, stored.iterations(), KEY_BITS);
        var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
        spec.clearPassword();
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key.getEncoded(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static KeyPair pair(String algorithm, String secret, String open) throws GeneralSecurityException {
        var factory = KeyFactory.getInstance(algorithm);
        return new KeyPair(
                factory.generatePublic(
                        new X509EncodedKeySpec(Base64.getDecoder().decode(open))),
                factory.generatePrivate(
                        new PKCS8EncodedKeySpec(Base64.getDecoder().decode(secret))));
    }

    private static byte[] random(int bytes) {
        var random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return random;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
