/// Cameras, microphones, the encoder and the player, on FFmpeg and the system's sound. The only package that names a
/// driver or a codec.
@NullMarked
package baton.media;

import org.jspecify.annotations.NullMarked;
