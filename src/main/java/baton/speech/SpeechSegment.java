package baton.speech;

import baton.playback.VoiceSource;

/// A stretch of the sound in which somebody speaks, short enough to be understood at once, with a little of the quiet
/// around it. Samples of the whole clip.
///
/// @param voiceFrom where the voice is first heard
/// @param voiceTo where it is last heard
record SpeechSegment(long from, long to, long voiceFrom, long voiceTo) {
    double seconds() {
        return (to - from) / (double) VoiceSource.RATE;
    }
}
