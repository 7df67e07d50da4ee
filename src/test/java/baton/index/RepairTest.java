package baton.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.TestJvm;
import baton.library.LibraryDocument.Passage;
import baton.library.LibraryFilters;
import baton.library.LibrarySearch;
import baton.library.LibrarySearch.Order;
import baton.library.MatchField;
import baton.library.SearchResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The index is a cache: whatever happens to its files, answers are those of the library.
class RepairTest {
    private static final int HANDOFFS = 12;

    @TempDir
    Path folder;

    private final ManyHandoffs library = new ManyHandoffs();

    private void fill() {
        var made = new MadeHandoffs(HANDOFFS);
        IntStream.range(0, HANDOFFS).mapToObj(made::handoff).forEach(library::put);
    }

    private List<SearchResult> answers(LuceneLibraryIndex index) {
        return Stream.of("", "forecast ", "the bud", "\"data residency\"", "nakamura ")
                .map(words -> index.find(new LibrarySearch(words, LibraryFilters.NONE, Order.NEWEST, 0, 50)))
                .toList();
    }

    private List<SearchResult> openAndAsk() {
        try (var index = new LuceneLibraryIndex(folder, library)) {
            return answers(index);
        }
    }

    @Test
    void whatIsKeptIsNotReadAgain() {
        fill();
        var answers = openAndAsk();
        library.read = 0;
        for (int i = 0; i < 300; i++) {
            library.next();
        }
        assertThat(openAndAsk()).isEqualTo(answers);
        assertThat(library.read).as("none of the last numbers is a handoff").isLessThanOrEqualTo(HANDOFFS);
        library.read = 0;
        assertThat(openAndAsk()).isEqualTo(answers);
        assertThat(library.read).isZero();
    }

    /// Every file in turn: cut, emptied, deleted, and with bytes turned over; `-Dbaton.damages=100` for more.
    @Test
    void damageIsRepaired() throws IOException {
        fill();
        var answers = openAndAsk();
        var whole = files();
        int repaired = 0;
        var more = Integer.getInteger("baton.damages", 0);
        for (var file : whole) {
            var bytes = Files.readAllBytes(file);
            for (int damage = 0; damage < 9 + more; damage++) {
                Files.write(file, damaged(bytes, damage));
                if (damage == 8) {
                    Files.delete(file);
                }
                library.read = 0;
                assertThat(openAndAsk())
                        .as("%s, damage %d", file.getFileName(), damage)
                        .isEqualTo(answers);
                repaired += library.read >= HANDOFFS ? 1 : 0;
                // The repaired index has files of other names: only this one's are damaged next.
                restore(whole, file, bytes);
            }
        }
        assertThat(repaired).as("times it was made anew").isGreaterThan(whole.size() * 6);
    }

    private final Random random = new Random(8);

