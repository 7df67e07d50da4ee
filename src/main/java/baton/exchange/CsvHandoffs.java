package baton.exchange;

import baton.brief.CallSummary;
import baton.brief.CrmLine;
import baton.handoff.Handoff;
import baton.handoff.record.Content;
import baton.handoff.rules.TeamRules;
import baton.people.Person;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Handoffs as tables for a CRM. What only the receiver can judge after the call stays out of the
/// CRM's tables: competitor, objections, fit. Personal notes are in none.
public final class CsvHandoffs {
    /// The header of the table that holds everything.
    static final List<String> OWN = Arrays.stream(CsvColumn.values())
            .filter(CsvColumn::isWritten)
            .map(CsvColumn::heading)
            .toList();

    /// As earlier versions wrote it, without the id of the CRM.
    static final List<String> OWN_BEFORE =
            OWN.stream().filter(h -> !h.equals(CsvColumn.CRM_ID.heading())).toList();

    /// Fifteen letters and digits, or those and three more that say which of them are capitals.
    private static final Pattern SALESFORCE_ID = Pattern.compile("[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?");

    private final Map<UUID, Person> people;
    private final TeamRules rules;

    /// @param people by id
    public CsvHandoffs(Map<UUID, Person> people, TeamRules rules) {
        this.people = Map.copyOf(people);
        this.rules = rules;
    }

    /// A handoff, and where its briefing lies.
    ///
    /// @param recording path or link; empty if there is none
    public record Row(Handoff handoff, String recording) {}

    public CsvTable write(CsvProfile profile, List<Row> rows) {
        return switch (profile) {
            case HUBSPOT ->
                table(
                        rows,
                        this::hubspot,
                        "Email",
                        "First name",
                        "Last name",
                        "Company name",
                        "Deal name",
                        "Pipeline",
                        "Deal stage",
                        "Deal owner",
                        "Amount",
                        "lifecycle_stage",
                        "qualification_date",
                        "qualification_score",
                        "call_summary",
                        "intent_signal",
                        "handoff_format",
                        "assigned_ae",
                        "sla_deadline");
            case HUBSPOT_NOTES ->
                table(rows, this::note, "Email", "Activity date", "Activity type", "Note body", "call_recording_url");
            case SALESFORCE ->
                table(
                        rows,
                        this::salesforce,
                        "Id",
                        "FirstName",
                        "LastName",
                        "Email",
                        "Title",
                        "Company",
                        "OwnerEmail",
                        "NextStep",
                        "Lifecycle_Stage__c",
                        "Qualification_Date__c",
                        "Qualification_Score__c",
                        "Call_Summary__c",
                        "Intent_Signal__c",
                        "Handoff_Format__c",
                        "Assigned_AE__c",
                        "SLA_Deadline__c");
            case GENERIC -> table(rows, this::generic, OWN.toArray(String[]::new));
        };
    }

    private static CsvTable table(
            List<Row> rows, java.util.function.Function<Row, List<String>> cells, String... header) {
        return new CsvTable(List.of(header), rows.stream().map(cells).toList());
    }

    private String email(@Nullable UUID person) {
        return Optional.ofNullable(person).map(people::get).map(Person::email).orElse("");
    }

    private static String first(String name) {
        var at = name.strip().lastIndexOf(' ');
        return at < 0 ? "" : name.strip().substring(0, at).strip();
    }

    private static String last(String name) {
        var at = name.strip().lastIndexOf(' ');
        return name.strip().substring(at + 1);
    }

