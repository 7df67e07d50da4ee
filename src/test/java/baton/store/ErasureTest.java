package baton.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.DeadlineKind;
import baton.handoff.FirstTouch;
import baton.handoff.Handoff;
import baton.handoff.MeetingOutcome;
import baton.handoff.MeetingReport;
import baton.handoff.Repeated;
import baton.handoff.Samples;
import baton.handoff.record.Contact;
import baton.handoff.record.Content;
import baton.handoff.record.FiveFields;
import baton.handoff.record.Pain;
import baton.handoff.record.RecordField;
import baton.insight.Calibration;
import baton.insight.Compliance;
import baton.insight.Report;
import baton.recording.ClipFacts;
import baton.recording.ClipNotes;
import baton.store.backup.Backups;
import baton.store.backup.Restore;
import baton.store.file.Progress;
import baton.store.privacy.Erasure;
import baton.store.sidecar.Rebuild;
import baton.store.sidecar.SidecarWriter;
import baton.store.sidecar.Sidecars;
import baton.store.sql.SqlHandoffStore;
import baton.store.trash.Trash;
import baton.transcript.Transcript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody on a prospect's side is erased everywhere, and every figure stays.
class ErasureTest {
    private static final String SARAH = "Sarah Lindqvist";

    @TempDir
    Path folder;

    private TestLibrary library;
    private Handoff about;
    private Handoff other;
    private UUID clip;

