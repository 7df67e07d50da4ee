package baton.ui.library;

import baton.library.LibraryEntry;
import baton.recording.ClipStore;

/// One handoff of the library, and whether its briefing's file is still as it was kept.
///
/// @param briefing [ClipStore.Condition#FINE] too for a handoff without a briefing
public record LibraryRow(LibraryEntry entry, ClipStore.Condition briefing) {
    static LibraryRow of(LibraryEntry entry, ClipStore clips) {
        return new LibraryRow(entry, entry.clip().map(clips::condition).orElse(ClipStore.Condition.FINE));
    }
}
