package baton.app.team;

import baton.exchange.TeamRulesFile;
import baton.handoff.HandoffTrash;
import baton.recording.DiskSpace;
import baton.team.TeamLibrary;
import java.nio.file.Path;

/// What keeping step with a server needs of its machine.
///
/// @param name of this computer, for people
/// @param clock which the server puts right
/// @param library the folder of the database
/// @param rulesFile the team's rules
/// @param recordings the folder of clips
/// @param room how much of the disk is left
public record ServerSurroundings(
        String name,
        ServerClock clock,
        TeamRulesFile rulesFile,
        Rules rules,
        Intake.Eraser eraser,
        HandoffTrash trash,
        Path library,
        Path recordings,
        DiskSpace room) {
    /// By which acts are done again, as they are now.
    @FunctionalInterface
    public interface Rules {
        TeamLibrary.Rules get();
    }
}
