/// Cameras and microphones, and the file that a take becomes.
@NullMarked
package baton.media.capture;

import org.jspecify.annotations.NullMarked;
