package baton.ui.form.draft;

import baton.handoff.CompanyHistory;
import baton.handoff.EffortStore;
import baton.handoff.HandoffService;
import baton.handoff.HandoffStore;
import baton.handoff.record.HandoffFormat;
import baton.handoff.record.RecordField;
import baton.handoff.rules.TeamRules;
import baton.insight.GapDecision;
import baton.insight.figure.Share;
import baton.library.Example;
import baton.people.PeopleStore;
import baton.people.SignIn;
import baton.recording.ClipStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the form works with.
///
/// @param decisions what was decided about gaps that came back, newest first
/// @param examples how others wrote a field well, newest first
/// @param watched of the briefings of each format, how many their receivers have watched lately
/// @param rules asked again whenever they matter: the team edits them in a file
public record FormServices(
        HandoffService service,
        HandoffStore store,
        PeopleStore people,
        SignIn signIn,
        ClipStore clips,
        CompanyHistory precedents,
        EffortStore effort,
        Supplier<TeamRules> rules,
        Invitations invitations,
        Supplier<List<GapDecision>> decisions,
        Function<RecordField, List<Example>> examples,
        Supplier<Map<HandoffFormat, Share>> watched,
        InstantSource clock) {}
