package baton.app;

import baton.app.platform.UserFolders;
import baton.exchange.FileRefusedException;
import baton.exchange.pack.PackageRefusedException;
import baton.handoff.StaleHandoffException;
import baton.handoff.TalkFirstException;
import baton.handoff.TooLateToTakeBackException;
import baton.handoff.rules.GateClosedException;
import baton.playback.ClipUnreadableException;
import baton.recording.DeviceException;
import baton.store.db.StoreException;
import baton.store.file.DiskFull;
import baton.transcript.TranscriberException;
import baton.ui.kit.Strings;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns an error into one sentence: what happened, what is safe, what to do. The one place that knows every error.
public final class ErrorMessages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorMessages.class);
    private final Strings strings = Strings.load();

    public String sentence(Throwable error) {
        return switch (error) {
            case DeviceException e ->
                e.culprit().isEmpty()
                        ? strings.of(e.problem(), e.device())
                        : strings.get("device.busyWith", e.device(), e.culprit());
            case StoreException e -> {
                if (e.reason() != StoreException.Reason.CLOSED) {
                    LOG.warn("the library failed", e);
                }
                yield strings.of(e.reason());
            }
            case ClipUnreadableException e -> strings.of(e.reason());
            case TranscriberException e -> strings.of(e.reason());
            case FileRefusedException e -> strings.of(e.reason(), e.where());
            case PackageRefusedException e -> strings.of(e.reason());
            case StaleHandoffException _ -> strings.get("error.stale");
            case GateClosedException e -> strings.get("error.gate", e.gaps().size());
            case TooLateToTakeBackException _ -> strings.get("error.tooLateToTakeBack");
            case TalkFirstException _ -> strings.get("error.talkFirst");
            case UserMessageException e -> e.sentence();
            case UserFolders.NoHomeException _ -> strings.get("error.noHome");
            case InvalidPathException e -> strings.get("error.path", printable(e.getInput()));
            case IOException e -> {
                LOG.warn("input or output failed", e);
                yield strings.get(DiskFull.is(e) ? "error.diskFull" : "error.file");
            }
            default -> {
                LOG.error("unexpected {}", ErrorCode.of(error), error);
                yield strings.get("error.unexpected", ErrorCode.of(error));
            }
        };
    }

    /// What a terminal of any encoding can show.
    private static String printable(String path) {
        return path.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
