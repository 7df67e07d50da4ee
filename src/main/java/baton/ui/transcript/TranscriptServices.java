package baton.ui.transcript;

import baton.transcript.TranscriptQueue;
import baton.transcript.TranscriptStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// What the screen of a transcript works with.
///
/// @param installed whether this computer can write transcripts
/// @param writing whether somebody is writing this clip's down now
/// @param wake the queue has something to do again
/// @param disk files that a person chose
public record TranscriptServices(
        TranscriptStore store,
        TranscriptQueue queue,
        BooleanSupplier installed,
        Predicate<UUID> writing,
        Runnable wake,
        Disk disk,
        InstantSource clock) {
    /// Text files of any size, from anybody.
    public interface Disk {
        /// Whole, or not at all.
        void write(Path file, String text) throws IOException;

        /// @param most bytes of a file that is read at all
        /// @throws Exception with its own sentence
        FileWords read(Path file, int most) throws Exception;
    }

    /// @param guessed the encoding that a file's letters look like; empty if it is certain
    public record FileWords(String text, String guessed) {}
}
