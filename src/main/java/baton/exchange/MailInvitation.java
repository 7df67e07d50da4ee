package baton.exchange;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/// The invitation inside a mail that was saved as a file (.eml): a part of the calendar's kind, or an attachment.
/// Nothing else of the mail is read.
final class MailInvitation {
    private static final Pattern HEADER = Pattern.compile("^[A-Za-z][A-Za-z0-9-]*:( .*)?$");
    private static final Pattern TELLING =
            Pattern.compile("(?im)^(mime-version|content-type|received|return-path|message-id):");
    /// Parts inside of parts.
    private static final int DEEPEST = 8;

    private MailInvitation() {}

    /// Whether a text begins as a mail does: with headers, one of which only mails have.
    static boolean isMail(String text) {
        var end = text.replace("\r\n", "\n").indexOf("\n\n");
        var head = end < 0 ? text : text.replace("\r\n", "\n").substring(0, end);
        return head.lines().findFirst().filter(l -> HEADER.matcher(l).matches()).isPresent()
                && TELLING.matcher(head).find();
    }

    /// @param text of the whole mail, each byte above 127 as the letter it is in UTF-8
    /// @throws FileRefusedException if there is none
    static FileText of(String text) throws FileRefusedException {
        try {
            var mail = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            var found = invitation(mail, 0);
            if (found.isPresent()) {
                return FileText.of(found.get());
            }
        } catch (MessagingException | IOException | RuntimeException e) {
            // The library throws what it likes on half a mail.
            throw new FileRefusedException(FileRefusedException.Reason.MAIL_WITHOUT_INVITATION, "line 1", e.toString());
        }
        throw new FileRefusedException(FileRefusedException.Reason.MAIL_WITHOUT_INVITATION, "line 1", "no calendar");
    }

    private static Optional<byte[]> invitation(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("text/calendar") || part.isMimeType("application/ics") || isCalendarFile(part)) {
            try (var in = part.getInputStream()) {
                return Optional.of(in.readAllBytes());
            }
        }
        if (depth < DEEPEST && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                var found = invitation(inner, depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isCalendarFile(Part part) throws MessagingException {
        var name = part.getFileName();
        return name != null && name.toLowerCase(Locale.ROOT).endsWith(".ics");
    }
}
