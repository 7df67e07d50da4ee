package baton.ui.brief;

import baton.brief.AgentBrief;
import baton.brief.CallBrief;
import baton.brief.Document;
import baton.brief.Mail;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.people.Person;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The forms in which texts leave.
public interface Exports {
    String json(CallBrief brief);

    String json(AgentBrief brief);

    /// The meeting as a calendar file; empty while it has no time.
    Optional<String> invitation(
            Handoff handoff, Person sender, Optional<Person> receiver, List<HandoffEvent> events, boolean cancelled)
            throws IOException;

    Pdf pdf(Document document) throws IOException;

    /// A mail as a file that opens as a draft.
    byte[] eml(Mail mail) throws IOException;

    /// Puts them into a file, all of them or none: a full disk does not cost the file of before.
    void write(Path file, byte[] bytes) throws IOException;

    /// A mail as a file for the mail program, gone when Baton ends.
    Path draft(Mail mail) throws IOException;

    /// A mail as a link; empty if it is too long for one, or answers another.
    Optional<URI> link(Mail mail);

    /// Opens a link or a file in the program that the person uses for it.
    void open(URI what);

    /// @param unprintable characters that stand as a sign only
    record Pdf(byte[] bytes, int pages, long unprintable) {}
}
