/// Every handoff the team has made, found by what stands in it.
///
/// # How it works
///
/// `library/LibraryService` answers a question (`LibraryQuery`: words, filters, order, watched or not), keeps
/// lists to work through (`ReviewList`: somebody's first ten, five a week chosen by `DiversitySampler`, a
/// sample with a score sheet) and playlists by hand and by rule. `ui/library` shows it: the shelf
/// (`LibraryNav`), what was found (`Results`), what can be done with it (`ChosenActs`). Examples and tags are
/// events of their handoff (`handoff/LibraryLabels`); examples stand beside the form (`ui/form/section/ExampleLines`).
/// The index is `index/LuceneLibraryIndex`: each change that it can show gives a handoff the next number
/// (`store/sql/LibraryChanges`), a search first takes in what has a higher one than it knows, and an index that is
/// missing, damaged, of another library or of another version is made anew. Ctrl+K goes anywhere
/// (`ui/shell/PaletteView`).
@NullMarked
package baton.library;

import org.jspecify.annotations.NullMarked;
