package baton.ui.today;

import baton.handoff.DeadlineKind;
import java.util.UUID;

/// One line of what is due, ready to be read.
///
/// @param due "today 14:00, in 2 h", "late by 20 min", or that everybody waits
/// @param what is to be done, and with whom
/// @param then what comes after it; may be empty
/// @param why it is due then
/// @param action what Enter does
/// @param withSender whether it leads to the form
public record TodayRow(
        UUID handoff,
        DeadlineKind kind,
        String due,
        String what,
        String then,
        String why,
        String action,
        boolean late,
        boolean withSender) {}
