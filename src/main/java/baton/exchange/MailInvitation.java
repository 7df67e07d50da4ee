package baton.exchange;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/// The invitation inside a mail that was saved as a file (.eml): a part of the calendar's kind, or an attachment, also
/// of a mail inside the mail. Nothing else of it is read.
final class MailInvitation {
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]*:( .*)?");
    private static final Pattern TELLING =
            Pattern.compile("(?im)^(mime-version|content-type|received|return-path|message-id):");
    /// Bytes in which a mail's headers end, or it is none.
    private static final int LOOK = 1 << 16;
    /// Parts inside of parts.
    private static final int DEEPEST = 8;

    private MailInvitation() {}

    /// Whether a file begins as a mail does: with headers, one of which only mails have.
    static boolean isMail(byte[] bytes) {
        var begin =
                new String(bytes, 0, Math.min(LOOK, bytes.length), StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        var end = begin.indexOf("\n\n");
        var head = end < 0 ? begin : begin.substring(0, end);
        return HEADER.matcher(head.lines().findFirst().orElse("")).matches()
                && TELLING.matcher(head).find();
    }

    /// @throws FileRefusedException if there is none
    static FileText of(byte[] bytes) throws FileRefusedException {
        try {
            var mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            var found = invitation(mail, 0);
            if (found.isPresent()) {
                return text(found.get());
            }
        } catch (MessagingException | IOException | RuntimeException e) {
            // The library throws what it likes on half a mail.
            throw new FileRefusedException(FileRefusedException.Reason.MAIL_WITHOUT_INVITATION, "line 1", e.toString());
        }
        throw new FileRefusedException(FileRefusedException.Reason.MAIL_WITHOUT_INVITATION, "line 1", "no calendar");
    }

    private static Optional<Part> invitation(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("text/calendar") || part.isMimeType("application/ics") || isCalendarFile(part)) {
            return Optional.of(part);
        }
        if (depth < DEEPEST && part.isMimeType("message/rfc822") && part.getContent() instanceof Part inner) {
            return invitation(inner, depth + 1);
        }
        if (depth < DEEPEST && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = invitation(parts.getBodyPart(i), depth + 1);
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

    /// In the encoding that the mail names; where it names none, or UTF-8, as a file of its own is read.
    private static FileText text(Part part) throws MessagingException, IOException, FileRefusedException {
        byte[] content;
        try (var in = part.getInputStream()) {
            content = in.readAllBytes();
        }
        var named = new ContentType(part.getContentType()).getParameter("charset");
        var charset = named == null ? null : MimeUtility.javaCharset(named);
        if (charset == null
                || !Charset.isSupported(charset)
                || Charset.forName(charset).equals(StandardCharsets.UTF_8)
                || Charset.forName(charset).equals(StandardCharsets.US_ASCII)) {
            return FileText.of(content);
        }
        return new FileText(new String(content, Charset.forName(charset)), null);
    }
}
