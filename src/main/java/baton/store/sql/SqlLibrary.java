package baton.store.sql;

import baton.handoff.HandoffEvent;
import baton.handoff.LibraryLabels;
import baton.handoff.MeetingOutcome;
import baton.handoff.record.HandoffType;
import baton.handoff.record.RecordField;
import baton.library.Candidate;
import baton.library.Example;
import baton.library.LibraryEntry;
import baton.library.LibraryStore;
import baton.people.Person;
import baton.playback.Viewing;
import baton.store.db.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The library's handoffs, and who has watched them.
public final class SqlLibrary implements LibraryStore {
    private static final String ROWS =
            "select h.*, " + RowMappers.personColumns("s", "s_") + ", " + RowMappers.personColumns("r", "r_") + ", "
                    + RowMappers.clipColumns("c", "c_")
                    + " from handoff h join person s on s.id = h.sender_id"
                    + " left join person r on r.id = h.receiver_id left join clip c on c.id = h.clip_id";

    private final Database database;

    public SqlLibrary(Database database) {
        this.database = database;
    }

    @Override
    public List<LibraryEntry> newest(int most) {
        return database.read(h -> h.createQuery(ROWS + " where h.handed_off_at is not null"
                        + " order by h.handed_off_at desc, h.id desc fetch first :most rows only")
                .bind("most", most)
                .map((row, _) -> entry(row))
                .list());
    }

    @Override
    public List<LibraryEntry> entries(List<UUID> handoffs) {
        if (handoffs.isEmpty()) {
            return List.of();
        }
        var found = database.read(h -> h.createQuery(ROWS + " where h.id in (<ids>)")
                .bindList("ids", handoffs)
                .map((row, _) -> entry(row))
                .list());
        var byId = found.stream().collect(Collectors.toMap(e -> e.handoff().id(), e -> e));
        return handoffs.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<UUID> firstReceived(UUID receiver, int most) {
        return database.read(h -> h.createQuery("""
                        select id from handoff where receiver_id = :receiver and handed_off_at is not null
                        order by handed_off_at, id fetch first :most rows only""")
                .bind("receiver", receiver)
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }

    @Override
    public List<Candidate> candidates(Instant since, Instant until) {
        return database.read(h -> h.createQuery("""
                        select h.id, h.sender_id, h.receiver_id, h.handoff_type, h.handed_off_at, h.clip_id, f.outcome,
                            f.match_score
                        from handoff h left join feedback f on f.handoff_id = h.id
                        where h.handed_off_at >= :since and h.handed_off_at < :until and h.receiver_id is not null""")
                .bind("since", since)
                .bind("until", until)
                .map((row, _) -> new Candidate(
                        RowMappers.uuid(row, "id"),
                        RowMappers.uuid(row, "sender_id"),
                        RowMappers.uuid(row, "receiver_id"),
                        HandoffType.valueOf(row.getString("handoff_type")),
                        row.getString("outcome") == null ? null : MeetingOutcome.valueOf(row.getString("outcome")),
                        row.getObject("match_score", Integer.class),
                        RowMappers.instant(row, "handed_off_at"),
                        row.getObject("clip_id") != null))
                .list());
    }

    @Override
    public Set<UUID> watchedBy(UUID person) {
        return database.read(h -> h
                .createQuery("""
                        select h.id, v.played, c.length_ms from viewing v join clip c on c.id = v.clip_id
                            join handoff h on h.clip_id = c.id
                        where v.person_id = :person and v.played <> '[]'""")
                .bind("person", person)
                .map((row, _) -> RecordJson.readPlayed(row.getString("played"))
                                        .percentOf(Duration.ofMillis(row.getLong("length_ms")))
                                >= Viewing.WATCHED
                        ? Optional.of(RowMappers.uuid(row, "id"))
                        : Optional.<UUID>empty())
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
    }

    @Override
    public List<Example> examples(RecordField field, int most) {
        return database.read(h -> {
            var events = h.createQuery("""
                            select * from handoff_event where kind in ('EXEMPLAR', 'NO_EXEMPLAR')
                            order by place nulls last, entered""").mapTo(HandoffEvent.class).stream()
                    .collect(Collectors.groupingBy(HandoffEvent::handoff));
            var people = SqlPeopleStore.all(h).stream().collect(Collectors.toMap(Person::id, p -> p));
            var examples = new ArrayList<Example>();
            events.forEach((id, own) -> LibraryLabels.of(own).exemplars().stream()
                    .filter(e -> e.field() == field)
                    .forEach(e -> SqlHandoffStore.find(h, id)
                            .ifPresent(handoff -> examples.add(new Example(
                                    handoff,
                                    Objects.requireNonNull(people.get(handoff.sender())),
                                    field,
                                    e.reason(),
                                    Objects.requireNonNull(people.get(e.by())))))));
            examples.sort(
                    Comparator.comparing((Example e) -> e.handoff().updatedAt()).reversed());
            return List.copyOf(examples.subList(0, Math.min(most, examples.size())));
        });
    }

    @Override
    public List<String> tags() {
        var events =
                database.read(h -> h.createQuery("""
                        select * from handoff_event where kind in ('TAGGED', 'UNTAGGED')
                        order by place nulls last, entered""").mapTo(HandoffEvent.class).list());
        return events.stream().collect(Collectors.groupingBy(HandoffEvent::handoff)).values().stream()
                .flatMap(own -> LibraryLabels.of(own).tags().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static LibraryEntry entry(ResultSet row) throws SQLException {
        Optional<Person> receiver =
                row.getObject("r_id") == null ? Optional.empty() : Optional.of(RowMappers.person(row, "r_"));
        return new LibraryEntry(
                RowMappers.handoff(row),
                RowMappers.person(row, "s_"),
                receiver,
                row.getObject("c_id") == null ? Optional.empty() : Optional.of(RowMappers.clip(row, "c_")));
    }
}
