package baton.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteAlignerTest {
    /// The quote begins with the fifth word, at 1.7 s.
    private static final String BEFORE = "And then she said ";

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            We lose nine appointments a week because nobody calls back in time. ; we lose nine appointments a week because nobody calls back in time  ; 1.0
            We lose nine appointments a week because nobody calls back in time. ; we lose 9 appointments a week, because nobody calls back in time.   ; 1.0
            We lose nine appointments a week because nobody calls back in time. ; well we lose nine appointments every week because nobody ever calls back on time ; 0.85
            We lose nine appointments a week because nobody calls back in time. ; we loose nine um appointment a week cause nobody calls back in time ; 0.85
            I find out about churn from the invoice run.                        ; I find out about churn um from the invoices                        ; 0.7
            We type the same claim four times                                   ; We type the same claim four times, he said                          ; 1.0
            I pay for air.                                                      ; I pay for air.                                                      ; 1.0
            """)
    void isFoundThoughSaidALittleOtherwise(String quote, String said, double least) {
        var transcript = Said.lines("Before we begin, hello.", BEFORE + said, "And that is all we have for today.");
        var place = QuoteAligner.find(transcript, quote).orElseThrow();
        assertThat(place.measure()).isBetween(least, 1.0);
        var first = Duration.ofMillis(500 + 4 * 300 + 900 + 4 * 300);
        assertThat(place.from()).isBetween(first, first.plusMillis(600));
        assertThat(place.to()).isLessThan(transcript.lines().get(2).from());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            We lose nine appointments a week because nobody calls back in time. ; We lose a lot of time every week because of the old tool.
            Our quotes leave the house after the customer has already bought.   ; the customer has left our house and the quotes are in the mail
            I pay for air.                                                      ; I pay for it, and for the air fare.
            We are slow.                                                        ; We said that they are very slow at this.
            pricing                                                             ; She went quiet at pricing.
            too slow                                                            ; It is too slow.
            """)
    void isNotFoundWhereItIsNotSaid(String quote, String said) {
        assertThat(QuoteAligner.find(Said.lines(said), quote)).isEmpty();
    }

    @Test
    void nothingIsFoundInNothing() {
        assertThat(QuoteAligner.find(Said.of(Said.CLIP, java.util.List.of()), "We lose nine appointments."))
                .isEmpty();
        assertThat(QuoteAligner.find(Said.lines("hello there you"), " ... ")).isEmpty();
    }

    /// Every sample quotes its own record, in the same words; no other record is quoted in it.
    @Test
    void everySampleQuotesItsOwnRecordOnly() throws Exception {
        var rows = Files.readAllLines(Path.of("src/main/resources/demo/handoffs.tsv"));
        var samples = new ObjectMapper()
                .readTree(Path.of("recordings/samples/transcripts.json").toFile());
        var wrong = new ArrayList<String>();
        int found = 0;
        for (var row : rows.subList(1, rows.size())) {
            var cells = row.split("\t", -1);
            for (var sample : samples.properties()) {
                var place = QuoteAligner.find(
                        Said.lines(sample.getValue().get("text").asText()), cells[5]);
                if (sample.getKey().equals(cells[16])) {
                    found += place.isPresent() ? 1 : 0;
                } else if (place.isPresent()
                        && !sample.getValue().get("text").asText().contains(cells[5])) {
                    wrong.add(cells[5] + " in " + sample.getKey());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(found).isGreaterThanOrEqualTo(16);
    }
}
