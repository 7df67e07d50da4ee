package baton.store;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.LibraryLabels;
import baton.handoff.Samples;
import baton.handoff.record.RecordField;
import baton.library.LibraryFilters;
import baton.library.LibraryQuery;
import baton.library.LibrarySearch;
import baton.library.LibraryService;
import baton.library.Playlist;
import baton.library.Review;
import baton.library.ReviewList;
import baton.library.ReviewProgress;
import baton.library.SavedSearch;
import baton.library.ScoreLine;
import baton.store.sidecar.Rebuild;
import baton.store.sidecar.Sidecars;
import baton.store.sql.SidecarUpdates;
import baton.store.sql.SqlCollections;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people make of the library: kept, found again after a loss of the database, and out of the way of what goes.
public class CollectionsTest {
    private static final LibraryQuery QUESTION = new LibraryQuery(
            "\"current tool\" price",
            new LibraryFilters(
                    java.util.Set.of(baton.handoff.record.HandoffType.SDR_TO_AE),
                    java.util.Set.of(),
                    java.util.Set.of(),
                    java.util.Set.of(),
                    java.util.Set.of(),
                    4,
                    new java.math.BigDecimal("25000"),
                    java.util.Set.of(),
                    LocalDate.of(2026, 1, 1),
                    null,
                    java.util.Set.of("pricing"),
                    false,
                    true,
                    null,
                    java.util.Set.of()),
            LibrarySearch.Order.SCORE,
            LibraryQuery.Watched.NOT_WATCHED);

    @TempDir
    Path folder;

    /// One of each kind.
    public static void fill(TestLibrary library, UUID handoff) {
        var at = Samples.NOW;
        library.collections.save(new SavedSearch(new UUID(0, 1), library.maya.id(), "Prices", QUESTION, at));
        library.collections.save(new Playlist(new UUID(0, 2), library.helen.id(), "By rule", QUESTION, at, List.of()));
        library.collections.save(
                new Playlist(new UUID(0, 3), library.helen.id(), "By hand", null, at, List.of(handoff)));
        library.collections.save(List.of(new Review(
                library.helen.id(), "SAMPLE 2026-11-23", handoff, 0, at, "Good", Map.of(ScoreLine.JUDGMENT, 5))));
    }

    private static UUID sent(TestLibrary library, String company) {
        var draft = library.handoffService.begin(
                library.maya.id(), Samples.named(Samples.complete(library.priya.id()), company));
        return library.handoffService.handOff(draft, library.maya.id()).id();
    }

    @Test
    void whatPeopleMadeIsThereAgainAfterTheDatabaseIsLost() throws Exception {
        var recordings = folder.resolve("recordings");
        List<SavedSearch> searches;
        List<Playlist> playlists;
        UUID handoff;
        try (var library = new TestLibrary(folder, new Sidecars(recordings))) {
            handoff = sent(library, "Acme");
            fill(library, handoff);
            searches = library.collections.searches(library.maya.id());
            playlists = library.collections.playlists();
            assertThat(searches).extracting(SavedSearch::question).containsExactly(QUESTION);
            assertThat(playlists).extracting(Playlist::name).containsExactly("By hand", "By rule");
            assertThat(playlists.getFirst().handoffs()).containsExactly(handoff);
            assertThat(library.collections.searches(library.priya.id())).isEmpty();
        }
        try (var again = LibraryDatabase.open(NewLibrary.in(folder.resolve("again")))) {
            var report = Rebuild.run(recordings, again, _ -> Optional.empty());
            assertThat(report.problems()).isEmpty();
            var collections = new SqlCollections(again, SidecarUpdates.NONE);
            assertThat(collections.playlists()).isEqualTo(playlists);
            assertThat(collections.searches(searches.getFirst().person())).isEqualTo(searches);
            assertThat(collections.reviews(playlists.getFirst().person(), "SAMPLE 2026-11-23"))
                    .extracting(Review::scores)
                    .containsExactly(Map.of(ScoreLine.JUDGMENT, 5));
        }
    }