    private Path recordings() {
        return folder.resolve("recordings");
    }

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectories(recordings());
        library = new TestLibrary(folder, new Sidecars(recordings()));
        clip = UUID.randomUUID();
        var film = Files.writeString(folder.resolve("film"), "Here speaks about " + SARAH);
        library.clips(recordings())
                .keep(clip, film, new ClipFacts(Duration.ofSeconds(20), 640, 360, true), ClipNotes.NONE);
        Files.writeString(recordings().resolve(clip + ".vtt"), "captions of " + SARAH);
        Files.writeString(recordings().resolve(clip + ".jpg"), "poster of " + SARAH);
        about = reported(library.handoffService.keepBriefing(
                library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id())),
                library.maya.id(),
                clip));
        library.transcripts().save(transcript(clip));
        var c = Samples.complete(library.priya.id());
        var f = c.fields();
        other = reported(library.handoffService.begin(
                library.maya.id(),
                new Content(
                        c.type(),
                        c.receiver(),
                        c.company(),
                        new Contact("Tom Reed", "tom@southwind.example"),
                        c.value(),
                        c.source(),
                        new FiveFields(
                                new Pain("Too slow", "Tom Reed"),
                                f.meeting(),
                                f.stakeholders().subList(1, 2),
                                f.objections(),
                                f.competitor()),
                        c.conditions(),
                        c.format(),
                        c.uncertainties())));
        library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id()));
    }

    /// All the way: touched late, asked about, held up as an example, reported on.
    private Handoff reported(Handoff ready) {
        library.now = Samples.NOW;
        var open = library.handoffService.open(
                library.handoffService.handOff(ready, library.maya.id()), library.priya.id());
        library.followUp.ask(open, library.priya.id(), "Does " + SARAH + " sign?");
        open = library.handoffs.find(open.id()).orElseThrow();
        library.followUp.exemplar(open, library.helen.id(), null, "How " + SARAH + " is quoted");
        open = library.handoffs.find(open.id()).orElseThrow();
        library.followUp.tag(open, library.maya.id(), SARAH, true);
        open = library.handoffs.find(open.id()).orElseThrow();
        library.followUp.setNextTouch(open, library.priya.id(), Samples.NOW.plus(Duration.ofDays(9)), "Call " + SARAH);
        open = library.handoffs.find(open.id()).orElseThrow();
        var accepted = library.handoffService.accept(open, library.priya.id(), "opened and reviewed");
        library.now = Samples.NOW.plus(Duration.ofDays(2));
        var touched = library.handoffService.touch(accepted, library.priya.id(), FirstTouch.PERSONAL_NOTE);
        library.now = Samples.NOW.plus(Duration.ofDays(7));
        return library.handoffService.giveFeedback(
                touched,
                library.priya.id(),
                new MeetingReport(
                        MeetingOutcome.HELD, 4, Set.of(RecordField.PAIN), SARAH + " leaned in", Repeated.SOMETHING));
    }

    private static Transcript transcript(UUID clip) {
        var words = new ArrayList<Transcript.Word>();
        for (var word : List.of("I", "spoke", "with", "Sarah", "Lindqvist,", "who", "signs")) {
            var at = Duration.ofMillis(300L * words.size());
            words.add(new Transcript.Word(word, at, at.plusMillis(200)));
        }
        return new Transcript(
                clip,
                Transcript.Origin.MACHINE,
                Transcript.Language.ENGLISH,
                "test",
                Samples.NOW,
                null,
                List.of(new Transcript.Line(words)));
    }

    @AfterEach
    void close() {
        library.close();
    }

    private List<Object> figures() {
        var reports = library.insights.reports(Instant.EPOCH);
        var now = library.now;
        var figures = new ArrayList<Object>();
        figures.add(Calibration.of(reports));
        figures.add(reports.stream().map(Report::sender).toList());
        for (var kind : DeadlineKind.values()) {
            figures.add(Compliance.of(library.insights.due(kind, Instant.EPOCH, now), now));
        }
        figures.add(library.effort.totals(library.maya.id()));
        return figures;
    }

    /// Files of ours in which the bytes of a name stand, in packed ones too.
    private List<String> filesWith(String name) throws IOException {
        var found = new ArrayList<String>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                if (holds(file, name)) {
                    found.add(folder.relativize(file).toString());
                }
            }
        }
        return found;
    }

    private static boolean holds(Path file, String name) throws IOException {
        if (file.toString().endsWith(".zip")) {
            try (var zip = new ZipInputStream(Files.newInputStream(file))) {
                zip.getNextEntry();
                return text(zip.readAllBytes()).contains(name);
            }
        }
        return text(Files.readAllBytes(file)).contains(name);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void noFileHoldsTheNameAnyMoreAndEveryFigureStays() throws Exception {
        // The others only mention her, in what was asked and reported.
        var erasure = library.erasure(recordings());
        var places = erasure.find("  sarah   LINDQVIST ");
        assertThat(places).hasSize(3);
        assertThat(places.stream().filter(Erasure.Place::party)).hasSize(2);
        assertThat(places.stream().filter(p -> p.handoff().equals(other.id())))
                .singleElement()
                .satisfies(p -> assertThat(p.party()).isFalse());
        var before = figures();
        var backups = new Backups(folder.resolve("library"), "test");
        var taken = library.backUp(backups, library.now);
        assertThat(filesWith(SARAH)).hasSizeGreaterThan(6).contains("library/library.mv.db");

        var report = erasure.erase(SARAH);
        assertThat(report.wiped()).isEqualTo(2);
        assertThat(report.redacted()).isEqualTo(1);
        assertThat(figures()).isEqualTo(before);
        assertThat(erasure.find(SARAH)).isEmpty();
        assertThat(backups.holding(report.handoffs(), library.now, library.now))
                .singleElement()
                .satisfies(b -> assertThat(b.goes()).isNotNull());
        var left = library.handoffs.find(about.id()).orElseThrow();
        assertThat(left.status()).isEqualTo(about.status());
        assertThat(left.handedOffAt()).isEqualTo(about.handedOffAt());
        assertThat(left.content().value()).isEqualTo(about.content().value());
        assertThat(left.content().company()).isEqualTo("Erased");
        assertThat(left.clip()).isNull();
        assertThat(library.handoffs.events(other.id()).stream()
                        .map(e -> e.payload().words()))
                .contains("Does Erased sign?");
        library.close();
        assertThat(filesWith(SARAH)).containsExactly("library/backups/" + taken.name());
        assertThat(filesWith("Lindqvist")).containsExactly("library/backups/" + taken.name());
        assertThat(filesWith("updating Salesforce")).as("what she said").hasSize(1);
        backups.delete(taken);
        assertThat(filesWith("Lindqvist")).isEmpty();

        try (var rebuilt = LibraryDatabase.open(NewLibrary.in(folder.resolve("rebuilt")))) {
            Rebuild.run(recordings(), rebuilt, _ -> Optional.empty());
            assertThat(new SqlHandoffStore(rebuilt).find(about.id()).orElseThrow())
                    .isEqualTo(left);
        }
    }

    /// A backup of before the erasure brings nobody back.
    @Test
    void aRestoreErasesAgain() throws Exception {
        var backups = new Backups(folder.resolve("library"), "test");
        var taken = library.backUp(backups, library.now);
        library.erasure(recordings()).erase(SARAH);
        library.close();
        Restore.run(folder.resolve("library"), taken.file(), library.now, Progress.NONE);
        try (var database = LibraryDatabase.open(NewLibrary.in(folder.resolve("library")))) {
            var sidecars = new SidecarWriter(database, new Sidecars(recordings()));
            var trash = new Trash(database, recordings(), library.clock);
            var again = new Erasure(database, recordings(), sidecars, trash, library.clock, "Erased");
            assertThat(again.find(SARAH)).hasSize(3);
            assertThat(again.settle()).isEqualTo(2);
            assertThat(again.find(SARAH)).extracting(Erasure.Place::handoff).containsExactly(other.id());
            assertThat(again.settle()).isZero();
        }
    }

    @Test
    void theTrashIsLookedThroughToo() throws Exception {
        var trash = library.trash(recordings());
        trash.delete(about.id(), library.maya.id());
        var report = library.erasure(recordings()).erase(SARAH);
        assertThat(report.fromTrash()).isEqualTo(1);
        assertThat(trash.list()).isEmpty();
        library.close();
        assertThat(filesWith("Lindqvist")).isEmpty();
    }

    @Test
    void lessThanANameErasesNobody() {
        assertThatThrownBy(() -> library.erasure(recordings()).find(" S "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(library.erasure(recordings()).find("Sarah Lind")).isEmpty();
    }
}
