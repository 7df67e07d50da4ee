/// The library on this machine's disk: jdbi on H2, numbered migrations, and the clip folder beside the database.
@NullMarked
package baton.store;

import org.jspecify.annotations.NullMarked;
