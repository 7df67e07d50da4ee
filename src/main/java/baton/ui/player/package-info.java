/// The player: a component that shows a clip with its bar, its timeline and its keys, in a window of its own too.
@NullMarked
package baton.ui.player;

import org.jspecify.annotations.NullMarked;
