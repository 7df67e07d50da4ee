package baton.speech;

import baton.media.clip.FfmpegVoice;
import baton.transcript.Transcript;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// How well what is said is written down: words wrong, how far a word's beginning is off where the true one is known,
/// and what it costs. Speech of people from Debian's pocketsphinx-testdata, sales texts spoken by festival and
/// espeak-ng
/// from Debian, and the demo's clips.
public final class SpeechBenchmark {
    private static final Path PEOPLE = Path.of("/usr/share/pocketsphinx/test/data/librivox");
    private static final Path SAMPLES = Path.of("recordings/samples");
    private static final List<String> SALES = List.of(
            "Last week we closed 11 deals worth $420,000 in total. That is 12% above target. The biggest win was a"
                    + " logistics company who signed a three year contract for the premium plan.",
            "Hi Priya, this is a quick briefing before your call on Thursday. Sarah runs operations for a freight company"
                    + " with 240 trucks. She told me that her dispatchers rebuild the same spreadsheet every Monday, and it"
                    + " is wrong by Tuesday. She wants that to stop before the busy season in October.",
            "The budget is not approved yet. She can sign for up to 50,000 dollars herself, and anything above that goes to"
                    + " the finance director. He asked two questions about security, and I sent him our report on Friday"
                    + " afternoon. Please ask her whether he has read it.",
            "They looked at two other tools last year and chose neither. The first one was too expensive, and the second"
                    + " one needed six months of work before anybody could use it. So do not start with the feature list."
                    + " Start with how quickly the first team was live, and then wait.",
            "My advice is simple. Open with her Monday morning, not with our product. Let her tell the story of the wrong"
                    + " spreadsheet once more. She will come to the price on her own, and when she does, talk about the 14"
                    + " hours a week that they lose. Thank you, and good luck.");

    /// A word and when it really begins, in seconds.
    private record True(String word, double from) {}

    private record Spoken(Path file, String text, List<True> words) {}

    private final LocalTranscriber transcriber;
    private final Path folder;

    private SpeechBenchmark(LocalTranscriber transcriber, Path folder) {
        this.transcriber = transcriber;
        this.folder = folder;
    }

    /// @param model the folder of the model
    public static void run(Path model) throws Exception {
        var voices = new FfmpegVoice();
        var folder = Files.createTempDirectory("baton-speech");
        try (var transcriber = new LocalTranscriber(new SpeechModel(model), voices, InstantSource.system())) {
            var benchmark = new SpeechBenchmark(transcriber, folder);
            // Loading and warming up do not count.
            transcriber.transcribe(UUID.randomUUID(), SAMPLES.resolve("maya-1.mp4"), () -> false);
            var texts = new ArrayList<>(SALES);
            texts.addAll(samples().values());
            benchmark.measure("people reading (pocketsphinx-testdata)", people());
            benchmark.measure("sales texts, festival slt", benchmark.festival(SALES));
            benchmark.measure("sales texts and demo texts, festival slt", benchmark.festival(texts));
            benchmark.measure("sales texts, espeak-ng", benchmark.espeak(SALES));
            var clips = new ArrayList<Spoken>();
            samples().forEach((name, text) -> clips.add(new Spoken(SAMPLES.resolve(name + ".mp4"), text, List.of())));
            benchmark.measure("the demo's clips", clips);
        }
    }

    private void measure(String name, List<Spoken> set) throws Exception {
        var score = new WordErrors.Score(0, 0);
        var early = new ArrayList<Double>();
        double seconds = 0;
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        var written = new ArrayList<Transcript>();
        for (var spoken : set) {
            written.add(transcriber.transcribe(UUID.randomUUID(), spoken.file(), () -> false));
        }
        var cpu = (threads.getCurrentThreadCpuTime() - before) / 1e9;
        for (int i = 0; i < set.size(); i++) {
            var spoken = set.get(i);
            var text = new StringBuilder();
            written.get(i).lines().forEach(l -> text.append(l.text()).append(' '));
            var one = WordErrors.between(spoken.text(), text.toString());
            score = score.plus(one);
            seconds += seconds(spoken.file());
            early.addAll(off(spoken.words(), written.get(i).words()));
            if (Boolean.getBoolean("baton.words")) {
                System.out.printf(Locale.ROOT, "  %5.1f %% %s%n", one.percent(), text);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f s, %d words, %.2f %% wrong, %.1f s of the processor for a minute%n",
                name,
                seconds,
                score.words(),
                score.percent(),
                cpu * 60 / seconds);
        if (!early.isEmpty()) {
            var sorted = early.stream().map(Math::abs).sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "  beginnings of %d words: median %.3f s off, 90 of 100 %.3f s, mean %.3f s late%n",
                    sorted.size(),
                    sorted.get(sorted.size() / 2),
                    sorted.get(sorted.size() * 9 / 10),
                    early.stream().mapToDouble(d -> d).average().orElse(0));
        }
    }

