package baton.store.sql;

import baton.handoff.record.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// All words of a record in lower case, one text: what a search looks through. Personal notes are not among them.
public final class SearchText {
    private SearchText() {}

    public static String of(Content content) {
        var all = new ArrayList<String>();
        var fields = content.fields();
        all.add(content.company());
        all.add(content.contact().name());
        all.add(content.contact().email());
        for (var quote : fields.pain().quotes()) {
            all.addAll(List.of(quote.words(), quote.speaker(), quote.impact()));
        }
        all.add(fields.meeting().agenda());
        all.addAll(fields.meeting().attendees());
        for (var person : fields.stakeholders()) {
            all.addAll(List.of(person.name(), person.title(), person.standing().concerns()));
        }
        for (var objection : fields.objections().raised()) {
            all.add(objection.said());
            all.add(objection.handled());
        }
        all.add(fields.competitor().names());
        all.add(fields.competitor().indirect());
        content.conditions().values().forEach(evidence -> all.add(evidence.note()));
        var more = content.more();
        all.addAll(List.of(more.intentSignal(), more.whyNow(), more.summary(), more.research()));
        all.addAll(List.of(
                more.account().industry(),
                more.account().stack(),
                more.account().territory()));
        all.addAll(more.systems());
        all.addAll(more.regulations());
        all.addAll(more.promised());
        all.addAll(more.flags());
        return String.join("\n", all).toLowerCase(Locale.ROOT);
    }
}
