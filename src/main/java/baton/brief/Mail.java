package baton.brief;

import java.util.List;
import java.util.regex.Pattern;

/// A mail before it leaves: nothing sends it but the person, from their own program.
///
/// @param messageId stable for the same mail of the same handoff, without angle brackets
/// @param inReplyTo the message it answers; empty if it begins a thread
public record Mail(
        Address from,
        List<Address> to,
        List<Address> cc,
        String subject,
        String body,
        String messageId,
        String inReplyTo) {
    public Mail {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
    }

    /// @param email may be empty where nobody wrote it down
    public record Address(String name, String email) {}

    /// Nothing that could begin another header, or another address.
    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}.!$&'*+/=_~-]+@[\\p{L}\\p{N}.-]+");

    /// Whether a mail can be sent there.
    public static boolean isAddress(String email) {
        return ADDRESS.matcher(email).matches();
    }

    /// The same with what the person changed.
    public Mail edited(String newSubject, String newBody) {
        return new Mail(from, to, cc, newSubject, newBody, messageId, inReplyTo);
    }
}
