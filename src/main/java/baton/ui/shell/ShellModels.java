package baton.ui.shell;

import baton.ui.inbox.InboxViewModel;
import baton.ui.today.TodayViewModel;

/// What the window's frame shows: who sits here, what is new and what is late, and what the palette finds.
public record ShellModels(ShellViewModel shell, InboxViewModel inbox, TodayViewModel today, PaletteViewModel palette) {}
