package baton.ui.brief;

import static org.assertj.core.api.Assertions.assertThat;

import baton.brief.AgentBrief;
import baton.brief.CallBrief;
import baton.brief.Document;
import baton.brief.Mail;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffStatus;
import baton.handoff.Samples;
import baton.handoff.rules.TeamRules;
import baton.people.Person;
import baton.store.TestLibrary;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The texts of a handoff, without a screen.
class BriefViewModelTest {
    @TempDir
    Path folder;

    private final Map<Path, String> files = new HashMap<>();
    private final Notices notices = new Notices(e -> {
        throw new AssertionError(e);
    });
    private TestLibrary library;
    private BriefViewModel model;
    private Handoff handoff;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        model = new BriefViewModel(
                new BriefServices(
                        library.handoffService,
                        library.handoffs,
                        library.people,
                        () -> TeamRules.STANDARD,
                        new Plain(),
                        library.clock),
                Background.immediate(),
                notices,
                Strings.load());
        handoff = library.handoffService.handOff(
                library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id())),
                library.maya.id());
    }

    @AfterEach
    void close() {
        library.close();
    }

    /// Writes what it gets, in its own words.
    private final class Plain implements Exports {
        @Override
        public String json(CallBrief brief) {
            return "call brief";
        }

        @Override
        public String json(AgentBrief brief) {
            return "agent brief";
        }

        @Override
        public Optional<String> invitation(
                Handoff of, Person sender, Optional<Person> receiver, List<HandoffEvent> events, boolean cancelled) {
            return Optional.of("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
        }

        @Override
        public Pdf pdf(Document document) {
            return new Pdf("pages".getBytes(StandardCharsets.UTF_8), 1, 3);
        }

        @Override
        public byte[] eml(Mail mail) {
            return ("mail to " + mail.to()).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void write(Path file, byte[] bytes) {
            files.put(file, new String(bytes, StandardCharsets.UTF_8));
        }

        @Override
        public Path draft(Mail mail) {
            throw new AssertionError("nobody opens a mail here");
        }

        @Override
        public Optional<URI> link(Mail mail) {
            return Optional.empty();
        }

        @Override
        public void open(URI what) {
            throw new AssertionError("nothing is opened here");
        }
    }

    @Test
    void whatIsChangedStaysUntilTheOriginalIsRestored() {
        model.open(library.maya, handoff.id());
        var made = model.text(TextKind.WHISPER).text();
        model.edit(TextKind.WHISPER, "", "In my own words");
        assertThat(model.isEdited(TextKind.WHISPER)).isTrue();
        model.open(library.maya, handoff.id());
        assertThat(model.text(TextKind.WHISPER).text()).as("coming back").isEqualTo("In my own words");
        model.reset(TextKind.WHISPER);
        assertThat(model.text(TextKind.WHISPER).text()).isEqualTo(made);
        model.edit(TextKind.WHISPER, "", "In my own words");
        model.edit(TextKind.WHISPER, "", made);
        assertThat(model.isEdited(TextKind.WHISPER)).as("typed back").isFalse();
        model.edit(TextKind.WHISPER, "", "In my own words");
        model.open(library.priya, handoff.id());
        assertThat(model.isEdited(TextKind.WHISPER))
                .as("another person's texts")
                .isFalse();
    }

    /// Whoever opens a mail with what was answered weeks ago is stopped, with what they were told.
    @Test
    void aMailThatAsksWhatIsKnownCannotLeave() {
        model.open(library.maya, handoff.id());
        var made = model.text(TextKind.INTRO);
        model.edit(TextKind.INTRO, made.subject(), "Hi Sarah, tell me a bit about your business.");
        assertThat(model.check(TextKind.INTRO).orElseThrow().blocks())
                .singleElement()
                .satisfies(why -> assertThat(why).contains("What hurts: “Our reps spend 20 minutes a day"));
        model.edit(TextKind.INTRO, made.subject(), "Hi Sarah, you said 20 minutes a day.");
        assertThat(model.check(TextKind.INTRO).orElseThrow().blocks()).isEmpty();
    }

    @Test
    void aDocumentOfAnOlderRecordIsMadeAgainAndThatIsSaid() {
        var draft = library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id()));
        model.open(library.maya, draft.id());
        model.edit(TextKind.SHEET, "", "An old sheet");
        model.edit(TextKind.INTRO, "Hello", "My own mail");
        library.handoffService.edit(draft, library.maya.id(), Samples.named(draft.content(), "Alpenrad"));
        model.open(library.maya, draft.id());
        assertThat(model.text(TextKind.SHEET).text()).contains("Alpenrad");
        assertThat(model.text(TextKind.INTRO).text())
                .as("a mail is the person's own")
                .isEqualTo("My own mail");
        assertThat(notices.currentProperty().get().text()).contains("made again");
    }

    @Test
    void theFormFollowsTheFilesEnding() {
        model.open(library.maya, handoff.id());
        model.save(TextKind.INTRO, Path.of("intro.eml"));
        model.save(TextKind.INTRO, Path.of("intro.txt"));
        model.save(TextKind.SHEET, Path.of("sheet.md"));
        model.save(TextKind.SHEET, Path.of("sheet.pdf"));
        model.save(TextKind.INVITATION, Path.of("meeting.ics"));
        assertThat(files.get(Path.of("intro.eml"))).startsWith("mail to ");
        assertThat(files.get(Path.of("intro.txt"))).startsWith("Subject: ");
        assertThat(files.get(Path.of("sheet.md"))).startsWith("# HANDOFF RECORD: ");
        assertThat(files.get(Path.of("sheet.pdf"))).isEqualTo("pages");
        assertThat(files.get(Path.of("meeting.ics"))).isEqualTo("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
        assertThat(model.fileName(TextKind.INTRO)).startsWith("Northwind ").endsWith(".eml");
    }

    @Test
    void whatAPageCannotShowIsCounted() {
        model.open(library.maya, handoff.id());
        model.save(TextKind.SHEET, Path.of("sheet.pdf"));
        assertThat(notices.currentProperty().get().text()).contains("sheet.pdf").contains("3 characters");
    }

    @Test
    void theIntroductionIsSentByItsSenderOnceAndTheReplyByWhoAccepted() {
        model.open(library.priya, handoff.id());
        assertThat(model.canMarkSent(TextKind.INTRO)).isFalse();
        assertThat(model.canMarkSent(TextKind.REPLY)).as("not accepted yet").isFalse();
        model.open(library.maya, handoff.id());
        assertThat(model.canMarkSent(TextKind.INTRO)).isTrue();
        model.markSent(TextKind.INTRO);
        assertThat(model.canMarkSent(TextKind.INTRO)).isFalse();
        var priya = library.priya.id();
        var now = library.handoffs.find(handoff.id()).orElseThrow();
        library.handoffService.accept(library.handoffService.open(now, priya), priya, "");
        model.open(library.priya, handoff.id());
        model.markSent(TextKind.REPLY);
        assertThat(library.handoffs.find(handoff.id()).orElseThrow().status()).isEqualTo(HandoffStatus.TOUCHED);
    }
}
