package baton.app;

import baton.exchange.FileText;
import baton.media.clip.SoundListener;
import baton.recording.Caption;
import baton.ui.handoff.WatchFileView;
import baton.ui.kit.ClipExtras;
import baton.ui.player.PlayerMemory;
import baton.ui.player.PlayerPane;
import baton.ui.player.PlayerServices;
import baton.ui.screen.ScreenServices;
import java.util.Locale;
import java.util.Optional;

/// Makes players, each as the one before was set.
record PlayerWiring(Workspace workspace, ScreenServices services) {
    WatchFileView watchFile() {
        return new WatchFileView(
                services,
                pane(),
                file -> Caption.read(FileText.read(file, Caption.LARGEST).text()).stream()
                        .map(c -> new ClipExtras.Part(c.from(), c.to(), c.text()))
                        .toList());
    }

    PlayerPane pane() {
        return new PlayerPane(
                services.views(),
                new PlayerServices(
                        Players::open,
                        new SoundListener(),
                        ClipStills.with(services.background()),
                        new RememberedSettings(workspace)),
                services.background(),
                services.notices(),
                services.strings());
    }

    /// How the player was set last, in the machine's settings.
    private record RememberedSettings(Workspace workspace) implements PlayerMemory {
        @Override
        public Optional<String> get(Setting setting) {
            return workspace.stores.settings.get(name(setting));
        }

        @Override
        public void put(Setting setting, String value) {
            workspace.stores.settings.put(name(setting), value);
        }

        private static String name(Setting setting) {
            return "player-" + setting.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
