/// What a team did before it had Baton: handoffs that come in from a table, are counted, and owe nobody anything.
@NullMarked
package baton.handoff.past;

import org.jspecify.annotations.NullMarked;
