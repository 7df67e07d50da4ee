package baton.recording;

/// Looks on while something is encoded, from the thread that waits for it.
public interface EncodingProgress {
    /// Nobody looks on, and it goes on to its end.
    EncodingProgress UNWATCHED = new EncodingProgress() {
        @Override
        public void reached(int percent) {}

        @Override
        public boolean isWanted() {
            return true;
        }
    };

    /// @param percent 0 to 100, told a few times a second at most
    void reached(int percent);

    /// Whether it is still to go on; asked a few times a second.
    boolean isWanted();
}
