package baton.app.team;

import baton.exchange.TeamRulesFile;
import baton.store.db.MachineSettings;
import baton.store.file.Sha256;
import baton.team.server.ServerDocument;
import baton.team.server.ServerException;
import baton.team.server.TeamServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The team's rules: the file is the document. A manager's edit goes to everybody; what was edited here and gives way
/// to somebody else's stays beside it under another name.
final class RulesDocument {
    private static final Logger LOG = LoggerFactory.getLogger(RulesDocument.class);
    private static final String KNOWN = "server-rules";
    private final MachineSettings settings;
    private final Path file;

    RulesDocument(MachineSettings settings, TeamRulesFile rules) {
        this.settings = settings;
        file = rules.file();
    }

    /// What the server had last.
    ///
    /// @param hash of the file's text; empty for none
    private record Known(long version, String hash) {}

    private Known known() {
        var text = settings.get(KNOWN).orElse("0 ");
        var space = text.indexOf(' ');
        return new Known(Long.parseLong(text.substring(0, space)), text.substring(space + 1));
    }

    private void remember(long version, String text) {
        settings.put(KNOWN, version + " " + Sha256.ofText(text));
    }

    /// Sends the file, if it was changed here since the server had it.
    ///
    /// @param team whose rules they are; they are its managers' to change
    void send(TeamServer server, UUID team) throws ServerException, IOException {
        if (Files.notExists(file)) {
            return;
        }
        var text = Files.readString(file);
        var known = known();
        if (known.hash().equals(Sha256.ofText(text))) {
            return;
        }
        var key = new ServerDocument.Key(ServerDocument.Kind.RULES, team, ServerDocument.NOBODYS);
        // Somebody else was first: theirs comes with the next look.
        server.put(new ServerDocument(key, known.version(), text, false)).ifPresent(version -> remember(version, text));
    }

    /// Takes the team's rules in.
    ///
    /// @param today for the name of what gives way
    /// @return whether something that was written here, and that nobody has seen, gave way
    boolean take(ServerDocument document, LocalDate today) {
        var known = known();
        if (document.version() <= known.version()) {
            return false;
        }
        var isLost = false;
        try {
            if (Files.exists(file)) {
                var here = Files.readString(file);
                if (!here.equals(document.doc()) && !known.hash().equals(Sha256.ofText(here))) {
                    Files.copy(
                            file,
                            file.resolveSibling("rules.yours-" + today + ".yaml"),
                            StandardCopyOption.REPLACE_EXISTING);
                    isLost = true;
                }
            }
            var part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, document.doc());
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            remember(document.version(), document.doc());
        } catch (IOException e) {
            LOG.warn("the team's rules cannot be kept now", e);
        }
        return isLost;
    }

    /// Keeps what was written here and gave way, beside the rules, so that nothing is lost.
    void keep(ServerDocument lost, LocalDate today) {
        var name = lost.kind().name().toLowerCase(Locale.ROOT) + ".yours-" + today + "-" + lost.id();
        keep(file.resolveSibling(name + ".json"), lost.doc());
    }

    /// @param copy never replaced: what is there gave way before
    private static void keep(Path copy, String words) {
        try {
            var free = copy;
            for (int i = 2; Files.exists(free); i++) {
                free = copy.resolveSibling(i + "-" + copy.getFileName());
            }
            Files.writeString(free, words);
        } catch (IOException e) {
            LOG.warn("what gave way cannot be kept in {}", copy.getFileName(), e);
        }
    }

    /// The server was set back: rules that it has lost go there again.
    ///
    /// @param there everything that it has
    void reopen(List<ServerDocument> there) {
        var version = there.stream()
                .filter(d -> d.kind() == ServerDocument.Kind.RULES)
                .mapToLong(ServerDocument::version)
                .max()
                .orElse(0);
        if (version < known().version()) {
            settings.put(KNOWN, version + " ");
        }
    }

    /// No team's rules any more; the file stays.
    void forget() {
        settings.put(KNOWN, "0 ");
    }
}
