/// The library's index on Lucene: a cache that repairs itself from the store.
@NullMarked
package baton.index;

import org.jspecify.annotations.NullMarked;
