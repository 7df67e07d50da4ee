/// Watching a briefing: speeds, receiver time, where a viewer left off, and the port to a player.
@NullMarked
package baton.playback;

import org.jspecify.annotations.NullMarked;
