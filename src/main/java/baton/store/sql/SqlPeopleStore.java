package baton.store.sql;

import baton.people.PeopleStore;
import baton.people.Person;
import baton.store.db.Database;
import baton.store.db.MachineSettings;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The team in the database.
public final class SqlPeopleStore implements PeopleStore {
    private static final String CURRENT = "current-person";
    private final Database database;
    private final MachineSettings settings;
    private final SidecarUpdates sidecars;

    public SqlPeopleStore(Database database, MachineSettings settings, SidecarUpdates sidecars) {
        this.database = database;
        this.settings = settings;
        this.sidecars = sidecars;
    }

    /// Without files beside the database.
    public SqlPeopleStore(Database database, MachineSettings settings) {
        this(database, settings, SidecarUpdates.NONE);
    }

    @Override
    public List<Person> all() {
        return database.read(SqlPeopleStore::all);
    }

    public static List<Person> all(Handle h) {
        return h.createQuery("select * from person order by active desc, name, id")
                .mapTo(Person.class)
                .list();
    }

    @Override
    public List<Person> here() {
        return database.read(h -> h.createQuery("""
                        select * from person p where p.active
                            and not exists (select 1 from person_key k where k.person_id = p.id)
                        order by name, id""").mapTo(Person.class).list());
    }

    @Override
    public Optional<Person> find(UUID id) {
        return database.read(h -> find(h, id));
    }

    public static Optional<Person> find(Handle h, UUID id) {
        return h.createQuery("select * from person where id = :id")
                .bind("id", id)
                .mapTo(Person.class)
                .findOne();
    }

    @Override
    public void save(Person person) {
        database.write(h -> {
            var before = find(h, person.id());
            return before.isPresent() ? change(h, before.get(), person) : save(h, person);
        });
        sidecars.team();
    }

    /// With another name, everything in which they stand is found by it.
    public static int change(Handle h, Person before, Person person) {
        if (!before.name().equals(person.name())) {
            LibraryChanges.person(h, person.id());
        }
        return save(h, person);
    }

    public static int save(Handle h, Person person) {
        var changed = bind(h, person, """
                    update person set name = :name, email = :email, role = :role, zone = :zone,
                        working_hours = :hours, active = :active, introduction = :introduction, days_off = :daysOff
                    where id = :id""");
        return changed > 0 ? changed : bind(h, person, """
                    insert into person (id, name, email, role, zone, working_hours, active, introduction, days_off)
                    values (:id, :name, :email, :role, :zone, :hours, :active, :introduction, :daysOff)""");
    }

    private static int bind(Handle h, Person person, String sql) {
        return h.createUpdate(sql)
                .bind("id", person.id())
                .bind("name", person.name())
                .bind("email", person.email())
                .bind("role", person.role().name())
                .bind("zone", person.zone().getId())
                .bind("hours", person.hours().toString())
                .bind("active", person.active())
                .bind("introduction", person.introduction())
                .bind("daysOff", RecordJson.writeDaysOff(person.daysOff()))
                .execute();
    }

    @Override
    public Optional<Person> current() {
        return settings.get(CURRENT).map(UUID::fromString).flatMap(this::find);
    }

    @Override
    public void switchTo(UUID person) {
        settings.put(CURRENT, person.toString());
    }
}
