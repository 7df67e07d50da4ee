package baton.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
    /// uSync #1083, zaru #21 (reserved names), DiscordChatExporter #977 (dots at the end) and #1478, portfolio #857.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kelder GmbH & Co. KG | Kelder GmbH Co. KG
            Kelder Inc.          | Kelder Inc
            Unter dem Wind...    | Unter dem Wind
            CON                  | _CON
            nul.tar              | _nul.tar
            COM1                 | _COM1
            Comcast              | Comcast
            Console              | Console
            .hidden              | hidden
            a/b:c*d?e<f>g        | a b c d e f g
            Kelder: "Q4"         | Kelder Q4
            """)
    void everySystemTakesTheNameOfAFile(String words, String name) {
        assertThat(Texts.fileName(words)).isEqualTo(name);
    }

    @Test
    void anAccentIsOneLetterWithItsLetter() {
        assertThat(Texts.fileName("Mu\u0308ller")).isEqualTo("M\u00fcller");
        assertThat(Texts.fileName("...")).isEmpty();
    }
}
