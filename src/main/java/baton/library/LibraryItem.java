package baton.library;

import java.util.List;

/// One handoff of the library for whoever looks.
///
/// @param sentences where the words stand that were looked for; none without words
/// @param watched whether whoever looks has watched its briefing
public record LibraryItem(LibraryEntry entry, List<Hit.Sentence> sentences, boolean watched) {
    public LibraryItem {
        sentences = List.copyOf(sentences);
    }
}
