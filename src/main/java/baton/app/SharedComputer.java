package baton.app;

import baton.app.team.MachineKeys;
import baton.people.PeopleStore;
import baton.people.Person;
import baton.people.SignIn;
import baton.store.db.MachineSettings;
import baton.ui.kit.Strings;
import baton.ui.team.SharedComputerService;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who uses this computer: one person, or several with a PIN each. A PIN is the passphrase of its owner's keys, so that
/// nothing can be signed in their name without it either.
public final class SharedComputer implements SignIn, SharedComputerService {
    private static final String USE = "computer-use";
    private final PeopleStore people;
    private final MachineSettings settings;
    private final MachineKeys keys;
    private final Strings strings;

    public SharedComputer(PeopleStore people, MachineSettings settings, MachineKeys keys, Strings strings) {
        this.people = people;
        this.settings = settings;
        this.keys = keys;
        this.strings = strings;
    }

    /// From now on everybody may be anybody, as in the demo.
    public static void openToAll(MachineSettings settings) {
        settings.put(USE, Use.DEMO.name());
    }

    @Override
    public Use use() {
        // A backup of before it was shared, and a library made anew, know nothing of those who have a PIN here.
        return settings.get(USE).map(Use::valueOf).orElseGet(() -> hasPins(true) ? Use.SHARED : Use.OWN);
    }

    @Override
    public Optional<Person> current() {
        return people.current();
    }

    @Override
    public List<Person> team() {
        return people.all().stream().filter(Person::active).toList();
    }

    @Override
    public List<Person> here() {
        if (people.current().isEmpty()) {
            return people.here();
        }
        return switch (use()) {
            case OWN -> people.current().stream().toList();
            case DEMO -> people.here();
            case SHARED -> {
                var me = people.current();
                var here = new ArrayList<Person>();
                for (var person : people.all()) {
                    if (me.filter(person::equals).isPresent() || person.active() && hasPin(person)) {
                        here.add(person);
                    }
                }
                yield here;
            }
        };
    }

    private boolean hasPins(boolean besidesFirst) {
        try {
            return keys.hasPins(besidesFirst);
        } catch (IOException unreadable) {
            return true;
        }
    }

    /// Keys that cannot be read cannot be proved either: nobody is let in by them.
    private boolean hasPin(Person person) {
        try {
            return keys.hasPin(person.id());
        } catch (IOException damaged) {
            return false;
        }
    }

    @Override
    public boolean asks(Person person) throws IOException {
        if (people.current().isEmpty()) {
            return keys.hasPin(person.id());
        }
        return switch (use()) {
            case DEMO -> false;
            case OWN ->
                people.current().filter(me -> me.id().equals(person.id())).isEmpty();
            // A current user without a PIN could never come back by one: only where nobody has one they stay.
            case SHARED ->
                people.current().filter(me -> me.id().equals(person.id())).isEmpty()
                        || !keys.isOpen(person.id()) && (keys.hasPin(person.id()) || hasPins(false));
        };
    }

    @Override
    public boolean isProved(Person person, char[] pin) throws IOException {
        return !asks(person) || keys.isPin(person.id(), pin);
    }

    @Override
    public boolean signIn(Person person, char[] pin) throws IOException {
        if (asks(person)) {
            return (use() == Use.SHARED || people.current().isEmpty()) && keys.signIn(person.id(), pin);
        }
        people.switchTo(person.id());
        return true;
    }

    @Override
    public State state() throws IOException {
        var me = people.current().orElseThrow(() -> new IllegalStateException("nobody uses this computer yet"));
        var others = new ArrayList<Person>();
        var candidates = new ArrayList<Person>();
        for (var person : people.here()) {
            if (!person.id().equals(me.id())) {
                (keys.hasPin(person.id()) ? others : candidates).add(person);
            }
        }
        return new State(use(), me, others, candidates);
    }

    @Override
    public void share(char[] pin) throws IOException, UserMessageException {
        if (keys.identity().isEmpty()) {
            throw new UserMessageException(strings.get("team.locked"));
        }
        keys.close(pin);
        settings.put(USE, Use.SHARED.name());
    }

    @Override
    public void letIn(Person person, char[] pin) throws IOException {
        keys.givePin(person.id(), pin);
    }

    @Override
    public void keepToMyself() {
        settings.put(USE, Use.OWN.name());
    }
}
