/// What is due when: business time in the receiver's own calendar, and why a deadline is what it is.
@NullMarked
package baton.sla;

import org.jspecify.annotations.NullMarked;
