/// What awaits a person, and what they have sent.
///
/// # How it works
///
/// `inbox/Inbox` puts what is due or meets soonest first, `ui/inbox` shows it, and beside it
/// `ui/handoff/PreviewView` the record at eight seconds' depth, which nobody counts as opened. The player is
/// `media/player/FfmpegPlayer`: a `PlaybackSession` whose two threads, `VideoDecoder` and `AudioDecoder`,
/// follow one `PlaybackTarget`. `PlaybackClock` knows which sample belongs to which moment, in stretches; so a
/// change of speed, a silence that is passed over and a chapter left out are the same thing and leave no gap.
/// `PitchPreservingResampler` changes the speed of a voice, `AudioSink` finds another sound output when one is
/// gone. What somebody has really played is `playback/Viewing`, written every two seconds; a comment on a
/// moment is an event, `handoff/ClipComment`. What is chosen in a list is opened before it is wanted
/// (`ui/player/ClipOpener`).
@NullMarked
package baton.ui.inbox;

import org.jspecify.annotations.NullMarked;
