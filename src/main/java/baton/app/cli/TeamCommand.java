package baton.app.cli;

import baton.app.DepotAccess;
import baton.app.TeamServerAccess;
import baton.app.UserMessageException;
import baton.app.Workspace;
import baton.people.Person;
import baton.people.Role;
import baton.team.server.ClipDepot;
import baton.ui.team.DepotService;
import baton.ui.team.TeamServerService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The team's server.
@Command(
        name = "team",
        mixinStandardHelpOptions = true,
        description = {
            "Keeps step with the team’s server, and says who is in the team.",
            "init begins a team (--url, --name); check says what a database lacks (--url); invite makes an invitation"
                    + " (--role, --for EMAIL, --out FILE); join WHAT comes in by an invitation or a file with one;"
                    + " status says how things stand; sync takes in and sends once; remove EMAIL and lock-out COMPUTER"
                    + " let somebody, or one computer, go; depot WHAT says where clips lie: none, a folder, or the"
                    + " endpoint of an S3 store (--region, --bucket, --key); move-in brings this library’s handoffs into"
                    + " the team; upgrade makes the server as new as this program (--url); leave leaves it.",
            "The owner’s password is read from BATON_OWNER_PASSWORD, the store’s secret from BATON_S3_SECRET."
        })
final class TeamCommand extends TeamVerb {
    /// What can be done.
    enum What {
        INIT,
        CHECK,
        INVITE,
        JOIN,
        STATUS,
        SYNC,
        REMOVE,
        LOCK_OUT,
        DEPOT,
        MOVE_IN,
        UPGRADE,
        LEAVE
    }

    @Parameters(
            index = "0",
            paramLabel = "init|check|invite|join|status|sync|remove|lock-out|depot|move-in|upgrade|leave",
            converter = Words.class)
    What what;

    @Parameters(index = "1", arity = "0..1", paramLabel = "WHAT")
    @Nullable
    String argument;

    @Option(names = "--url", paramLabel = "postgresql://OWNER@HOST/DATABASE", description = "Address of the database.")
    @Nullable
    String url;

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the team.")
    String name = "Team";

    @Option(names = "--authority", paramLabel = "FILE", description = "Certificate (PEM) that vouches for the server.")
    @Nullable
    Path authority;

    @Option(names = "--role", paramLabel = "ROLE", description = "What the newcomer does: sdr, ae, cs or manager.")
    Role role = Role.AE;

    @Option(names = "--for", paramLabel = "EMAIL", description = "Whom the invitation is for, if they are known here.")
    @Nullable
    String guest;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the invitation goes.")
    @Nullable
    Path file;

    @Option(names = "--region", paramLabel = "REGION", description = "Region of the S3 store.")
    String region = "us-east-1";

