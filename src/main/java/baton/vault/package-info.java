/// This machine's own keys: in a file that only its owner's account can read, and closed with a passphrase if they want
/// one.
@NullMarked
package baton.vault;

import org.jspecify.annotations.NullMarked;
