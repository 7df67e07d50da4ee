package baton.app;

import baton.exchange.TeamRulesFile;
import baton.handoff.CompanyHistory;
import baton.handoff.EventKind;
import baton.ui.kit.Strings;
import baton.ui.team.RulesService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/// The team's rules file, with its problems in words.
record RulesFileService(
        TeamRulesFile rules, CompanyHistory precedents, InstantSource clock, Consumer<String> desktop, Strings strings)
        implements RulesService {
    private static final Duration WINDOW = Duration.ofDays(90);

    @Override
    public Path file() {
        return rules.file();
    }

    @Override
    public boolean exists() {
        return Files.exists(rules.file());
    }

    @Override
    public List<String> problems() {
        return rules.problems().stream()
                .map(p -> strings.get("rules.problem", p.line(), strings.of(p.kind(), p.detail())))
                .toList();
    }

    @Override
    public String bent() {
        var since = clock.instant().minus(WINDOW);
        return strings.get(
                "rules.bent", precedents.count(EventKind.OVERRIDDEN, since), precedents.countOtherProof(since));
    }

    @Override
    public void edit() throws IOException {
        desktop.accept(rules.create().toUri().toString());
    }
}
