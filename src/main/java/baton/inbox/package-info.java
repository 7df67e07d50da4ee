/// What awaits a person, and in which order.
@NullMarked
package baton.inbox;

import org.jspecify.annotations.NullMarked;
