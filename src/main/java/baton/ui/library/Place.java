package baton.ui.library;

import baton.library.Playlist;
import baton.library.SavedSearch;
import baton.library.StudyList;
import org.jspecify.annotations.Nullable;

/// What the shelf at the library's side leads to.
public sealed interface Place {
    /// Names its line, so that it stays chosen when the shelf is filled anew.
    String key();

    /// Every handoff.
    record Everything() implements Place {
        @Override
        public String key() {
            return "everything";
        }
    }

    /// What somebody holds up as an example (row 140).
    record Examples() implements Place {
        @Override
        public String key() {
            return "examples";
        }
    }

    /// A list to work through; for the first ten, the receiver is chosen beside it.
    record Learn(StudyList.Kind kind) implements Place {
        @Override
        public String key() {
            return kind.name();
        }
    }

    record Saved(SavedSearch search) implements Place {
        @Override
        public String key() {
            return search.id().toString();
        }
    }

    record Listed(Playlist playlist) implements Place {
        @Override
        public String key() {
            return playlist.id().toString();
        }
    }

    /// Stands above lines, leads nowhere.
    record Heading(String words) implements Place {
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