    @Option(names = "--bucket", paramLabel = "BUCKET", description = "Bucket in the S3 store.")
    String bucket = "";

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "Access key of the S3 store; it is kept in the database.")
    String key = "";

    @Option(names = "--here", description = "The depot’s folder as this computer alone finds it.")
    boolean here;

    @Option(names = "--json", description = "As JSON.")
    boolean json;

    /// Words with a dash between them.
    static final class Words implements ITypeConverter<What> {
        @Override
        public What convert(String value) {
            return What.valueOf(value.replace('-', '_').toUpperCase(Locale.ROOT));
        }
    }

    @Override
    void run(Workspace workspace) throws Exception {
        var team = new TeamServerAccess(workspace, strings);
        switch (what) {
            case INIT, CHECK -> begin(workspace, team);
            case INVITE -> invite(workspace, team);
            case JOIN -> out().println(team.join(invitation()));
            case STATUS -> status(workspace, team);
            case SYNC -> {
                var round = team.once();
                out().println(strings.get(
                        "server.once",
                        round.changed().size(),
                        round.sent(),
                        round.refused().size()));
            }
            case REMOVE -> {
                var person = person(workspace, argument());
                team.letGo(person.id());
                out().println(strings.get("server.letGo.done", person.name()));
            }
            case LOCK_OUT -> {
                team.lockOut(UUID.fromString(argument()));
                out().println(strings.get("server.lockOut.done", argument()));
            }
            case DEPOT -> {
                var depot = new DepotAccess(workspace, strings);
                if (here) {
                    depot.chooseHere(Path.of(argument()).toAbsolutePath().toString());
                } else {
                    depot.choose(choice());
                }
                out().println(strings.get(here ? "depot.here.chosen" : "depot.chosen"));
            }
            case MOVE_IN -> out().println(team.moveIn());
            case UPGRADE -> out().println(team.upgrade(owner()));
            case LEAVE -> out().println(team.leave());
        }
    }

    private String argument() throws UserMessageException {
        if (argument == null) {
            throw new UserMessageException(strings.get("server.cli.what"));
        }
        return argument;
    }

    private static String environment(String variable) {
        return Objects.requireNonNullElse(System.getenv(variable), "");
    }

    private void begin(Workspace workspace, TeamServerAccess team) throws UserMessageException, IOException {
        var beginning = owner();
        var lacks = what == What.CHECK ? team.check(beginning) : team.begin(beginning);
        lacks.forEach(lack -> out().println(strings.of(lack)));
        if (!lacks.isEmpty()) {
            throw new UserMessageException(strings.get("server.cli.lacks"));
        }
        out().println(what == What.CHECK ? strings.get("server.cli.fine") : strings.get("server.begun", name));
    }

    private TeamServerService.Beginning owner() throws IOException {
        return new TeamServerService.Beginning(
                Objects.requireNonNullElse(url, ""),
                "",
                environment("BATON_OWNER_PASSWORD"),
                authority == null ? null : Files.readString(authority),
                name);
    }

    private void invite(Workspace workspace, TeamServerAccess team) throws UserMessageException, IOException {
        var known = guest == null ? null : person(workspace, guest).id();
        var link = team.invite(role, known);
        if (file == null) {
            out().println(link);
        } else {
            Files.writeString(file, link + System.lineSeparator());
            out().println(file);
        }
    }

    /// An invitation itself, or a file in which it stands.
    private String invitation() throws UserMessageException, IOException {
        var given = argument();
        if (given.startsWith("baton:")) {
            return given;
        }
        try {
            return Files.readString(Path.of(given));
        } catch (InvalidPathException | NoSuchFileException e) {
            return given;
        }
    }

    private DepotService.Choice choice() throws UserMessageException {
        var given = argument();
        if (given.equalsIgnoreCase("none")) {
            return choice(ClipDepot.Kind.NONE, "", "");
        }
        return given.startsWith("http")
                ? choice(ClipDepot.Kind.S3, "", given)
                : choice(ClipDepot.Kind.FOLDER, Path.of(given).toAbsolutePath().toString(), "");
    }

    private DepotService.Choice choice(ClipDepot.Kind kind, String folder, String endpoint) {
        return new DepotService.Choice(kind, folder, endpoint, region, bucket, key, environment("BATON_S3_SECRET"));
    }

    private void status(Workspace workspace, TeamServerAccess team) {
        var step = team.step();
        var shown = team.team();
        if (json) {
            var root = Json.object()
                    .put("team", step.team())
                    .put("server", shown.address())
                    .put("waiting", step.waiting())
                    .put("unreadable", step.aside());
            if (step.waitingSince() != null) {
                root.put("waitingSince", step.waitingSince().toString());
            }
            var members = root.putArray("members");
            shown.members()
                    .forEach(m -> members.addObject()
                            .put("person", m.person().toString())
                            .put("name", name(workspace, m.person()))
                            .put("role", m.role().name())
                            .put("active", m.active())
                            .put(
                                    "computer",
                                    m.device() == null ? null : m.device().toString())
                            .put("computerName", m.deviceName())
                            .put("program", m.program())
                            .put(
                                    "seenAt",
                                    m.seenAt() == null ? null : m.seenAt().toString())
                            .put("allowed", m.allowed()));
            var erasures = root.putArray("erasures");
            shown.erasures().forEach(e -> {
                var one = erasures.addObject().put("at", e.at().toString()).put("done", e.done());
                e.missing().forEach(one.putArray("missing")::add);
            });
            out().println(Json.text(root));
            return;
        }
        out().println(
                        step.isTeam()
                                ? strings.get("server.team", step.team()) + " " + shown.address()
                                : strings.get("server.none"));
        out().println(strings.get("server.cli.waits", step.waiting()));
        shown.members()
                .forEach(m -> out().printf(
                                "%-20s %-8s %s %s %s%s%n",
                                name(workspace, m.person()),
                                m.role(),
                                m.device() == null ? "-" : m.device(),
                                m.deviceName() == null ? "" : m.deviceName(),
                                m.seenAt() == null ? "" : m.seenAt(),
                                m.active() ? m.allowed() ? "" : "  locked out" : "  has left"));
    }

    private static String name(Workspace workspace, UUID person) {
        return workspace.stores.people.find(person).map(Person::name).orElse("?");
    }
}
