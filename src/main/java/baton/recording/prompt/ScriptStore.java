package baton.recording.prompt;

import java.util.UUID;

/// Keeps what the sender wants to read while recording; it is never part of the handoff.
public interface ScriptStore {
    /// Empty if there is none.
    String find(UUID handoff);

    void save(UUID handoff, String words);
}
