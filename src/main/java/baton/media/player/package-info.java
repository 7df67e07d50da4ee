/// Playing a clip: two decoders that follow one clock, and the sound's way out.
@NullMarked
package baton.media.player;

import org.jspecify.annotations.NullMarked;
