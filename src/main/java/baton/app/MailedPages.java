package baton.app;

import baton.brief.Depth;
import baton.handoff.record.Audience;
import baton.recording.DeviceException;
import baton.ui.handoff.PageWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;

/// Pages, and drafts of mails with one attached.
///
/// @param desktop opens an address with the program the computer has for it
record MailedPages(BriefingPages pages, Consumer<String> desktop) implements PageWriter {
    @Override
    public void write(UUID handoff, Depth depth, Audience audience, Path to) throws IOException, DeviceException {
        pages.write(handoff, depth, audience, to);
    }

    @Override
    public void mail(UUID handoff, Path page) throws IOException {
        desktop.accept(pages.mail(handoff, page).toUri().toString());
    }
}
