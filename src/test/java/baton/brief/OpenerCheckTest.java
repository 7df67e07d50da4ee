package baton.brief;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A text that begins by asking what is known, and one that does not.
class OpenerCheckTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Tell me about your business.                                                        | true
            Hi Sarah, thanks for taking the time. Could you tell us a bit more about your team? | true
            I’d love to learn more about your company and where you want to go.                 | true
            What does your company do, exactly?                                                 | true
            Can you walk me through your process today?                                         | true
            Would you give me some background before we meet?                                   | true
            What are your biggest challenges right now?                                         | true
            Erzählen Sie mir doch mal etwas von Ihrem Unternehmen.                              | true
            Maya told me that your reps spend 20 minutes a day in Salesforce. Is that still so? | false
            You said the board meets in April. What would you have to show them by then?        | false
            About your business case: the numbers are attached.                                 | false
            I will tell my team about your question.                                            | false
            How do you decide, and who signs?                                                   | false
            ``                                                                                  | false
            """)
    void asksWhatIsKnown(String text, boolean asks) {
        assertThat(OpenerCheck.asksAnew(text)).isEqualTo(asks);
    }

    @ParameterizedTest
    @CsvSource({"360, true", "401, false"})
    void onlyItsBeginningCounts(int before, boolean asks) {
        assertThat(OpenerCheck.asksAnew("x".repeat(before) + " tell me about your business"))
                .isEqualTo(asks);
    }
}
