/// The record that moves from one person to the next: its five fields, its gate, its states and its events.
@NullMarked
package baton.handoff;

import org.jspecify.annotations.NullMarked;
