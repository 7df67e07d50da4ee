package baton.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import baton.handoff.record.Content;
import baton.handoff.record.Meeting;
import baton.handoff.record.MeetingFormat;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Meetings as calendars, booking programs and tables of the wild write them; each test names the public reports it
/// comes from.
class ReportedMeetingsTest {
    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Person LENA = new Person(
            new UUID(0, 1), "Lena Vogt", "lena.vogt@northlane.example", Role.SDR, BERLIN, WorkingHours.OFFICE, true);
    private static final Person KAETHE = new Person(
            new UUID(0, 2),
            "K\u00e4the \u00d6z",
            "kaethe@northlane.example",
            Role.AE,
            BERLIN,
            WorkingHours.OFFICE,
            true);
    private static final String SOFIA = "ATTENDEE;CN=Sofia Brandt;PARTSTAT=ACCEPTED:mailto:sofia.brandt@kelder.example";
    private static final String WHEN =
            "DTSTART;TZID=Europe/Berlin:20261210T140000\nDTEND;TZID=Europe/Berlin:20261210T144500\nSUMMARY:Discovery call\n";

    @TempDir
    Path folder;

    private static ImportReader reader() {
        return new ImportReader(List.of(LENA, KAETHE), NOW, BERLIN, Currency.getInstance("GBP"));
    }

    private static String event(String lines) {
        return "BEGIN:VEVENT\nUID:u1@kelder.example\nDTSTAMP:20261120T090000Z\n" + lines + "\nEND:VEVENT\n";
    }

