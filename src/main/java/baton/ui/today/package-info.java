/// What is due from whoever sits here, and how they hear of it.
@NullMarked
package baton.ui.today;

import org.jspecify.annotations.NullMarked;
