package baton.ui.library;

import baton.library.Playlist;
import baton.library.ReviewList;
import baton.library.SavedSearch;
import org.jspecify.annotations.Nullable;

/// What the shelf at the library's side leads to.
public sealed interface LibrarySection {
    /// Names its line, so that it stays chosen when the shelf is filled anew.
    String key();

    /// Every handoff.
    record Everything() implements LibrarySection {
        @Override
        public String key() {
            return "everything";
        }
    }

    /// What somebody holds up as an example.
    record Examples() implements LibrarySection {
        @Override
        public String key() {
            return "examples";
        }
    }

    /// A list to work through; for the first ten, the receiver is chosen beside it.
    record Learn(ReviewList.Kind kind) implements LibrarySection {
        @Override
        public String key() {
            return kind.name();
        }
    }

    record Saved(SavedSearch search) implements LibrarySection {
        @Override
        public String key() {
            return search.id().toString();
        }
    }

    record Listed(Playlist playlist) implements LibrarySection {
        @Override
        public String key() {
            return playlist.id().toString();
        }
    }

    /// Stands above lines, leads nowhere.
    record Heading(String words) implements LibrarySection {
        @Override
        public String key() {
            return "heading " + words;
        }
    }

    /// Whether it shows what a question finds.
    default boolean isQuestion() {
        return switch (this) {
            case Everything _, Examples _, Saved _ -> true;
            case Listed(var playlist) -> playlist.rule() != null;
            case Learn _, Heading _ -> false;
        };
    }

    /// A playlist that is made by hand; null for all else.
    default @Nullable Playlist byHand() {
        return this instanceof Listed(var playlist) && playlist.rule() == null ? playlist : null;
    }
}
