package baton.app;

import baton.brief.Depth;
import baton.brief.Mail;
import baton.brief.OutsideText;
import baton.exchange.BriefingPage;
import baton.exchange.MailFile;
import baton.handoff.Handoff;
import baton.handoff.record.Audience;
import baton.handoff.record.HandoffType;
import baton.recording.Clip;
import baton.recording.DeviceException;
import baton.recording.Trimmed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Pages of handoffs, for people without Baton. The prospect's side gets a briefing only if it was made for them.
public record BriefingPages(Workspace workspace) {
    /// @param to replaced once the page is whole
    public void write(UUID id, Depth depth, Audience audience, Path to) throws IOException, DeviceException {
        var stores = workspace.stores;
        var handoff = stores.handoffs.find(id).orElseThrow();
        var sender = stores.people.find(handoff.sender()).orElseThrow();
        var receiver = Optional.ofNullable(handoff.receiver()).flatMap(stores.people::find);
        var text = OutsideText.of(handoff, sender, receiver, depth, audience);
        var title =
                audience == Audience.PROSPECT ? text.title() : handoff.content().company() + ", from " + sender.name();
        var part = to.resolveSibling(to.getFileName() + ".part");
        var film = Files.createTempFile(workspace.home.recordings(), "page", ".mp4");
        try {
            var clip = clip(handoff, audience);
            if (clip.isPresent()) {
                new BriefingPage(title, text, film(clip.get(), film)).write(part);
            } else {
                new BriefingPage(title, text, null).write(part);
            }
            Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(film);
            Files.deleteIfExists(part);
        }
    }

    /// A draft of a mail with the page attached, as a file that the mail program opens.
    public Path mail(UUID id, Path page) throws IOException {
        var handoff = workspace.stores.handoffs.find(id).orElseThrow();
        var me = workspace.stores.people.current().orElseThrow();
        var mail = new Mail(
                new Mail.Address(me.name(), me.email()),
                List.of(),
                List.of(),
                handoff.content().company(),
                "The briefing and the record are in the attached page. It opens in every browser, without a network.\n",
                workspace.ids.get() + "@baton.invalid",
                "");
        var draft = Files.createTempFile("baton-", ".eml");
        draft.toFile().deleteOnExit();
        MailFile.eml(mail, page, workspace.clock.instant(), draft);
        return draft;
    }

    /// What a colleague says about the prospect is not for the prospect.
    private Optional<Clip> clip(Handoff handoff, Audience audience) {
        var isTheirs = audience != Audience.PROSPECT || handoff.content().type() == HandoffType.CHAMPION_RECAP;
        return Optional.ofNullable(handoff.clip())
                .filter(_ -> isTheirs)
                .flatMap(workspace.stores.clips::find)
                .filter(c -> workspace.stores.clips.condition(c).hasFile());
    }

    private BriefingPage.Film film(Clip clip, Path to) throws DeviceException {
        var notes = clip.notes();
        var captions = workspace.stores.clips.captions(clip);
        workspace.workshop.export(workspace.stores.clips.path(clip), notes.trim(), notes.chapters(), captions, to);
        return new BriefingPage.Film(
                to, Trimmed.chapters(notes.chapters(), notes.trim()), Trimmed.captions(captions, notes.trim()));
    }
}
