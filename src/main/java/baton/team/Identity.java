package baton.team;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// The person whose machine this is, with the keys that nobody else has.
public record Identity(UUID person, KeyPair sign, KeyPair seal) {
    /// New keys.
    public static Identity create(UUID person) {
        try {
            return new Identity(
                    person,
                    KeyPairGenerator.getInstance("Ed25519").generateKeyPair(),
                    KeyPairGenerator.getInstance("X25519").generateKeyPair());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has both", e);
        }
    }

    public PublicKeys publicKeys() {
        return PublicKeys.of(sign.getPublic(), seal.getPublic());
    }
}
