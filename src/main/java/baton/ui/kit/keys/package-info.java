/// The shortcuts of the window, and what a keyboard means by its keys.
@NullMarked
package baton.ui.kit.keys;

import org.jspecify.annotations.NullMarked;
