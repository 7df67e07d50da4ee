package baton.server;

import baton.team.Identity;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.interfaces.EdECPrivateKey;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/// The password of a login, made of its person's own signing key: whoever can open the one has the other, and no second
/// secret lies anywhere.
public final class ServerPassword {
    private static final int BYTES = 32;

    private ServerPassword() {}

    /// @param login each has another password
    public static String of(Identity person, String login) {
        try {
            var key = ((EdECPrivateKey) person.sign().getPrivate())
                    .getBytes()
                    .orElseThrow(() -> new IllegalStateException("the key is not of this program"));
            var secret = KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(key)
                            .thenExpand(("baton server login " + login).getBytes(StandardCharsets.UTF_8), BYTES));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }
}
