package baton.app.cli;

import baton.app.BatonApplication;
import baton.app.ErrorMessages;
import baton.app.RecordingsHome;
import baton.app.Workspace;
import baton.app.platform.AppDirectories;
import baton.app.platform.Logs;
import baton.app.platform.UserFolders;
import baton.app.platform.Versions;
import baton.app.team.TeamSync;
import baton.handoff.HandoffLink;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The command line: the same engine as the window's, for scripts and support. Exit code 0 is success, 1 a
/// failure told in one sentence on the error channel, 2 a wrong use.
@Command(
        name = "baton",
        mixinStandardHelpOptions = true,
        version = "Baton " + Versions.BATON,
        description = "Records briefings and hands prospects over. Without a verb it opens the window.",
        subcommands = {
            BackgroundCommand.class,
            DoctorCommand.class,
            RecordCommand.class,
            HandoffsCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            BackupCommand.class,
            BackupsCommand.class,
            RestoreCommand.class,
            RebuildCommand.class,
            RulesCommand.class,
            SchemaCommand.class,
            TranscribeCommand.class,
            PersonCommand.class,
            PeopleCommand.class,
            HandOffCommand.class,
            OpenCommand.class,
            AcceptCommand.class,
            ReturnCommand.class,
            TouchCommand.class,
            CommentCommand.class,
            FeedbackCommand.class,
            EventsCommand.class,
            AttachCommand.class,
            CardCommand.class,
            PackCommand.class,
            UnpackCommand.class,
            FolderCommand.class,
            TeamCommand.class
        })
public final class BatonCommand implements Runnable {
    @Option(
            names = "--demo",
            scope = ScopeType.INHERIT,
            description = "Uses the demo workspace, which shares nothing with the real one.")
    boolean demo;

    @Option(names = "--test-devices", description = "Offers the built-in test camera and test microphone.")
    boolean testDevices;

    @Option(
            names = "--clock",
            paramLabel = "TIME",
            description =
                    "Sets the clock of the window, such as 2026-12-24T16:10, to try deadlines; it runs on from there.")
    @Nullable
    LocalDateTime clock;

    @Option(names = "--open-file", paramLabel = "FILE", description = "Takes a .handoff file in, in the window.")
    @Nullable
    Path file;

    @Option(
            names = "--quit-after",
            paramLabel = "SECONDS",
            hidden = true,
            description = "Closes the window by itself, for trials and for making packages.")
    @Nullable
    Integer seconds;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE.handoff|LINK",
            description = "Opened in the window: what a double click on such a file, or a link to a handoff, gives.")
    @Nullable
    String given;

    @Spec
    CommandSpec spec;

    private final ErrorMessages words = new ErrorMessages();
    private final HomeFinder homes;

    private BatonCommand(HomeFinder homes) {
        this.homes = homes;
    }

    /// Where this user's library lies.
    @FunctionalInterface
    public interface HomeFinder {
        AppDirectories find() throws UserFolders.NoHomeException;
    }

    public static int run(String... arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return commandLine(out, err).execute(arguments);
    }

    public static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return commandLine(AppDirectories::real, out, err);
    }

    public static CommandLine commandLine(HomeFinder homes, PrintWriter out, PrintWriter err) {
        var door = new BatonCommand(homes);
        return new CommandLine(door)
                .setExecutionStrategy(parsed -> {
                    try {
                        Logs.start(door.home());
                    } catch (UserFolders.NoHomeException | InvalidPathException e) {
                        err.println(door.words.sentence(e));
                        return CommandLine.ExitCode.SOFTWARE;
                    }
                    return new CommandLine.RunLast().execute(parsed);
                })
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, _) -> {
                    err.println(
                            String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong use") + " (try --help)");
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((e, _, _) -> {
                    err.println(door.words.sentence(e));
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    AppDirectories home() throws UserFolders.NoHomeException {
        var real = homes.find();
        return demo ? real.demo() : real;
    }

    /// The library that verbs work on: shared with an open window.
    Workspace open() throws IOException, UserFolders.NoHomeException {
        var workspace = Workspace.open(home(), InstantSource.system());
        RecordingsHome.bringHome(workspace).forEach(spec.commandLine().getErr()::println);
        return workspace;
    }

    @Override
    public void run() {
        var passed = new ArrayList<String>();
        if (demo) {
            passed.add("--demo");
        }
        if (testDevices) {
            passed.add("--test-devices");
        }
        var link = given == null ? Optional.<HandoffLink>empty() : HandoffLink.parse(given);
        link.ifPresent(address -> passed.add(BatonApplication.LINK + address));
        var opened = given == null || link.isPresent() ? file : handoffFile(given);
        if (opened != null) {
            passed.add(BatonApplication.FILE + opened.toAbsolutePath());
        }
        if (seconds != null) {
            passed.add(BatonApplication.QUIT_AFTER + seconds);
        }
        if (clock != null) {
            passed.add(BatonApplication.CLOCK
                    + clock.atZone(ZoneId.systemDefault()).toInstant());
        }
        WindowCommand.open(List.copyOf(passed));
    }

    /// A word that is no verb is a file, if it can be one that Baton takes in; desktops may write it as an address.
    private Path handoffFile(String word) {
        if (word.toLowerCase(Locale.ROOT).startsWith(HandoffLink.SCHEME)) {
            throw new ParameterException(spec.commandLine(), "“" + word + "” leads to no handoff");
        }
        if (!word.toLowerCase(Locale.ROOT).endsWith(TeamSync.ENDING)) {
            throw new ParameterException(
                    spec.commandLine(), "“" + word + "” is neither a verb nor a " + TeamSync.ENDING + " file");
        }
        try {
            return word.startsWith("file:") ? Path.of(URI.create(word)) : Path.of(word);
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw new ParameterException(spec.commandLine(), "“" + word + "” is no name of a file", e);
        }
    }
}
