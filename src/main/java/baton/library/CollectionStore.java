package baton.library;

import java.util.List;
import java.util.UUID;

/// Keeps what people make of the library: saved searches, playlists, and what they noted on the lists they work
/// through. When a call that writes returns, what it wrote is on the disk.
public interface CollectionStore {
    /// Of one person, by name.
    List<SavedSearch> searches(UUID person);

    /// New, or in the place of the one with its id.
    void save(SavedSearch search);

    void removeSearch(UUID id);

    /// Everybody's, by name.
    List<Playlist> playlists();

    /// New, or in the place of the one with its id.
    void save(Playlist playlist);

    void removePlaylist(UUID id);

    /// What this person has on a list, in its order; none before it was begun.
    List<Review> reviews(UUID person, String list);

    /// Each new, or in the place of the one of the same person, list and handoff.
    void save(List<Review> reviews);

    /// Handoffs that this person has ticked on any list of that kind.
    List<UUID> reviewed(UUID person, ReviewList.Kind kind);
}
