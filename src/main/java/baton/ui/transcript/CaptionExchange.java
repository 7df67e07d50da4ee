package baton.ui.transcript;

import baton.recording.Caption;
import baton.recording.Clip;
import baton.recording.Trim;
import baton.transcript.CaptionFiles;
import baton.transcript.Transcript;
import baton.ui.kit.Notices;
import baton.ui.kit.SerialExecutor;
import baton.ui.kit.Strings;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Captions of a briefing as files, out and in.
record CaptionExchange(TranscriptServices tools, SerialExecutor lane, Notices notices, Strings strings) {
    void save(Transcript transcript, Trim trim, Path file) {
        var name = String.valueOf(file.getFileName());
        var text = name.toLowerCase(Locale.ROOT).endsWith(".srt")
                ? CaptionFiles.srt(transcript, trim)
                : CaptionFiles.vtt(transcript, trim);
        lane.run(
                () -> {
                    tools.disk().write(file, text);
                    return name;
                },
                saved -> notices.tell(strings.get("transcript.saved", saved)),
                notices.orTell());
    }

    /// @param done told what was read; a file that holds nothing that fits is told to the person
    void read(Clip clip, Path file, Consumer<Transcript> done) {
        lane.run(
                () -> {
                    var words = tools.disk().read(file, Caption.LARGEST);
                    var read = CaptionFiles.read(
                            clip.id(),
                            tools.clock().instant(),
                            words.text(),
                            clip.notes().trim(),
                            clip.length());
                    return new Brought(read, words.guessed());
                },
                brought -> {
                    if (!brought.guessed().isEmpty()) {
                        notices.tell(strings.get("transcript.encoding", brought.guessed()));
                    }
                    brought.transcript()
                            .ifPresentOrElse(
                                    done,
                                    () -> notices.tell(
                                            strings.get("transcript.unread", String.valueOf(file.getFileName()))));
                },
                notices.orTell());
    }

    private record Brought(Optional<Transcript> transcript, String guessed) {}
}
