/// Who works here: people, their role, zone and working hours, and the port that keeps them.
@NullMarked
package baton.people;

import org.jspecify.annotations.NullMarked;
