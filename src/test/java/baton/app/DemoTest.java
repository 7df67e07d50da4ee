package baton.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import baton.app.demo.Demo;
import baton.handoff.HandoffStatus;
import baton.handoff.rules.Gate;
import baton.inbox.Inbox;
import baton.insight.figure.FigureName;
import baton.insight.figure.Figures;
import baton.people.Person;
import baton.recording.ClipStore;
import baton.store.PythonFigures;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The demo is alive, complete, and lies apart from the real library.
class DemoTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void fill() throws Exception {
        try (var demo = Workspace.open(TestHome.at(folder).demo(), InstantSource.system())) {
            Demo.fill(demo);
        }
    }

    /// What a newcomer sees first is counted rightly as well, and has something to show for each figure.
    @Test
    @Timeout(120)
    void itsFiguresAreThoseThatSomebodyElseCounts() throws Exception {
        assumeTrue(PythonFigures.isThere(), "no python3 to count with");
        try (var demo = Workspace.open(TestHome.at(folder).demo(), InstantSource.system())) {
            var zones = demo.stores.people.all().stream().collect(Collectors.toMap(Person::id, Person::zone));
            var now = demo.clock.instant();
            for (var days : List.of(7, 28, 365)) {
                var from = now.minus(Duration.ofDays(days));
                var figures = Figures.of(
                        demo.stores.insights.observed(
                                from, now, now, c -> Gate.gaps(c).size()),
                        now,
                        zones::get);
                assertThat(PythonFigures.ours(figures))
                        .as("%s days", days)
                        .isEqualTo(PythonFigures.theirs(demo.database, folder, from, now, now));
                if (days > 28) {
                    for (var name : FigureName.values()) {
                        assertThat(figures.share(name).share().of())
                                .as("%s", name)
                                .isPositive();
                    }
                }
            }
        }
    }

    @Test
    void showsEveryStateBetweenSixPeople() throws Exception {
        var real = TestHome.at(folder);
        try (var demo = Workspace.open(real.demo(), InstantSource.system())) {
            assertThat(demo.stores.people.all()).hasSize(6);
            var all = demo.stores.people.all().stream()
                    .flatMap(p -> demo.stores.handoffs.sentBy(p.id()).stream())
                    .toList();
            assertThat(all).hasSize(40);
            var states = all.stream().map(h -> h.status()).collect(Collectors.toSet());
            assertThat(states)
                    .containsAll(Arrays.stream(HandoffStatus.values())
                            // What is over before Baton knew of it comes from a table.
                            .filter(s -> s != HandoffStatus.MET && s != HandoffStatus.CLOSED)
                            .toList());
            assertThat(all).allSatisfy(h -> {
                if (!h.status().isWithSender()) {
                    assertThat(Gate.gaps(h.content())).isEmpty();
                }
            });
            var entries = demo.stores.library.newest(100);
            assertThat(entries.stream().filter(e -> e.clip().isPresent()).count())
                    .isGreaterThan(12);
            assertThat(entries)
                    .allSatisfy(e -> e.clip()
                            .ifPresent(clip -> assertThat(demo.stores.clips.condition(clip))
                                    .isEqualTo(ClipStore.Condition.FINE)));
            var me = demo.stores.people.current().orElseThrow();
            assertThat(new Inbox(demo.stores.handoffs)
                            .of(me.id(), Instant.now(), 500)
                            .items())
                    .hasSizeGreaterThan(5);
        }
        try (var own = Workspace.open(real, InstantSource.system())) {
            assertThat(own.stores.people.all()).isEmpty();
            assertThat(own.stores.library.newest(10)).isEmpty();
        }
    }
}
