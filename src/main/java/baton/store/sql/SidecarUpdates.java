package baton.store.sql;

import baton.recording.Clip;
import baton.transcript.Transcript;
import java.util.UUID;

/// Told what has changed in the database, so that the files beside the recordings follow.
public interface SidecarUpdates {
    /// Where no files are kept.
    SidecarUpdates NONE = new Nothing();

    void handoff(UUID id);

    /// It is in the library no more.
    void removeHandoff(UUID id);

    void clip(Clip clip);

    void remove(Clip clip);

    void transcript(Transcript transcript);

    void removeTranscript(UUID clip);

    /// People, cards or decisions.
    void team();

    /// Playlists, searches or review lists.
    void collections();

    /// Writes nothing.
    final class Nothing implements SidecarUpdates {
        private Nothing() {}

        @Override
        public void handoff(UUID id) {}

        @Override
        public void removeHandoff(UUID id) {}

        @Override
        public void clip(Clip clip) {}

        @Override
        public void remove(Clip clip) {}

        @Override
        public void transcript(Transcript transcript) {}

        @Override
        public void removeTranscript(UUID clip) {}

        @Override
        public void team() {}

        @Override
        public void collections() {}
    }
}
