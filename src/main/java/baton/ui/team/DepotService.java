package baton.ui.team;

import baton.team.server.ClipDepot;
import org.jspecify.annotations.Nullable;

/// Where a team's briefings lie. What asks the server waits for the network.
public interface DepotService {
    /// How things stand.
    ///
    /// @param here where this computer finds the team's folder; empty if it is where everybody else finds it
    /// @param reachable whether this computer sees the folder; true where there is none
    /// @param manager whether the current user may choose another place
    record Standing(ClipDepot.Place place, String here, boolean reachable, boolean manager) {}

    /// @return null without a team, or where the server cannot be asked
    @Nullable
    Standing standing() throws Exception;

    /// What a manager chooses for everybody.
    ///
    /// @param folder for [ClipDepot.Kind#FOLDER]
    /// @param endpoint of a store that speaks S3, with its region, bucket and key
    /// @param secret kept in the team's database and nowhere else
    record Choice(
            ClipDepot.Kind kind,
            String folder,
            String endpoint,
            String region,
            String bucket,
            String key,
            String secret) {}

    void choose(Choice choice) throws Exception;

    /// Where this computer finds the folder, as drives have other names elsewhere.
    ///
    /// @param folder empty for where everybody finds it
    void chooseHere(String folder) throws Exception;
}
