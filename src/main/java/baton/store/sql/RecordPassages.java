package baton.store.sql;

import baton.handoff.record.Content;
import baton.library.LibraryDocument.Passage;
import baton.library.MatchField;
import java.util.ArrayList;
import java.util.List;

/// What somebody wrote into a record, as pieces that can be shown one by one. Personal notes are not among them.
final class RecordPassages {
    private final List<Passage> found = new ArrayList<>();

    private RecordPassages() {}

    static List<Passage> of(Content content) {
        var passages = new RecordPassages();
        passages.fields(content);
        passages.context(content);
        return passages.found;
    }

    private void fields(Content content) {
        var fields = content.fields();
        add(MatchField.COMPANY, content.company());
        add(MatchField.PEOPLE, content.contact().name(), content.contact().email());
        for (var quote : fields.pain().quotes()) {
            add(MatchField.QUOTE, quote.words());
            add(MatchField.PEOPLE, quote.speaker());
            add(MatchField.FIELD, quote.impact());
        }
        add(MatchField.FIELD, fields.meeting().agenda());
        fields.meeting().attendees().forEach(a -> add(MatchField.PEOPLE, a));
        for (var person : fields.stakeholders()) {
            add(MatchField.PEOPLE, person.name() + (person.title().isBlank() ? "" : ", " + person.title()));
            add(MatchField.CONTEXT, person.standing().concerns());
        }
        for (var objection : fields.objections().raised()) {
            add(MatchField.OBJECTION, objection.said(), objection.handled());
        }
        add(MatchField.FIELD, fields.competitor().names(), fields.competitor().indirect());
    }

    private void context(Content content) {
        content.conditions().values().forEach(evidence -> add(MatchField.CONTEXT, evidence.note()));
        var more = content.more();
        add(MatchField.CONTEXT, more.intentSignal(), more.whyNow(), more.summary(), more.research());
        add(
                MatchField.CONTEXT,
                more.account().industry(),
                more.account().stack(),
                more.account().territory());
        more.systems().forEach(s -> add(MatchField.CONTEXT, s));
        more.regulations().forEach(s -> add(MatchField.CONTEXT, s));
        more.promised().forEach(s -> add(MatchField.CONTEXT, s));
        more.flags().forEach(s -> add(MatchField.CONTEXT, s));
    }

    private void add(MatchField where, String... texts) {
        for (var text : texts) {
            if (!text.isBlank()) {
                found.add(new Passage(where, text.strip(), null));
            }
        }
    }
}
