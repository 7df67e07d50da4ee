/// What is said in a briefing, written down by a model on this machine.
@NullMarked
package baton.speech;

import org.jspecify.annotations.NullMarked;
