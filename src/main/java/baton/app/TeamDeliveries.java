package baton.app;

import baton.app.team.TeamSync;
import baton.brief.Mail;
import baton.exchange.MailFile;
import baton.ui.handoff.delivery.DeliveryService;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// How an open handoff gets to other machines as a file.
///
/// @param desktop opens a file in the person's own program for it
record TeamDeliveries(Workspace workspace, Consumer<String> desktop, Strings strings) implements DeliveryService {
    @Override
    public State of(UUID handoff, UUID reader) {
        return new State(workspace.stores.team.deliveries(handoff), workspace.stores.team.unreadOf(handoff, reader));
    }

    @Override
    public void markRead(UUID act) {
        workspace.stores.team.markRead(act, workspace.clock.instant());
    }

    @Override
    public Sent write(UUID handoff, UUID to, Path file) throws Exception {
        try {
            var written = workspace
                    .team
                    .pack(handoff, to, file)
                    .orElseThrow(() -> new UserMessageException(strings.get("team.notSent")));
            return new Sent(written.file(), written.bytes(), written.closed());
        } catch (TeamSync.NobodyException nobody) {
            throw new UserMessageException(strings.get(nobody.isLocked() ? "team.locked" : "team.nobody"));
        }
    }

    /// In a folder of the program's own, which the next start empties.
    @Override
    public Sent write(UUID handoff, UUID to) throws Exception {
        return write(handoff, to, file(handoff));
    }

    private Path file(UUID handoff) throws IOException {
        var company = workspace
                .stores
                .handoffs
                .find(handoff)
                .map(h -> Texts.fileName(h.content().company()))
                .orElse("");
        return workspace.team.outgoing(company.isEmpty() ? "Baton" : company);
    }

    @Override
    public Sent mail(UUID handoff, UUID to) throws Exception {
        var sent = write(handoff, to);
        var me = workspace.stores.people.current().orElseThrow();
        var other = workspace.stores.people.find(to).orElseThrow();
        var company =
                workspace.stores.handoffs.find(handoff).orElseThrow().content().company();
        var mail = new Mail(
                new Mail.Address(me.name(), me.email()),
                List.of(new Mail.Address(other.name(), other.email())),
                List.of(),
                strings.get("send.subject", company),
                strings.get("send.body"),
                UUID.randomUUID() + "@baton",
                "");
        var draft = sent.file().resolveSibling("mail.eml");
        MailFile.eml(mail, sent.file(), workspace.clock.instant(), draft);
        desktop.accept(draft.toUri().toString());
        return sent;
    }
}
