package baton.handoff;

import baton.handoff.record.Content;
import baton.handoff.record.FiveFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The parts of the content by name: which of them differ, for the event that explains an edit, and how two edits of
/// the same content become one.
public final class Changes {
    /// The part that calendars have to be told of.
    public static final String MEETING = "meeting";

    /// One part.
    ///
    /// @param copy the second content with this part of the first
    private record Part(
            String name, Function<Content, @Nullable Object> of, BiFunction<Content, Content, Content> copy) {}

    private static final List<Part> PARTS = List.of(
            new Part("type", Content::type, (from, to) -> to.withType(from.type())),
            new Part("receiver", Content::receiver, (from, to) -> to.withReceiver(from.receiver())),
            new Part("company", Content::company, (from, to) -> to.withCompany(from.company())),
            new Part("contact", Content::contact, (from, to) -> to.withContact(from.contact())),
            new Part("value", Content::value, (from, to) -> to.withValue(from.value())),
            new Part("source", Content::source, (from, to) -> to.withSource(from.source())),
            field("pain", FiveFields::pain, (from, to) -> to.withPain(from.pain())),
            field(MEETING, FiveFields::meeting, (from, to) -> to.withMeeting(from.meeting())),
            field("stakeholders", FiveFields::stakeholders, (from, to) -> to.withStakeholders(from.stakeholders())),
            field("objections", FiveFields::objections, (from, to) -> to.withObjections(from.objections())),
            field("competitor", FiveFields::competitor, (from, to) -> to.withCompetitor(from.competitor())),
            new Part("conditions", Content::conditions, (from, to) -> to.withConditions(from.conditions())),
            new Part("format", Content::format, (from, to) -> to.withFormat(from.format())),
            new Part("uncertainties", Content::uncertainties, (from, to) -> to.withUncertainties(from.uncertainties())),
            new Part("qualification", Content::qualification, (from, to) -> to.withQualification(from.qualification())),
            new Part("more context", Content::more, (from, to) -> to.withMore(from.more())));

    private Changes() {}

    private static Part field(
            String name, Function<FiveFields, Object> of, BiFunction<FiveFields, FiveFields, FiveFields> copy) {
        return new Part(
                name, c -> of.apply(c.fields()), (from, to) -> to.withFields(copy.apply(from.fields(), to.fields())));
    }

    /// Names of the parts that differ.
    public static List<String> between(Content before, Content after) {
        return PARTS.stream()
                .filter(part -> differs(part, before, after))
                .map(Part::name)
                .toList();
    }

    private static boolean differs(Part part, Content one, Content other) {
        return !Objects.equals(part.of().apply(one), part.of().apply(other));
    }

    /// Two edits of one content, put together.
    ///
    /// @param lost names of the parts that both have changed, each to something else: theirs stands
    public record Merge(Content content, List<String> lost) {
        public Merge {
            lost = List.copyOf(lost);
        }
    }

    /// Puts what was changed here onto what somebody else has changed meanwhile, part by part.
    ///
    /// @param base what both began with
    public static Merge merge(Content base, Content theirs, Content mine) {
        var lost = new ArrayList<String>();
        var merged = theirs;
        for (var part : PARTS) {
            if (!differs(part, base, mine) || !differs(part, theirs, mine)) {
                continue;
            }
            if (differs(part, base, theirs)) {
                lost.add(part.name());
            } else {
                merged = part.copy().apply(mine, merged);
            }
        }
        return new Merge(merged, lost);
    }
}
