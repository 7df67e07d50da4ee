/// What is due from the current user, and how they hear of it.
@NullMarked
package baton.ui.today;

import org.jspecify.annotations.NullMarked;
