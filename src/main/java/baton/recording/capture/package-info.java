/// A running take: devices, one time line, pauses, drift, and what happens when a device goes.
@NullMarked
package baton.recording.capture;

import org.jspecify.annotations.NullMarked;
