/// What a person sets on this computer, in one place: how it looks, what it records and plays with, what goes on
/// without
/// the window, which keys do what, and what the library keeps.
///
/// Most of it is set where it is used as well, in the studio and in the player; both write the same settings.
@NullMarked
package baton.ui.preferences;

import org.jspecify.annotations.NullMarked;
