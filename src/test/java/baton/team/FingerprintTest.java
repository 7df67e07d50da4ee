package baton.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Six words that two people can compare on the phone.
class FingerprintTest {
    private static final Path WORDS = Path.of("src/main/resources/words/fingerprint.txt");
    /// Of these keys, by this list: a list that changes would make two versions read different words.
    private static final PublicKeys KEYS = new PublicKeys(
            "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
            "MCowBQYDK2VuAyEAhSDwCYkwp1R0i33ctD73Wg2/Og0mOBr066SpjqqbTmo=");

    private static List<String> words() throws IOException {
        return Files.readAllLines(WORDS);
    }

    @Test
    void theListIsWholeAndStays() throws IOException {
        assertThat(words()).hasSize(Fingerprint.WORDS).allMatch(w -> w.matches("[a-z]{4,7}"));
        assertThat(new HashSet<>(words())).hasSize(Fingerprint.WORDS);
        assertThat(Fingerprint.of(KEYS, words()))
                .containsExactly("whilst", "staff", "leak", "neither", "express", "total");
    }

    @Test
    void otherKeysHaveOtherWords() throws IOException {
        var seen = new HashSet<List<String>>();
        for (int i = 0; i < 200; i++) {
            seen.add(Fingerprint.of(Identity.create(new UUID(0, i)).publicKeys(), words()));
        }
        assertThat(seen).hasSize(200);
    }
}
