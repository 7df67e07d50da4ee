package baton.ui.insight;

import baton.handoff.record.Content;
import baton.insight.InsightStore;
import baton.people.PeopleStore;
import java.time.InstantSource;
import java.util.function.Predicate;

/// What the figures work with.
///
/// @param complete whether the rules in force find nothing missing in a record
public record FigureServices(
        InsightStore store,
        PeopleStore people,
        Predicate<Content> complete,
        ReportExport export,
        InstantSource clock) {}
