/// What travels between machines, in the library: agreed states, acts that nobody has agreed to yet, keys.
@NullMarked
package baton.store.team;

import org.jspecify.annotations.NullMarked;
