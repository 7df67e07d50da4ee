package baton.ui.team;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The team's rules as the settings see them: a file that people edit, and what is wrong in it.
public interface RulesService {
    Path file();

    boolean exists();

    /// A sentence for each line that cannot be understood; empty when the file is fine.
    List<String> problems();

    /// How often the rules were bent in the last ninety days, in a sentence.
    String bent();

    /// Makes the file as it ships, if there is none, and opens it in the person's editor.
    void edit() throws IOException;
}
