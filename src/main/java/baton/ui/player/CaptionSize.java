package baton.ui.player;

import java.util.Arrays;

/// How large captions stand on the briefing, beside the text size of the whole program.
enum CaptionSize {
    USUAL("caption-usual"),
    LARGE("caption-large"),
    VERY_LARGE("caption-very-large");

    private final String style;

    CaptionSize(String style) {
        this.style = style;
    }

    String style() {
        return style;
    }

    /// As it was written down; what nobody knows is the usual size.
    static CaptionSize of(String name) {
        return Arrays.stream(values())
                .filter(size -> size.name().equals(name))
                .findFirst()
                .orElse(USUAL);
    }
}
