package baton.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a column of a table may hold, and by which headings it goes elsewhere.
public enum CsvColumn {
    ID("id", "handoff id", "record id"),
    COMPANY("company", "company name", "account", "account name", "organisation", "organization", "firma"),
    CONTACT("contact", "contact name", "name", "full name", "prospect", "kontakt"),
    EMAIL("email", "e-mail", "e mail", "contact email", "email address"),
    TITLE("title", "job title", "position"),
    SENDER("sender", "sdr", "sdr owner", "created by"),
    RECEIVER("receiver", "ae", "owner", "deal owner", "assigned ae", "account executive"),
    STATUS("status", "state", "stage"),
    TYPE("type", "handoff type"),
    VALUE("value", "amount", "deal value", "deal size"),
    CURRENCY("currency"),
    SOURCE("source", "lead source"),
    INTENT_SIGNAL("intent signal", "intent"),
    WHY_NOW("why now", "trigger", "trigger event"),
    SUMMARY("summary", "call summary"),
    PAIN("pain", "quote", "pain point", "pain points", "problem"),
    SPEAKER("speaker", "said by"),
    MEETING_DATE("meeting date", "date", "meeting"),
    MEETING_TIME("meeting time", "time"),
    MEETING_ZONE("meeting zone", "time zone", "timezone"),
    MEETING_MINUTES("meeting minutes", "minutes", "length"),
    MEETING_FORMAT("meeting format", "format"),
    ATTENDEES("attendees", "participants"),
    AGENDA("agenda"),
    STAKEHOLDERS("stakeholders", "stakeholder map"),
    OBJECTIONS("objections", "concerns"),
    NONE_RAISED("no objection raised"),
    COMPETITOR("competitor", "competitors", "competition"),
    INDIRECT_COMPETITOR("indirect competitor"),
    NONE_MENTIONED("no competitor mentioned"),
    INDUSTRY("industry", "branche"),
    SIZE("size", "company size", "employees", "number of employees"),
    TERRITORY("territory", "region", "country"),
    PROMISED("promised"),
    FLAGS("flags", "disqualifying flags"),
    HANDED_OFF_AT("handed off at", "handoff date", "handed off");

    private final List<String> names;

    CsvColumn(String... names) {
        this.names = List.of(names);
    }

    /// The heading in Baton's own tables.
    public String heading() {
        return names.getFirst();
    }

    /// The column a heading most likely means.
    public static Optional<CsvColumn> guess(String heading) {
        var plain = heading.strip().toLowerCase(Locale.ROOT).replaceAll("[_\\s]+", " ");
        return Arrays.stream(values()).filter(c -> c.names.contains(plain)).findFirst();
    }
}
