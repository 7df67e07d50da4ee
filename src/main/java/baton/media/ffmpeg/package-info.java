/// What every user of FFmpeg here needs: errors, formats, scaling, filters, and the system's devices.
@NullMarked
package baton.media.ffmpeg;

import org.jspecify.annotations.NullMarked;
