package baton.brief;

import baton.brief.Document.Block;
import baton.brief.Document.Check;
import baton.handoff.record.Competitor;
import baton.handoff.record.Content;
import baton.handoff.record.Evidence;
import baton.handoff.record.FiveFields;
import baton.handoff.record.Meeting;
import baton.handoff.record.MeetingFormat;
import baton.handoff.record.Objection;
import baton.handoff.record.Objections;
import baton.handoff.record.Pain;
import baton.handoff.record.Quote;
import baton.handoff.record.Stakeholder;
import baton.handoff.record.StakeholderRole;
import baton.handoff.record.TimeText;
import baton.handoff.record.TriggerCondition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a record back from its own Markdown sheet. What cannot be understood is left empty and named; the gate will
/// ask for it.
public final class RecordSheetReader {
    private static final Pattern SAID = Pattern.compile("^(?:(.*), )?(\\d{1,2} \\w{3} \\d{4})$", Pattern.DOTALL);
    private static final Pattern WHEN =
            Pattern.compile("^(.*?), (\\S+(?: ?[AaPp][Mm])?|no time yet)(?: \\(([^()]+)\\))?$");
    private static final Pattern FORMAT = Pattern.compile("^(\\d{1,3}) min (.*)$");
    private static final Pattern PROOF =
            Pattern.compile("^ \\((\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}Z)(?:: (.*))?\\)$", Pattern.DOTALL);

    private final Map<String, List<Block>> sections = new HashMap<>();

    private static final Set<String> YES = Set.of("yes", "ja", "true", "x");
    private static final Set<String> NO = Set.of("no", "nein", "false", "known only", "");

    private final Instant now;
    private final List<String> unread = new ArrayList<>();

    /// @param content what was understood
    /// @param unread what stands in the sheet and was not
    public record Sheet(Content content, List<String> unread) {
        public Sheet {
            unread = List.copyOf(unread);
        }
    }

    private RecordSheetReader(Document document, Instant now) {
        this.now = now;
        var current = new ArrayList<Block>();
        sections.put("", current);
        for (var block : document.blocks()) {
            if (block instanceof Block.Heading(var text)) {
                current = new ArrayList<>();
                sections.putIfAbsent(text, current);
            } else {
                current.add(block);
            }
        }
    }

    /// @param now since when a condition without a moment is met
    /// @return empty if this is no record sheet
    public static Optional<Sheet> read(String markdown, Instant now) {
        var document = Markdown.read(markdown);
        if (!document.title().startsWith(RecordSheet.TITLE)) {
            return Optional.empty();
        }
        var title = document.title().substring(RecordSheet.TITLE.length());
        var end = title.lastIndexOf(" | ");
        var company = end < 0 ? title : title.substring(0, end);
        var reader = new RecordSheetReader(document, now);
        var content = reader.content(company);
        reader.nameUnknownParts();
        return Optional.of(new Sheet(content, reader.unread));
    }

    /// A heading that no sheet of ours has.
    private void nameUnknownParts() {
        for (var heading : sections.keySet()) {
            if (!heading.isEmpty()
                    && !RecordSheet.HEADINGS.contains(heading)
                    && !sections.get(heading).isEmpty()) {
                unread.add(heading);
            }
        }
    }

    private Content content(String company) {
        var fields = new FiveFields(pain(), meeting(), stakeholders(), objections(), competitor());
        return new Content(
                Content.EMPTY.type(),
                null,
                company,
                Content.EMPTY.contact(),
                null,
                null,
                fields,
                conditions(),
                Content.EMPTY.format(),
                blocks(RecordSheet.UNCERTAIN, Block.Bullets.class).stream()
                        .flatMap(b -> b.lines().stream())
                        .toList());
    }

