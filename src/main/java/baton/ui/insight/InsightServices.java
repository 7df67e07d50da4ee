package baton.ui.insight;

import baton.handoff.record.Content;
import baton.insight.InsightStore;
import baton.people.PeopleStore;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// What the page of measures works with.
///
/// @param personFigures whether anything may be said about single persons
/// @param complete whether the rules in force find nothing missing in a record
public record InsightServices(
        InsightStore store,
        PeopleStore people,
        Predicate<Content> complete,
        BooleanSupplier personFigures,
        ReportExport export,
        InstantSource clock) {}
