package baton.library;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Searches the library and manages review lists and playlists.
public final class LibraryService {
    /// Days back from which five a week are chosen; further back only if there are too few.
    private static final List<Integer> RECENT = List.of(28, 90, 36_500);

    private static final List<Integer> LAST_WEEK = List.of(7, 28, 36_500);

    private final LibraryIndex index;
    private final LibraryStore shelf;
    private final CollectionStore collections;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public LibraryService(
            LibraryIndex index,
            LibraryStore shelf,
            CollectionStore collections,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.index = index;
        this.shelf = shelf;
        this.collections = collections;
        this.clock = clock;
        this.ids = ids;
    }

    /// Answers a question for whoever asks.
    ///
    /// @param from how many of the first hits are left out
    public LibraryPage find(UUID person, LibraryQuery question, int from, int most) {
        var watched = shelf.watchedBy(person);
        var filters = question.filters();
        filters = switch (question.watched()) {
            case ANY -> filters;
            case WATCHED -> filters.only(watched);
            case NOT_WATCHED -> filters.not(watched);
        };
        var found = index.find(new LibrarySearch(question.words(), filters, question.order(), from, most));
        var sentences = found.hits().stream().collect(Collectors.toMap(Hit::handoff, Hit::sentences));
        var entries = shelf.entries(found.hits().stream().map(Hit::handoff).toList());
        var items = entries.stream()
                .map(e -> new LibraryItem(
                        e,
                        sentences.getOrDefault(e.handoff().id(), List.of()),
                        watched.contains(e.handoff().id())))
                .toList();
        return new LibraryPage(found.total(), items, found.facets(), found.guessed());
    }

    private List<LibraryItem> items(List<UUID> handoffs, Set<UUID> watched) {
        return shelf.entries(handoffs).stream()
                .map(e -> new LibraryItem(
                        e, List.of(), watched.contains(e.handoff().id())))
                .toList();
    }

    /// Every tag that stands on a handoff, by name.
    public List<String> tags() {
        return shelf.tags();
    }

    // Lists to work through

    /// A list as far as this person is. What is chosen for a week is chosen once, and stays for that week.
    ///
    /// @param zone in which weeks begin
    public ReviewProgress study(UUID person, ReviewList list, ZoneId zone) {
        var known = collections.reviews(person, list.key());
        if (list.kind() == ReviewList.Kind.FIRST_TEN) {
            known = firstTen(person, list, known);
        } else if (known.isEmpty()) {
            known = choose(person, list, zone);
            collections.save(known);
        }
        Map<UUID, Review> byHandoff = known.stream().collect(Collectors.toMap(Review::handoff, Function.identity()));
        var items = items(known.stream().map(Review::handoff).toList(), shelf.watchedBy(person));
        return new ReviewProgress(
                list,
                items.stream()
                        .map(i -> new ReviewProgress.Item(
                                i,
                                Objects.requireNonNull(
                                        byHandoff.get(i.entry().handoff().id()))))
                        .toList());
    }

    /// Computed each time: what comes back from the trash is one of the first ten again.
    private List<Review> firstTen(UUID person, ReviewList list, List<Review> known) {
        var receiver = list.receiver();
        if (receiver == null) {
            return List.of();
        }
        Map<UUID, Review> noted = known.stream().collect(Collectors.toMap(Review::handoff, Function.identity()));
        var reviews = new ArrayList<Review>();
        for (var handoff : shelf.firstReceived(receiver, list.kind().size())) {
            var place = reviews.size();
            reviews.add(noted.getOrDefault(handoff, Review.of(person, list.key(), handoff, place)));
        }
        return reviews;
    }

    private List<Review> choose(UUID person, ReviewList list, ZoneId zone) {
        var week = list.week();
        if (week == null) {
            return List.of();
        }
        var five = list.kind() == ReviewList.Kind.FIVE_A_WEEK;
        var seen = new HashSet<>(collections.reviewed(person, list.kind()));
        if (five) {
            seen.addAll(shelf.watchedBy(person));
        }
        List<Candidate> from = List.of();
        for (var days : five ? RECENT : LAST_WEEK) {
            from = candidates(list, week, days, zone).stream()
                    .filter(c -> !seen.contains(c.handoff()))
                    .toList();
            if (from.size() >= list.kind().size()) {
                break;
            }
        }
        var seed = person.getLeastSignificantBits() * 31 + week.toEpochDay();
        var size = list.kind().size();
        var chosen = five ? DiversitySampler.choose(from, size, seed) : DiversitySampler.sample(from, size, seed);
        var reviews = new ArrayList<Review>();
        for (var candidate : chosen) {
            reviews.add(Review.of(person, list.key(), candidate.handoff(), reviews.size()));
        }
        return reviews;
    }

