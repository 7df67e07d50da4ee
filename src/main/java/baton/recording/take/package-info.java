/// Takes that wait for a decision: kept, offered again after a crash, or thrown away.
@NullMarked
package baton.recording.take;

import org.jspecify.annotations.NullMarked;
