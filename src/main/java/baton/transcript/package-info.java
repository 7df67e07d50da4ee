/// What is said in a briefing: the transcript, who writes it down and in which order, and how a person puts it right.
@NullMarked
package baton.transcript;

import org.jspecify.annotations.NullMarked;