    /// Five a week may hold what came this very week; a sample looks back on the weeks before.
    private List<Candidate> candidates(ReviewList list, LocalDate week, int days, ZoneId zone) {
        var monday = week.atStartOfDay(zone).toInstant();
        var until = list.kind() == ReviewList.Kind.FIVE_A_WEEK ? after(monday, clock.instant()) : monday;
        var found = shelf.candidates(monday.minus(Duration.ofDays(days)), until);
        // In a team's first week there is nothing to look back on.
        return found.isEmpty() && until.equals(monday) ? shelf.candidates(monday, clock.instant()) : found;
    }

    private static Instant after(Instant one, Instant other) {
        return one.isAfter(other) ? one : other.plusNanos(1_000);
    }

    /// Ticks it, or takes the tick back.
    public Review tick(Review review, boolean done) {
        return keep(review.done(done ? clock.instant() : null));
    }

    /// Keeps a note, or scores.
    public Review keep(Review review) {
        collections.save(List.of(review));
        return review;
    }

    // Saved searches and playlists

    public List<SavedSearch> searches(UUID person) {
        return collections.searches(person);
    }

    public SavedSearch saveSearch(UUID person, String name, LibraryQuery question) {
        var search = new SavedSearch(ids.get(), person, name.strip(), question, clock.instant());
        collections.save(search);
        return search;
    }

    /// @return empty if it was taken off meanwhile
    public Optional<SavedSearch> rename(SavedSearch search, String name) {
        var now = collections.searches(search.person()).stream()
                .filter(s -> s.id().equals(search.id()))
                .findFirst()
                .map(s -> new SavedSearch(s.id(), s.person(), name.strip(), s.question(), s.savedAt()));
        now.ifPresent(collections::save);
        return now;
    }

    public void forget(SavedSearch search) {
        collections.removeSearch(search.id());
    }

    public List<Playlist> playlists() {
        return collections.playlists();
    }

    /// @param rule null for one that is made by hand
    public Playlist makePlaylist(UUID person, String name, @Nullable LibraryQuery rule) {
        var made = new Playlist(ids.get(), person, name.strip(), rule, clock.instant(), List.of());
        collections.save(made);
        return made;
    }

    /// What a playlist holds now.
    public List<LibraryItem> items(UUID person, Playlist playlist, int most) {
        var rule = playlist.rule();
        return rule == null
                ? items(playlist.handoffs(), shelf.watchedBy(person))
                : find(person, rule, 0, most).items();
    }

    /// Adds it at the end; one that is in it already stays where it is.
    ///
    /// @throws IllegalStateException for a playlist by rule
    public Playlist add(Playlist playlist, UUID handoff) {
        if (playlist.rule() != null) {
            throw new IllegalStateException("a rule decides what is in it");
        }
        var now = asItIs(playlist);
        if (now.handoffs().contains(handoff)) {
            return now;
        }
        var more = new ArrayList<>(now.handoffs());
        more.add(handoff);
        return kept(now.withHandoffs(more));
    }

    public Playlist remove(Playlist playlist, UUID handoff) {
        var now = asItIs(playlist);
        return kept(now.withHandoffs(
                now.handoffs().stream().filter(h -> !h.equals(handoff)).toList()));
    }

    /// What a screen shows of a playlist may be older than what is in it.
    private Playlist asItIs(Playlist shown) {
        return collections.playlists().stream()
                .filter(p -> p.id().equals(shown.id()))
                .findFirst()
                .orElse(shown);
    }

    /// Moves it one place on, or back; at the end nothing changes.
    public Playlist move(Playlist playlist, UUID handoff, boolean on) {
        var now = asItIs(playlist);
        var all = new ArrayList<>(now.handoffs());
        var at = all.indexOf(handoff);
        var to = on ? at + 1 : at - 1;
        if (at < 0 || to < 0 || to >= all.size()) {
            return now;
        }
        all.set(at, all.get(to));
        all.set(to, handoff);
        return kept(now.withHandoffs(all));
    }

    /// @return empty if somebody has taken it off meanwhile
    public Optional<Playlist> rename(Playlist playlist, String name) {
        return collections.playlists().stream()
                .filter(p -> p.id().equals(playlist.id()))
                .findFirst()
                .map(now -> kept(now.withName(name.strip())));
    }

    public void forget(Playlist playlist) {
        collections.removePlaylist(playlist.id());
    }

    private Playlist kept(Playlist playlist) {
        collections.save(playlist);
        return playlist;
    }
}
