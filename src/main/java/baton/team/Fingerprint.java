package baton.team;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/// Six words that stand for somebody's keys, to be read out on the phone: 66 bits of their SHA-256.
public final class Fingerprint {
    /// Words to choose from.
    public static final int WORDS = 2_048;

    private static final int COUNT = 6;
    private static final int BITS = 11;

    private Fingerprint() {}

    /// @param words [#WORDS] of them; the list never changes, or two versions would read different words
    public static List<String> of(PublicKeys keys, List<String> words) {
        if (words.size() != WORDS) {
            throw new IllegalArgumentException("not " + WORDS + " words");
        }
        var hash = sha256(keys.sign() + " " + keys.seal());
        var chosen = new ArrayList<String>();
        for (int i = 0; i < COUNT; i++) {
            var index = 0;
            for (int bit = i * BITS; bit < (i + 1) * BITS; bit++) {
                index = index << 1 | hash[bit / Byte.SIZE] >> Byte.SIZE - 1 - bit % Byte.SIZE & 1;
            }
            chosen.add(words.get(index));
        }
        return chosen;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
