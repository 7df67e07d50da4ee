/// The words made from a handoff: pure functions, no screen and no store.
@NullMarked
package baton.brief;

import org.jspecify.annotations.NullMarked;
