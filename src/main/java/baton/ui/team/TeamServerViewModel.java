package baton.ui.team;

import baton.people.PeopleStore;
import baton.people.Person;
import baton.people.Role;
import baton.team.server.ServerDocument;
import baton.team.server.ServerStep;
import baton.team.server.SetupLack;
import baton.team.server.TeamErasure;
import baton.team.server.TeamMember;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import baton.ui.screen.ScreenServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The team's server: whether one is in step with it, who is in the team, and how one comes in.
public final class TeamServerViewModel {
    private static final long LARGEST_FILE = 100_000;
    private static final int MOST_ERASURES = 5;
    private final TeamServerService service;
    private final PeopleStore people;
    private final Background background;
    private final Background.Latest looking;
    private final Background.Latest stepping;
    private final Background.Latest naming;
    private final Notices notices;
    private final Strings strings;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<ServerStep> step = new ReadOnlyObjectWrapper<>(ServerStep.ALONE);
    private final ReadOnlyObjectWrapper<@Nullable Page> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper invitation = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper lacks = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Runnable onChanged = () -> {};

    /// @param people whose names stand beside their computers
    public TeamServerViewModel(
            ScreenServices services, TeamServerService service, PeopleStore people, InstantSource clock) {
        this.service = service;
        this.people = people;
        this.clock = clock;
        background = services.background();
        looking = background.latest();
        stepping = background.latest();
        naming = background.latest();
        notices = services.notices();
        strings = services.strings();
        service.onStep(() -> background.onScreen(this::lookAtStep));
    }

    /// What the page shows.
    ///
    /// @param people by whose names members are shown
    /// @param me whoever sits here; they go by themselves
    record Page(
            TeamServerService.Team team,
            List<Person> people,
            @Nullable UUID me) {}

    public ReadOnlyObjectProperty<ServerStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Null before the first look.
    ReadOnlyObjectProperty<@Nullable Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// The link that was made last; empty for none.
    ReadOnlyStringProperty invitationProperty() {
        return invitation.getReadOnlyProperty();
    }

    /// What a database lacks, a sentence a line; empty for nothing.
    ReadOnlyStringProperty lacksProperty() {
        return lacks.getReadOnlyProperty();
    }

