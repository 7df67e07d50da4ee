package baton.exchange;

import baton.handoff.rules.TeamRules;
import baton.sla.SlaRules;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The rules in force: the team's file as it was last understood, or the ones that Baton ships with. Looks at the file
/// again whenever it has changed. May be asked from any thread.
public final class TeamRulesFile implements Supplier<TeamRules> {
    private final Path file;
    private final Duration pause;
    private long lookedAt;
    private boolean looked;
    private @Nullable FileTime seen;
    private long seenSize = -1;
    private TeamRules rules = TeamRules.STANDARD;
    private SlaRules clocks = SlaRules.STANDARD;
    private List<RulesProblem> problems = List.of();

    /// @param file may be absent
    /// @param pause the disk is not asked again within it: a form asks at every key
    public TeamRulesFile(Path file, Duration pause) {
        this.file = file;
        this.pause = pause;
    }

    public Path file() {
        return file;
    }

    @Override
    public synchronized TeamRules get() {
        look();
        return rules;
    }

    /// The team's clocks, out of the same file.
    public synchronized SlaRules clocks() {
        look();
        return clocks;
    }

    /// What cannot be understood in the file as it is now; the rules of before are in force meanwhile.
    public synchronized List<RulesProblem> problems() {
        look();
        return problems;
    }

    /// Makes the file, as it ships, unless there is one.
    public synchronized Path create() throws IOException {
        if (Files.notExists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, RulesFile.standardText());
            looked = false;
        }
        return file;
    }

    private void look() {
        var now = System.nanoTime();
        if (looked && now - lookedAt < pause.toNanos()) {
            return;
        }
        looked = true;
        lookedAt = now;
        try {
            var time = Files.getLastModifiedTime(file);
            var size = Files.size(file);
            if (time.equals(seen) && size == seenSize) {
                return;
            }
            if (size > RulesFile.LARGEST) {
                problems = List.of(new RulesProblem(1, RulesProblem.Kind.TOO_LARGE, ""));
                return;
            }
            var result = RulesFile.read(Files.readString(file));
            seen = time;
            seenSize = size;
            problems = result.problems();
            if (problems.isEmpty()) {
                rules = result.rules();
                clocks = result.clocks();
            }
        } catch (CharacterCodingException e) {
            problems = List.of(new RulesProblem(1, RulesProblem.Kind.SYNTAX, "UTF-8"));
        } catch (NoSuchFileException absent) {
            seen = null;
            rules = TeamRules.STANDARD;
            clocks = SlaRules.STANDARD;
            problems = List.of();
        } catch (IOException busy) {
            // An editor may be writing it just now: what was understood last holds.
            seen = null;
        }
    }
}
