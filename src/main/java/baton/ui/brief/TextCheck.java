package baton.ui.brief;

import baton.brief.CallSummary;
import baton.brief.CrmLine;
import baton.brief.DiscoveryQuestions;
import baton.brief.InternalText;
import baton.brief.Mail;
import baton.brief.Mails;
import baton.brief.MergeField;
import baton.brief.OpenerCheck;
import baton.brief.ReadingTime;
import baton.brief.SmsLength;
import baton.brief.WhisperLine;
import baton.brief.Wording;
import baton.handoff.record.Content;
import baton.handoff.rules.TeamRules;
import baton.ui.kit.Strings;
import baton.ui.kit.TimeWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What is to be said about a text as it stands now: how long it is, what is missing in it, what should not be in it.
///
/// @param facts length in the measure that matters for it
/// @param blocks why it cannot leave yet; empty if it can
/// @param warnings what the person should look at before it does
record TextCheck(String facts, List<String> blocks, List<String> warnings) {
    TextCheck {
        blocks = List.copyOf(blocks);
        warnings = List.copyOf(warnings);
    }

    static TextCheck of(MadeText made, Content content, TeamRules rules, Strings strings) {
        var blocks = new ArrayList<String>();
        var warnings = new ArrayList<String>();
        if (made.kind().isMail()) {
            mail(made, blocks, strings);
            asksAnew(made, content, blocks, strings);
            if (!Mail.isAddress(content.contact().email().strip())) {
                warnings.add(strings.get("brief.noAddress"));
            }
        }
        if (made.kind().isForProspect()) {
            for (var found : InternalText.in(
                    made.subject().isEmpty() ? made.text() : made.text() + "\n" + made.subject(),
                    content,
                    rules.internal())) {
                warnings.add(strings.of(found.kind(), found.line(), found.what()));
            }
        }
        if (made.kind() == TextKind.SUMMARY && !made.text().isBlank()) {
            CallSummary.problems(made.text()).forEach(p -> warnings.add(strings.of(p)));
        }
        if (made.kind() == TextKind.DOCUMENT && ReadingTime.of(made.text()).compareTo(ReadingTime.LONGEST) > 0) {
            warnings.add(strings.get("brief.tooLong"));
        }
        if (made.kind() == TextKind.CRM_LINE && made.text().length() > CrmLine.LONGEST) {
            warnings.add(strings.get("brief.crmTooLong"));
        }
        if (made.kind() == TextKind.WHISPER && WhisperLine.length(made.text()).compareTo(WhisperLine.LONGEST) > 0) {
            warnings.add(strings.get("brief.whisperTooLong"));
        }
        return new TextCheck(facts(made, strings), blocks, warnings);
    }

    private static void mail(MadeText made, List<String> blocks, Strings strings) {
        var missing = Arrays.stream(MergeField.values())
                .filter(f ->
                        made.text().contains(f.inBraces()) || made.subject().contains(f.inBraces()))
                .map(strings::of)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            blocks.add(strings.get("brief.missing", missing));
        }
        if (Mails.isGeneric(made.subject())) {
            blocks.add(strings.get("brief.generic"));
        }
    }

    /// Whoever opens with a question that the prospect has answered is told what they said.
    private static void asksAnew(MadeText made, Content content, List<String> blocks, Strings strings) {
        var known = DiscoveryQuestions.answered(content);
        if (OpenerCheck.asksAnew(made.text()) && !known.isEmpty()) {
            blocks.add(strings.get("brief.asksAnew", String.join("; ", known)));
        }
    }

    private static String facts(MadeText made, Strings strings) {
        var text = made.text();
        return switch (made.kind()) {
            case WHISPER -> strings.get("brief.whisper", Wording.words(text), seconds(text));
            case SUMMARY -> strings.of(CallSummary.band(text), Wording.words(text));
            case CRM_LINE -> strings.get("brief.characters", text.length(), CrmLine.LONGEST);
            case WARM_HOLD, HOLDING -> {
                var sms = SmsLength.of(text);
                yield strings.get("brief.sms", sms.characters(), sms.messages());
            }
            case INVITATION, CANCELLATION, CALL_BRIEF, AGENT_JSON -> "";
            default -> strings.get("brief.reading", Wording.words(text), TimeWords.length(ReadingTime.of(text)));
        };
    }

    private static double seconds(String text) {
        return Math.round(WhisperLine.length(text).toMillis() / 100.0) / 10.0;
    }
}
