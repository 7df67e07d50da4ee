package baton.recording;

/// How a recording sounds as a whole.
///
/// @param loudness LUFS as EBU R 128 measures it; negative infinity for silence
/// @param waveform peaks over time, bytes of 0 to 255, at most [ClipNotes#WAVEFORM]
public record SoundProfile(double loudness, byte[] waveform) {
    /// LUFS that every take plays at: what streaming services aim at for speech.
    private static final double TARGET = -16;

    /// Decibels: more would lift the room's noise rather than the voice.
    private static final double MOST = 15;

    /// Below this there is nothing but noise.
    private static final double NOTHING = -60;

    /// Decibels to add at playback.
    public double gain() {
        return loudness < NOTHING ? 0 : Math.clamp(Math.round((TARGET - loudness) * 10) / 10.0, -MOST, MOST);
    }
}
