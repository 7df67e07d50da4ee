package baton.store.sql;

import baton.library.CollectionStore;
import baton.library.LibraryQuery;
import baton.library.Playlist;
import baton.library.Review;
import baton.library.ReviewList;
import baton.library.SavedSearch;
import baton.store.db.Database;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Saved searches, playlists and reviews in the database, with one file beside the clips.
public final class SqlCollections implements CollectionStore {
    private final Database database;
    private final SidecarUpdates sidecars;

    public SqlCollections(Database database, SidecarUpdates sidecars) {
        this.database = database;
        this.sidecars = sidecars;
    }

    @Override
    public List<SavedSearch> searches(UUID person) {
        return database.read(h ->
                allSearches(h).stream().filter(s -> s.person().equals(person)).toList());
    }

    static List<SavedSearch> allSearches(Handle h) {
        return h.createQuery("select * from saved_search order by lower(name), id")
                .map((row, _) -> new SavedSearch(
                        RowMappers.uuid(row, "id"),
                        RowMappers.uuid(row, "person_id"),
                        row.getString("name"),
                        RecordJson.readQuestion(row.getString("content")),
                        RowMappers.instant(row, "saved_at")))
                .list();
    }

    @Override
    public void save(SavedSearch search) {
        database.write(h -> put(h, search));
        sidecars.collections();
    }

    public static int put(Handle h, SavedSearch search) {
        h.execute("delete from saved_search where id = ?", search.id());
        return h.createUpdate("""
                        insert into saved_search (id, person_id, name, content, saved_at)
                        values (:id, :person, :name, :content, :at)""")
                .bind("id", search.id())
                .bind("person", search.person())
                .bind("name", search.name())
                .bind("content", RecordJson.writeQuestion(search.question()))
                .bind("at", search.savedAt())
                .execute();
    }

    @Override
    public void removeSearch(UUID id) {
        database.write(h -> h.execute("delete from saved_search where id = ?", id));
        sidecars.collections();
    }

    @Override
    public List<Playlist> playlists() {
        return database.read(SqlCollections::allPlaylists);
    }

    static List<Playlist> allPlaylists(Handle h) {
        return h
                .createQuery("select * from playlist order by lower(name), id")
                .map((row, _) -> {
                    var rule = row.getString("rule");
                    return new Playlist(
                            RowMappers.uuid(row, "id"),
                            RowMappers.uuid(row, "person_id"),
                            row.getString("name"),
                            rule == null ? null : RecordJson.readQuestion(rule),
                            RowMappers.instant(row, "made_at"),
                            List.of());
                })
                .list()
                .stream()
                .map(list -> list.withHandoffs(
                        h.createQuery("select handoff_id from playlist_entry where playlist_id = :id order by place")
                                .bind("id", list.id())
                                .mapTo(UUID.class)
                                .list()))
                .toList();
    }

    @Override
    public void save(Playlist playlist) {
        database.write(h -> put(h, playlist));
        sidecars.collections();
    }

    public static int put(Handle h, Playlist playlist) {
        h.execute("delete from playlist_entry where playlist_id = ?", playlist.id());
        h.execute("delete from playlist where id = ?", playlist.id());
        LibraryQuery rule = playlist.rule();
        var made = h.createUpdate("""
                        insert into playlist (id, person_id, name, rule, made_at)
                        values (:id, :person, :name, :rule, :at)""")
                .bind("id", playlist.id())
                .bind("person", playlist.person())
                .bind("name", playlist.name())
                .bind("rule", rule == null ? null : RecordJson.writeQuestion(rule))
                .bind("at", playlist.madeAt())
                .execute();
        var place = 0;
        for (var handoff : playlist.handoffs()) {
            // One that went in the meantime is left out.
            place += h.execute("""
                            insert into playlist_entry (playlist_id, handoff_id, place)
                            select ?, id, ? from handoff where id = ?""", playlist.id(), place, handoff);
        }
        return made;
    }

    @Override
    public void removePlaylist(UUID id) {
        database.write(h -> {
            h.execute("delete from playlist_entry where playlist_id = ?", id);
            return h.execute("delete from playlist where id = ?", id);
        });
        sidecars.collections();
    }

    @Override
    public List<Review> reviews(UUID person, String list) {
        return database.read(h -> h.createQuery(
                        "select * from review where person_id = :person and list = :list order by place, handoff_id")
                .bind("person", person)
                .bind("list", list)
                .mapTo(Review.class)
                .list());
    }

    static List<Review> allReviews(Handle h) {
        return h.createQuery("select * from review order by person_id, list, place, handoff_id")
                .mapTo(Review.class)
                .list();
    }

    @Override
    public void save(List<Review> reviews) {
        database.write(h -> {
            reviews.forEach(review -> insert(h, review));
            return reviews.size();
        });
        sidecars.collections();
    }

    public static int insert(Handle h, Review review) {
        h.execute(
                "delete from review where person_id = ? and list = ? and handoff_id = ?",
                review.person(),
                review.list(),
                review.handoff());
        return h.createUpdate("""
                        insert into review (person_id, list, handoff_id, place, done_at, words, scores)
                        select :person, :list, id, :place, :done, :words, :scores from handoff where id = :handoff""")
                .bind("person", review.person())
                .bind("list", review.list())
                .bind("handoff", review.handoff())
                .bind("place", review.place())
                .bind("done", review.doneAt())
                .bind("words", review.words())
                .bind("scores", RecordJson.writeScores(review.scores()))
                .execute();
    }

    @Override
    public List<UUID> reviewed(UUID person, ReviewList.Kind kind) {
        return database.read(h -> h.createQuery("""
                        select distinct handoff_id from review
                        where person_id = :person and done_at is not null and list like :kind""")
                .bind("person", person)
                .bind("kind", kind.name() + " %")
                .mapTo(UUID.class)
                .list());
    }

    /// Everything of it, as the file beside the clips holds it.
    public record All(List<SavedSearch> searches, List<Playlist> playlists, List<Review> reviews) {
        static final All NONE = new All(List.of(), List.of(), List.of());

        public All {
            searches = List.copyOf(searches);
            playlists = List.copyOf(playlists);
            reviews = List.copyOf(reviews);
        }

        public static All of(Handle h) {
            return new All(allSearches(h), allPlaylists(h), allReviews(h));
        }

        public boolean isEmpty() {
            return searches.isEmpty() && playlists.isEmpty() && reviews.isEmpty();
        }
    }
}
