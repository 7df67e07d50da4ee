package baton.team;

/// What keeps the secret part of this machine's keys.
public enum KeysKept {
    /// A file that only this account can read.
    BY_ACCOUNT,
    /// A file that is closed with a passphrase.
    BY_PASSPHRASE,
    /// The same, and nobody has given it since the start.
    LOCKED
}
