package baton.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.brief.FullDocument;
import baton.brief.Markdown;
import baton.handoff.Handoff;
import baton.handoff.Samples;
import baton.handoff.record.CallRecording;
import baton.handoff.record.Content;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files from outside are hostile until parsed: each fault is one sentence that names its place.
class HandoffJsonTest {
    private static final Person MAYA =
            new Person(new UUID(0, 1), "Maya", "maya@x.example", Role.SDR, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
    private static final Person PRIYA = new Person(
            new UUID(0, 2), "Priya", "Priya@x.example", Role.AE, ZoneId.of("UTC"), WorkingHours.OFFICE, true);

    @TempDir
    Path folder;

    private static String exported() {
        var handoff = Handoff.draft(new UUID(0, 9), MAYA.id(), Samples.complete(PRIYA.id()), Samples.NOW);
        return HandoffJson.write(handoff, MAYA, Optional.of(PRIYA));
    }

    @Test
    void whatIsWrittenReadsBackTheSame() throws FileRefusedException {
        var read = HandoffJson.read(exported(), List.of(MAYA, PRIYA), Samples.NOW);
        assertThat(read).isEqualTo(Samples.complete(PRIYA.id()));
    }

    @ParameterizedTest
    @CsvSource({"GIVEN, true", "REFUSED, false", "NOT_ASKED, false"})
    void theWayToARecordingGoesOnlyWithConsent(CallRecording.Consent consent, boolean goes)
            throws FileRefusedException {
        var sample = Handoff.draft(new UUID(0, 9), MAYA.id(), Samples.full(PRIYA.id()), Samples.NOW);
        var json = HandoffJson.write(sample, MAYA, Optional.of(PRIYA), true);
        var content = HandoffJson.read(json.replace("GIVEN", consent.name()), List.of(MAYA, PRIYA), Samples.NOW);
        assertThat(content.more().call().link()).isEqualTo("https://calls.example/northwind/3");
        var handoff = Handoff.draft(new UUID(0, 9), MAYA.id(), content, Samples.NOW);
        for (var withPersonal : new boolean[] {true, false}) {
            var written = HandoffJson.write(handoff, MAYA, Optional.of(PRIYA), withPersonal);
            assertThat(written.contains("calls.example")).isEqualTo(goes);
            assertThat(written.contains("daughter")).isEqualTo(withPersonal);
        }
        assertThat(Markdown.write(FullDocument.of(handoff, MAYA, Optional.of(PRIYA), true))
                        .contains("calls.example"))
                .isEqualTo(goes);
    }

    @Test
    void anUnknownReceiverIsNobody() throws FileRefusedException {
        assertThat(HandoffJson.read(exported(), List.of(MAYA), Samples.NOW).receiver())
                .isNull();
    }

    @Test
    void almostNothingIsAnAlmostEmptyRecord() throws FileRefusedException {
        var read = HandoffJson.read("{\"format\": \"baton-handoff\", \"version\": 1}", List.of(), Samples.NOW);
        assertThat(read).isEqualTo(Content.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MALFORMED                    | line 1, column    | not json at all
            MALFORMED                    | line 3, column    | {~"format": "baton-handoff",~"version": one}
            MALFORMED                    | line 2, column    | {"format": "baton-handoff",~"status": "FLYING", "version": 1}
            MALFORMED                    | line 2, column    | {"format": "baton-handoff", "version": 1,~"fields": []}
            MALFORMED                    | line 2, column    | {"format": "baton-handoff", "version": 1,~"surprise": 1}
            MALFORMED                    | line 2, column    | {"format": "baton-handoff", "version": 1,~"version": 2}
            NOT_A_HANDOFF                | line 1            | {"hello": 1}
            NOT_A_HANDOFF                | line 1            | null
            TOO_NEW                      | version           | {"format": "baton-handoff", "version": 7}
            TEXT_HAS_CONTROL_CHARACTERS  | fields.pain.quote | {"format": "baton-handoff", "version": 1, "fields": {"pain": {"quote": "a\\u0000b"}}}
            TEXT_HAS_CONTROL_CHARACTERS  | fields.stakeholders[1].name | {"format": "baton-handoff", "version": 1, "fields": {"stakeholders": [{"name": "a\\u001bb"}]}}
            """)
    void faultsAreNamed(FileRefusedException.Reason reason, String where, String text) {
        // An unknown part is malformed too, unless the whole is not a handoff.
        var json = text.replace('~', '\n');
        assertThatThrownBy(() -> HandoffJson.read(json, List.of(), Samples.NOW))
                .isInstanceOfSatisfying(FileRefusedException.class, e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.where()).startsWith(where);
                });
    }

    @Test
    void aMeetingWithoutALengthTakesThirtyMinutes() throws FileRefusedException {
        var json = "{\"format\": \"baton-handoff\", \"version\": 1, \"fields\": {\"meeting\": {\"agenda\": \"x\"}}}";
        assertThat(HandoffJson.read(json, List.of(), Samples.NOW)
                        .fields()
                        .meeting()
                        .minutes())
                .isEqualTo(30);
    }

    @Test
    void aTextThatIsTooLongIsNamed() {
        var json = "{\"format\": \"baton-handoff\", \"version\": 1, \"company\": \"" + "x".repeat(200_001) + "\"}";
        assertThatThrownBy(() -> HandoffJson.read(json, List.of(), Samples.NOW))
                .isInstanceOfSatisfying(FileRefusedException.class, e -> {
                    assertThat(e.reason()).isEqualTo(FileRefusedException.Reason.TEXT_TOO_LONG);
                    assertThat(e.where()).isEqualTo("company");
                });
    }

    @Test
    void unreadableAndHugeFilesAreRefused() throws Exception {
        assertThatThrownBy(() -> HandoffJson.read(folder.resolve("absent.json"), List.of(), Samples.NOW))
                .isInstanceOfSatisfying(
                        FileRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(FileRefusedException.Reason.UNREADABLE));
        var bytes = Files.write(folder.resolve("bytes.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThatThrownBy(() -> HandoffJson.read(bytes, List.of(), Samples.NOW))
                .isInstanceOfSatisfying(
                        FileRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(FileRefusedException.Reason.MALFORMED));
        var huge = folder.resolve("huge.json");
        try (var file = new java.io.RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(20L << 20);
        }
        assertThatThrownBy(() -> HandoffJson.read(huge, List.of(), Samples.NOW))
                .isInstanceOfSatisfying(
                        FileRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(FileRefusedException.Reason.TOO_LARGE));
    }

    /// A good file with bytes changed, cut and doubled: it is read or refused, and nothing else ever happens.
    @Test
    void damagedFilesAreReadOrRefused() {
        var random = new Random(5);
        var good = exported();
        for (int i = 0; i < 2000; i++) {
            var text = new StringBuilder(good);
            for (int n = random.nextInt(4); n >= 0 && !text.isEmpty(); n--) {
                var at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.setCharAt(at, (char) random.nextInt(0x300));
                    case 1 -> text.deleteCharAt(at);
                    case 2 -> text.setLength(at + 1);
                    default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 20)));
                }
            }
            try {
                HandoffJson.read(text.toString(), List.of(PRIYA), Samples.NOW);
            } catch (FileRefusedException refused) {
                assertThat(refused.where()).isNotEmpty();
            }
        }
    }
}
