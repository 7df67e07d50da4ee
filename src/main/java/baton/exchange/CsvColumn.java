package baton.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a column of a table may hold, and by which headings it goes elsewhere.
public enum CsvColumn {
    ID("id", "handoff id", "record id", "lead id", "opportunity id"),
    COMPANY("company", "company name", "account", "account name", "organisation", "organization", "firma"),
    CONTACT("contact", "contact name", "name", "full name", "prospect", "kontakt"),
    FIRST_NAME("first name", "firstname", "given name", "vorname"),
    LAST_NAME("last name", "lastname", "surname", "family name", "nachname"),
    EMAIL("email", "e-mail", "e mail", "contact email", "email address"),
    TITLE("title", "job title", "position"),
    SENDER("sender", "sdr", "sdr owner", "created by", "sdr email", "sender email"),
    RECEIVER(
            "receiver",
            "ae",
            "ae email",
            "receiver email",
            "owner",
            "deal owner",
            "assigned ae",
            "account executive",
            "owner email",
            "owneremail",
            "contact owner",
            "company owner",
            "account owner",
            "opportunity owner",
            "lead owner"),
    STATUS("status", "state", "stage"),
    TYPE("type", "handoff type"),
    VALUE("value", "amount", "deal value", "deal size"),
    CURRENCY(
            "currency",
            "amount currency",
            "currency code",
            "currency iso code",
            "currencyisocode",
            "deal currency",
            "deal currency code",
            "opportunity currency"),
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
    CRM_ID("crm id", "salesforce id", "hubspot id"),
    HANDED_OFF_AT(
            "handed off at",
            "handoff date",
            "handed off",
            "qualification date",
            "create date",
            "created date",
            "created at",
            "date created"),
    FIRST_TOUCH_AT(
            "first touch at",
            "first touch",
            "first activity date",
            "first activity",
            "first contact",
            "first contact date",
            "first response date",
            "first outreach date"),
    OUTCOME("outcome", "meeting outcome", "call outcome"),
    MATCH("match", "match score", "feedback score"),
    FEEDBACK_AT("feedback at", "feedback date"),
    FEEDBACK("feedback", "feedback notes"),
    DEAL("deal", "opportunity", "deal result", "deal stage", "opportunity stage", "won or lost"),
    LOSS_REASON("loss reason", "lost reason", "closed lost reason", "reason lost");

    /// What stands between letters and is not seen.
    private static final Pattern UNSEEN = Pattern.compile("[\\u200b-\\u200d\\u2060\\ufeff]");

    private final List<String> names;

    CsvColumn(String... names) {
        this.names = List.of(names);
    }

    /// Whether Baton's own tables have it; the others are only read.
    boolean isWritten() {
        return this != FIRST_NAME && this != LAST_NAME && (!isOfPast() || compareTo(FIRST_TOUCH_AT) < 0);
    }

    /// Whether it says something of what was handed off already, and nothing of a draft.
    boolean isOfPast() {
        return this == SENDER || this == STATUS || compareTo(HANDED_OFF_AT) >= 0;
    }

    /// The heading in Baton's own tables.
    public String heading() {
        return names.getFirst();
    }

    /// The column a heading most likely means.
    public static Optional<CsvColumn> guess(String heading) {
        var plain = UNSEEN.matcher(heading)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("(?U)[_\\s]+", " ")
                .strip()
                // Salesforce's mark of fields that a team has added.
                .replaceFirst(" c$", "");
        return Arrays.stream(values()).filter(c -> c.names.contains(plain)).findFirst();
    }
}
