package baton.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.HandoffStatus;
import baton.handoff.record.HandoffType;
import baton.handoff.record.LeadSource;
import baton.library.Hit;
import baton.library.LibraryDocument;
import baton.library.LibraryDocument.Passage;
import baton.library.LibraryFilters;
import baton.library.LibrarySearch;
import baton.library.LibrarySearch.Order;
import baton.library.MatchField;
import baton.library.SearchResult;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What is found, how it is shown, and in which order.
class FindTest {
    /// For the many tests that only ask.
    @TempDir
    static Path shared;

    private static final ManyHandoffs ASKED = new ManyHandoffs();
    private static LuceneLibraryIndex asked;

    @TempDir
    Path folder;

    private final ManyHandoffs library = new ManyHandoffs();
    private LuceneLibraryIndex index;

    @BeforeAll
    static void openShared() {
        fill(ASKED);
        asked = new LuceneLibraryIndex(shared, ASKED);
    }

    @AfterAll
    static void closeShared() {
        asked.close();
    }

    @BeforeEach
    void open() {
        fill(library);
        index = new LuceneLibraryIndex(folder, library);
    }

    private static void fill(ManyHandoffs library) {
        put(
                library,
                1,
                said(MatchField.COMPANY, "Müller Maschinenbau"),
                said(MatchField.PEOPLE, "Zoë Groß, VP Sales"),
                said(MatchField.QUOTE, "Half of our forecast is a guess."),
                spoken("they worry about data residency", 42));
        put(
                library,
                2,
                said(MatchField.COMPANY, "Mueller Logistics"),
                said(MatchField.OBJECTION, "Price vs current tool"),
                said(MatchField.OBJECTION, "The price is right, the current tool is slow"),
                spoken("we signed on a single page", 7));
        put(
                library,
                3,
                said(MatchField.COMPANY, "Muller Foods"),
                said(MatchField.FIELD, "No sign-on, no deal. Jones's companies forecast monthly"),
                new Passage(MatchField.CHAPTER, "The forecast", Duration.ofSeconds(90)),
                new Passage(MatchField.MOMENT, "Listen to this answer", Duration.ofMillis(61_500)));
        put(
                library,
                4,
                said(MatchField.COMPANY, "東京電力"),
                said(MatchField.PEOPLE, "sarah@northwind.example"),
                said(MatchField.CONTEXT, "The residency of data 😀"));
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static Passage said(MatchField where, String text) {
        return new Passage(where, text, null);
    }

    private static Passage spoken(String text, long second) {
        return new Passage(MatchField.SPOKEN, text, Duration.ofSeconds(second));
    }

    private void put(int number, Passage... passages) {
        put(library, number, passages);
    }

    private static void put(ManyHandoffs library, int number, Passage... passages) {
        library.put(handoff(number, library.next(), passages));
    }

    static LibraryDocument handoff(int number, long change, Passage... passages) {
        return new LibraryDocument(
                id(number),
                change,
                HandoffType.SDR_TO_AE,
                HandoffStatus.ACCEPTED,
                new UUID(5, 1),
                null,
                null,
                Instant.parse("2026-11-01T10:00:00Z").plus(Duration.ofDays(number)),
                null,
                number == 3 ? 5 : null,
                number == 2 ? new BigDecimal("24000.50") : null,
                LeadSource.EVENT,
                Set.of(),
                false,
                List.of(passages));
    }

    private static UUID id(int number) {
        return new UUID(9, number);
    }

    private SearchResult find(String words) {
        return index.find(LibrarySearch.of(words, 20));
    }

    private static String numbers(SearchResult found) {
        return found.hits().stream()
                .map(h -> "" + h.handoff().getLeastSignificantBits())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            forecast                    | 1 3
            FORECASTING                 | 1 3
            forecasts guess             | 1
            mueller                     | 1 2 3
            Müller                      | 1 2 3
            Muller                      | 1 2 3
            MUELLER'S                   | 1 2 3
            muel                        | 1 2
            gross                       | 1
            Groß                        | 1
            zoe                         | 1
            company                     | 3
            jones                       | 3
            fore                        | 1 3
            f                           | 1 3
            res                         | 1 4
            'res '                      |
            data residency              | 1 4
            "data residency"            | 1
            "data resi                  | 1
            „data residency“            | 1
            sign-on                     | 2 3
            "sign on"                   | 2 3
            sign                        | 2 3
            price vs current tool       | 2
            tool price                  | 2
            東京                         | 4
            京東                         |
            sarah@northwind.example     | 4
            northwind                   | 4
            😀                          | 4
            "right the current"         | 2
            "residency müller"          |
            foods price                 |
            """)
    void wordsFind(String words, String expected) {
        var found = asked.find(LibrarySearch.of(words.replace("'res '", "res "), 20));
        assertThat(numbers(found).isEmpty() ? Set.of() : Set.of(numbers(found).split(" ")))
                .isEqualTo(expected == null ? Set.of() : Set.of(expected.split(" ")));
        assertThat(found.total()).isEqualTo(found.hits().size());
        assertThat(found.guessed()).isFalse();
        found.hits().forEach(hit -> {
            assertThat(hit.sentences()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
            hit.sentences().forEach(s -> assertThat(s.marked()).isNotEmpty());
        });
    }

    @ParameterizedTest
    @CsvSource({"forcast,1 3", "residenzy,1 4", "Mülller,1 2 3", "listne answer,3", "tol price,2"})
    void aSlipIsForgiven(String words, String expected) {
        var found = asked.find(LibrarySearch.of(words + " ", 20));
        assertThat(Set.of(numbers(found).split(" "))).isEqualTo(Set.of(expected.split(" ")));
        assertThat(found.guessed()).isTrue();
        assertThat(found.hits().getFirst().sentences().getFirst().marked()).isNotEmpty();
    }

    /// The first letter is right, numbers are numbers, and what stands there often enough is no slip.
    @Test
    void notEverythingIsASlip() {
        assertThat(find("gorecast ").total()).isZero();
        put(5, said(MatchField.FIELD, "invoice 2025"));
        assertThat(find("2024 ").total()).isZero();
        for (int i = 6; i < 9; i++) {
            put(i, said(MatchField.FIELD, "forecart"));
        }
        assertThat(numbers(find("forecart ")).split(" ")).containsExactlyInAnyOrder("6", "7", "8");
        assertThat(find("forecart ").guessed()).isFalse();
    }

    @Test
    void oneExactHitComesFirstAndSimilarOnesBehind() {
        put(5, said(MatchField.FIELD, "forecart"));
        var found = find("forecart ");
        assertThat(numbers(found)).startsWith("5 ").hasSize("5 1 3".length());
        assertThat(found.guessed()).isFalse();
    }

    @Test
    void aSentenceSaysWhereAndWhen() {
        var spoken = find("residency worry").hits().getFirst().sentences();
        assertThat(spoken)
                .containsExactly(new Hit.Sentence(
                        MatchField.SPOKEN,
                        "they worry about data residency",
                        List.of(new Hit.Mark(5, 10), new Hit.Mark(22, 31)),
                        Duration.ofSeconds(42)));
        var moment = find("listening answers").hits().getFirst().sentences().getFirst();
        assertThat(moment.where()).isEqualTo(MatchField.MOMENT);
        assertThat(moment.at()).isEqualTo(Duration.ofMillis(61_500));
        assertThat(find("vp").hits().getFirst().sentences().getFirst().at()).isNull();
        var phrase = find("\"current tool\"").hits().getFirst().sentences();
        assertThat(phrase)
                .extracting(Hit.Sentence::text)
                .containsExactlyInAnyOrder("Price vs current tool", "The price is right, the current tool is slow");
        assertThat(phrase.getFirst().marked()).hasSize(1);
    }

    /// The passage with most of the words comes before those with one of them.
    @Test
    void theFullestPassageComesFirst() {
        put(
                5,
                said(MatchField.COMPANY, "Price Ltd"),
                said(MatchField.FIELD, "price"),
                said(MatchField.CONTEXT, "price, tool and vendor"));
        var sentences = find("price vendor").hits().getFirst().sentences();
        assertThat(sentences).hasSize(3);
        assertThat(sentences.getFirst().text()).isEqualTo("price, tool and vendor");
        assertThat(sentences.get(1).where()).isEqualTo(MatchField.COMPANY);
    }

    @Test
    void aLongPassageIsShownAroundTheWords() {
        var smileys = "😀".repeat(300);
        put(
                5,
                said(
                        MatchField.CONTEXT,
                        "They sell. ".repeat(40) + "Here is the zebra, a crossing one. " + "They buy. ".repeat(40)));
        put(6, said(MatchField.CONTEXT, smileys + "quagga" + smileys));
        var sentence = find("zebra crossing").hits().getFirst().sentences().getFirst();
        assertThat(sentence.text())
                .startsWith("…")
                .endsWith("…")
                .contains("Here is the zebra")
                .hasSizeLessThan(320);
        assertThat(sentence.marked().stream().map(m -> sentence.text().substring(m.from(), m.to())))
                .containsExactly("zebra", "crossing");
        for (var hit : find("quagga").hits()) {
            var text = hit.sentences().getFirst().text();
            assertThat(text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                    .isTrue();
            assertThat(text).hasSizeLessThan(320);
        }
    }

    @Test
    void theCompanyWeighsMoreThanAWordSaidOnce() {
        for (int i = 10; i < 30; i++) {
            put(i, said(MatchField.COMPANY, "Other"), spoken("zebra zebra zebra", 1));
        }
        put(5, said(MatchField.COMPANY, "Zebra Foods"), spoken("a long talk about this and that and more", 1));
        put(6, said(MatchField.QUOTE, "a zebra in a long quote about this and that"));
        assertThat(numbers(find("zebra "))).startsWith("5 ");
        assertThat(numbers(find("ze"))).startsWith("5 ");
        assertThat(numbers(find("zebr"))).startsWith("5 ");
    }

    @ParameterizedTest
    @CsvSource({"NEWEST,4 3 2 1", "OLDEST,1 2 3 4", "SCORE,3 4 2 1", "VALUE,2 4 3 1", "BEST,4 3 2 1"})
    void ordersWithoutWords(Order order, String expected) {
        var found = index.find(new LibrarySearch(" ", LibraryFilters.NONE, order, 0, 20));
        assertThat(numbers(found)).isEqualTo(expected);
        assertThat(found.hits()).allMatch(h -> h.sentences().isEmpty());
    }

    @Test
    void pagesTogetherAreEverythingOnce() {
        for (int i = 10; i < 70; i++) {
            put(i, said(MatchField.FIELD, "zebra " + "stripe ".repeat(i % 7)));
        }
        for (var words : List.of("", "zebra ", "zeb", "z", "\"zebra stripe\"")) {
            for (var order : Order.values()) {
                var whole = index.find(new LibrarySearch(words, LibraryFilters.NONE, order, 0, 1000));
                var paged = new ArrayList<UUID>();
                for (int from = 0; from < whole.total() + 14; from += 7) {
                    var page = index.find(new LibrarySearch(words, LibraryFilters.NONE, order, from, 7));
                    assertThat(page.total()).isEqualTo(whole.total());
                    page.hits().forEach(h -> paged.add(h.handoff()));
                }
                assertThat(paged)
                        .as(words + order)
                        .doesNotHaveDuplicates()
                        .isEqualTo(whole.hits().stream().map(Hit::handoff).toList())
                        .hasSize((int) whole.total());
            }
        }
        assertThatThrownBy(() -> index.find(new LibrarySearch("", LibraryFilters.NONE, Order.BEST, -1, 7)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(index.find(new LibrarySearch(
                                "", LibraryFilters.NONE, Order.BEST, Integer.MAX_VALUE, Integer.MAX_VALUE))
                        .hits())
                .isEmpty();
    }

    static Stream<String> oddWords() {
        return Stream.of(
                "x".repeat(10_000),
                "ab ".repeat(3_400),
                "\"".repeat(10_000),
                "?*()[]{}~^\\/!&&||",
                "the",
                "of the and",
                "\0",
                "a\0b",
                "\uD83D",
                "\uDE00x",
                "\"\uD83D",
                "😀".repeat(5_000),
                "東京".repeat(5_000),
                "all:forecast",
                "forecast AND NOT x",
                "-forecast",
                "\u0308",
                "u\u0308".repeat(3_000),
                "'",
                "s'",
                "’s",
                " \t\n",
                "\u200b",
                "\u202e",
                "İstanbul",
                "ﬁ",
                "9".repeat(400));
    }

    @ParameterizedTest
    @MethodSource("oddWords")
    void oddWordsAreText(String words) {
        for (var order : Order.values()) {
            asked.find(new LibrarySearch(words, LibraryFilters.NONE, order, 0, 20));
        }
        put(ASKED, 5, said(MatchField.FIELD, words), said(MatchField.COMPANY, words));
        assertThat(asked.find(LibrarySearch.of("", 20)).total()).isEqualTo(5);
        var again = asked.find(LibrarySearch.of(words, 20));
        var isAsked = !QueryParser.read(words).isEmpty();
        if (isAsked && !words.startsWith("\"")) {
            assertThat(numbers(again).split(" ")).contains("5");
        }
        ASKED.remove(id(5));
    }

    @Test
    void operatorsAreWords() {
        assertThat(find("forecast AND guess ").total()).isZero();
        assertThat(find("all:forecast ").total()).isZero();
        assertThat(Arrays.asList(numbers(find("-forecast ")).split(" "))).containsExactlyInAnyOrder("1", "3");
    }
}
