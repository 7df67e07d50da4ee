package baton.store;

import baton.handoff.EventKind;
import baton.handoff.Feedback;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffStatus;
import baton.handoff.MeetingOutcome;
import baton.handoff.RecordField;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.recording.Clip;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Turns rows into records. Columns of joined tables carry a prefix, so that one row can hold several records.
final class Rows {
    private Rows() {}

    static void register(Jdbi jdbi) {
        jdbi.registerRowMapper(Person.class, (row, _) -> person(row, ""));
        jdbi.registerRowMapper(Handoff.class, (row, _) -> handoff(row));
        jdbi.registerRowMapper(Clip.class, (row, _) -> clip(row, ""));
        jdbi.registerRowMapper(
                HandoffEvent.class,
                (row, _) -> new HandoffEvent(
                        uuid(row, "id"),
                        uuid(row, "handoff_id"),
                        instant(row, "happened_at"),
                        uuid(row, "person_id"),
                        EventKind.valueOf(row.getString("kind")),
                        row.getString("what")));
        jdbi.registerRowMapper(
                Feedback.class,
                (row, _) -> new Feedback(
                        uuid(row, "handoff_id"),
                        uuid(row, "person_id"),
                        instant(row, "given_at"),
                        MeetingOutcome.valueOf(row.getString("outcome")),
                        row.getInt("match_score"),
                        names(row.getString("wrong_fields"), RecordField.class),
                        row.getString("words")));
    }

    static Person person(ResultSet row, String prefix) throws SQLException {
        return new Person(
                uuid(row, prefix + "id"),
                row.getString(prefix + "name"),
                row.getString(prefix + "email"),
                Role.valueOf(row.getString(prefix + "role")),
                ZoneId.of(row.getString(prefix + "zone")),
                new WorkingHours(
                        LocalTime.parse(row.getString(prefix + "hours_start")),
                        LocalTime.parse(row.getString(prefix + "hours_end")),
                        names(row.getString(prefix + "work_days"), DayOfWeek.class)),
                row.getBoolean(prefix + "active"),
                row.getString(prefix + "introduction"));
    }

    /// The columns of a person under a prefix, for a join.
    static String personColumns(String table, String prefix) {
        return Arrays.stream("id name email role zone hours_start hours_end work_days active introduction".split(" "))
                .map(column -> table + "." + column + " as " + prefix + column)
                .collect(Collectors.joining(", "));
    }

    static Handoff handoff(ResultSet row) throws SQLException {
        return new Handoff(
                uuid(row, "id"),
                uuid(row, "sender_id"),
                HandoffStatus.valueOf(row.getString("status")),
                RecordJson.read(row.getString("record")),
                row.getObject("clip_id", UUID.class),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                instantOrNull(row, "handed_off_at"),
                instantOrNull(row, "due_at"),
                row.getLong("version"));
    }

    static Clip clip(ResultSet row, String prefix) throws SQLException {
        return new Clip(
                uuid(row, prefix + "id"),
                row.getString(prefix + "file_name"),
                row.getLong(prefix + "bytes"),
                row.getString(prefix + "sha256"),
                Duration.ofMillis(row.getLong(prefix + "length_ms")),
                row.getInt(prefix + "width"),
                row.getInt(prefix + "height"),
                RecordJson.readNotes(row.getString(prefix + "notes")));
    }

    static String clipColumns(String table, String prefix) {
        return Arrays.stream("id file_name bytes sha256 length_ms width height notes".split(" "))
                .map(column -> table + "." + column + " as " + prefix + column)
                .collect(Collectors.joining(", "));
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static <E extends Enum<E>> Set<E> names(String list, Class<E> type) {
        return list.isEmpty()
                ? Set.of()
                : Arrays.stream(list.split(" ")).map(n -> Enum.valueOf(type, n)).collect(Collectors.toSet());
    }

    static String list(Set<? extends Enum<?>> names) {
        return names.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }
}