    @Test
    void aWeeksListStaysAndTheNextWeekBringsOthers() {
        try (var library = new TestLibrary(folder)) {
            for (int i = 0; i < 12; i++) {
                sent(library, "Company " + i);
            }
            var service = new LibraryService(
                    search -> {
                        throw new AssertionError("a list asks no index");
                    },
                    library.library,
                    library.collections,
                    library.clock,
                    UUID::randomUUID);
            var today = LocalDate.ofInstant(library.now, ZoneOffset.UTC);
            var first = study(service, library, today);
            assertThat(first).hasSize(5).doesNotHaveDuplicates();
            sent(library, "Newcomer");
            assertThat(study(service, library, today.plusDays(0))).isEqualTo(first);
            service.study(library.helen.id(), ReviewList.of(ReviewList.Kind.FIVE_A_WEEK, today), ZoneOffset.UTC)
                    .items()
                    .forEach(item -> service.tick(item.review(), true));
            library.now = library.now.plus(Duration.ofDays(7));
            assertThat(study(service, library, today.plusDays(7))).hasSize(5).doesNotContainAnyElementsOf(first);
            // The first ten are the first ten, in their order, whoever looks and whenever.
            var ten = service.study(library.maya.id(), ReviewList.firstTen(library.priya.id()), ZoneId.of("UTC"));
            assertThat(ten.items())
                    .extracting(i -> i.item().entry().handoff().content().company())
                    .startsWith("Company 0", "Company 1")
                    .hasSize(10);
            assertThat(ten.done()).isZero();
        }
    }

    private static List<UUID> study(LibraryService service, TestLibrary library, LocalDate day) {
        return service
                .study(library.helen.id(), ReviewList.of(ReviewList.Kind.FIVE_A_WEEK, day), ZoneOffset.UTC)
                .items()
                .stream()
                .map(ReviewProgress.Item::review)
                .map(Review::handoff)
                .toList();
    }

    @Test
    void examplesAndTagsAreEventsThatCanBeTakenBack() {
        try (var library = new TestLibrary(folder)) {
            var id = sent(library, "Acme");
            var service = library.followUp;
            var who = library.helen.id();
            var handoff = library.handoffs.find(id).orElseThrow();
            handoff = service.tag(handoff, who, " Pricing ", true);
            assertThat(service.tag(handoff, who, "pricing", true))
                    .as("it is there")
                    .isEqualTo(handoff);
            handoff = service.exemplar(handoff, who, RecordField.PAIN, "Her words");
            handoff = service.exemplar(handoff, who, RecordField.PAIN, "Her own words");
            handoff = service.exemplar(handoff, who, null, "All of it");
            assertThat(LibraryLabels.of(library.handoffs.events(id)).exemplars())
                    .extracting(LibraryLabels.Exemplar::reason)
                    .containsExactly("Her own words", "All of it");
            assertThat(library.library.tags()).containsExactly("pricing");
            assertThat(library.library.examples(RecordField.PAIN, 5))
                    .singleElement()
                    .satisfies(e -> assertThat(e.reason()).isEqualTo("Her own words"));
            var document = library.changes.changedAfter(0, 10).getFirst();
            assertThat(document.tags()).containsExactly("pricing");
            assertThat(document.exemplar()).isTrue();
            handoff = service.noExemplar(service.tag(handoff, who, "PRICING", false), who, RecordField.PAIN);
            service.noExemplar(handoff, who, null);
            assertThat(library.library.tags()).isEmpty();
            assertThat(library.library.examples(RecordField.PAIN, 5)).isEmpty();
            assertThat(library.changes.changedAfter(document.change(), 10))
                    .singleElement()
                    .satisfies(d -> assertThat(d.exemplar()).isFalse());
        }
    }
}
