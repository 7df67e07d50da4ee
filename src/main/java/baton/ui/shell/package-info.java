/// The window's frame: where to go, who sits here, what just happened.
@NullMarked
package baton.ui.shell;

import org.jspecify.annotations.NullMarked;
