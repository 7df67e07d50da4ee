/// What was deleted, until it goes for good.
@NullMarked
package baton.store.trash;

import org.jspecify.annotations.NullMarked;