    /// Whether the server is being asked.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    void onChanged(Runnable listener) {
        onChanged = listener;
    }

    /// One line for the sidebar's foot; empty without a team.
    String line(ServerStep shown) {
        if (!shown.isTeam()) {
            return "";
        }
        if (shown.problem() != null) {
            return shown.waiting() > 0
                    ? strings.get("server.line.waits", shown.waiting(), moment(shown.waitingSince()))
                    : strings.get("server.line.away", moment(shown.since()));
        }
        if (shown.held() != null && shown.waiting() > 0) {
            return strings.get("server.line.held", shown.waiting());
        }
        return shown.since() == null
                ? strings.get("server.line.asks")
                : strings.get("server.line.step", moment(shown.since()));
    }

    /// The whole of it, for the page.
    String sentence(ServerStep shown) {
        if (!shown.isTeam()) {
            return strings.get("server.none");
        }
        var words = new StringBuilder(strings.get("server.team", shown.team()));
        if (shown.problem() != null) {
            words.append(' ').append(strings.of(shown.problem()));
        } else if (shown.since() != null) {
            words.append(' ').append(strings.get("server.step", moment(shown.since())));
        }
        if (shown.waiting() > 0) {
            words.append(' ')
                    .append(strings.get(
                            shown.held() == null ? "server.waits" : "server.held",
                            shown.waiting(),
                            moment(shown.waitingSince())));
            if (shown.held() != null) {
                words.append(' ').append(strings.of(shown.held()));
            }
        }
        if (shown.aside() > 0) {
            words.append(' ').append(strings.get("server.aside", shown.aside()));
        }
        return words.toString();
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "" : new TimeWords(strings).moment(at, clock.instant(), ZoneId.systemDefault());
    }

    /// A member by name, with their computer and when it was there last.
    String words(TeamMember member, List<Person> everybody) {
        var name = everybody.stream()
                .filter(p -> p.id().equals(member.person()))
                .map(Person::name)
                .findFirst()
                .orElse("?");
        var role = strings.of(member.role());
        if (!member.active()) {
            return strings.get("server.member.gone", name, role);
        }
        if (member.device() == null) {
            return strings.get("server.member.none", name, role);
        }
        var computer = member.deviceName() == null || member.deviceName().isEmpty() ? "?" : member.deviceName();
        return strings.get(
                member.allowed() ? "server.member" : "server.member.locked",
                name,
                role,
                computer + (member.program() == null ? "" : ", Baton " + member.program()),
                moment(member.seenAt()));
    }

    /// What was erased and is not yet erased everywhere, a sentence a line; the newest first.
    String erasures(List<TeamErasure> all) {
        return all.stream()
                .filter(e -> !e.missing().isEmpty())
                .limit(MOST_ERASURES)
                .map(e -> strings.get(
                        "server.erasure",
                        moment(e.at()),
                        e.done(),
                        e.done() + e.missing().size(),
                        String.join(", ", e.missing())))
                .collect(Collectors.joining("\n"));
    }

    /// Says what a round brought that nobody here expects.
    ///
    /// @param lost what was written here and gave way to what others had written
    /// @param wanted how many handoffs came back out of this library's trash
    public void came(List<ServerDocument> lost, int wanted) {
        // One notice: the second would take the place of the first.
        var words = new ArrayList<String>();
        if (wanted > 0) {
            words.add(strings.get("server.wanted", wanted));
        }
        lost.stream()
                .map(document -> strings.get("server.lost", what(document.kind())))
                .distinct()
                .forEach(words::add);
        if (!words.isEmpty()) {
            notices.tell(String.join(" ", words));
        }
    }

    private String what(ServerDocument.Kind kind) {
        return switch (kind) {
            case PERSON -> strings.get("server.lost.person");
            case CARD -> strings.get("server.lost.card");
            case RULES -> strings.get("server.lost.rules");
            case COLLECTION -> strings.get("server.lost.collection");
            case DECISION -> strings.get("server.lost.decision");
            case REVIEW, AUDIT, PLAYBOOK, INVENTORY -> strings.get("server.lost.review");
            case TRANSCRIPT -> strings.get("server.lost.transcript");
            case VIEWING, EFFORT, POSTER, CAPTIONS, SEARCH, LEARNING -> strings.get("server.lost.other");
        };
    }

    // Commands

    /// Looks at the library, and asks the server who is in the team.
    public void look() {
        lookAtStep();
        looking.run(
                () -> new Page(
                        service.team(),
                        people.all(),
                        people.current().map(Person::id).orElse(null)),
                page::set,
                notices.orTell());
    }

    /// Looks at the library alone.
    public void lookAtStep() {
        stepping.run(service::step, step::set, notices.orTell());
    }

    /// Others did something: whoever has just come has a name now.
    public void lookAgain() {
        lookAtStep();
        naming.run(
                people::all,
                all -> {
                    var shown = page.get();
                    if (shown != null) {
                        page.set(new Page(shown.team(), all, shown.me()));
                    }
                },
                notices.orTell());
    }

    void tryNow() {
        service.tryNow();
    }

    /// One at a time: a second press while the server is asked does nothing.
    private boolean isBusy() {
        if (busy.get()) {
            return true;
        }
        busy.set(true);
        return false;
    }

    private void change(Callable<String> act) {
        if (isBusy()) {
            return;
        }
        background.run(
                act::call,
                sentence -> {
                    busy.set(false);
                    if (!sentence.isEmpty()) {
                        notices.tell(sentence);
                    }
                    look();
                    onChanged.run();
                },
                problem -> {
                    busy.set(false);
                    notices.problem(problem);
                    look();
                });
    }

    void begin(TeamServerService.Beginning beginning) {
        if (isBusy()) {
            return;
        }
        lacks.set("");
        background.run(
                () -> service.begin(beginning),
                found -> {
                    busy.set(false);
                    if (found.isEmpty()) {
                        notices.tell(strings.get("server.begun", beginning.name()));
                        service.tryNow();
                    } else {
                        lacks.set(found.stream().map(this::lack).collect(Collectors.joining("\n")));
                    }
                    look();
                    onChanged.run();
                },
                problem -> {
                    busy.set(false);
                    notices.problem(problem);
                });
    }

    private String lack(SetupLack lack) {
        return strings.of(lack);
    }

    /// What stands in an invitation; empty as long as nothing is typed.
    String says(String link) {
        if (link.isBlank()) {
            return "";
        }
        return service.invited(link)
                .map(i -> i.until().isAfter(clock.instant())
                        ? strings.get("server.join.says", i.team(), i.server(), strings.of(i.role()), moment(i.until()))
                        : strings.get("server.join.over", i.team(), i.server(), moment(i.until())))
                .orElseGet(() -> strings.get("server.join.none"));
    }

    /// @param to gets what stands in it
    void read(Path file, Consumer<String> to) {
        background.run(
                () -> {
                    if (Files.size(file) > LARGEST_FILE) {
                        throw new IOException("no such file is that large");
                    }
                    return Files.readString(file);
                },
                to,
                _ -> notices.tell(strings.get("server.file.unread", String.valueOf(file.getFileName()))));
    }

    void write(Path file, String text) {
        background.run(
                () -> Files.writeString(file, text),
                _ -> {},
                _ -> notices.tell(strings.get("server.file.unwritten", String.valueOf(file.getFileName()))));
    }

    void join(String link) {
        change(() -> {
            var sentence = service.join(link);
            service.tryNow();
            return sentence;
        });
    }

    void invite(Role role, @Nullable UUID person) {
        if (isBusy()) {
            return;
        }
        background.run(
                () -> service.invite(role, person),
                link -> {
                    busy.set(false);
                    invitation.set(link);
                },
                problem -> {
                    busy.set(false);
                    notices.problem(problem);
                });
    }

    void letGo(TeamMember member, String name) {
        change(() -> {
            service.letGo(member.person());
            return strings.get("server.letGo.done", name);
        });
    }

    void lockOut(TeamMember member) {
        var device = member.device();
        if (device != null) {
            change(() -> {
                service.lockOut(device);
                return strings.get("server.lockOut.done", String.valueOf(member.deviceName()));
            });
        }
    }

    void leave() {
        change(service::leave);
    }
}
