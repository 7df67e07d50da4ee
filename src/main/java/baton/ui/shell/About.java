package baton.ui.shell;

import java.util.List;

/// What this program is.
///
/// @param version as it is called
/// @param build when and of what it was made, in words; empty where it runs from a checkout
/// @param folder where this library lies
/// @param libraries what others made of it: a name, a version and a licence in each line
public record About(String version, String build, String folder, List<String> libraries) {
    public About {
        libraries = List.copyOf(libraries);
    }
}
