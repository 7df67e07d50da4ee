/// How the window looks on this machine: light or dark, and how large its text is.
@NullMarked
package baton.ui.kit.look;

import org.jspecify.annotations.NullMarked;
