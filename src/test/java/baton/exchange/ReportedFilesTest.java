package baton.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import baton.handoff.record.Content;
import baton.handoff.record.MeetingFormat;
import baton.handoff.record.TriggerCondition;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Calendar files and tables on which programs of the kind went wrong, by public bug reports: each is read rightly, or
/// refused, or what is not certain is said.
class ReportedFilesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Currency POUND = Currency.getInstance("GBP");
    private static final Person LENA = new Person(
            new UUID(0, 1), "Lena Vogt", "lena.vogt@northlane.example", Role.SDR, BERLIN, WorkingHours.OFFICE, true);
    private static final Person OMAR = new Person(
            new UUID(0, 2), "Omar Haddad", "omar.haddad@northlane.example", Role.AE, BERLIN, WorkingHours.OFFICE, true);

    private static ImportReader reader(Currency usual) {
        return new ImportReader(List.of(LENA, OMAR), NOW, BERLIN, usual);
    }

    private static CsvImport.Result read(String name) throws FileRefusedException {
        return reader(POUND).read(CASES.resolve(name));
    }

    private static Content one(String name) throws FileRefusedException {
        return read(name).records().getFirst();
    }

    private static FileRefusedException.Reason refused(String name) {
        return catchThrowableOfType(FileRefusedException.class, () -> read(name))
                .reason();
    }

    private static Instant start(Content content) {
        return content.fields().meeting().start().orElseThrow().toInstant();
    }

    private static List<ImportNote.Kind> notes(CsvImport.Result read) {
        return read.notes().stream().map(ImportNote::kind).toList();
    }

    // Calendar

    @ParameterizedTest
    @CsvSource({
        "03-floating-x-wr-timezone.ics, 2026-04-15T23:00:00Z",
        "04-weekly-series-begun-2024.ics, 2026-11-30T09:00:00Z",
        "05-override-before-master.ics, 2026-12-07T09:00:00Z",
        "17-slash-prefixed-tzid.ics, 2026-05-06T16:00:00Z"
    })
    void theMeetingIsAtTheRightMoment(String name, Instant moment) throws Exception {
        assertThat(start(one("calendar/" + name))).isEqualTo(moment);
    }

    @Test
    void aSeriesIsSaidToBeOne() throws Exception {
        assertThat(notes(read("calendar/04-weekly-series-begun-2024.ics"))).contains(ImportNote.Kind.SERIES);
        assertThat(notes(read("calendar/05-override-before-master.ics"))).contains(ImportNote.Kind.SERIES);
        assertThat(notes(read("calendar/17-slash-prefixed-tzid.ics"))).isEmpty();
    }

    @Test
    void anAnswerIsNoInvitation() {
        assertThat(refused("calendar/06-method-counter.ics")).isEqualTo(FileRefusedException.Reason.OTHER_TIME);
        assertThat(refused("calendar/07-method-reply-declined.ics")).isEqualTo(FileRefusedException.Reason.DECLINED);
        assertThat(refused("calendar/20-whole-calendar-export.ics"))
                .isEqualTo(FileRefusedException.Reason.SEVERAL_MEETINGS);
    }

    @Test
    void aTeamsMeetingIsOneOnAScreenWithItsLinkAndAgenda() throws Exception {
        var meeting = one("calendar/08-teams-link-in-description.ics").fields().meeting();
        assertThat(meeting.format()).isEqualTo(MeetingFormat.VIDEO);
        assertThat(meeting.link())
                .isEqualTo("https://teams.microsoft.com/l/meetup-join/19%3ameeting_probe%40thread.v2/0");
        assertThat(meeting.agenda()).isEqualTo("Compare the month end close today with ours");
    }

    @Test
    void aDescriptionInHtmlIsReadAsText() throws Exception {
        var meeting =
                one("calendar/09-google-meet-html-description.ics").fields().meeting();
        assertThat(meeting.format()).isEqualTo(MeetingFormat.VIDEO);
        assertThat(meeting.link()).isEqualTo("https://meet.google.com/abc-defg-hij");
        assertThat(meeting.agenda()).isEqualTo("Agenda\n- Month end close\n- Who signs off & when");
    }

    @Test
    void aLinkEndsWhereItEnds() throws Exception {
        assertThat(one("calendar/21-zoom-location-with-text.ics")
                        .fields()
                        .meeting()
                        .link())
                .isEqualTo("https://us02web.zoom.us/j/81234567890?pwd=abc");
    }

    @ParameterizedTest
    @CsvSource({"10-prospect-is-organizer.ics", "38-apple-principal-path.ics"})
    void whoSendsTheInvitationIsTheContactAndHasAgreed(String name) throws Exception {
        var content = one("calendar/" + name);
        assertThat(content.contact().name()).isEqualTo("Sofia Brandt");
        assertThat(content.contact().email()).isEqualTo("sofia.brandt@kelder.example");
        assertThat(content.fields().meeting().attendees()).containsExactly("Sofia Brandt");
        assertThat(content.conditions().get(TriggerCondition.INVITE_ACCEPTED).note())
                .isEqualTo("Sofia Brandt sent the invitation");
    }

    @Test
    void anAddressBesideTheAddressIsRead() throws Exception {
        assertThat(one("calendar/37-attendee-urn-with-email-param.ics")
                        .contact()
                        .email())
                .isEqualTo("sofia.brandt@kelder.example");
    }

    @Test
    void namesOfCompaniesStayInOrder() throws Exception {
        var names = one("calendar/16-cn-company-suffix.ics").fields().meeting().attendees();
        assertThat(names).contains("Kelder Logistics, Inc.").anyMatch(n -> n.contains("Daniel"));
    }

    @Test
    void linesFoldedInsideACharacterAndOtherEncodingsAreRead() throws Exception {
        assertThat(one("calendar/11-folded-inside-utf8-character.ics")
                        .fields()
                        .meeting()
                        .agenda())
                .contains("Gespräch über die Lösung für das Monatsende bei Müller Größe & Söhne");
        var windows = read("calendar/12-windows-1252.ics");
        assertThat(notes(windows)).contains(ImportNote.Kind.ENCODING);
        assertThat(windows.notes().getFirst().about()).isEqualTo("windows-1252");
        assertThat(one("calendar/13-vertical-tab-in-description.ics")
                        .fields()
                        .meeting()
                        .agenda())
                .isNotBlank();
    }

    private static Content event(String lines) throws FileRefusedException {
        return invitation("", lines).records().getFirst();
    }

    private static CsvImport.Result invitation(String head, String lines) throws FileRefusedException {
        var text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Kelder//Cal//EN\r\nMETHOD:REQUEST\r\n" + head
                + "BEGIN:VEVENT\r\nUID:u1@kelder.example\r\nDTSTAMP:20261120T090000Z\r\n"
                + lines.replace("\n", "\r\n") + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        return reader(POUND).read(text);
    }

    private static final String WHEN =
            "DTSTART;TZID=Europe/Berlin:20261210T140000\nDTEND;TZID=Europe/Berlin:20261210T144500\nSUMMARY:Discovery call\n";
    private static final String SOFIA = "ATTENDEE;CN=Sofia Brandt;PARTSTAT=ACCEPTED:mailto:sofia.brandt@kelder.example";

    /// A description that is broken without a fold swallows no line behind it.
    @Test
    void aLineThatIsNoPropertyBelongsToTheOneBefore() throws Exception {
        var read = event(
                WHEN + "DESCRIPTION:Compare the month end close today with ours\nand agree who signs off the pilot\n"
                        + SOFIA);
        assertThat(read.fields().meeting().agenda())
                .isEqualTo("Compare the month end close today with ours\nand agree who signs off the pilot");
        assertThat(read.contact().name()).isEqualTo("Sofia Brandt");
        assertThat(read.conditions()).containsKey(TriggerCondition.INVITE_ACCEPTED);
    }

    @Test
    void quotedPrintableIsRead() throws Exception {
        var read = event(
                "DTSTART:20261210T130000Z\nDTEND:20261210T134500Z\nSUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Gespr=C3=A4ch\n"
                        + "DESCRIPTION;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Monatsende vergleichen=0D=0AWer unterschreibt =\n"
                        + "f=C3=BCr die Gr=C3=B6=C3=9Fe\n" + SOFIA);
        assertThat(read.fields().meeting().agenda())
                .isEqualTo("Monatsende vergleichen\nWer unterschreibt für die Größe");
        assertThat(read.contact().name()).isEqualTo("Sofia Brandt");
    }

    /// A list of people, somebody who only wants to know, and who sends another are nobody who has agreed.
    @Test
    void onlyPeopleAreGuests() throws Exception {
        var list = event(WHEN
                + "ATTENDEE;CN=Finance list;CUTYPE=GROUP;PARTSTAT=ACCEPTED:mailto:finance-all@kelder.example\n"
                + "ATTENDEE;CN=Assistant Ann;ROLE=NON-PARTICIPANT;PARTSTAT=ACCEPTED:mailto:ann@kelder.example\n"
                + "ATTENDEE;CN=Sofia Brandt;PARTSTAT=NEEDS-ACTION:mailto:sofia.brandt@kelder.example");
        assertThat(list.contact().name()).isEqualTo("Sofia Brandt");
        assertThat(list.conditions()).isEmpty();
        var delegated = event(
                WHEN
                        + "ATTENDEE;CN=Sofia Brandt;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:jo.tarn@kelder.example\":mailto:sofia.brandt@kelder.example\n"
                        + "ATTENDEE;CN=Jo Tarn;PARTSTAT=ACCEPTED;DELEGATED-FROM=\"mailto:sofia.brandt@kelder.example\":mailto:jo.tarn@kelder.example");
        assertThat(delegated.contact().name()).isEqualTo("Jo Tarn");
    }

    /// A day with its time in one cell, as many exports write it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-04 10:00          | 10:00 |
            2026-12-04T10:00:00       | 10:00 |
            12/24/2026 2:30 PM        | 14:30 |
            24.12.2026 14:30          | 14:30 |
            2026-12-04 00:00          |       |
            2026-12-04T00:00:00Z      |       |
            2026-12-04T10:00:00Z      |       | 2026-12-04T10:00:00Z
            2026-12-04T10:00:00+01:00 |       | 2026-12-04T10:00:00+01:00
            2026-12-04                |       |
            """)
    void aTimeBehindTheDayIsTheMeetings(String cell, LocalTime time, String told) throws Exception {
        var read = reader(POUND).read("company,meeting date\nKelder," + cell + "\n");
        var meeting = read.records().getFirst().fields().meeting();
        assertThat(meeting.date()).isNotNull();
        assertThat(meeting.time()).isEqualTo(time);
        assertThat(read.problems())
                .extracting(CsvImport.Problem::cell)
                .isEqualTo(told == null ? List.of() : List.of(told));
    }

    @ParameterizedTest
    @CsvSource({"Müller GmbH;Größe", "Jens Roth, Käthe Öz;Straße", "Ş;İstanbul", "Zażółć gęślą jaźń;żółw"})
    void anEncodingIsNamedByItsLetters(String words) throws Exception {
        var name = words.contains("ü") || words.contains("Ö")
                ? "windows-1252"
                : words.contains("İ") ? "windows-1254" : "windows-1250";
        var file = FileText.of(("Firma;Ort\n" + words + "\n").getBytes(java.nio.charset.Charset.forName(name)));
        if (name.equals("windows-1252")) {
            assertThat(file.guessed()).isEqualTo(name);
            assertThat(file.text()).contains(words);
        } else {
            assertThat(file.guessed()).isNotEqualTo("windows-1252");
        }
    }

    @Test
    void theSameFileIsKnownAgain() throws Exception {
        var once = event(WHEN + SOFIA);
        assertThat(once).isEqualTo(event(WHEN + SOFIA));
        assertThat(invitation("", WHEN + SOFIA).sources())
                .hasSize(1)
                .isEqualTo(invitation("", WHEN + SOFIA).sources())
                .isNotEqualTo(
                        invitation("", WHEN.replace("140000", "150000") + SOFIA).sources());
    }

    /// "Confirmed attendees" holds nobody who has only been invited; they are named.
    @Test
    void whoHasNotAnsweredIsNoConfirmedAttendee() throws Exception {
        var read = invitation(
                "",
                WHEN + SOFIA + "\nATTENDEE;CN=Jens Roth;PARTSTAT=NEEDS-ACTION:mailto:jens@kelder.example\n"
                        + "ATTENDEE;CN=Kim Ott:mailto:kim@kelder.example");
        assertThat(read.records().getFirst().fields().meeting().attendees()).containsExactly("Sofia Brandt");
        assertThat(read.notes()).contains(new ImportNote(ImportNote.Kind.UNANSWERED, "Jens Roth, Kim Ott"));
        var nobody = event(WHEN + SOFIA.replace("ACCEPTED", "TENTATIVE"));
        assertThat(nobody.fields().meeting().attendees()).isEmpty();
        assertThat(nobody.contact().name()).isEqualTo("Sofia Brandt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://meet.example/abc                 | VIDEO     | https://meet.example/abc
            https://maps.google.com/?q=Kelder        | IN_PERSON |
            https://www.google.com/maps/place/Kelder | IN_PERSON |
            https://maps.app.goo.gl/x1               | IN_PERSON |
            Kelder, https://kelder.example/find-us   | IN_PERSON |
            """)
    void aPlaceThatIsAnAddressIsWhereOneJoins(String place, MeetingFormat format, String link) throws Exception {
        var meeting = event(WHEN + "LOCATION:" + place.replace(",", "\\,") + "\n" + SOFIA)
                .fields()
                .meeting();
        assertThat(meeting.format()).isEqualTo(format);
        assertThat(meeting.link()).isEqualTo(link == null ? "" : link);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ATTENDEE;CN=Nobody:mailto:
            ATTENDEE;CN=Front desk;PARTSTAT=ACCEPTED:invalid:nomail
            ATTENDEE;CN=Broken;PARTSTAT=ACCEPTED:mailto:sofia brandt@
            """)
    void whatIsNoAddressProvesNothing(String attendee) throws Exception {
        var read = event(WHEN + attendee + "\n" + SOFIA.replace("ACCEPTED", "NEEDS-ACTION"));
        assertThat(read.contact().email()).isEqualTo("sofia.brandt@kelder.example");
        assertThat(read.conditions()).isEmpty();
    }

    @Test
    void anAddressInBracketsIsTheAddress() throws Exception {
        assertThat(event(WHEN + "ATTENDEE;CN=Sofia Brandt:mailto:<sofia.brandt@kelder.example>")
                        .contact()
                        .email())
                .isEqualTo("sofia.brandt@kelder.example");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LOCATION:+49 30 1234567                                        | PHONE     |
            LOCATION:Online~URL:https://meet.kelder.example/abc            | VIDEO     | https://meet.kelder.example/abc
            CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://video.kelder.example/abc | VIDEO | https://video.kelder.example/abc
            LOCATION:meet.google.com/abc-defg-hij                          | VIDEO     | https://meet.google.com/abc-defg-hij
            LOCATION:Microsoft Teams-Besprechung                           | VIDEO     |
            LOCATION:Kelder HQ, 3rd floor                                  | IN_PERSON |
            """)
    void whereOneMeetsIsUnderstood(String lines, MeetingFormat format, String link) throws Exception {
        var meeting = event(WHEN + lines.strip().replace(", 3", "\\, 3").replace("~", "\n") + "\n" + SOFIA)
                .fields()
                .meeting();
        assertThat(meeting.format()).isEqualTo(format);
        assertThat(meeting.link()).isEqualTo(link == null ? "" : link);
    }

    /// What meeting programs write in German, around what a person wrote.
    @Test
    void germanDialInBlocksAreNoAgenda() throws Exception {
        var teams = event(WHEN + "DESCRIPTION:Monatsende\\n________________\\nMicrosoft Teams-Besprechung\\n"
                + "Nehmen Sie auf dem Computer teil\\nhttps://teams.microsoft.com/l/meetup-join/x/0\\nBesprechungs-ID: 1\n"
                + SOFIA);
        assertThat(teams.fields().meeting().agenda()).isEqualTo("Monatsende");
        assertThat(teams.fields().meeting().link()).isEqualTo("https://teams.microsoft.com/l/meetup-join/x/0");
        var zoom = event(
                WHEN + "DESCRIPTION:Lena Vogt lädt Sie zu einem geplanten Zoom-Meeting ein.\\n\\nThema: Gespräch\\n"
                        + "Zoom-Meeting beitreten\\nhttps://us02web.zoom.us/j/123\\nMeeting-ID: 123 456 7890\\nBitte Zahlen mitbringen\n"
                        + SOFIA);
        assertThat(zoom.fields().meeting().agenda()).isEqualTo("Bitte Zahlen mitbringen");
        assertThat(zoom.fields().meeting().link()).isEqualTo("https://us02web.zoom.us/j/123");
    }

    @Test
    void aDayAnUnknownZoneAndTwoCalendarsAreSaid() {
        assertThat(reason("DTSTART;VALUE=DATE:20261210\nDTEND;VALUE=DATE:20261211\nSUMMARY:x"))
                .isEqualTo(FileRefusedException.Reason.WHOLE_DAY);
        assertThat(reason("DTSTART;TZID=Kelder Office Time:20261210T140000\nSUMMARY:x"))
                .isEqualTo(FileRefusedException.Reason.UNKNOWN_ZONE);
        assertThat(reason(WHEN + "END:VEVENT\nBEGIN:VEVENT\nUID:other\nDTSTAMP:20261120T090000Z\n" + WHEN))
                .isEqualTo(FileRefusedException.Reason.SEVERAL_MEETINGS);
    }

    private static FileRefusedException.Reason reason(String lines) {
        return catchThrowableOfType(FileRefusedException.class, () -> event(lines))
                .reason();
    }

    /// Countries stop changing their clocks; calendars keep the old rules in their files.
    @Test
    void aKnownZoneGoesBeforeTheFilesOldRules() throws Exception {
        var zone = "BEGIN:VTIMEZONE\r\nTZID:America/Mexico_City\r\nBEGIN:STANDARD\r\nDTSTART:19701025T020000\r\n"
                + "TZOFFSETFROM:-0500\r\nTZOFFSETTO:-0600\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\n"
                + "BEGIN:DAYLIGHT\r\nDTSTART:19700405T020000\r\nTZOFFSETFROM:-0600\r\nTZOFFSETTO:-0500\r\n"
                + "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=4\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
        var read = invitation(zone, "DTSTART;TZID=America/Mexico_City:20270510T100000\nSUMMARY:x\n" + SOFIA)
                .records()
                .getFirst();
        assertThat(start(read)).isEqualTo(Instant.parse("2027-05-10T16:00:00Z"));
        assertThat(read.fields().meeting().time()).hasToString("10:00");
    }

    @Test
    void aTimeWithoutAnyZoneIsSaid() throws Exception {
        assertThat(notes(invitation("", "DTSTART:20261210T140000\nDURATION:PT1H\nSUMMARY:x\n" + SOFIA)))
                .containsExactly(ImportNote.Kind.NO_ZONE);
    }

    // Tables

    @Test
    void encodingsAreReadAndSaid() throws Exception {
        var utf16 = read("tables/01-excel-unicode-text-utf16.txt");
        assertThat(utf16.records()).hasSize(2);
        assertThat(utf16.records().getLast().company()).isEqualTo("Müller & Söhne");
        assertThat(utf16.records().getFirst().value().amount()).isEqualByComparingTo("12500");
        assertThat(utf16.records().getFirst().value().currency().getCurrencyCode())
                .isEqualTo("EUR");
        var windows = read("tables/03-windows-1252-semicolons.csv");
        assertThat(windows.records().getFirst().company()).isEqualTo("Müller & Söhne GmbH");
        assertThat(windows.records().getFirst().value().amount()).isEqualByComparingTo("7000");
        assertThat(notes(windows)).contains(ImportNote.Kind.ENCODING);
    }

    @Test
    void aFirstLineThatNamesTheSeparatorIsNoHeading() throws Exception {
        var read = read("tables/02-sep-line.csv");
        assertThat(read.records()).hasSize(1);
        assertThat(read.records().getFirst().value().amount()).isEqualByComparingTo("12500");
    }

    @Test
    void firstAndLastNameAreAName() throws Exception {
        var hubspot = read("tables/05-hubspot-contacts.csv");
        assertThat(hubspot.records().getFirst().contact().name()).isEqualTo("Sofia Brandt");
        assertThat(hubspot.records().getFirst().receiver()).isEqualTo(OMAR.id());
        var salesforce = read("tables/06-salesforce-report.csv");
        assertThat(salesforce.records()).hasSize(2);
        assertThat(salesforce.records().stream().map(r -> r.contact().name()))
                .containsExactly("Sofia Brandt", "Jo Tarn");
        assertThat(salesforce.records().getFirst().receiver()).isEqualTo(OMAR.id());
        assertThat(notes(salesforce)).contains(ImportNote.Kind.FOOTER, ImportNote.Kind.COLUMNS_LEFT_OUT);
    }

    @Test
    void aReportsFooterIsNoHandoff() throws Exception {
        var read = read("tables/07-salesforce-footer-company-first.csv");
        assertThat(read.records()).hasSize(1);
        assertThat(notes(read)).contains(ImportNote.Kind.FOOTER);
    }

    @Test
    void daysThatContradictEachOtherAreNamed() throws Exception {
        var read = read("tables/08-dates-mixed.csv");
        var days = read.records().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Content::company,
                        c -> String.valueOf(c.fields().meeting().date())));
        assertThat(days.get("A")).isEqualTo("null");
        assertThat(days.get("D")).isEqualTo("2026-12-10");
        assertThat(days.get("G")).isEqualTo("2026-12-10");
        assertThat(days.get("E")).isEqualTo("2026-12-10");
        assertThat(days.get("I")).isEqualTo("2026-12-10");
        assertThat(days.get("J")).isEqualTo("null");
        assertThat(read.problems().stream().map(CsvImport.Problem::row)).contains(1, 10);
    }

    @Test
    void twoColumnsOfOneHeadingAreOne() throws Exception {
        var read = read("tables/11-duplicate-headers.csv");
        assertThat(read.records().getFirst().contact().name()).isEqualTo("Sofia Brandt");
        assertThat(read.records().getFirst().contact().email()).isEqualTo("sofia@kelder.example");
        assertThat(notes(read)).contains(ImportNote.Kind.HEADING_TWICE);
    }

    @Test
    void aMarkTwiceInFrontIsNoLetter() throws Exception {
        assertThat(read("tables/22-double-bom.csv").records()).hasSize(1);
    }

    @Test
    void anAmountWithoutACurrencyIsInTheTeams() throws Exception {
        var read = reader(Currency.getInstance("EUR")).read(CASES.resolve("tables/30-no-currency.csv"));
        assertThat(read.records().getFirst().value().currency().getCurrencyCode())
                .isEqualTo("EUR");
        assertThat(notes(read)).contains(ImportNote.Kind.NO_CURRENCY);
    }

    private static CsvImport.Result table(String text) throws FileRefusedException {
        return reader(POUND).read(text);
    }

    @Test
    void aRowThatMovedIsLeftOutAndNamed() throws Exception {
        var read = table("Company,Amount,Contact,Email\nKelder,12,500,Sofia Brandt,sofia@kelder.example\n"
                + "Harrow Foods,7000,Jo Tarn,jo@harrow.example\n");
        assertThat(read.records())
                .singleElement()
                .satisfies(r -> assertThat(r.company()).isEqualTo("Harrow Foods"));
        assertThat(read.notes()).contains(new ImportNote(ImportNote.Kind.ROW_SHIFTED, "1"));
    }

    @Test
    void blanksAroundQuotesAreNoPartOfACell() throws Exception {
        var read = table("\"Company\", \"Contact\", \"Email\", \"Amount\"\n"
                + "\"Kelder\", \"Brandt, Sofia\", \"sofia@kelder.example\", \"12,500\"\n");
        assertThat(read.records().getFirst().contact().email()).isEqualTo("sofia@kelder.example");
        assertThat(read.records().getFirst().value().amount()).isEqualByComparingTo("12500");
    }

    @Test
    void aColumnForTheCurrencyIsKnownByItsNames() throws Exception {
        var read = table("Company,Amount Currency,Amount\nKelder,USD,12500.00\n");
        assertThat(read.records().getFirst().value().currency().getCurrencyCode())
                .isEqualTo("USD");
        var contradicts = table("Company,Amount,Currency\nKelder,\"€12,500\",USD\nHarrow,12500 CHF,EUR\n");
        assertThat(contradicts.records()).allSatisfy(r -> assertThat(r.value()).isNull());
        assertThat(contradicts.problems()).hasSize(2);
    }

    @Test
    void wordsForYesAndNoAreUnderstoodOrNamed() throws Exception {
        var read = table("Company,Stakeholders,Objections,No objection raised\n"
                + "Kelder,Sofia | CFO | Champion | No,Too expensive |  | Open,FALSE\n"
                + "Harrow,Jo | COO | Wizard | perhaps,Contract |  | OPEN,\n");
        var kelder = read.records().getFirst().fields();
        assertThat(kelder.stakeholders().getFirst().spokenTo()).isFalse();
        assertThat(kelder.objections().raised().getFirst().open()).isTrue();
        assertThat(read.records()
                        .getLast()
                        .fields()
                        .objections()
                        .raised()
                        .getFirst()
                        .open())
                .isTrue();
        assertThat(read.problems().stream().map(CsvImport.Problem::cell))
                .containsExactly("Champion", "Wizard", "perhaps");
    }

    @Test
    void aBackslashOfOthersIsABackslash() throws Exception {
        var read = table("Company,Attendees,Promised\nKelder,KELDER\\nbrandt,Price list at \\\\files\\new\n")
                .records()
                .getFirst();
        assertThat(read.fields().meeting().attendees()).containsExactly("KELDER\\nbrandt");
        assertThat(read.more().promised()).containsExactly("Price list at \\\\files\\new");
    }

    @Test
    void headingsAreFoundWhereverTheyStand() throws Exception {
        assertThat(table("\r\nCompany;Contact\r\nKelder;Sofia\r\n").records()).hasSize(1);
        assertThat(table(";;;\nCompany;Contact;A;B\nKelder;Sofia;;\n").records())
                .hasSize(1);
        assertThat(table("\"Company\";\"Amount, net, in EUR, 2026\"\nKelder;12500\n")
                        .records())
                .hasSize(1);
        assertThat(table("Company\u00a0name,Deal\u00a0value,\u200bEmail\nKelder,5,a@b.example\n")
                        .records()
                        .getFirst()
                        .contact()
                        .email())
                .isEqualTo("a@b.example");
        assertThat(table("Company|Contact\nKelder|Sofia\n")
                        .records()
                        .getFirst()
                        .contact()
                        .name())
                .isEqualTo("Sofia");
    }

    /// A row with a single cell in the middle, or at the end without a report's words, stays.
    @Test
    void onlyAFooterIsAFooter() throws Exception {
        var read = table(
                "Company,Contact,Email\nKelder,Sofia,s@k.example\nTotal Energies,,\nHarrow,Jo,j@h.example\nLone Ltd,,\n");
        assertThat(read.records()).hasSize(4);
        assertThat(notes(read)).doesNotContain(ImportNote.Kind.FOOTER);
    }

    @Test
    void eachRowIsKnownAgainByItsNumberOrItsWords() throws Exception {
        var one = read("tables/28-id-twice.csv");
        assertThat(one.sources()).containsExactly("id 7c1f9a52-0000-4000-8000-000000000001");
        var two = table("Company,Contact\nKelder,Sofia\nKelder,Jo\n");
        assertThat(two.sources()).doesNotHaveDuplicates().hasSize(2).allMatch(s -> s.startsWith("row "));
        assertThat(table("Company,Contact\nKelder,Sofia\n").sources().getFirst())
                .isEqualTo(two.sources().getFirst());
    }

    // Baton's own JSON

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "value":{"amount":12500}
            "value":{"amount":"12.500","currency":"EUR"}
            "fields":{"meeting":{"date":20261210}}
            "fields":{"meeting":{"minutes":45.9}}
            "fields":{"meeting":{"minutes":""}}
            "fields":{"meeting":{"date":"57443-01-01"}}
            """)
    void aWrongKindOfValueIsRefused(String part) {
        var json = "{\"format\":\"baton-handoff\",\"version\":2,\"company\":\"Kelder\"," + part + "}";
        assertThat(catchThrowableOfType(FileRefusedException.class, () -> table(json))
                        .reason())
                .isEqualTo(FileRefusedException.Reason.MALFORMED);
    }

    @Test
    void aListOfHandoffsIsAllOfThem() throws Exception {
        var one = "{\"format\":\"baton-handoff\",\"version\":2,\"company\":\"%s\"}";
        assertThat(table("[" + one.formatted("Kelder") + ", " + one.formatted("Harrow") + "]")
                        .records())
                .hasSize(2);
    }

    @Test
    void bytesOfNoEncodingAreSaid() throws Exception {
        var text = FileText.of("Größe".getBytes(StandardCharsets.UTF_16LE));
        assertThat(text.text()).contains("Gr");
        assertThat(FileText.of("plain".getBytes(StandardCharsets.UTF_8)).guessed())
                .isNull();
    }
}
