package baton.ui.insight;

import baton.handoff.record.Content;
import baton.insight.InsightStore;
import baton.insight.review.ReviewStore;
import baton.people.PeopleStore;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;

/// What the page of measures works with.
///
/// @param personFigures whether anything may be said about single persons
/// @param missing how many things the rules in force find missing in a record
public record InsightServices(
        InsightStore store,
        ReviewStore reviews,
        PeopleStore people,
        ToIntFunction<Content> missing,
        BooleanSupplier personFigures,
        ReportExport export,
        GoodExamples examples,
        InstantSource clock) {}
