package baton.app;

import baton.app.platform.AtomicFile;
import baton.brief.AgentBrief;
import baton.brief.CallBrief;
import baton.brief.Document;
import baton.brief.Mail;
import baton.exchange.AgentBriefFile;
import baton.exchange.CallBriefFile;
import baton.exchange.MailFile;
import baton.exchange.MeetingInvite;
import baton.exchange.pdf.PdfFile;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.people.Person;
import baton.ui.brief.Exports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The forms in which texts leave, by the libraries that make them.
record FileExports(InstantSource clock, Consumer<String> desktop) implements Exports {
    @Override
    public String json(CallBrief brief) {
        return CallBriefFile.write(brief);
    }

    @Override
    public String json(AgentBrief brief) {
        return AgentBriefFile.write(brief);
    }

    @Override
    public Optional<String> invitation(
            Handoff handoff, Person sender, Optional<Person> receiver, List<HandoffEvent> events, boolean cancelled)
            throws IOException {
        return MeetingInvite.write(
                handoff.id(),
                handoff.content(),
                sender,
                receiver,
                MeetingInvite.sequence(events),
                cancelled,
                clock.instant());
    }

    @Override
    public Pdf pdf(Document document) throws IOException {
        var made = PdfFile.write(document);
        return new Pdf(made.bytes(), made.pages(), made.unprintable());
    }

    @Override
    public byte[] eml(Mail mail) throws IOException {
        return MailFile.eml(mail, clock.instant());
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        AtomicFile.write(file, bytes);
    }

    @Override
    public Path draft(Mail mail) throws IOException {
        var file = Files.createTempFile("baton-", ".eml");
        file.toFile().deleteOnExit();
        Files.write(file, eml(mail));
        return file;
    }

    @Override
    public Optional<URI> link(Mail mail) {
        return MailFile.link(mail);
    }

    @Override
    public void open(URI what) {
        desktop.accept(what.toString());
    }
}
