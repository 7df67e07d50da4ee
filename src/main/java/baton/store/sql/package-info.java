/// Rows: what the features ask for and store, and the recordings' files that rows speak of.
@NullMarked
package baton.store.sql;

import org.jspecify.annotations.NullMarked;
