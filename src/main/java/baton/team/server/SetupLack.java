package baton.team.server;

/// What a database lacks for a team to begin in it; each has its sentence, with the line to run.
public enum SetupLack {
    /// Older than 15.
    VERSION,
    /// It follows another server and cannot be written.
    REPLICA,
    /// The connection is not encrypted, and leaves this computer.
    TLS,
    /// The database cannot hold every letter.
    ENCODING,
    /// Whoever asks may not make schemas in this database.
    CREATE,
    /// Whoever asks may not make roles.
    CREATEROLE,
    /// The extension for signed addresses is not there.
    PGCRYPTO,
    /// There is a team in this database.
    TEAM_THERE
}
