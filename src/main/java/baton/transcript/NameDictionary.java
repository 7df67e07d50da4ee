package baton.transcript;

import baton.handoff.record.Content;
import baton.people.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The names that a handoff's own record knows: what may have been said where a transcript has something like it.
///
/// @param written how each is written, by its letters alone; ordinary words are left out, they are heard right
/// @param known letters of every word that stands in the record: what is said so was heard right
public record NameDictionary(Map<String, String> written, Set<String> known) {
    private static final Pattern GAPS = Pattern.compile("[\\s,;/()&]+");
    /// Shorter ones are like too much.
    private static final int SHORTEST = 4;

    public NameDictionary {
        written = Map.copyOf(written);
        known = Set.copyOf(known);
    }

    /// From a record, and from the people of the team who are in it.
    public static NameDictionary of(Content content, Collection<Person> team) {
        var fields = content.fields();
        var names = new ArrayList<String>();
        names.add(content.company());
        names.add(content.contact().name());
        fields.stakeholders().forEach(s -> names.add(s.name()));
        names.addAll(fields.meeting().attendees());
        names.add(fields.competitor().names());
        names.add(fields.competitor().indirect());
        fields.pain().quotes().forEach(q -> names.add(q.speaker()));
        team.forEach(p -> names.add(p.name()));
        var other = new ArrayList<String>();
        fields.pain().quotes().forEach(q -> other.addAll(List.of(q.words(), q.impact())));
        fields.stakeholders().forEach(s -> other.add(s.title()));
        fields.objections().raised().forEach(o -> other.addAll(List.of(o.said(), o.handled())));
        other.add(fields.meeting().agenda());
        return of(names, other);
    }

    /// @param names as they are written, each of one word or several
    /// @param other further text of the record
    public static NameDictionary of(Collection<String> names, Collection<String> other) {
        var written = new LinkedHashMap<String, String>();
        var known = new HashSet<String>();
        for (var name : names) {
            for (var word : GAPS.split(name)) {
                var core = WordForm.parts(word).core();
                var plain = WordForm.plain(core);
                known.add(plain);
                // An address is no name; of two that share their letters the first one counts.
                if (plain.length() >= SHORTEST && !word.contains("@") && !EnglishWords.isCommon(plain)) {
                    written.putIfAbsent(plain, core);
                }
            }
        }
        for (var text : other) {
            for (var word : GAPS.split(text)) {
                known.add(WordForm.plainCore(word));
            }
        }
        return new NameDictionary(written, known);
    }
}
