package baton.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Samples;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSuggestionsTest {
    private static final List<String> NAMES = List.of(
            "Ada Okafor",
            "Fabrikam",
            "LinkVist",
            "Northwind Freight",
            "Sarah Lindqvist",
            "Tom Achterberg",
            "Alpenrad",
            "FreightView",
            "Ruth Osei",
            "Clinicom",
            "Meridian Schools Trust",
            "Nisha Rao",
            "Zoë Brontë",
            "DM-i Systems");

    private static List<String> hints(String text) {
        return NameSuggestions.find(Said.lines(text), NameDictionary.of(NAMES, List.of())).stream()
                .map(h -> h.said() + " > " + h.name())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            I spoke to Ada Okafer, and she agreed.          ; Okafer > Okafor
            That is Okafer's budget.                        ; Okafer > Okafor
            They left Fabricum last year.                   ; Fabricum > Fabrikam
            We met at link vist on Monday.                  ; link vist > LinkVist
            We met at Link Fist on Monday.                  ; Link Fist > LinkVist
            We met at Linkvist on Monday.                   ; Linkvist > LinkVist
            Northwint wants to see it.                      ; Northwint > Northwind
            And northwind, too.                             ; northwind > Northwind
            Sarah Lindquist said so.                        ; Lindquist > Lindqvist
            Sara said so.                                   ; Sara > Sarah
            Tom Akterberg laughed.                          ; Akterberg > Achterberg
            Katrin at Alpine rad is warm.                   ; Alpine rad > Alpenrad
            They tried freight view before.                 ; freight view > FreightView
            He is bitter about Clinacom, the old tool.      ; Clinacom > Clinicom
            Ruth Osay was there.                            ; Osay > Osei
            Zoe Bronte was there.                           ; Bronte > Brontë
            """)
    void whatIsNearlyAName(String text, String hint) {
        assertThat(hints(text)).contains(hint).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            I spoke to Ada Okafor at Fabrikam, LinkVist and Northwind Freight.
            Sarah Lindqvist's team, and Okafor's.
            The northern wind links this list with the freight they view.
            Also, the meridian of schools we trust says rather little.
            She clings to a clinical system; I saw it on Friday in London.
            Their link is first, and the cynic comes last.
            """)
    void whatIsRightStays(String text) {
        assertThat(hints(text)).isEmpty();
    }

    @Test
    void itsPlaceIsTold() {
        var hints = NameSuggestions.find(
                Said.lines("Nothing here.", "We met at link vist."), NameDictionary.of(List.of("LinkVist"), List.of()));
        assertThat(hints)
                .singleElement()
                .satisfies(h -> assertThat(h.place()).isEqualTo(new NameSuggestions.Place(1, 3, 2)));
    }

    /// A whole record with everybody in it; what it says elsewhere is known too.
    @Test
    void aRecordKnowsItsNames() {
        var content = Samples.full(new UUID(0, 2));
        var names = NameDictionary.of(content, List.of());
        assertThat(names.written()).containsValues("Lindqvist", "Northwind", "FreightView");
        assertThat(names.written()).doesNotContainValue("spreadsheet");
        assertThat(names.known()).contains("salesforce");
    }

    /// Every sample's own text, against the names of all samples together; and ordinary prose against the same.
    @Test
    void ordinaryWordsAreLeftAlone() throws Exception {
        var rows = Files.readAllLines(Path.of("src/main/resources/demo/handoffs.tsv"));
        var names = new ArrayList<String>();
        for (var row : rows.subList(1, rows.size())) {
            var cells = row.split("\t", -1);
            names.addAll(List.of(cells[2], cells[3], cells[9], cells[10].split(",")[0]));
        }
        var known = NameDictionary.of(names, List.of());
        assertThat(known.written()).hasSizeGreaterThan(60);
        var alarms = new ArrayList<String>();
        int words = 0;
        for (var sample : new ObjectMapper()
                .readTree(Path.of("recordings/samples/transcripts.json").toFile())) {
            var said = Said.lines(sample.get("text").asText());
            words += said.words().size();
            NameSuggestions.find(said, known).forEach(h -> alarms.add(h.said() + " > " + h.name()));
        }
        for (var line : Files.readAllLines(Path.of("src/test/resources/ordinary.txt"))) {
            if (!line.isBlank()) {
                var said = Said.lines(line.strip());
                words += said.words().size();
                NameSuggestions.find(said, known).forEach(h -> alarms.add(h.said() + " > " + h.name()));
            }
        }
        assertThat(words).isGreaterThan(1_400);
        assertThat(alarms).as("in %d words", words).isEmpty();
    }
}
