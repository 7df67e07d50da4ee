package baton.store;

import baton.handoff.Content;
import baton.library.FoundIn;
import baton.library.LibraryDocument.Passage;
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
        add(FoundIn.COMPANY, content.company());
        add(FoundIn.PEOPLE, content.contact().name(), content.contact().email());
        for (var quote : fields.pain().quotes()) {
            add(FoundIn.QUOTE, quote.words());
            add(FoundIn.PEOPLE, quote.speaker());
            add(FoundIn.FIELD, quote.impact());
        }
        add(FoundIn.FIELD, fields.meeting().agenda());
        fields.meeting().attendees().forEach(a -> add(FoundIn.PEOPLE, a));
        for (var person : fields.stakeholders()) {
            add(FoundIn.PEOPLE, person.name() + (person.title().isBlank() ? "" : ", " + person.title()));
            add(FoundIn.CONTEXT, person.standing().concerns());
        }
        for (var objection : fields.objections().raised()) {
            add(FoundIn.OBJECTION, objection.said(), objection.handled());
        }
        add(FoundIn.FIELD, fields.competitor().names(), fields.competitor().indirect());
    }

    private void context(Content content) {
        content.conditions().values().forEach(evidence -> add(FoundIn.CONTEXT, evidence.note()));
        var more = content.more();
        add(FoundIn.CONTEXT, more.intentSignal(), more.whyNow(), more.summary(), more.research());
        add(
                FoundIn.CONTEXT,
                more.account().industry(),
                more.account().stack(),
                more.account().territory());
        more.systems().forEach(s -> add(FoundIn.CONTEXT, s));
        more.regulations().forEach(s -> add(FoundIn.CONTEXT, s));
        more.promised().forEach(s -> add(FoundIn.CONTEXT, s));
        more.flags().forEach(s -> add(FoundIn.CONTEXT, s));
    }

    private void add(FoundIn where, String... texts) {
        for (var text : texts) {
            if (!text.isBlank()) {
                found.add(new Passage(where, text.strip(), null));
            }
        }
    }
}
