/// The window's frame: where to go, the current user, what just happened.
@NullMarked
package baton.ui.shell;

import org.jspecify.annotations.NullMarked;