    private <B extends Block> List<B> blocks(String heading, Class<B> kind) {
        return sections.getOrDefault(heading, List.of()).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private Map<TriggerCondition, Evidence> conditions() {
        var met = new EnumMap<TriggerCondition, Evidence>(TriggerCondition.class);
        for (var checks : blocks(RecordSheet.CONDITIONS, Block.Checks.class)) {
            for (var check : checks.checks()) {
                condition(check).filter(_ -> check.done()).ifPresent(c -> met.put(c, evidence(c, check.words())));
            }
        }
        return met;
    }

    private static Optional<TriggerCondition> condition(Check check) {
        return Arrays.stream(TriggerCondition.values())
                .filter(c -> check.words().startsWith(RecordSheet.label(c)))
                .findFirst();
    }

    private Evidence evidence(TriggerCondition condition, String words) {
        var match = PROOF.matcher(words.substring(RecordSheet.label(condition).length()));
        if (!match.matches()) {
            return new Evidence(now, "");
        }
        var note = match.group(2) == null ? "" : match.group(2);
        var other = note.startsWith(RecordSheet.OTHER_PROOF);
        var text = other ? note.substring(RecordSheet.OTHER_PROOF.length()) : note;
        return new Evidence(since(match.group(1)), text, other);
    }

    private Instant since(String text) {
        try {
            return RecordSheet.SINCE.parse(text, Instant::from);
        } catch (DateTimeException unknown) {
            return now;
        }
    }

    private Pain pain() {
        var quotes = new ArrayList<Quote>();
        for (var block : sections.getOrDefault(RecordSheet.PAIN, List.of())) {
            if (block instanceof Block.Quote(var words, var by)) {
                quotes.add(quote(words, by));
            } else if (block instanceof Block.Facts(var facts) && !quotes.isEmpty() && !facts.isEmpty()) {
                var last = quotes.removeLast();
                quotes.add(new Quote(
                        last.words(),
                        last.speaker(),
                        last.saidOn(),
                        facts.getFirst().value()));
            }
        }
        return Pain.of(quotes);
    }

    private static Quote quote(String words, String by) {
        var match = SAID.matcher(by);
        if (match.matches()) {
            var day = date(match.group(2), RecordSheet.SAID);
            if (day != null) {
                return new Quote(words, match.group(1) == null ? "" : match.group(1), day, "");
            }
        }
        return new Quote(words, by, null, "");
    }

    private static @Nullable LocalDate date(String text, java.time.format.DateTimeFormatter form) {
        try {
            return LocalDate.parse(text, form);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private Map<String, String> facts(String heading) {
        var found = new HashMap<String, String>();
        for (var facts : blocks(heading, Block.Facts.class)) {
            facts.facts().forEach(f -> found.putIfAbsent(f.label(), f.value()));
        }
        return found;
    }

    private Meeting meeting() {
        var facts = facts(RecordSheet.MEETING);
        var when = WHEN.matcher(facts.getOrDefault("Date/Time", ""));
        var known = when.matches();
        var date = known ? date(when.group(1), RecordSheet.MEETS) : null;
        var time = known ? TimeText.read(when.group(2)).orElse(null) : null;
        var zone = known && when.group(3) != null ? zone(when.group(3)) : null;
        var told = facts.getOrDefault("Date/Time", "");
        if (!told.isBlank()
                && (!known && !told.startsWith("no ")
                        || known
                                && (date == null && !when.group(1).startsWith("no ")
                                        || time == null && !when.group(2).equals("no time yet"))
                        || known && when.group(3) != null && zone == null)) {
            unread.add("Date/Time: " + told);
        }
        var format = FORMAT.matcher(facts.getOrDefault("Format", ""));
        var isFormat = format.matches();
        var attendees = facts.getOrDefault("Attendees", "");
        return new Meeting(
                known ? date : null,
                known ? time : null,
                known ? zone : null,
                isFormat ? Math.clamp(Integer.parseInt(format.group(1)), 5, 480) : Meeting.DEFAULT_MINUTES,
                isFormat ? format(format.group(2)) : MeetingFormat.VIDEO,
                attendees.isBlank() ? List.of() : List.of(attendees.split(RecordSheet.AND)),
                facts.getOrDefault("Agenda", ""),
                facts.getOrDefault(RecordSheet.LINK, ""),
                false);
    }

    private static @Nullable ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static MeetingFormat format(String words) {
        return Arrays.stream(MeetingFormat.values())
                .filter(f -> RecordSheet.words(f).equals(words))
                .findFirst()
                .orElse(MeetingFormat.VIDEO);
    }

    private List<Stakeholder> stakeholders() {
        return blocks(RecordSheet.STAKEHOLDERS, Block.Table.class).stream()
                .flatMap(t -> t.rows().stream())
                .filter(r -> r.size() >= 2)
                .map(r -> new Stakeholder(
                        r.get(0),
                        r.get(1),
                        r.size() > 2 ? role(r.get(2)) : null,
                        r.size() < 4 || yes(r.get(0), r.get(3))))
                .toList();
    }

    private boolean yes(String of, String word) {
        var plain = word.strip().toLowerCase(Locale.ROOT);
        if (!YES.contains(plain) && !NO.contains(plain)) {
            unread.add(of + ": " + word);
        }
        return YES.contains(plain);
    }

    private static @Nullable StakeholderRole role(String words) {
        var name = words.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(StakeholderRole.values())
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private Objections objections() {
        var raised = new ArrayList<Objection>();
        for (var facts : blocks(RecordSheet.OBJECTIONS, Block.Facts.class)) {
            for (var fact : facts.facts()) {
                switch (fact.label()) {
                    case "Objection" -> raised.add(new Objection(fact.value(), ""));
                    case "How handled" -> replaceLast(raised, o -> new Objection(o.said(), fact.value(), o.open()));
                    case "Still open" ->
                        replaceLast(raised, o -> new Objection(o.said(), o.handled(), yes(o.said(), fact.value())));
                    default -> {}
                }
            }
        }
        return new Objections(says(RecordSheet.OBJECTIONS, RecordSheet.NONE_RAISED), raised);
    }

    private static void replaceLast(List<Objection> all, java.util.function.UnaryOperator<Objection> change) {
        if (!all.isEmpty()) {
            all.add(change.apply(all.removeLast()));
        }
    }

    private boolean says(String heading, String words) {
        return blocks(heading, Block.Paragraph.class).stream()
                .anyMatch(p -> p.text().equals(words));
    }

    private Competitor competitor() {
        var facts = facts(RecordSheet.COMPETITOR);
        return new Competitor(
                says(RecordSheet.COMPETITOR, RecordSheet.NONE_MENTIONED),
                facts.getOrDefault("Direct", ""),
                facts.getOrDefault("Indirect", ""));
    }
}
