package baton.app.team;

import baton.exchange.TeamRulesFile;
import baton.handoff.HandoffTrash;
import baton.recording.DiskSpace;
import baton.team.TeamLibrary;
import baton.team.server.Computer;
import java.nio.file.Path;
import java.util.UUID;

/// What keeping step with a server needs of its machine.
///
/// @param name of this computer, for people
/// @param program the version of Baton
/// @param clock which the server puts right
/// @param library the folder of the database
/// @param rulesFile the team's rules
/// @param recordings the folder of clips
/// @param room how much of the disk is left
public record ServerSurroundings(
        String name,
        String program,
        ServerClock clock,
        TeamRulesFile rulesFile,
        Rules rules,
        Intake.Eraser eraser,
        HandoffTrash trash,
        Path library,
        Path recordings,
        DiskSpace room) {
    /// This computer, as the server knows it by this id.
    Computer computer(UUID id) {
        return new Computer(id, name, program);
    }

    /// By which acts are done again, as they are now.
    @FunctionalInterface
    public interface Rules {
        TeamLibrary.Rules get();
    }
}
