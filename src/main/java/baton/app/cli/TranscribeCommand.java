package baton.app.cli;

import baton.app.UserMessageException;
import baton.app.platform.SpeechFolder;
import baton.media.clip.FfmpegVoice;
import baton.speech.LocalTranscriber;
import baton.speech.SpeechModel;
import baton.transcript.CaptionFiles;
import baton.transcript.Transcript;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes down what is said in a file, without a library.
@Command(
        name = "transcribe",
        mixinStandardHelpOptions = true,
        description = "Writes down what is said in a recording, on this machine. English only.")
final class TranscribeCommand extends Verb {
    /// Another form than plain text.
    static final class Form {
        @Option(names = "--vtt", description = "As WebVTT captions.")
        boolean vtt;

        @Option(names = "--srt", description = "As SubRip captions.")
        boolean srt;

        @Option(names = "--json", description = "As JSON, with the time of every word.")
        boolean json;
    }

    @Parameters(paramLabel = "FILE", description = "A recording, or any file with sound.")
    Path file = Path.of("");

    @ArgGroup
    @Nullable
    Form form;

    @Override
    public Integer call() throws Exception {
        Transcript transcript;
        try (var transcriber =
                new LocalTranscriber(new SpeechModel(SpeechFolder.here()), new FfmpegVoice(), InstantSource.system())) {
            transcript = transcriber.transcribe(new UUID(0, 0), file, () -> false);
        }
        var out = out();
        if (form != null && form.json) {
            out.println(json(transcript));
            return 0;
        }
        // Told by the exit code alone where a program reads; in words where somebody does.
        switch (transcript.language()) {
            case OTHER -> throw new UserMessageException(strings.get("transcribe.other"));
            case SILENT -> throw new UserMessageException(strings.get("transcribe.silent"));
            case ENGLISH -> {}
        }
        if (form == null) {
            transcript.lines().forEach(line -> out.println(line.text()));
        } else {
            out.print(form.vtt ? CaptionFiles.vtt(transcript) : CaptionFiles.srt(transcript));
            out.flush();
        }
        return 0;
    }

    private static String json(Transcript transcript) throws Exception {
        var root = Json.object();
        root.put("language", transcript.language().name());
        root.put("engine", transcript.engine());
        var lines = root.putArray("lines");
        for (var line : transcript.lines()) {
            var words = lines.addObject().put("text", line.text()).putArray("words");
            for (var word : line.words()) {
                words.addObject()
                        .put("text", word.text())
                        .put("fromMs", word.from().toMillis())
                        .put("toMs", word.to().toMillis());
            }
        }
        return Json.text(root);
    }
}
