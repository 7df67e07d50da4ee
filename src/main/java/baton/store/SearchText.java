package baton.store;

import baton.handoff.Content;
import java.util.ArrayList;
import java.util.Locale;

/// All words of a record in lower case, one text: what a search looks through.
final class SearchText {
    private SearchText() {}

    static String of(Content content) {
        var all = new ArrayList<String>();
        var fields = content.fields();
        all.add(content.company());
        all.add(content.contact().name());
        all.add(content.contact().email());
        all.add(fields.pain().quote());
        all.add(fields.pain().speaker());
        all.add(fields.meeting().agenda());
        all.addAll(fields.meeting().attendees());
        for (var person : fields.stakeholders()) {
            all.add(person.name());
            all.add(person.title());
        }
        for (var objection : fields.objections().raised()) {
            all.add(objection.said());
            all.add(objection.handled());
        }
        all.add(fields.competitor().names());
        content.conditions().values().forEach(evidence -> all.add(evidence.note()));
        return String.join("\n", all).toLowerCase(Locale.ROOT);
    }
}
