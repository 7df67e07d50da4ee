package baton.ui.studio;

/// The studio's two sounds: whoever looks into the lens reads nothing. Neither is ever heard in a take: one comes
/// before
/// it, the other once no microphone hears any more. Returns at once, and does nothing where there is no sound.
public interface Chime {
    /// Where nobody is to hear anything.
    Chime SILENT = new Chime() {
        @Override
        public void tick() {}

        @Override
        public void alarm() {}
    };

    /// One second of the countdown has begun.
    void tick();

    /// The microphone is gone.
    void alarm();
}
