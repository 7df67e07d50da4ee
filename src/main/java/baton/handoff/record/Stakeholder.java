package baton.handoff.record;

import org.jspecify.annotations.Nullable;

/// Field 3, one line: a person on the prospect's side.
///
/// @param spokenTo false for somebody only known to exist
public record Stakeholder(
        String name, String title, @Nullable StakeholderRole role, boolean spokenTo, StakeholderStance standing) {
    public static final Stakeholder EMPTY = new Stakeholder("", "", null, false);

    /// Somebody of whom no more is known.
    public Stakeholder(String name, String title, @Nullable StakeholderRole role, boolean spokenTo) {
        this(name, title, role, spokenTo, StakeholderStance.EMPTY);
    }

    public boolean isBlank() {
        return name.isBlank() && title.isBlank();
    }
}
