package baton.app;

import baton.media.clip.FfmpegStills;
import baton.ui.kit.Background;
import baton.ui.kit.Stills;

/// Small pictures of clips, for whoever points at one.
final class ClipStills {
    private ClipStills() {}

    static Stills with(Background background) {
        var source = new FfmpegStills();
        return new Stills(
                (clip, from, to, count) -> source.of(clip, from, to, count).stream()
                        .map(s -> new Stills.Picture(s.at(), s.width(), s.height(), s.argb()))
                        .toList(),
                background);
    }
}
