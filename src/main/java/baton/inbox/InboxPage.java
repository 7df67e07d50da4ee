package baton.inbox;

import java.util.List;

/// The first part of a list of handoffs: however many there are, only so many are read.
///
/// @param total how many the whole list holds
/// @param unseen how many of the whole list nobody has looked at yet
public record InboxPage(List<InboxItem> items, long total, long unseen) {
    public InboxPage {
        items = List.copyOf(items);
    }

    /// Whether that is all.
    public boolean isWhole() {
        return items.size() >= total;
    }
}
