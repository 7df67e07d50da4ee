/// Work on whole clips: cutting, posters, loudness, the voice in them.
@NullMarked
package baton.media.clip;

import org.jspecify.annotations.NullMarked;
