package baton.ui.crm;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.EventKind;
import baton.handoff.Handoff;
import baton.handoff.Samples;
import baton.store.TestLibrary;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables out to a CRM and in from one, without a screen.
class CrmViewModelTest {
    @TempDir
    Path folder;

    private final Notices notices = new Notices(Throwable::getMessage);
    private final Cupboard tables = new Cupboard();
    private TestLibrary library;
    private CrmViewModel model;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        model = new CrmViewModel(
                tables,
                library.precedents,
                library.handoffs,
                library.handoffService,
                Background.immediate(),
                notices,
                Strings.load());
        model.show(library.maya);
    }

    @AfterEach
    void close() {
        library.close();
    }

    /// Keeps what was written to it; every second row that it reads is wrong.
    private static final class Cupboard implements Tables {
        @Override
        public PastTables past() {
            return new NoPast();
        }

        final List<List<UUID>> written = new ArrayList<>();
        final List<Map<Integer, String>> tried = new ArrayList<>();
        boolean full;
        boolean refuses;

        private record Read() implements ReadTable {}

        @Override
        public List<Profile> profiles() {
            return List.of(new Profile("HUBSPOT", "HubSpot"), new Profile("SALESFORCE", "Salesforce"));
        }

        @Override
        public List<String> columns() {
            return List.of("Company", "Contact");
        }

        @Override
        public Preview preview(Profile profile, List<UUID> handoffs) {
            return new Preview(List.of(profile.words()), List.of(), handoffs.size());
        }

        @Override
        public void write(Profile profile, List<UUID> handoffs, Path file, boolean raw) throws IOException {
            if (full) {
                throw new IOException("The disk is full.");
            }
            written.add(handoffs);
        }

        @Override
        public Opened open(Path file) throws IOException {
            if (refuses) {
                throw new IOException("It is no table.");
            }
            return new Opened(file, new Preview(List.of("A", "B"), List.of(), 4), Map.of(0, "Company"), new Read());
        }

        @Override
        public BroughtIn bringInOne(Path file, UUID person) {
            return new BroughtIn("Northwind", false, List.of("It had no time zone."));
        }

        @Override
        public Outcome tryOut(Opened opened, Map<Integer, String> mapping) {
            tried.add(mapping);
            return new Outcome(2, List.of("row 2", "row 4"));
        }

        @Override
        public int bringIn(Opened opened, Map<Integer, String> mapping, UUID person) {
            return 2;
        }
    }

    /// Arrow keys choose each column on the way.
    @Test
    void aColumnThatIsOnlyPassedByStaysWithItsHeading() {
        model.open(Path.of("deals.csv"));
        assertThat(model.mapped(0)).isEqualTo("Company");
        model.map(1, "Company");
        assertThat(model.mapped(0)).as("two cannot mean the same").isEmpty();
        model.map(1, "Contact");
        assertThat(model.mapped(0)).isEqualTo("Company");
        model.map(1, "Company");
        model.map(0, "Contact");
        model.map(1, "");
        assertThat(model.mapped(0)).as("what was chosen there since stays").isEqualTo("Contact");
    }

    /// What stood under the error would be imported in its place.
    @Test
    void aFileThatIsRefusedLeavesNoneBefore() {
        model.open(Path.of("deals.csv"));
        assertThat(model.openedProperty().get()).isNotNull();
        tables.refuses = true;
        model.open(Path.of("other.csv"));
        assertThat(model.openedProperty().get()).isNull();
        assertThat(model.outcomeProperty().get()).isNull();
        assertThat(notices.currentProperty().get().text()).isEqualTo("It is no table.");
    }

    private Handoff sent() {
        return library.handoffService.handOff(
                library.handoffService.begin(library.maya.id(), Samples.complete(library.priya.id())),
                library.maya.id());
    }

    @Test
    void whatIsMarkedIsWhatWasWritten() {
        var first = sent();
        model.look();
        model.write(Path.of("out.csv"), false);
        assertThat(tables.written).containsExactly(List.of(first.id()));
        // Somebody hands another one off before the button is pressed.
        var second = sent();
        model.look();
        assertThat(model.waitingProperty().get()).hasSize(2);
        model.markDone();
        assertThat(model.waitingProperty().get()).extracting(Handoff::id).containsExactly(second.id());
        assertThat(library.handoffs.events(first.id())).anyMatch(e -> e.kind() == EventKind.IN_CRM);
        assertThat(library.handoffs.events(second.id())).noneMatch(e -> e.kind() == EventKind.IN_CRM);
    }

    @Test
    void aFileThatCannotBeWrittenMarksNothing() {
        sent();
        model.look();
        tables.full = true;
        model.write(Path.of("out.csv"), false);
        assertThat(notices.currentProperty().get().text()).isEqualTo("The disk is full.");
        assertThat(model.writtenProperty().get()).isEmpty();
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void anotherProfileShowsItsOwnColumns() {
        assertThat(model.previewProperty().get().header()).containsExactly("HubSpot");
        model.profile.set(model.profiles().getLast());
        assertThat(model.previewProperty().get().header()).containsExactly("Salesforce");
    }

    @Test
    void aColumnIsMeantOnceAndEachChoiceIsTriedOut() {
        model.open(Path.of("in.csv"));
        assertThat(model.mapped(0)).isEqualTo("Company");
        assertThat(model.outcomeProperty().get().problems()).hasSize(2);
        model.map(1, "Company");
        assertThat(model.mapped(0)).as("the newest choice holds").isEmpty();
        model.map(1, "Company");
        model.map(1, "");
        assertThat(tables.tried).hasSize(3);
        model.bringIn();
        assertThat(model.openedProperty().get()).isNull();
        assertThat(notices.currentProperty().get().text()).contains("2");
    }

    @Test
    void aFileOfOneHandoffIsNoTable() {
        model.open(Path.of("meeting.ICS"));
        assertThat(model.openedProperty().get()).isNull();
        assertThat(notices.currentProperty().get().text()).contains("Northwind").endsWith("It had no time zone.");
    }
}
