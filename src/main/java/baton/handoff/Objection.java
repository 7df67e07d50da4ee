package baton.handoff;

/// Field 4, one line: what the prospect said against it, and how it was handled (row 5).
public record Objection(String said, String handled) {
    public boolean isBlank() {
        return said.isBlank() && handled.isBlank();
    }
}
