package baton.app;

import static baton.people.TestPeople.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import baton.app.platform.ProgramStarter;
import baton.app.platform.SingleWindow;
import baton.app.platform.TestDesktop;
import baton.handoff.HandoffStatus;
import baton.handoff.Samples;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.ui.kit.DesktopNotices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// No window is open: a reminder rings all the same, and a press on it opens the handoff.
@Timeout(240)
class BackgroundProgramTest {
    @TempDir
    Path folder;

    /// Sent seventy minutes ago to Priya, whose computer this is, who works around the clock and has not looked at it:
    /// that is due for ten minutes, and nothing else is.
    private UUID unseen(boolean wanted) throws Exception {
        var then = Instant.now().minus(Duration.ofMinutes(70));
        try (var workspace = Workspace.open(TestHome.in(folder), InstantSource.fixed(then))) {
            var maya = person(1, "Maya Brandt", Role.SDR);
            var priya = new Person(
                    new UUID(0, 2),
                    "Priya Nair",
                    "priya@x.example",
                    Role.AE,
                    ZoneId.of("UTC"),
                    new WorkingHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, EnumSet.allOf(DayOfWeek.class)),
                    true);
            List.of(maya, priya).forEach(workspace.stores.people::save);
            workspace.stores.people.switchTo(priya.id());
            BackgroundProgram.want(workspace.stores.settings, wanted);
            var whole = Samples.complete(priya.id());
            var meeting = whole.fields()
                    .meeting()
                    .at(LocalDate.now(ZoneId.of("UTC")).plusDays(4), LocalTime.of(10, 0), ZoneId.of("UTC"));
            var content = whole.withFields(whole.fields().withMeeting(meeting));
            var service = workspace.handoffService;
            return service.handOff(service.begin(maya.id(), content), maya.id()).id();
        }
    }

    private record Shown(String title, String text, Runnable press) {}

    @Test
    void remindsWithoutAWindowAndMakesRoomForOne() throws Exception {
        var id = unseen(true);
        var told = new LinkedBlockingQueue<Shown>();
        DesktopNotices desktop = (title, text, press) -> told.add(new Shown(title, text, press));
        try (var program = new BackgroundProgram(TestHome.in(folder), InstantSource.system(), desktop)) {
            var ran = CompletableFuture.supplyAsync(() -> {
                try {
                    return program.run();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            var first = told.poll(60, TimeUnit.SECONDS);
            assertThat(first).as("ended: " + ran.getNow(null)).isNotNull();
            assertThat(first.title() + first.text()).contains("Northwind");
            try (var second = new BackgroundProgram(TestHome.in(folder), InstantSource.system(), desktop)) {
                assertThat(second.run()).as("it goes on once").isFalse();
            }
            assertThat(SingleWindow.isTaken(folder.resolve("elsewhere"), SingleWindow.BACKGROUND))
                    .isFalse();
            assertThat(ran).as("whoever came second does not end the first").isNotDone();
            try (var beside = Workspace.open(TestHome.in(folder), InstantSource.system())) {
                beside.followUp.mark(
                        beside.stores.handoffs.find(id).orElseThrow(),
                        new UUID(0, 1),
                        UUID.randomUUID(),
                        Duration.ofSeconds(9),
                        "@Priya, listen to this");
            }
            var comment = told.poll(60, TimeUnit.SECONDS);
            assertThat(comment).as("a reminder before keeps no comment back").isNotNull();
            assertThat(comment.title() + comment.text()).contains("listen to this");
            assertThat(SingleWindow.ask(TestHome.in(folder).library(), SingleWindow.BACKGROUND))
                    .isTrue();
            assertThat(ran.get(30, TimeUnit.SECONDS)).isTrue();
        }
        try (var window = SingleWindow.take(TestHome.in(folder).library(), SingleWindow.WINDOW, () -> {})
                .orElseThrow()) {
            assertThat(window).isNotNull();
            try (var beside = new BackgroundProgram(TestHome.in(folder), InstantSource.system(), desktop)) {
                assertThat(beside.run()).as("there is a window").isFalse();
            }
        }
    }

    @Test
    void whoHasNotChosenItIsLeftAlone() throws Exception {
        unseen(false);
        try (var program = new BackgroundProgram(TestHome.in(folder), InstantSource.system(), DesktopNotices.NONE)) {
            assertThat(program.run()).isFalse();
        }
    }

    /// The whole way on a desktop of its own: the window is closed, the reminder rings, somebody presses it, and the
    /// handoff opens.
    @Test
    void aPressOnTheNotificationOpensTheHandoff() throws Exception {
        assumeTrue(TestDesktop.isInstalled(), "no dunst, Xvfb and dbus-daemon on this computer");
        var id = unseen(true);
        var home = TestHome.in(folder);
        try (var desktop = new TestDesktop(folder.resolve("desktop"))) {
            var program = new ProcessBuilder(ProgramStarter.command(List.of("background")))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("background.log").toFile());
            program.environment().putAll(desktop.environment());
            program.environment().put("BATON_HOME", home.library().toString());
            var background = program.start();
            var windows = new HashSet<ProcessHandle>();
            try {
                TestDesktop.await("the reminder", () -> {
                    assertThat(background.isAlive()).as(() -> log()).isTrue();
                    return desktop.shown() > 0;
                });
                desktop.press();
                TestDesktop.await("the window begins", () -> {
                    background.descendants().forEach(windows::add);
                    return !windows.isEmpty();
                });
                TestDesktop.await("the handoff is open", () -> status(id) == HandoffStatus.OPENED);
                assertThat(background.waitFor(30, TimeUnit.SECONDS))
                        .as("it ends where there is a window")
                        .isTrue();
            } finally {
                background.destroyForcibly();
                windows.forEach(ProcessHandle::destroy);
                TestDesktop.await(
                        "the window is gone", () -> !SingleWindow.isTaken(home.library(), SingleWindow.WINDOW));
            }
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("background.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private HandoffStatus status(UUID id) throws Exception {
        try (var workspace = Workspace.open(TestHome.in(folder), InstantSource.system())) {
            return workspace.stores.handoffs.find(id).orElseThrow().status();
        }
    }
}
