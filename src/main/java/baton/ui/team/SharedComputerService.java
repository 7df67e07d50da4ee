package baton.ui.team;

import baton.people.Person;
import baton.people.SignIn;
import java.util.List;

/// Who may use this computer, as the team's page sees it.
public interface SharedComputerService {
    /// How things stand.
    ///
    /// @param me the current user
    /// @param others who has a PIN here too
    /// @param candidates who could be let in: active, without keys of their own elsewhere or here
    record State(SignIn.Use use, Person me, List<Person> others, List<Person> candidates) {
        public State {
            others = List.copyOf(others);
            candidates = List.copyOf(candidates);
        }
    }

    State state() throws Exception;

    /// Others may use it too from now on; the current user has this PIN.
    void share(char[] pin) throws Exception;

    /// Somebody else may use it, with this PIN.
    void letIn(Person person, char[] pin) throws Exception;

    /// Nobody but the current user may be chosen any more. The others' PINs stay as they are.
    void keepToMyself() throws Exception;
}
