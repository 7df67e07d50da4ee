package baton.exchange;

import baton.brief.Mail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/// A mail on its way to the person's own mail program: as a link while it is short, else as a file that opens as a
/// draft.
public final class MailFile {
    /// Characters that every system passes on to a mail program.
    public static final int LONGEST_LINK = 1_800;

    private MailFile() {}

    /// The mail as a draft file (`X-Unsent`), in UTF-8. Addresses that are none are left out.
    ///
    /// @param now the date in the file; the mail program sets its own on sending
    public static byte[] eml(Mail mail, Instant now) throws IOException {
        try {
            var message = message(mail, now);
            message.setText(body(mail), StandardCharsets.UTF_8.name());
            message.saveChanges();
            var out = new ByteArrayOutputStream();
            message.writeTo(out);
            return out.toByteArray();
        } catch (MessagingException e) {
            throw new IOException("a mail of these parts always fits its form", e);
        }
    }

    /// The same with a file attached, written to a file: what is attached may be large.
    public static void eml(Mail mail, Path attached, Instant now, Path file) throws IOException {
        try {
            var message = message(mail, now);
            var text = new MimeBodyPart();
            text.setText(body(mail), StandardCharsets.UTF_8.name());
            var part = new MimeBodyPart();
            part.attachFile(attached.toFile(), "application/octet-stream", "base64");
            message.setContent(new MimeMultipart(text, part));
            message.saveChanges();
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                message.writeTo(out);
            }
        } catch (MessagingException e) {
            throw new IOException("a mail of these parts always fits its form", e);
        }
    }

    private static String body(Mail mail) {
        return mail.body().replace("\r\n", "\n").replace("\n", "\r\n");
    }

    private static Draft message(Mail mail, Instant now) throws IOException, MessagingException {
        var message = new Draft(mail.messageId());
        if (Mail.isAddress(mail.from().email())) {
            message.setFrom(address(mail.from()));
        }
        message.setRecipients(Message.RecipientType.TO, addresses(mail.to()));
        message.setRecipients(Message.RecipientType.CC, addresses(mail.cc()));
        message.setSubject(oneLine(mail.subject()), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(now));
        message.setHeader("X-Unsent", "1");
        if (!mail.inReplyTo().isEmpty()) {
            message.setHeader("In-Reply-To", "<" + mail.inReplyTo() + ">");
            message.setHeader("References", "<" + mail.inReplyTo() + ">");
        }
        return message;
    }

    /// As a link for the mail program; empty if it is too long for one, or answers another mail, which a link cannot
    /// say.
    public static Optional<URI> link(Mail mail) {
        if (!mail.inReplyTo().isEmpty()) {
            return Optional.empty();
        }
        var to = list(mail.to());
        var cc = list(mail.cc());
        var link = "mailto:" + to + "?" + (cc.isEmpty() ? "" : "cc=" + cc + "&") + "subject="
                + encode(oneLine(mail.subject())) + "&body="
                + encode(mail.body().replace("\r\n", "\n").replace("\n", "\r\n"));
        return link.length() > LONGEST_LINK ? Optional.empty() : Optional.of(URI.create(link));
    }

    /// What is copied where neither can be opened.
    public static String text(Mail mail) {
        return "To: " + people(mail.to()) + "\n" + (mail.cc().isEmpty() ? "" : "Cc: " + people(mail.cc()) + "\n")
                + "Subject: " + mail.subject() + "\n\n" + mail.body();
    }

    private static String people(List<Mail.Address> all) {
        return all.stream()
                .map(a -> a.email().isEmpty() ? a.name() : a.name() + " <" + a.email() + ">")
                .collect(Collectors.joining(", "));
    }

    private static String list(List<Mail.Address> all) {
        return all.stream()
                .map(Mail.Address::email)
                .filter(Mail::isAddress)
                .map(e -> encode(e).replace("%40", "@"))
                .collect(Collectors.joining(","));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static InternetAddress address(Mail.Address address) throws IOException {
        try {
            return new InternetAddress(address.email(), oneLine(address.name()), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IOException(e);
        }
    }

    private static InternetAddress[] addresses(List<Mail.Address> all) throws IOException {
        var found = new ArrayList<InternetAddress>();
        for (var address : all) {
            if (Mail.isAddress(address.email())) {
                found.add(address(address));
            }
        }
        return found.toArray(InternetAddress[]::new);
    }

    /// Keeps the id it was given: an answer finds its thread by it.
    private static final class Draft extends MimeMessage {
        private final String id;

        Draft(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id.replaceAll("[\\s<>]", "") + ">");
        }
    }
}