    private static List<Double> off(List<True> said, List<Transcript.Word> written) {
        var one = said.stream().map(w -> bare(w.word())).toList();
        var other = written.stream().map(w -> bare(w.text())).toList();
        return WordErrors.same(one, other).stream()
                .map(p -> written.get(p.written()).from().toMillis() / 1000.0
                        - said.get(p.said()).from())
                .toList();
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static double seconds(Path file) throws Exception {
        long count = 0;
        var buffer = new float[16_000];
        try (var voice = new FfmpegVoice().open(file)) {
            for (int read = voice.read(buffer); read > 0; read = voice.read(buffer)) {
                count += read;
            }
        }
        return count / 16_000.0;
    }

    private static List<Spoken> people() throws IOException {
        var found = new ArrayList<Spoken>();
        for (var line : Files.readAllLines(PEOPLE.resolve("transcription"))) {
            var file = line.substring(line.lastIndexOf('(') + 1, line.lastIndexOf(')')) + ".wav";
            var text = line.substring(0, line.lastIndexOf('('))
                    .replace("<s>", "")
                    .replace("</s>", "")
                    // A slip of the transcription, not of the reader.
                    .replace("more a amiable", "more amiable");
            found.add(new Spoken(PEOPLE.resolve(file), text, List.of()));
        }
        return found;
    }

    private static Map<String, String> samples() throws IOException {
        var found = new LinkedHashMap<String, String>();
        new ObjectMapper()
                .readTree(SAMPLES.resolve("transcripts.json").toFile())
                .properties()
                .forEach(e -> found.put(e.getKey(), e.getValue().get("text").asText()));
        return found;
    }

    private List<Spoken> festival(List<String> texts) throws IOException, InterruptedException {
        var found = new ArrayList<Spoken>();
        for (var text : texts) {
            var file = Files.createTempFile(folder, "festival", ".wav");
            var words = Files.createTempFile(folder, "festival", ".words");
            var script = Files.writeString(Files.createTempFile(folder, "festival", ".scm"), """
                    (voice_cmu_us_slt_arctic_hts)
                    (set! u (utt.synth (Utterance Text "%s")))
                    (utt.save.wave u "%s" 'riff)
                    (set! out (fopen "%s" "w"))
                    (mapcar (lambda (w) (format out "%%s %%f\\n" (item.name w) (item.feat w "word_start")))
                        (utt.relation.items u 'Word))
                    (fclose out)
                    """.formatted(
                            text.replace("\"", ""), file, words));
            speak(List.of("festival", "-b", script.toString()));
            var times = Files.readAllLines(words, StandardCharsets.ISO_8859_1).stream()
                    .map(l -> l.split(" "))
                    .map(l -> new True(l[0], Double.parseDouble(l[1])))
                    .toList();
            found.add(new Spoken(file, text, times));
        }
        return found;
    }

    private List<Spoken> espeak(List<String> texts) throws IOException, InterruptedException {
        var found = new ArrayList<Spoken>();
        for (var text : texts) {
            for (var voice : List.of("en-gb", "en-us")) {
                var file = Files.createTempFile(folder, "espeak", ".wav");
                speak(List.of("espeak-ng", "-v", voice, "-w", file.toString(), text));
                found.add(new Spoken(file, text, List.of()));
            }
        }
        return found;
    }

    private static void speak(List<String> command) throws IOException, InterruptedException {
        var ended = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (ended != 0) {
            throw new IOException(command.getFirst() + " is needed: it ended with " + ended);
        }
    }
}