    private static String moment(@Nullable Instant at) {
        return at == null
                ? ""
                : DateTimeFormatter.ISO_INSTANT.format(at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }

    private static String score(Content content) {
        var score = content.qualification().effectiveScore();
        return score.isPresent() ? String.valueOf(score.getAsInt()) : "";
    }

    private String format(Content content) {
        return rules.band(content.value(), content.source())
                .map(TeamRules.DealBand::format)
                .orElse(content.format().name().toLowerCase(Locale.ROOT));
    }

    private List<String> hubspot(Row row) {
        var handoff = row.handoff();
        var c = handoff.content();
        var value = c.value();
        return List.of(
                c.contact().email(),
                first(c.contact().name()),
                last(c.contact().name()),
                c.company(),
                c.company() + ": " + c.contact().name(),
                rules.hubspot().pipeline(),
                rules.hubspot().stage(),
                email(c.receiver()),
                value == null ? "" : value.amount().toPlainString(),
                "sales_qualified_lead",
                moment(handoff.handedOffAt()),
                score(c),
                CallSummary.of(c),
                c.more().intentSignal(),
                format(c),
                email(c.receiver()),
                moment(handoff.dueAt()));
    }

    private List<String> note(Row row) {
        var c = row.handoff().content();
        return List.of(
                c.contact().email(),
                moment(row.handoff().handedOffAt()),
                "sdr_handoff",
                CallSummary.of(c),
                row.recording());
    }

    private List<String> salesforce(Row row) {
        var handoff = row.handoff();
        var c = handoff.content();
        var sent = handoff.handedOffAt();
        return List.of(
                salesforceId(c),
                first(c.contact().name()),
                last(c.contact().name()),
                c.contact().email(),
                c.more().account().title(),
                c.company(),
                email(c.receiver()),
                CrmLine.of(c),
                "sales_qualified_lead",
                sent == null ? "" : sent.atZone(ZoneOffset.UTC).toLocalDate().toString(),
                score(c),
                CallSummary.of(c),
                c.more().intentSignal(),
                format(c),
                email(c.receiver()),
                moment(handoff.dueAt()));
    }

    /// Empty makes a new record there; the Id of another CRM would be refused.
    private static String salesforceId(Content content) {
        var id = content.more().account().crmId();
        return SALESFORCE_ID.matcher(id).matches() ? id : "";
    }

    private List<String> generic(Row row) {
        var handoff = row.handoff();
        return Arrays.stream(CsvColumn.values())
                .filter(CsvColumn::isWritten)
                .map(column -> cell(column, handoff))
                .toList();
    }

    private String cell(CsvColumn column, Handoff handoff) {
        var c = handoff.content();
        var f = c.fields();
        var m = f.meeting();
        var value = c.value();
        return switch (column) {
            case ID -> handoff.id().toString();
            case COMPANY -> c.company();
            case CONTACT -> c.contact().name();
            case FIRST_NAME -> first(c.contact().name());
            case LAST_NAME -> last(c.contact().name());
            case EMAIL -> c.contact().email();
            case TITLE -> c.more().account().title();
            case SENDER -> email(handoff.sender());
            case RECEIVER -> email(c.receiver());
            case STATUS -> handoff.status().name();
            case TYPE -> c.type().name();
            case VALUE -> value == null ? "" : value.amount().toPlainString();
            case CURRENCY -> value == null ? "" : value.currency().getCurrencyCode();
            case SOURCE -> c.source() == null ? "" : c.source().name();
            case INTENT_SIGNAL -> c.more().intentSignal();
            case WHY_NOW -> c.more().whyNow();
            case SUMMARY -> c.more().summary();
            case PAIN -> f.pain().quote();
            case SPEAKER -> f.pain().speaker();
            case MEETING_DATE -> m.date() == null ? "" : m.date().toString();
            case MEETING_TIME -> m.time() == null ? "" : m.time().toString();
            case MEETING_ZONE -> m.zone() == null ? "" : m.zone().getId();
            case MEETING_MINUTES -> String.valueOf(m.minutes());
            case MEETING_FORMAT -> m.format().name();
            case ATTENDEES -> CsvCell.lines(m.attendees());
            case AGENDA -> m.agenda();
            case STAKEHOLDERS ->
                String.join(
                        "\n",
                        f.stakeholders().stream()
                                .map(s -> CsvCell.parts(
                                        s.name(),
                                        s.title(),
                                        s.role() == null ? "" : s.role().name(),
                                        s.spokenTo() ? "yes" : "no"))
                                .toList());
            case OBJECTIONS ->
                String.join(
                        "\n",
                        f.objections().raised().stream()
                                .map(o -> CsvCell.parts(o.said(), o.handled(), o.open() ? "open" : ""))
                                .toList());
            case NONE_RAISED -> f.objections().noneRaised() ? "yes" : "";
            case COMPETITOR -> f.competitor().names();
            case INDIRECT_COMPETITOR -> f.competitor().indirect();
            case NONE_MENTIONED -> f.competitor().noneMentioned() ? "yes" : "";
            case INDUSTRY -> c.more().account().industry();
            case SIZE -> c.more().account().size();
            case TERRITORY -> c.more().account().territory();
            case PROMISED -> CsvCell.lines(c.more().promised());
            case FLAGS -> CsvCell.lines(c.more().flags());
            case CRM_ID -> c.more().account().crmId();
            case HANDED_OFF_AT -> moment(handoff.handedOffAt());
            // They are only read.
            case FIRST_TOUCH_AT, OUTCOME, MATCH, FEEDBACK_AT, FEEDBACK, DEAL, LOSS_REASON -> "";
        };
    }
}
