package baton.ui.team;

import java.util.List;
import java.util.UUID;

/// What has come from other machines at once.
///
/// @param strangers how many wait to be accepted who did not before
/// @param arrived what was handed off to whoever sits here
public record SharingNews(int strangers, List<Arrived> arrived) {
    public SharingNews {
        arrived = List.copyOf(arrived);
    }

    /// One handoff that has come.
    ///
    /// @param sender their name
    public record Arrived(UUID handoff, String company, String sender) {}
}
