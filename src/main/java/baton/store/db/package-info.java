/// The database file: one connection and one thread, its place, its being closed, compared and put in the place of
/// another.
@NullMarked
package baton.store.db;

import org.jspecify.annotations.NullMarked;
