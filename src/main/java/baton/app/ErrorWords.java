package baton.app;

import baton.exchange.FileRefusedException;
import baton.handoff.GateClosedException;
import baton.handoff.StaleHandoffException;
import baton.handoff.TalkFirstException;
import baton.library.TranscriberException;
import baton.playback.ClipUnreadableException;
import baton.recording.DeviceException;
import baton.store.StoreException;
import baton.ui.kit.Strings;
import java.io.IOException;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns an error into one sentence: what happened, what is safe, what to do. The one place that knows every error.
final class ErrorWords {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorWords.class);
    private final Strings strings = Strings.load();

    String sentence(Throwable error) {
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
            case StaleHandoffException _ -> strings.get("error.stale");
            case GateClosedException e -> strings.get("error.gate", e.gaps().size());
            case TalkFirstException _ -> strings.get("error.talkFirst");
            case SentenceException e -> e.sentence();
            case IOException e -> {
                LOG.warn("input or output failed", e);
                yield strings.get("error.file");
            }
            default -> {
                LOG.error("unexpected {}", code(error), error);
                yield strings.get("error.unexpected", code(error));
            }
        };
    }

    /// A short code that is the same for the same fault in the same place: support can find it in the log.
    static String code(Throwable error) {
        var where = error.getStackTrace().length == 0 ? "" : error.getStackTrace()[0].toString();
        return HexFormat.of().withUpperCase().toHexDigits((short)
                (error.getClass().getName() + where).hashCode());
    }
}
