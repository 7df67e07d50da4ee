/// The library's index on Lucene: a cache that repairs itself from the store.
///
/// Native memory: Lucene maps the index's files. A reader that is in use is counted (`OpenIndex`), so that its files
/// are unmapped after the last search in them; a search after the end is refused with an exception and never reads a
/// dead address.
@NullMarked
package baton.index;

import org.jspecify.annotations.NullMarked;
