package baton.store.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.DeadlineKind;
import baton.handoff.MeetingOutcome;
import baton.handoff.Samples;
import baton.store.LibraryDatabase;
import baton.store.db.Database;
import baton.store.db.MachineSettings;
import baton.store.db.StoreException;
import baton.store.sql.RecordJson;
import baton.store.sql.SqlDeadlines;
import baton.store.sql.SqlHandoffStore;
import baton.store.sql.SqlPeopleStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A library of before there were several clocks, opened by this program: nothing is lost, and what was due stays due.
class MigrationTest {
    private static final UUID MAYA = new UUID(0, 1);
    private static final UUID PRIYA = new UUID(0, 2);

    @TempDir
    Path folder;

    @Test
    void aLibraryOfTheThirdSchemaKeepsItsPeopleDeadlinesAndFeedback() {
        var url = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("library");
        Flyway.configure()
                .dataSource(url, Database.USER, Database.PASSWORD)
                .locations("classpath:db/migration")
                .table("schema_history")
                .target("3")
                .load()
                .migrate();
        var sent = new UUID(0, 3);
        var done = new UUID(0, 4);
        var due = Instant.parse("2026-11-19T14:00:00Z");
        Jdbi.create(url, Database.USER, Database.PASSWORD).useHandle(h -> {
            for (var person : new UUID[] {MAYA, PRIYA}) {
                h.execute(
                        "insert into person (id, name, email, role, zone, hours_start, hours_end, work_days, active)"
                                + " values (?, 'P', 'p@x.example', 'AE', 'Europe/London', '08:30', '16:30',"
                                + " 'FRIDAY MONDAY TUESDAY', true)",
                        person);
            }
            for (var handoff : new UUID[] {sent, done}) {
                h.execute(
                        "insert into handoff (id, sender_id, receiver_id, status, handoff_type, company, company_key,"
                                + " record, search_text, created_at, updated_at, handed_off_at, due_at, version)"
                                + " values (?, ?, ?, ?, 'SDR_TO_AE', 'Northwind', '', ?, '', ?, ?, ?, ?, 3)",
                        handoff,
                        MAYA,
                        PRIYA,
                        handoff.equals(sent) ? "ACCEPTED" : "FEEDBACK_GIVEN",
                        RecordJson.write(Samples.complete(PRIYA)),
                        at(Samples.NOW),
                        at(Samples.NOW),
                        at(Samples.NOW),
                        at(due));
            }
            h.execute(
                    "insert into feedback (handoff_id, person_id, given_at, outcome, match_score, wrong_fields, words)"
                            + " values (?, ?, ?, 'HELD', 4, 'PAIN', 'fine')",
                    done,
                    PRIYA,
                    at(Samples.NOW));
        });
        try (var database = LibraryDatabase.open(folder)) {
            var people = new SqlPeopleStore(database, new MachineSettings(database));
            assertThat(people.find(PRIYA).orElseThrow().hours()).hasToString("Mon-Tue, Fri 08:30-16:30");
            assertThat(people.find(PRIYA).orElseThrow().daysOff()).isEmpty();
            var handoffs = new SqlHandoffStore(database);
            assertThat(handoffs.find(sent).orElseThrow().version())
                    .as("its file is written anew")
                    .isEqualTo(4);
            assertThat(handoffs.deadlines(sent))
                    .satisfiesExactly(
                            touch -> {
                                assertThat(touch.kind()).isEqualTo(DeadlineKind.FIRST_TOUCH);
                                assertThat(touch.dueAt()).isEqualTo(due);
                            },
                            flag -> assertThat(flag.owner()).isEqualTo(MAYA),
                            feedback -> {
                                assertThat(feedback.kind()).isEqualTo(DeadlineKind.FEEDBACK);
                                assertThat(feedback.dueAt()).isEqualTo(Instant.parse("2026-11-25T19:30:00Z"));
                            });
            assertThat(new SqlDeadlines(database).dueFrom(PRIYA)).hasSize(2);
            assertThat(handoffs.deadlines(done)).isEmpty();
            assertThat(handoffs.feedback(done).orElseThrow().outcome()).isEqualTo(MeetingOutcome.HELD);
            assertThat(handoffs.feedback(done).orElseThrow().repeated()).isNull();
            assertThat(handoffs.sentBy(MAYA)).hasSize(2);
        }
    }

    /// It is opened without a look at the scripts, so their newest number must be the one that is known.
    @Test
    void aNewLibraryStandsAtTheNumberThatIsTakenForTheNewest() {
        try (var database = LibraryDatabase.open(folder)) {
            assertThat(database.<List<Integer>>read(
                            h -> h.createQuery("select cast(\"version\" as int) from \"schema_history\" order by 1")
                                    .mapTo(Integer.class)
                                    .list()))
                    .last()
                    .isEqualTo(Migrations.NEWEST);
        }
    }

    @Test
    void aStepThatFailedOrOneOfALaterProgramIsSeen() {
        LibraryDatabase.open(folder).close();
        write("update \"schema_history\" set \"success\" = false where \"version\" = '11'");
        assertThatThrownBy(() -> LibraryDatabase.open(folder).close()).isInstanceOf(StoreException.class);
        write("update \"schema_history\" set \"success\" = true, \"version\" = '999' where \"version\" = '11'");
        assertThatThrownBy(() -> LibraryDatabase.open(folder).close())
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.TOO_NEW));
    }

    private void write(String sql) {
        var url = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("library");
        Jdbi.create(url, Database.USER, Database.PASSWORD).useHandle(h -> h.execute(sql));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
