package baton.ui.player;

import baton.playback.Player;
import baton.playback.SoundLevels;
import baton.ui.kit.Remembered;
import baton.ui.kit.Stills;
import java.util.function.Supplier;

/// What a player is made of.
///
/// @param players makes one; called off the screen's thread
/// @param levels listens to a clip; called off the screen's thread
/// @param stills small pictures of clips
/// @param memory how the player was set last
public record PlayerServices(
        Supplier<Player> players, SoundLevels levels, Stills stills, Remembered<PlayerSetting> memory) {}
