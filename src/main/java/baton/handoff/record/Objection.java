package baton.handoff.record;

/// Field 4, one line: what the prospect said against it, and how it was handled.
///
/// @param open whether it still stands
public record Objection(String said, String handled, boolean open) {
    public static final Objection EMPTY = new Objection("", "", false);

    /// One that was settled.
    public Objection(String said, String handled) {
        this(said, handled, false);
    }

    public boolean isBlank() {
        return said.isBlank() && handled.isBlank();
    }
}