    private byte[] damaged(byte[] bytes, int damage) {
        var cut = Arrays.copyOf(bytes, bytes.length);
        switch (damage) {
            case 0 -> cut = new byte[0];
            case 1 -> cut = Arrays.copyOf(bytes, bytes.length / 2);
            case 2 -> cut = Arrays.copyOf(bytes, Math.max(0, bytes.length - 1));
            case 3, 4, 5, 6, 7, 8 -> {
                if (bytes.length > 0) {
                    cut[(int) ((long) (damage - 3) * (bytes.length - 1) / 5)] ^= 0x55;
                }
            }
            default -> cut[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        }
        return cut;
    }

    private final Map<Path, byte[]> kept = new HashMap<>();

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder)) {
            var files =
                    all.filter(f -> !f.toString().endsWith(".lock")).sorted().toList();
            for (var file : files) {
                kept.put(file, Files.readAllBytes(file));
            }
            return files;
        }
    }

    private void restore(List<Path> whole, Path changed, byte[] bytes) throws IOException {
        try (var all = Files.list(folder)) {
            for (var file : all.toList()) {
                Files.delete(file);
            }
        }
        for (var file : whole) {
            Files.write(file, kept.get(file));
        }
        Files.write(changed, bytes);
    }

    @Test
    void strangeFilesInTheFolderGo() throws IOException {
        fill();
        var answers = openAndAsk();
        Files.writeString(folder.resolve("segments_zz"), "no index");
        Files.writeString(folder.resolve("notes.txt"), "hello");
        assertThat(openAndAsk()).isEqualTo(answers);
    }

    @Test
    void anotherLibraryIsAnotherIndex() {
        fill();
        openAndAsk();
        var other = new ManyHandoffs();
        other.identity = new UUID(2, 2);
        other.put(FindTest.handoff(1, other.next(), new Passage(MatchField.COMPANY, "Quagga", null)));
        try (var index = new LuceneLibraryIndex(folder, other)) {
            assertThat(index.find(LibrarySearch.of("", 50)).total()).isEqualTo(1);
            assertThat(index.find(LibrarySearch.of("forecast", 50)).total()).isZero();
        }
    }

    @Test
    void anOlderLibraryThanTheIndexIsReadAgain() {
        fill();
        try (var index = new LuceneLibraryIndex(folder, library)) {
            answers(index);
            library.goBack(9);
            assertThat(index.find(LibrarySearch.of("", 50)).total())
                    .as("while open")
                    .isEqualTo(9);
        }
        library.goBack(5);
        try (var index = new LuceneLibraryIndex(folder, library)) {
            assertThat(index.find(LibrarySearch.of("", 50)).total())
                    .as("when opened")
                    .isEqualTo(5);
        }
    }

    @Test
    void whatChangesIsInTheNextAnswer() {
        try (var index = new LuceneLibraryIndex(folder, library)) {
            assertThat(index.find(LibrarySearch.of("", 50)).total()).isZero();
            for (int i = 1; i <= 20; i++) {
                library.put(FindTest.handoff(i, library.next(), new Passage(MatchField.COMPANY, "Quagga " + i, null)));
                assertThat(index.find(LibrarySearch.of("quagga " + i + " ", 50)).total())
                        .isEqualTo(1);
            }
            library.put(FindTest.handoff(3, library.next(), new Passage(MatchField.COMPANY, "Okapi", null)));
            assertThat(index.find(LibrarySearch.of("quagga ", 50)).total()).isEqualTo(19);
            library.remove(new UUID(9, 4));
            assertThat(index.find(LibrarySearch.of("quagga ", 50)).total()).isEqualTo(18);
            library.put(FindTest.handoff(4, library.next(), new Passage(MatchField.COMPANY, "Quagga", null)));
            assertThat(index.find(LibrarySearch.of("quagga ", 50)).total()).isEqualTo(19);
            library.remove(new UUID(9, 4));
            assertThat(index.find(LibrarySearch.of("quagga ", 50)).total()).isEqualTo(18);
        }
    }

    /// Another program took a lower number and was slower.
    @Test
    void aNumberThatComesLateIsNotMissed() {
        fill();
        var late = library.next();
        var early = library.next();
        library.put(FindTest.handoff(2, early, new Passage(MatchField.COMPANY, "Okapi", null)));
        try (var index = new LuceneLibraryIndex(folder, library)) {
            assertThat(index.find(LibrarySearch.of("okapi", 50)).total()).isEqualTo(1);
            library.put(FindTest.handoff(1, late, new Passage(MatchField.COMPANY, "Quagga", null)));
            library.put(FindTest.handoff(3, library.next(), new Passage(MatchField.COMPANY, "Okapi", null)));
            assertThat(index.find(LibrarySearch.of("quagga", 50)).total()).isEqualTo(1);
        }
    }

    @Test
    void alsoWhenItComesBetweenTwoStarts() {
        fill();
        var late = library.next();
        library.next();
        openAndAsk();
        library.put(FindTest.handoff(1, late, new Passage(MatchField.COMPANY, "Quagga", null)));
        try (var index = new LuceneLibraryIndex(folder, library)) {
            assertThat(index.find(LibrarySearch.of("quagga", 50)).total()).isEqualTo(1);
        }
    }

    @Test
    void aSecondProgramHasAnIndexOfItsOwn() throws IOException, InterruptedException {
        fill();
        var holder = TestJvm.start(Holder.class, folder.toString());
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("" + HANDOFFS);
            var before = files();
            try (var index = new LuceneLibraryIndex(folder, library)) {
                assertThat(index.find(LibrarySearch.of("", 50)).total()).isEqualTo(HANDOFFS);
            }
            assertThat(files()).as("the other's files").isEqualTo(before);
        } finally {
            holder.destroyForcibly().waitFor();
        }
        // Whoever was killed holds nothing.
        assertThat(openAndAsk().getFirst().total()).isEqualTo(HANDOFFS);
    }

    /// Holds the folder until it is killed.
    public static final class Holder {
        public static void main(String[] arguments) throws IOException {
            var index = new LuceneLibraryIndex(Path.of(arguments[0]), new MadeHandoffs(HANDOFFS));
            System.out.println(index.find(LibrarySearch.of("", 1)).total());
            System.in.read();
            index.close();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNotNeeded() throws IOException {
        fill();
        var file = Files.writeString(folder.resolve("file"), "in the way");
        try (var index = new LuceneLibraryIndex(file.resolve("index"), library)) {
            assertThat(index.find(LibrarySearch.of("", 50)).total()).isEqualTo(HANDOFFS);
        }
    }

    @Test
    void manyMayAskAtOnce() {
        fill();
        try (var index = new LuceneLibraryIndex(folder, library)) {
            var asking = IntStream.range(0, 4)
                    .mapToObj(n -> CompletableFuture.runAsync(() -> {
                        for (int i = 0; i < 15; i++) {
                            if (n == 0) {
                                var number = i;
                                library.putNext(change -> FindTest.handoff(
                                        number, change, new Passage(MatchField.COMPANY, "Quagga", null)));
                            }
                            assertThat(index.find(LibrarySearch.of("forecast", 5))
                                            .total())
                                    .isPositive();
                        }
                    }))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(asking).join();
            assertThat(index.find(LibrarySearch.of("quagga ", 5)).total()).isEqualTo(15);
        }
    }

    /// Too much to wait for: the first answers come from what is there, the last from everything.
    @Test
    void aLargeLibraryIsTakenInBehindTheAnswers() {
        for (int i = 1; i <= 1_500; i++) {
            library.put(FindTest.handoff(i, library.next(), new Passage(MatchField.COMPANY, "Quagga", null)));
        }
        try (var index = new LuceneLibraryIndex(folder, library)) {
            assertThat(index.find(LibrarySearch.of("", 5)).total()).isBetween(1L, 1_500L);
            index.catchUp();
            assertThat(index.find(LibrarySearch.of("quagga", 5)).total()).isEqualTo(1_500);
        }
        library.read = 0;
        try (var index = new LuceneLibraryIndex(folder, library)) {
            assertThat(index.find(LibrarySearch.of("", 5)).total()).isEqualTo(1_500);
        }
        assertThat(library.read).as("only the last ones again").isEqualTo(200);
    }

    @Test
    void aClosedIndexSaysSo() {
        var index = new LuceneLibraryIndex(folder, library);
        index.close();
        assertThatThrownBy(() -> index.find(LibrarySearch.of("", 5))).isInstanceOf(IllegalStateException.class);
        index.close();
    }
}
