package baton.ui.team;

import baton.people.SamePerson;
import baton.team.KeysKept;
import baton.team.Stranger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Other machines, as the team's page sees them.
public interface SharingService {
    /// How things stand.
    ///
    /// @param words the six words of this machine's keys; empty while they are closed, or nobody sits here
    /// @param folder the shared folder; null for none
    /// @param unreachableSince since when the folder cannot be used; null while it can
    /// @param lookedAt when it was looked into last; null if it never was
    /// @param strangers whose keys wait to be accepted
    /// @param doubtful people who may be one
    record State(
            String words,
            KeysKept kept,
            @Nullable Path folder,
            @Nullable Instant unreachableSince,
            @Nullable Instant lookedAt,
            List<Stranger> strangers,
            List<SamePerson.Pair> doubtful) {
        public State {
            strangers = List.copyOf(strangers);
            doubtful = List.copyOf(doubtful);
        }
    }

    /// What became of a file.
    ///
    /// @param sentence what is to be told; empty if somebody has to be accepted first
    /// @param handoff what it is about; empty for a contact card
    /// @param stranger whose keys have to be accepted first
    record Opened(String sentence, Optional<UUID> handoff, Optional<Stranger> stranger) {}

    State state() throws Exception;

    /// Writes who sits here, and their public keys.
    void card(Path file) throws Exception;

    /// @throws java.io.IOException if one cannot write and read there
    void chooseFolder(Path folder) throws Exception;

    void leaveFolder();

    Opened open(Path file) throws Exception;

    /// From now on what comes under these keys is taken in, the file that they came with at once.
    ///
    /// @param file null if it lies in the folder
    /// @return a sentence
    String accept(Stranger stranger, @Nullable Path file) throws Exception;

    /// Nobody wants to be asked again in this run of the program.
    void decline(Stranger stranger);

    /// They are one.
    void merge(SamePerson.Pair pair) throws Exception;

    /// @return false if it is another passphrase
    boolean unlock(String passphrase) throws Exception;

    /// @param passphrase empty for none
    void protect(String passphrase) throws Exception;
}
