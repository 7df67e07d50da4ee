/// What a sender is asked while recording, and what a receiver wants to hear.
@NullMarked
package baton.recording.prompt;

import org.jspecify.annotations.NullMarked;
