package baton.speech;

/// A word and its time in seconds of the clip.
record SpokenWord(String text, double from, double to) {
    double seconds() {
        return to - from;
    }

    SpokenWord within(double least, double most) {
        var begins = Math.clamp(from, least, most);
        return new SpokenWord(text, begins, Math.clamp(to, begins, most));
    }
}
