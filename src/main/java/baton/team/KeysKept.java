package baton.team;

/// What keeps the secret part of the current user's keys.
public enum KeysKept {
    /// A file that only this account can read.
    BY_ACCOUNT,
    /// A file that is closed with a secret of the system's key store.
    BY_KEY_STORE,
    /// The same, and the key store did not give it.
    KEY_STORE_LOCKED,
    /// A file that is closed with a passphrase.
    BY_PASSPHRASE,
    /// The same, and nobody has given it since the start.
    LOCKED;

    /// Whether nothing can be sent or taken in until they are opened.
    public boolean isLocked() {
        return this == LOCKED || this == KEY_STORE_LOCKED;
    }
}
