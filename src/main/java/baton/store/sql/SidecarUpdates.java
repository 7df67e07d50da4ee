package baton.store.sql;

import baton.recording.Clip;
import baton.transcript.Transcript;
import java.util.UUID;

/// Told what has changed in the database, so that the files beside the recordings follow.
public interface SidecarUpdates {
    /// Where no files are kept.
    SidecarUpdates NONE = new SidecarUpdates() {};

    default void handoff(UUID id) {}

    default void clip(Clip clip) {}

    default void remove(Clip clip) {}

    default void transcript(Transcript transcript) {}

    default void removeTranscript(UUID clip) {}

    /// People, cards or decisions.
    default void team() {}

    /// Playlists, searches or review lists.
    default void collections() {}
}
