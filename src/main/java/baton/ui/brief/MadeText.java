package baton.ui.brief;

import baton.brief.Mail;
import org.jspecify.annotations.Nullable;

/// A text as it was made, and as the person left it.
///
/// @param mail null unless it is one
record MadeText(
        TextKind kind,
        String subject,
        String text,
        @Nullable Mail mail) {
    static MadeText of(TextKind kind, String text) {
        return new MadeText(kind, "", text, null);
    }

    static MadeText of(TextKind kind, Mail mail) {
        return new MadeText(kind, mail.subject(), mail.body(), mail);
    }

    MadeText edited(String newSubject, String newText) {
        return new MadeText(kind, newSubject, newText, mail == null ? null : mail.edited(newSubject, newText));
    }
}
