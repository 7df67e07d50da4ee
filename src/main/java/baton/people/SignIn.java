package baton.people;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Who uses this computer, and who else may. Usually it is one person's own; a shared computer asks each for their PIN.
public interface SignIn {
    /// A PIN closes keys: one that is guessed in an afternoon would close nothing.
    int SHORTEST_PIN = 6;

    /// What the computer is.
    enum Use {
        /// One person's own: nobody else can be chosen.
        OWN,
        /// Several people's: each has a PIN.
        SHARED,
        /// A demo: everybody may be anybody.
        DEMO
    }

    Use use();

    /// The current user; empty before the first start is finished.
    Optional<Person> current();

    /// Everybody who is active, at whatever computer.
    List<Person> team();

    /// Who may be chosen as the current user, who that is among them.
    List<Person> here();

    /// Who has to give a PIN first, to be the current user or to say yes to something.
    ///
    /// @throws IOException if their keys cannot be read
    boolean asks(Person person) throws IOException;

    /// Whether this is their PIN; a person who is not asked needs none.
    ///
    /// @throws IOException if their keys cannot be read
    boolean isProved(Person person, char[] pin) throws IOException;

    /// Makes somebody the current user.
    ///
    /// @return false if it is another PIN, and nothing has changed
    /// @throws IOException if their keys cannot be read
    boolean signIn(Person person, char[] pin) throws IOException;
}
