package baton.team;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Objects;

/// The public keys of somebody's machine: one proves who made a package, the other closes what only they may read.
///
/// @param sign Ed25519, X.509 in base 64
/// @param seal X25519, X.509 in base 64
public record PublicKeys(String sign, String seal) {
    private static final int LONGEST = 200;

    /// @throws IllegalArgumentException if they are no such keys
    public PublicKeys {
        Objects.requireNonNull(sign);
        Objects.requireNonNull(seal);
        decode("Ed25519", sign);
        decode("X25519", seal);
    }

    public static PublicKeys of(PublicKey sign, PublicKey seal) {
        var base64 = Base64.getEncoder();
        return new PublicKeys(base64.encodeToString(sign.getEncoded()), base64.encodeToString(seal.getEncoded()));
    }

    public PublicKey signKey() {
        return decode("Ed25519", sign);
    }

    public PublicKey sealKey() {
        return decode("X25519", seal);
    }

    private static PublicKey decode(String algorithm, String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("no " + algorithm + " key is that long");
        }
        try {
            return KeyFactory.getInstance(algorithm)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no " + algorithm + " key", e);
        }
    }
}
