package baton.store.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// By which a copy is compared with what was copied.
public final class Sha256 {
    private static final int CHUNK = 1 << 20;

    private Sha256() {}

    /// Of a file's whole content, in lower-case hexadecimal digits.
    public static String of(Path file) throws IOException {
        var digest = begin();
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[CHUNK];
            for (int read; (read = in.read(buffer)) >= 0; ) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Of a text, in lower-case hexadecimal digits.
    public static String ofText(String text) {
        return HexFormat.of().formatHex(begin().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// For what comes in parts.
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
