package baton.app;

import baton.app.settings.EnumSettings;
import baton.exchange.FileText;
import baton.media.clip.SoundListener;
import baton.recording.Caption;
import baton.ui.handoff.WatchFileView;
import baton.ui.kit.ClipExtras;
import baton.ui.player.PlayerPane;
import baton.ui.player.PlayerServices;
import baton.ui.screen.ScreenServices;

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
                        EnumSettings.ofPlayer(workspace.stores.settings)),
                services.background(),
                services.notices(),
                services.strings());
    }
}
