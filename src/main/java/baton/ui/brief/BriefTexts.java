package baton.ui.brief;

import baton.brief.AgentBrief;
import baton.brief.CallBrief;
import baton.brief.CallSummary;
import baton.brief.ChampionRecap;
import baton.brief.CrmLine;
import baton.brief.FiveLineBrief;
import baton.brief.FullDocument;
import baton.brief.Mails;
import baton.brief.Markdown;
import baton.brief.PublicFacts;
import baton.brief.RecordSheet;
import baton.brief.ReverseForm;
import baton.brief.WhisperLine;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.record.HandoffType;
import baton.handoff.rules.TeamRules;
import baton.people.Person;
import baton.sla.BusinessCalendar;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything a handoff's texts are made from, read at one moment.
///
/// @param reader decides in whose days the sheet is dated
record BriefTexts(
        Handoff handoff,
        Person reader,
        Person sender,
        Optional<Person> receiver,
        List<HandoffEvent> events,
        TeamRules rules,
        Instant now) {
    BriefTexts {
        events = List.copyOf(events);
    }

    RecordSheet.Status status() {
        return RecordSheet.Status.of(handoff, events);
    }

    /// All of them; those that make no sense for this handoff are absent.
    ///
    /// @param pattern of the introduction's subject
    /// @param withPersonal whether the document holds the personal notes
    Map<TextKind, MadeText> make(Exports exports, Mails.SubjectPattern pattern, boolean withPersonal)
            throws IOException {
        var content = handoff.content();
        var made = new EnumMap<TextKind, MadeText>(TextKind.class);
        put(made, TextKind.WHISPER, WhisperLine.of(content));
        put(made, TextKind.FIVE_LINES, String.join("\n", FiveLineBrief.of(content)));
        put(made, TextKind.SUMMARY, CallSummary.of(content));
        put(made, TextKind.CRM_LINE, CrmLine.of(content));
        put(made, TextKind.SHEET, Markdown.write(RecordSheet.of(handoff, sender, receiver, status(), reader.zone())));
        put(made, TextKind.DOCUMENT, Markdown.write(FullDocument.of(handoff, sender, receiver, withPersonal)));
        put(made, TextKind.RECAP, Markdown.write(ChampionRecap.of(PublicFacts.of(content))));
        put(made, TextKind.CALL_BRIEF, exports.json(CallBrief.of(handoff, rules, now)));
        var agent = AgentBrief.of(content, rules);
        put(made, TextKind.AGENT_BRIEF, Markdown.write(agent.document()));
        put(made, TextKind.AGENT_JSON, exports.json(agent));
        if (content.type() == HandoffType.AGENT_TO_HUMAN) {
            put(made, TextKind.REVERSE, Markdown.write(ReverseForm.of(content)));
        }
        mails(made, pattern);
        exports.invitation(handoff, sender, receiver, events, false)
                .ifPresent(ics -> put(made, TextKind.INVITATION, ics));
        exports.invitation(handoff, sender, receiver, events, true)
                .ifPresent(ics -> put(made, TextKind.CANCELLATION, ics));
        return made;
    }

    private void mails(Map<TextKind, MadeText> made, Mails.SubjectPattern pattern) {
        var calendar = BusinessCalendar.of(receiver.orElse(sender));
        var mails = new Mails(handoff, sender, receiver, rules, calendar.nextWorkingDay(now));
        var intro = mails.intro(pattern).mail();
        made.put(TextKind.INTRO, MadeText.of(TextKind.INTRO, intro));
        made.put(
                TextKind.REPLY,
                MadeText.of(TextKind.REPLY, mails.reply(intro.subject()).mail()));
        made.put(
                TextKind.WARM_HOLD,
                MadeText.of(
                        TextKind.WARM_HOLD, mails.message(Mails.Kind.WARM_HOLD).mail()));
        made.put(
                TextKind.HOLDING,
                MadeText.of(TextKind.HOLDING, mails.message(Mails.Kind.HOLDING).mail()));
    }

    private static void put(Map<TextKind, MadeText> made, TextKind kind, String text) {
        made.put(kind, MadeText.of(kind, text));
    }
}
