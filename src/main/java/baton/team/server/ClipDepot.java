package baton.team.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.LongConsumer;

/// Where a team's clips lie, beside its server. A clip never changes once it is there. For one thread; a call ends when
/// it is done, fails, or its thread is interrupted.
public interface ClipDepot {
    /// Brings a clip there; goes on where an earlier attempt ended.
    ///
    /// @param told how many bytes are there
    void send(UUID clip, Path file, LongConsumer told) throws IOException, ServerException, InterruptedException;

    /// Fetches a clip; goes on where an earlier attempt ended. What comes is not proved here.
    ///
    /// @param bytes how long it is
    /// @param part where it is written to, behind what is there
    /// @param told how many bytes are here
    /// @throws java.io.FileNotFoundException if it is not there
    void fetch(UUID clip, long bytes, Path part, LongConsumer told)
            throws IOException, ServerException, InterruptedException;

    /// Throws a clip away; nothing happens if it is not there.
    ///
    /// @return false if this computer can see that it is not there: it may look in the wrong place
    boolean delete(UUID clip) throws IOException, ServerException, InterruptedException;

    /// Where clips lie, as every member may know.
    ///
    /// @param kind of the depot
    /// @param folder that everybody sees, for [Kind#FOLDER]; empty otherwise
    /// @param endpoint of the store, for [Kind#S3]; empty otherwise
    /// @param bucket of the store, for [Kind#S3]; empty otherwise
    record Place(Kind kind, String folder, String endpoint, String bucket) {
        public static final Place NONE = new Place(Kind.NONE, "", "", "");
    }

    /// What holds them.
    enum Kind {
        /// Nothing: clips go by package.
        NONE,
        /// A folder that every computer of the team sees.
        FOLDER,
        /// A store that speaks S3.
        S3
    }
}