    private static String calendar(String events) {
        return ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Kelder//Cal//EN\nMETHOD:REQUEST\n" + events
                        + "END:VCALENDAR\n")
                .replace("\n", "\r\n");
    }

    private static CsvImport.Result invitation(String events) throws FileRefusedException {
        return reader().read(calendar(events));
    }

    private static Meeting meeting(String lines) throws FileRefusedException {
        return invitation(event(lines)).records().getFirst().fields().meeting();
    }

    private static Instant start(CsvImport.Result read) {
        return read.records()
                .getFirst()
                .fields()
                .meeting()
                .start()
                .orElseThrow()
                .toInstant();
    }

    private static List<ImportNote.Kind> notes(CsvImport.Result read) {
        return read.notes().stream().map(ImportNote::kind).toList();
    }

    private FileRefusedException.Reason refused(String name, byte[] bytes) throws Exception {
        var file = Files.write(folder.resolve(name), bytes);
        return catchThrowableOfType(FileRefusedException.class, () -> reader().read(file))
                .reason();
    }

    // Series

    private static final String WEEKLY = "DTSTART;TZID=Europe/Berlin:20261130T110000\n"
            + "DTEND;TZID=Europe/Berlin:20261130T120000\nRRULE:FREQ=WEEKLY\nSUMMARY:Weekly\n";

    /// What was moved is named by when it would have been, in whatever zone: synctools #80 and #323, xandikos #628.
    @ParameterizedTest
    @CsvSource({
        "RECURRENCE-ID:20261130T100000Z",
        "RECURRENCE-ID;TZID=Pacific/Auckland:20261130T230000",
        "RECURRENCE-ID;TZID=Europe/Berlin:20261130T110000"
    })
    void aMeetingThatWasMovedIsKnownInAnyZone(String id) throws Exception {
        var moved = event(id + "\nDTSTART;TZID=Europe/Berlin:20261203T090000\n"
                + "DTEND;TZID=Europe/Berlin:20261203T100000\nSUMMARY:Moved\n" + SOFIA);
        assertThat(start(invitation(event(WEEKLY + SOFIA) + moved))).isEqualTo("2026-12-03T08:00:00Z");
    }

    /// python-recurring-ical-events #20 and #25.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EXDATE:20261130T100000Z                                       | 2026-12-07T10:00:00Z
            EXDATE;TZID=Europe/London:20261130T100000,20261207T100000     | 2026-12-14T10:00:00Z
            EXDATE;VALUE=DATE:20261130                                    | 2026-12-07T10:00:00Z
            EXDATE;TZID=Europe/London:20261130T110000                     | 2026-11-30T10:00:00Z
            """)
    void whatWasLeftOutIsKnownInAnyZone(String left, Instant next) throws Exception {
        assertThat(start(invitation(event(WEEKLY + left + "\n" + SOFIA)))).isEqualTo(next);
    }

    /// A series' end is a moment: on the clock of its own zone it is another hour, or another day.
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 20261116T110000, 20261130T100000Z, 2026-11-30T10:00:00Z",
        "America/Los_Angeles, 20261116T170000, 20261201T010000Z, 2026-12-01T01:00:00Z",
        "America/Los_Angeles, 20261116T170000, 20261201T005959Z,"
    })
    void aSeriesEndsWhenItSays(String zone, String first, String until, Instant next) throws Exception {
        var lines = "DTSTART;TZID=" + zone + ":" + first + "\nDURATION:PT30M\nRRULE:FREQ=WEEKLY;UNTIL=" + until
                + "\nSUMMARY:Weekly\n" + SOFIA;
        if (next == null) {
            assertThat(catchThrowableOfType(FileRefusedException.class, () -> invitation(event(lines)))
                            .reason())
                    .isEqualTo(FileRefusedException.Reason.SERIES_OVER);
        } else {
            assertThat(start(invitation(event(lines)))).isEqualTo(next);
        }
    }

    @Test
    void singleFurtherDaysAreASeries() throws Exception {
        var read = invitation(event("DTSTART;TZID=Europe/Berlin:20261102T110000\nDURATION:PT1H\n"
                + "RDATE;TZID=Europe/Berlin:20261202T110000\nSUMMARY:Twice\n" + SOFIA));
        assertThat(start(read)).isEqualTo("2026-12-02T10:00:00Z");
        assertThat(notes(read)).contains(ImportNote.Kind.SERIES);
    }

    // Moments and lengths

    /// mustang #1439, ical4j #50, XbICalendar #7.
    @ParameterizedTest
    @CsvSource({
        "2026-12-10T14:00:00Z, 14:00",
        "20261210T1400Z, 14:00",
        "20261210T140000.000Z, 14:00",
        "20261210t140000z, 14:00",
        "2026-12-10T14:00:00+03:00, 11:00",
        "20261210T140000-0500, 19:00",
        "20261210 140000Z, 14:00"
    })
    void aMomentIsReadHoweverItIsWritten(String written, String utc) throws Exception {
        var read = invitation(event("DTSTART:" + written + "\nSUMMARY:Discovery call\n" + SOFIA));
        assertThat(start(read)).isEqualTo("2026-12-10T" + utc + ":00Z");
    }

    @Test
    void anOffsetGoesBeforeTheZoneBesideIt() throws Exception {
        assertThat(start(invitation(event("DTSTART;TZID=Europe/Berlin:2026-12-10T14:00:00+03:00\n" + SOFIA))))
                .isEqualTo("2026-12-10T11:00:00Z");
    }

    /// gcalcli #486, calendarize #382, tutanota #9672, chroncal #364: what is not said is not made up in silence.
    @ParameterizedTest
    @CsvSource({
        "'', 30, true",
        "DURATION:PT120M, 120, false",
        "DURATION:P0DT1H30M0S, 90, false",
        "DURATION:1H, 30, true",
        "DTEND:20261210T110000Z, 30, true",
        "DTEND;VALUE=DATE:20261210, 30, true",
        "DTEND:20261211T120000Z, 480, true",
        "DTEND:20261210T120200Z, 5, true"
    })
    void howLongItTakesIsReadOrAsked(String line, int minutes, boolean asked) throws Exception {
        var read = invitation(
                event("DTSTART:20261210T120000Z\nSUMMARY:s\n" + (line.isEmpty() ? "" : line + "\n") + SOFIA));
        assertThat(read.records().getFirst().fields().meeting().minutes()).isEqualTo(minutes);
        assertThat(notes(read).contains(ImportNote.Kind.NO_LENGTH)).isEqualTo(asked);
    }

    // People and places

    /// nextcloud/calendar #7874: an organizer without an address, guests with an empty name.
    @Test
    void anOrganizerWithoutAnAddressIsNobody() throws Exception {
        var read = invitation(event(WHEN + "ORGANIZER:mailto:Nextcloud\n"
                + "ATTENDEE;RSVP=TRUE;CN=;PARTSTAT=NEEDS-ACTION:mailto:sofia.brandt@kelder.example\n"
                + "ATTENDEE;RSVP=TRUE;CN=;PARTSTAT=ACCEPTED:mailto:Nextcloud"));
        var content = read.records().getFirst();
        assertThat(content.contact().email()).isEqualTo("sofia.brandt@kelder.example");
        assertThat(content.conditions()).isEmpty();
    }

    /// cal.diy #1169: a booking program's own word where the place should be.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            integrations:zoom            | VIDEO
            integrations:daily           | VIDEO
            integrations:phone           | PHONE
            TBD                          | VIDEO
            to be confirmed              | VIDEO
            Phone call                   | PHONE
            Telefonisch                  | PHONE
            Call Sofia on +49 30 1234567 | PHONE
            Call Centre North, 3rd floor | IN_PERSON
            Kelder HQ                    | IN_PERSON
            """)
    void aPlaceThatIsNoneIsNoRoom(String place, MeetingFormat format) throws Exception {
        assertThat(meeting(WHEN + "LOCATION:" + place.replace(",", "\\,") + "\n" + SOFIA)
                        .format())
                .isEqualTo(format);
    }

    /// twake-calendar-frontend #910: a line folded between a backslash and its letter, and a form around the agenda.
    @Test
    void aBookingFormIsNoAgenda() throws Exception {
        var booked = meeting(
                "DTSTART:20261210T120000Z\nDURATION:PT120M\nSUMMARY:Discovery between Lena Vogt and Sofia Brandt\n"
                        + "DESCRIPTION:What:\\nDiscovery\\\n n\\nInvitee Time Zone:\\nEurope/Paris\\n\\nWho:\\nLena Vogt - Organizer\\nl\n"
                        + " ena.vogt@northlane.example\\n\\nWhere:\\nhttps://app.cal.com/video/mVp4\\n\\nAdditional notes:\\n"
                        + "Month end takes twelve days\\n\\nNeed to reschedule or \n cancel? https://cal.com/booking/mVp4?changes=true\n"
                        + "LOCATION:https://app.cal.com/video/mVp4\n" + SOFIA);
        assertThat(booked.agenda()).isEqualTo("Month end takes twelve days");
        assertThat(booked.link()).isEqualTo("https://app.cal.com/video/mVp4");
        assertThat(booked.minutes()).isEqualTo(120);
        var calendly =
                meeting(WHEN + "DESCRIPTION:Event Name: Discovery\\n\\nLocation: This is a Zoom web conference.\\n"
                        + "You can join this meeting from your computer.\\nhttps://kelder.zoom.us/j/123?pwd=x\\n\\n"
                        + "What is it about?: Month end close\\n\\nNeed to make changes to this event?\\n"
                        + "Cancel: https://calendly.com/cancellations/abc\\n\\nPowered by Calendly.com\n" + SOFIA);
        assertThat(calendly.agenda()).isEqualTo("What is it about?: Month end close");
        assertThat(calendly.link()).isEqualTo("https://kelder.zoom.us/j/123?pwd=x");
    }

    /// Google's invitation in German, as its mails carry it.
    @Test
    void anInvitationOfGoogleInGermanIsRead() throws Exception {
        var read = invitation(
                event("DTSTART;TZID=Europe/Berlin:20261210T140000\nDTEND;TZID=Europe/Berlin:20261210T144500\n"
                        + "ORGANIZER;CN=Sofia Brandt:mailto:sofia.brandt@kelder.example\n"
                        + "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;CN=lena.vogt@northlane.example:"
                        + "mailto:lena.vogt@northlane.example\nX-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij\n"
                        + "LOCATION:\nSUMMARY:Erstgespr\u00e4ch\nDESCRIPTION:Monatsabschluss vergleichen\\n\\n-::~:~::~:~:~:~:~:~:~:~:~:~:~:"
                        + "~::-\\nMit Google Meet teilnehmen: https://meet.google.com/abc-defg-hij\\nOder per Telefon: (DE) +49 30 1234567"
                        + " PIN: 123456#\\nWeitere Informationen zu Meet: https://support.google.com/a/users/answer/9282720\\n\\nBitte"
                        + " bearbeiten Sie diesen Abschnitt nicht.\\n-::~:~::~:~:~:~:~:~:~:~:~:~:~:~:~:~::-"));
        var content = read.records().getFirst();
        assertThat(content.contact().name()).isEqualTo("Sofia Brandt");
        assertThat(content.fields().meeting().agenda()).isEqualTo("Monatsabschluss vergleichen");
        assertThat(content.fields().meeting().link()).isEqualTo("https://meet.google.com/abc-defg-hij");
        assertThat(notes(read)).isEmpty();
    }

    /// A link to one's booking page below a name makes no form of what a person wrote.
    @Test
    void aLinkToABookingPageDropsNothing() throws Exception {
        var agenda = meeting(WHEN + "DESCRIPTION:What: compare month end\\n\\nWhere: your office\\n\\nLena\\n"
                        + "https://calendly.com/lena-vogt/30min\n" + SOFIA)
                .agenda();
        assertThat(agenda).contains("What: compare month end").contains("Where: your office");
    }

    /// Lines that no program writes end soon, whatever they hold.
    @Test
    @Timeout(20)
    void aHostileLineIsReadAsFastAsAnother() {
        for (var line : List.of(
                "DTSTART" + ";".repeat(100_000),
                "DTSTART" + ";A=\"b\"".repeat(50_000),
                "DTSTART;TZID=\"" + "x".repeat(100_000) + "\":20261210T140000",
                "EXDATE:" + "20261210T140000Z,".repeat(20_000))) {
            var problem = catchThrowable(() -> invitation(event(line + "\n" + WHEN + SOFIA)));
            assertThat(problem == null || problem instanceof FileRefusedException)
                    .as("read or refused, not %s", problem)
                    .isTrue();
        }
        assertThat(CalendarMoments.ordered("DTSTART" + ";".repeat(100_000))).isPresent();
    }

    // Files

    /// nextcloud/mail #2524, tine20 #3520: the invitation is a part of a saved mail, coded, and without a name.
    @ParameterizedTest
    @ValueSource(strings = {"7bit", "base64", "file", "forwarded", "cyrillic"})
    void anInvitationInsideAMailIsRead(String how) throws Exception {
        var name = how.equals("cyrillic") ? "\u0421\u043e\u0444\u0438\u044f" : "S\u00f6fia";
        var charset = how.equals("cyrillic") ? Charset.forName("windows-1251") : StandardCharsets.UTF_8;
        var calendar = calendar(event(WHEN + SOFIA.replace("Sofia", name)));
        var isCoded = how.equals("base64") || how.equals("cyrillic");
        var coded = isCoded ? Base64.getMimeEncoder().encodeToString(calendar.getBytes(charset)) : calendar;
        var type = how.equals("file")
                ? "application/octet-stream; name=\"invite.ics\""
                : "text/calendar; charset=" + charset.name() + "; method=REQUEST";
        var mail = "From: sofia.brandt@kelder.example\r\nSubject: Discovery\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b0\"\r\n\r\n--b0\r\n"
                + "Content-Type: multipart/alternative; boundary=\"b1\"\r\n\r\n--b1\r\nContent-Type: text/plain\r\n\r\nHello\r\n"
                + "--b1\r\nContent-Type: " + type + "\r\nContent-Transfer-Encoding: "
                + (isCoded ? "base64" : "8bit") + "\r\n\r\n" + coded + "\r\n--b1--\r\n--b0--\r\n";
        var whole = how.equals("forwarded")
                ? "From: lena.vogt@northlane.example\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/mixed; boundary=\"f0\"\r\n\r\n--f0\r\nContent-Type: message/rfc822\r\n\r\n"
                        + mail + "\r\n--f0--\r\n"
                : mail;
        var file = Files.writeString(folder.resolve("invite.eml"), whole);
        var result = reader().read(file);
        assertThat(notes(result)).doesNotContain(ImportNote.Kind.ENCODING);
        var read = result.records().getFirst();
        assertThat(read.contact().name()).isEqualTo(name + " Brandt");
        assertThat(read.fields().meeting().minutes()).isEqualTo(45);
    }

    @Test
    void aMailWithoutAnInvitationIsSaidToBeOne() throws Exception {
        assertThat(refused(
                        "mail.eml",
                        "From: sofia@kelder.example\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nHello, you\r\n"
                                .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileRefusedException.Reason.MAIL_WITHOUT_INVITATION);
    }

    /// ical-relay #68, outlook-meeting-notes #6: Outlook drops its own format; people drop workbooks for tables.
    @Test
    void filesThatAreNoTextAreCalledWhatTheyAre() throws Exception {
        var outlook = new byte[600];
        System.arraycopy(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1},
                0,
                outlook,
                0,
                8);
        assertThat(refused("meeting.msg", outlook)).isEqualTo(FileRefusedException.Reason.OUTLOOK_FILE);
        assertThat(refused("deals.xlsx", "PK\u0003\u0004......[Content_Types].xml....xl/workbook.xml".getBytes()))
                .isEqualTo(FileRefusedException.Reason.WORKBOOK);
        assertThat(refused("deck.pptx", "PK\u0003\u0004......[Content_Types].xml....ppt/slides".getBytes()))
                .isEqualTo(FileRefusedException.Reason.DOCUMENT);
        assertThat(refused("brief.pdf", "%PDF-1.7\n%\u00e2\u00e3".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(FileRefusedException.Reason.DOCUMENT);
    }

    // Tables

    private static Content row(String table) throws FileRefusedException {
        return reader().read(table).records().getFirst();
    }

    /// thephpleague/csv #586, csvlint #37: a mark in front of a first cell in quotes that holds the separator, or a
    /// line.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ufeff\"Where, from\",Company\r\n\"a,b\",Kelder\r\n",
                "\ufeff\"Where\nfrom\",Company\r\n\"a\nb\",Kelder\r\n"
            })
    void aMarkInFrontOfQuotesBreaksNoCell(String table) throws Exception {
        assertThat(row(table).company()).isEqualTo("Kelder");
    }

    @ParameterizedTest
    @CsvSource({
        "30, 30",
        "30 min, 30",
        "45 Minuten, 45",
        "45.0, 45",
        "1h, 60",
        "1 hour, 60",
        "'1,5 Std.', 90",
        "0:45, 45",
        "1:00:00, 60",
        "half an hour,",
        "0,",
        "999,"
    })
    void aLengthIsReadOrNamed(String cell, Integer minutes) throws Exception {
        var read = reader().read("company,meeting minutes\nKelder,\"" + cell + "\"\n");
        assertThat(read.records().getFirst().fields().meeting().minutes())
                .isEqualTo(minutes == null ? Meeting.DEFAULT_MINUTES : minutes);
        assertThat(read.problems()).hasSize(minutes == null ? 1 : 0);
    }

    /// nutrition-mcp #64, submersion #63: a spreadsheet writes times as its owner's country does.
    @Test
    void aTimeInItsOwnColumnIsReadAsPeopleWriteIt() throws Exception {
        var meeting = row("company,meeting date,meeting time\nKelder,24. Dez. 2026,2:30 PM\n")
                .fields()
                .meeting();
        assertThat(meeting.date()).isEqualTo(LocalDate.of(2026, 12, 24));
        assertThat(meeting.time()).hasToString("14:30");
    }

    /// findinfiles #9, fuse-t #16: an accent as a sign of its own, as a Mac writes it, is the same name.
    @Test
    void aNameIsTheSameHoweverItsAccentsAreWritten() throws Exception {
        var read = reader().read("company,receiver\nKelder,Ka\u0308the O\u0308z\n");
        assertThat(read.problems()).isEmpty();
        assertThat(read.records().getFirst().receiver()).isEqualTo(KAETHE.id());
    }
}
