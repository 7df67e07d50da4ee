package baton.store.sql;

import baton.handoff.Deadline;
import baton.handoff.DeadlineKind;
import baton.handoff.EventKind;
import baton.handoff.Feedback;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffStatus;
import baton.handoff.MeetingOutcome;
import baton.handoff.Quality;
import baton.handoff.Repeated;
import baton.handoff.record.RecordField;
import baton.json.EventPayloads;
import baton.library.Review;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.recording.Clip;
import baton.team.Delivery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Turns rows into records. Columns of joined tables carry a prefix, so that one row can hold several records.
public final class RowMappers {
    private RowMappers() {}

    public static void register(Jdbi jdbi) {
        jdbi.registerRowMapper(Person.class, (row, _) -> person(row, ""));
        jdbi.registerRowMapper(Handoff.class, (row, _) -> handoff(row));
        jdbi.registerRowMapper(Clip.class, (row, _) -> clip(row, ""));
        jdbi.registerRowMapper(HandoffEvent.class, (row, _) -> event(row));
        jdbi.registerRowMapper(
                Review.class,
                (row, _) -> new Review(
                        uuid(row, "person_id"),
                        row.getString("list"),
                        uuid(row, "handoff_id"),
                        row.getInt("place"),
                        instantOrNull(row, "done_at"),
                        row.getString("words"),
                        RecordJson.readScores(row.getString("scores"))));
        jdbi.registerRowMapper(Feedback.class, (row, _) -> feedback(row));
        jdbi.registerRowMapper(Deadline.class, (row, _) -> deadline(row, ""));
    }

    static Person person(ResultSet row, String prefix) throws SQLException {
        return new Person(
                uuid(row, prefix + "id"),
                row.getString(prefix + "name"),
                row.getString(prefix + "email"),
                Role.valueOf(row.getString(prefix + "role")),
                ZoneId.of(row.getString(prefix + "zone")),
                WorkingHours.parse(row.getString(prefix + "working_hours")).orElse(WorkingHours.OFFICE),
                row.getBoolean(prefix + "active"),
                row.getString(prefix + "introduction"),
                RecordJson.readDaysOff(row.getString(prefix + "days_off")));
    }

    public static Feedback feedback(ResultSet row) throws SQLException {
        return new Feedback(
                uuid(row, "handoff_id"),
                uuid(row, "person_id"),
                instant(row, "given_at"),
                MeetingOutcome.valueOf(row.getString("outcome")),
                row.getObject("match_score", Integer.class),
                names(row.getString("wrong_fields"), RecordField.class),
                row.getString("words"),
                name(row.getString("repeated"), Repeated.class),
                ratings(row.getString("ratings")));
    }

    /// As in COMPLETENESS:4,CONTEXT:5; what a newer version rates is passed over.
    private static Map<Quality, Integer> ratings(String written) {
        var found = new EnumMap<Quality, Integer>(Quality.class);
        for (var rating : written.split(",")) {
            var parts = rating.split(":");
            Arrays.stream(Quality.values())
                    .filter(q -> parts.length == 2 && q.name().equals(parts[0]))
                    .forEach(q -> found.put(q, Integer.valueOf(parts[1])));
        }
        return found;
    }

    static String ratings(Map<Quality, Integer> ratings) {
        return new TreeMap<>(ratings)
                .entrySet().stream()
                        .map(e -> e.getKey().name() + ":" + e.getValue())
                        .collect(Collectors.joining(","));
    }

    static Deadline deadline(ResultSet row, String prefix) throws SQLException {
        return new Deadline(
                uuid(row, prefix + "id"),
                uuid(row, prefix + "handoff_id"),
                DeadlineKind.valueOf(row.getString(prefix + "kind")),
                uuid(row, prefix + "owner_id"),
                uuid(row, prefix + "cause_id"),
                row.getString(prefix + "policy"),
                instant(row, prefix + "started_at"),
                instant(row, prefix + "asked_from"),
                instant(row, prefix + "due_at"),
                instant(row, prefix + "first_reminder"),
                instant(row, prefix + "second_reminder"),
                row.getString(prefix + "why"),
                instantOrNull(row, prefix + "paused_at"),
                instantOrNull(row, prefix + "closed_at"),
                kind(row.getString(prefix + "closed_by")),
                row.getInt(prefix + "rung"));
    }

    /// What is known of a handoff at somebody else's machine.
    public static Delivery delivery(ResultSet row, String prefix) throws SQLException {
        return new Delivery(
                uuid(row, prefix + "handoff_id"),
                uuid(row, prefix + "person_id"),
                row.getLong(prefix + "sent_version"),
                instantOrNull(row, prefix + "sent_at"),
                row.getObject(prefix + "sent_clip", UUID.class),
                row.getObject(prefix + "arrived_version", Long.class),
                instantOrNull(row, prefix + "arrived_at"),
                instantOrNull(row, prefix + "learned_at"));
    }

    static String deliveryColumns(String table, String prefix) {
        return columns(
                "handoff_id person_id sent_version sent_at sent_clip arrived_version arrived_at learned_at",
                table,
                prefix);
    }

    /// The columns of a deadline under a prefix, for a join.
    static String deadlineColumns(String table, String prefix) {
        return columns(
                "id handoff_id kind owner_id cause_id policy started_at asked_from due_at first_reminder"
                        + " second_reminder why paused_at closed_at closed_by rung",
                table,
                prefix);
    }

    private static String columns(String names, String table, String prefix) {
        return Arrays.stream(names.split(" "))
                .map(column -> table + "." + column + " as " + prefix + column)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable EventKind kind(@Nullable String name) {
        return name == null ? null : EventPayloads.kind(name);
    }

    private static <E extends Enum<E>> @Nullable E name(@Nullable String name, Class<E> type) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    /// The columns of a person under a prefix, for a join.
    static String personColumns(String table, String prefix) {
        return columns("id name email role zone working_hours active introduction days_off", table, prefix);
    }

    public static Handoff handoff(ResultSet row) throws SQLException {
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

    public static HandoffEvent event(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        return new HandoffEvent(
                uuid(row, "id"),
                uuid(row, "handoff_id"),
                instant(row, "happened_at"),
                uuid(row, "person_id"),
                EventPayloads.kind(kind),
                EventPayloads.read(kind, row.getString("payload")));
    }

    public static Clip clip(ResultSet row, String prefix) throws SQLException {
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
        return columns("id file_name bytes sha256 length_ms width height notes", table, prefix);
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public static <E extends Enum<E>> Set<E> names(String list, Class<E> type) {
        return list.isEmpty()
                ? Set.of()
                : Arrays.stream(list.split(" ")).map(n -> Enum.valueOf(type, n)).collect(Collectors.toSet());
    }

    public static String list(Set<? extends Enum<?>> names) {
        return names.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }
}
