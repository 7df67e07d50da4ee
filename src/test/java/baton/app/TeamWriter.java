package baton.app;

import baton.app.platform.AppDirectories;
import baton.handoff.FirstTouch;
import baton.handoff.Handoff;
import baton.handoff.HandoffPermissions;
import baton.handoff.HandoffStatus;
import baton.handoff.Samples;
import baton.people.Person;
import baton.recording.ClipFacts;
import baton.recording.ClipNotes;
import baton.team.server.ServerException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// One machine that works and keeps in step with a shared folder until it is killed; what was done is noted after the
/// library has said so.
public final class TeamWriter {
    private final Workspace workspace;
    private final Path notes;
    private final UUID me;
    private final Random random;

    /// In place of a folder.
    static final String SERVER = "server";

    private TeamWriter(Workspace workspace, Path notes, long seed) {
        this.workspace = workspace;
        this.notes = notes;
        me = workspace.stores.people.current().orElseThrow().id();
        random = new Random(seed);
    }

    static AppDirectories home(Path place) {
        return TestHome.in(place);
    }

    /// @param arguments home, shared folder, file of notes, seed
    public static void main(String[] arguments) throws Exception {
        try (var workspace = Workspace.open(home(Path.of(arguments[0])), InstantSource.system())) {
            var writer = new TeamWriter(workspace, Path.of(arguments[2]), Long.parseLong(arguments[3]));
            if (arguments[1].equals(SERVER)) {
                System.out.println("READY");
                writer.keepStep();
            }
            var folder = Path.of(arguments[1]);
            var opened = workspace.team.openFolder();
            System.out.println("READY");
            while (true) {
                workspace.team.look(opened, folder, writer.random.nextBoolean());
                writer.act();
            }
        }
    }

    /// With the team's server, which may be gone at any moment.
    private void keepStep() throws Exception {
        while (true) {
            try (var session = workspace.server.open()) {
                while (true) {
                    session.round(random.nextInt(4) > 0, random.nextBoolean());
                    for (int i = random.nextInt(3); i >= 0; i--) {
                        act();
                    }
                    if (random.nextInt(6) == 0 && workspace.server.hasClipWork(List.of())) {
                        try (var clips = workspace.server.openClips()) {
                            clips.run(List.of(), (_, _) -> {});
                        }
                    }
                }
            } catch (ServerException away) {
                if (!away.isPassing()) {
                    System.err.println(away);
                }
                act();
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private void act() throws Exception {
        var all = workspace.stores.library.newest(50).stream()
                .map(entry -> entry.handoff())
                .toList();
        if (all.size() < 4 || random.nextInt(12) == 0) {
            begin();
            return;
        }
        var handoff = all.get(random.nextInt(all.size()));
        try {
            one(handoff);
        } catch (IllegalStateException | IllegalArgumentException notNow) {
            return;
        }
        note(handoff.id());
    }

    /// What was added is on the disk: now it is acknowledged.
    private void note(UUID handoff) throws Exception {
        var events = workspace.stores.handoffs.events(handoff);
        for (var event : events) {
            if (event.person().equals(me) && !noted.contains(event.id())) {
                noted.add(event.id());
                Files.writeString(
                        notes,
                        handoff + " " + event.id() + " " + event.kind() + "\n",
                        StandardCharsets.UTF_8,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        }
    }

    private final Set<UUID> noted = new HashSet<>();

    private void begin() throws Exception {
        var others = workspace.stores.people.all().stream()
                .map(Person::id)
                .filter(id -> !id.equals(me))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        var to = others.get(random.nextInt(others.size()));
        var draft = workspace.handoffService.begin(me, Samples.complete(to));
        var video = Files.createTempFile(workspace.home.recordings(), "video", ".part");
        var bytes = new byte[200_000 + random.nextInt(200_000)];
        random.nextBytes(bytes);
        Files.write(video, bytes);
        var facts = new ClipFacts(Duration.ofSeconds(60), 640, 360, true);
        var clip = workspace.stores.clips.keep(workspace.ids.get(), video, facts, ClipNotes.NONE);
        var kept = workspace.handoffService.keepBriefing(draft, me, clip.id());
        var sent = workspace.handoffService.handOff(kept, me);
        note(sent.id());
    }

    private void one(Handoff handoff) {
        var service = workspace.handoffService;
        switch (random.nextInt(7)) {
            case 6 -> reassign(handoff);
            case 0 -> service.accept(service.open(handoff, me), me, "watched");
            case 1 -> workspace.followUp.ask(handoff, me, "What of " + random.nextInt() + "?");
            case 2 -> workspace.followUp.tag(handoff, me, "tag" + random.nextInt(5), random.nextBoolean());
            case 3 ->
                workspace.followUp.mark(
                        handoff,
                        me,
                        handoff.clip(),
                        Duration.ofSeconds(random.nextInt(60)),
                        "Here " + random.nextInt());
            case 4 -> service.touch(handoff, me, FirstTouch.REPLY_IN_THREAD);
            default -> {
                if (handoff.status() == HandoffStatus.HANDED_OFF) {
                    service.open(handoff, me);
                }
            }
        }
    }

    /// Whoever has it, or manages, gives it to somebody else.
    private void reassign(Handoff handoff) {
        var by = workspace.stores.people.find(me).orElseThrow();
        var others = workspace.stores.people.all().stream()
                .map(Person::id)
                .filter(id -> !id.equals(handoff.content().receiver()) && !id.equals(handoff.sender()))
                .toList();
        if (others.isEmpty() || !HandoffPermissions.mayReassign(handoff, by)) {
            throw new IllegalStateException("nobody to give it to");
        }
        workspace.followUp.reassign(handoff, by, others.get(random.nextInt(others.size())), "given on");
    }

    static List<String> arguments(Path home, Path folder, Path notes, long seed) {
        return List.of(home.toString(), folder.toString(), notes.toString(), Long.toString(seed));
    }
}
