package baton.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import baton.brief.CallBrief;
import baton.brief.FullDocument;
import baton.brief.Mail;
import baton.brief.RecordSheet;
import baton.exchange.pdf.PdfFile;
import baton.handoff.Handoff;
import baton.handoff.Samples;
import baton.handoff.record.Content;
import baton.handoff.record.FiveFields;
import baton.handoff.record.Meeting;
import baton.handoff.record.Pain;
import baton.handoff.rules.TeamRules;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What leaves Baton, read by programs that know nothing of Baton: python's mail, calendar and table readers,
/// pdftotext, a JSON Schema validator. Where one of them is not installed, its test is skipped.
class IndependentReadersTest {
    private static final Person MAYA = new Person(
            new UUID(0, 1), "Mäya Brändt", "maya@team.example", Role.SDR, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
    private static final Person PRIYA = new Person(
            new UUID(0, 2),
            "Priya Nair, AE",
            "priya@team.example",
            Role.AE,
            ZoneId.of("UTC"),
            WorkingHours.OFFICE,
            true);
    private static final Content FULL = Samples.full(PRIYA.id());
    private static final Handoff HANDOFF = Handoff.draft(new UUID(0, 9), MAYA.id(), FULL, Samples.NOW);
    private static final String HARD = "Grüße aus Zürich: “ß” 🚀 żółć 東京\nsecond, \"quoted\"; =1+1";

    @TempDir
    Path folder;

    /// What a program prints, or a skipped test where it is missing.
    private String run(List<String> command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(folder.resolve("errors").toFile())
                    .redirectOutput(folder.resolve("output").toFile())
                    .start();
        } catch (IOException absent) {
            return Assumptions.abort(command.getFirst() + " is not installed");
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var errors = Files.readString(folder.resolve("errors"));
        assumeTrue(!errors.contains("ModuleNotFoundError"), errors);
        assertThat(process.exitValue()).as(errors).isZero();
        return Files.readString(folder.resolve("output"));
    }

    private String python(String program, Path file) throws IOException, InterruptedException {
        // The system's own, which has the distribution's modules.
        var binary = Files.exists(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
        return run(List.of(binary, "-X", "utf8", "-c", program, file.toString()));
    }

    // Mail

    private static Mail mail(String subject, String body, String inReplyTo) {
        return new Mail(
                new Mail.Address("Mäya Brändt", "maya@team.example"),
                List.of(new Mail.Address("Sarah, “Lindqvist” 🚀", "sarah@northwind.example")),
                List.of(new Mail.Address("Priya Nair", "priya@team.example")),
                subject,
                body,
                "1.intro@team.example",
                inReplyTo);
    }

    @Test
    void pythonReadsTheMail() throws Exception {
        var file = Files.write(
                folder.resolve("a.eml"),
                MailFile.eml(mail("Züri 🚀 + Thursday’s agenda", HARD, "0.intro@team.example"), Samples.NOW));
        var read = new ObjectMapper().readTree(python("""
                import sys, json, email, email.policy
                m = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
                print(json.dumps({'subject': m['subject'], 'body': m.get_content(), 'id': m['message-id'],
                    'reply': m['in-reply-to'], 'refs': m['references'], 'unsent': m['x-unsent'],
                    'to': [[a.display_name, a.addr_spec] for a in m['to'].addresses],
                    'cc': [[a.display_name, a.addr_spec] for a in m['cc'].addresses],
                    'from': m['from'].addresses[0].display_name, 'charset': m.get_content_charset(),
                    'defects': [str(d) for d in m.defects]}))
                """, file));
        assertThat(read.get("subject").asText()).isEqualTo("Züri 🚀 + Thursday’s agenda");
        assertThat(read.get("body").asText().strip()).isEqualTo(HARD);
        assertThat(read.get("id").asText()).isEqualTo("<1.intro@team.example>");
        assertThat(read.get("reply").asText()).isEqualTo("<0.intro@team.example>");
        assertThat(read.get("refs").asText()).isEqualTo("<0.intro@team.example>");
        assertThat(read.get("unsent").asText()).isEqualTo("1");
        assertThat(read.get("to").toString()).isEqualTo("[[\"Sarah, “Lindqvist” 🚀\",\"sarah@northwind.example\"]]");
        assertThat(read.get("cc").toString()).isEqualTo("[[\"Priya Nair\",\"priya@team.example\"]]");
        assertThat(read.get("from").asText()).isEqualTo("Mäya Brändt");
        assertThat(read.get("charset").asText()).isEqualTo("utf-8");
        assertThat(read.get("defects")).isEmpty();
    }

    @Test
    void nobodyCanSlipAHeaderIn() throws IOException {
        var evil = new Mail(
                new Mail.Address("Maya\r\nBcc: x@evil.example", "maya@team.example"),
                List.of(
                        new Mail.Address("x", "a@b.example\r\nBcc: y@evil.example"),
                        new Mail.Address("Sarah\nX-Evil: 1", "sarah@northwind.example")),
                List.of(),
                "Hi\r\nBcc: z@evil.example",
                "body",
                "1@x\r\nX-Evil: 2",
                "");
        var text = new String(MailFile.eml(evil, Samples.NOW), StandardCharsets.UTF_8);
        assertThat(text.lines().filter(l -> l.toLowerCase().startsWith("bcc") || l.startsWith("X-Evil")))
                .isEmpty();
        assertThat(text).contains("sarah@northwind.example").doesNotContain("a@b.example");
    }

    @Test
    void aShortMailIsALinkAndALongOneIsNot() {
        var link = MailFile.link(mail("Hi & bye?", "100 % ü\nline", "")).orElseThrow();
        assertThat(link.toString())
                .isEqualTo("mailto:sarah@northwind.example?cc=priya@team.example&subject=Hi%20%26%20bye%3F"
                        + "&body=100%20%25%20%C3%BC%0D%0Aline");
        for (int length = 1_500; length < 2_000; length++) {
            var made = MailFile.link(mail("s", "x".repeat(length), ""));
            made.ifPresent(l -> assertThat(l.toString().length()).isLessThanOrEqualTo(1_800));
            assertThat(made.isPresent())
                    .isEqualTo(length
                            <= 1_800 - "mailto:sarah@northwind.example?cc=priya@team.example&subject=s&body=".length());
        }
        assertThat(MailFile.link(mail("Re: x", "short", "0@team.example")))
                .as("a link cannot stay in a thread")
                .isEmpty();
    }

    // Calendar

    private static Content meeting(String zone, LocalDate date, LocalTime time) {
        var f = FULL.fields();
        var m = new Meeting(
                date,
                time,
                ZoneId.of(zone),
                45,
                f.meeting().format(),
                f.meeting().attendees(),
                HARD,
                f.meeting().link(),
                true);
        return FULL.withFields(new FiveFields(f.pain(), m, f.stakeholders(), f.objections(), f.competitor()));
    }

    private static final String ICS = """
            import sys, json, icalendar
            c = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
            e = [x for x in c.walk('VEVENT')][0]
            print(json.dumps({'method': str(c['method']), 'uid': str(e['uid']), 'seq': int(e['sequence']),
                'start': e.decoded('dtstart').isoformat(), 'end': e.decoded('dtend').isoformat(),
                'summary': str(e['summary']), 'description': str(e['description']), 'location': str(e['location']),
                'status': str(e['status']), 'attendees': [str(a) for a in e['attendee']],
                'names': [str(a.params['CN']) for a in e['attendee']], 'organizer': str(e['organizer'])}))
            """;

    @ParameterizedTest
    @CsvSource({
        // The days before, of and after the clocks change, in three parts of the world.
        "Europe/London, 2026-10-24, 10:00, 2026-10-24T09:00:00Z",
        "Europe/London, 2026-10-25, 10:00, 2026-10-25T10:00:00Z",
        "Europe/London, 2027-03-27, 10:00, 2027-03-27T10:00:00Z",
        "Europe/London, 2027-03-28, 10:00, 2027-03-28T09:00:00Z",
        "America/New_York, 2026-10-31, 14:00, 2026-10-31T18:00:00Z",
        "America/New_York, 2026-11-01, 14:00, 2026-11-01T19:00:00Z",
        "America/New_York, 2027-03-13, 14:00, 2027-03-13T19:00:00Z",
        "America/New_York, 2027-03-14, 14:00, 2027-03-14T18:00:00Z",
        "Australia/Sydney, 2026-10-03, 09:30, 2026-10-02T23:30:00Z",
        "Australia/Sydney, 2026-10-04, 09:30, 2026-10-03T22:30:00Z",
        "Australia/Sydney, 2027-04-03, 09:30, 2027-04-02T22:30:00Z",
        "Australia/Sydney, 2027-04-04, 09:30, 2027-04-03T23:30:00Z"
    })
    void pythonReadsTheInvitationAtTheRightHour(String zone, LocalDate date, LocalTime time, Instant expected)
            throws Exception {
        var content = meeting(zone, date, time);
        var ics = MeetingInvite.write(HANDOFF.id(), content, MAYA, Optional.of(PRIYA), 3, false, Samples.NOW)
                .orElseThrow();
        var back = InvitationFile.read(ics, ZoneId.of(zone), Samples.NOW);
        assertThat(back.start().toInstant()).isEqualTo(expected);
        assertThat(back.start().toLocalTime()).isEqualTo(time);
        assertThat(back.minutes()).isEqualTo(45);
        assertThat(back.description()).isEqualTo(HARD);
        var file = Files.writeString(folder.resolve("m.ics"), ics);
        var read = new ObjectMapper().readTree(python(ICS, file));
        assertThat(Instant.parse(read.get("start").asText().replace("+00:00", "Z")))
                .isEqualTo(expected);
        assertThat(Instant.parse(read.get("end").asText().replace("+00:00", "Z")))
                .isEqualTo(expected.plusSeconds(45 * 60));
        assertThat(read.get("uid").asText()).isEqualTo(HANDOFF.id() + "@baton");
        assertThat(read.get("seq").asInt()).isEqualTo(3);
        assertThat(read.get("method").asText()).isEqualTo("REQUEST");
        assertThat(read.get("summary").asText()).isEqualTo("Northwind and Priya Nair, AE");
        assertThat(read.get("location").asText()).isEqualTo("https://meet.example/abc");
        assertThat(read.get("names").toString()).isEqualTo("[\"Priya Nair, AE\",\"Mäya Brändt\",\"Sarah Lindqvist\"]");
        assertThat(read.get("organizer").asText()).isEqualTo("mailto:maya@team.example");
        assertThat(read.get("description").asText()).isEqualTo(HARD);
        assertThat(ics.lines()).allMatch(l -> l.length() <= 75);
    }

    @Test
    void aCancelledMeetingHasTheSameIdAndAHigherNumber() throws Exception {
        var ics = MeetingInvite.write(HANDOFF.id(), FULL, MAYA, Optional.of(PRIYA), 3, true, Samples.NOW)
                .orElseThrow();
        assertThat(ics)
                .contains("METHOD:CANCEL")
                .contains("SEQUENCE:4")
                .contains("STATUS:CANCELLED")
                .contains("UID:" + HANDOFF.id());
        assertThat(InvitationFile.read(ics, ZoneId.of("UTC"), Samples.NOW).cancelled())
                .isTrue();
        assertThat(MeetingInvite.write(HANDOFF.id(), Content.EMPTY, MAYA, Optional.empty(), 0, false, Samples.NOW))
                .isEmpty();
    }

    /// An invitation goes to the prospect: nothing internal is in it.
    @Test
    void theInvitationHoldsPublicFactsOnly() throws Exception {
        var ics = MeetingInvite.write(HANDOFF.id(), FULL, MAYA, Optional.of(PRIYA), 0, false, Samples.NOW)
                .orElseThrow()
                .replace("\r\n ", "");
        assertThat(ics).doesNotContain("FreightView").doesNotContain("daughter").doesNotContain("Under contract");
    }

    // Tables

    @Test
    void pythonReadsTheTable() throws Exception {
        var f = FULL.fields();
        var hard = FULL.withFields(new FiveFields(
                new Pain(HARD, "=cmd|' /C calc'!A0"), f.meeting(), f.stakeholders(), f.objections(), f.competitor()));
        var row = new CsvHandoffs.Row(Handoff.draft(new UUID(0, 9), MAYA.id(), hard, Samples.NOW), "");
        var people = Map.of(MAYA.id(), MAYA, PRIYA.id(), PRIYA);
        var table = new CsvHandoffs(people, TeamRules.STANDARD).write(CsvProfile.GENERIC, List.of(row));
        var file = Files.writeString(folder.resolve("t.csv"), table.write(CsvTable.Options.SAFE));
        var read = new ObjectMapper().readTree(python("""
                import sys, csv, json
                print(json.dumps(list(csv.DictReader(open(sys.argv[1], encoding='utf-8-sig', newline=''), strict=True))))
                """, file));
        assertThat(read).hasSize(1);
        assertThat(read.get(0).get("company").asText()).isEqualTo("Northwind");
        assertThat(read.get(0).get("pain").asText()).isEqualTo(HARD);
        assertThat(read.get(0).get("speaker").asText())
                .as("a spreadsheet must not run it")
                .isEqualTo("'=cmd|' /C calc'!A0");
        assertThat(read.get(0).get("meeting date").asText()).isEqualTo("2026-11-24");
    }

    // Pages

    @Test
    void pdftotextReadsThePages() throws Exception {
        var f = FULL.fields();
        var hard = FULL.withFields(new FiveFields(
                new Pain("Grüße aus Zürich, żółć, Ελλάδα, Привет <b>&amp; ☺", "Sarah"),
                f.meeting(),
                f.stakeholders(),
                f.objections(),
                f.competitor()));
        var handoff = Handoff.draft(new UUID(0, 9), MAYA.id(), hard, Samples.NOW);
        var sheet = RecordSheet.of(
                handoff, MAYA, Optional.of(PRIYA), new RecordSheet.Status(true, false, false), MAYA.zone());
        var pages = PdfFile.write(sheet);
        assertThat(pages.pages()).isEqualTo(1);
        var file = Files.write(folder.resolve("sheet.pdf"), pages.bytes());
        var text = run(List.of("pdftotext", "-enc", "UTF-8", "-layout", file.toString(), "-"));
        assertThat(text)
                .containsSubsequence(
                        "HANDOFF RECORD: Northwind | 19 November 2026",
                        "SDR: Mäya Brändt | AE: Priya Nair, AE",
                        "TRIGGER CONDITIONS",
                        "Calendar invite accepted",
                        "ICP criteria confirmed",
                        "Qualification threshold met",
                        "1. PAIN",
                        "Grüße aus Zürich, żółć, Ελλάδα, Привет <b>&amp; ☺",
                        "2. NEXT MEETING",
                        "Tue 24 Nov 2026, 14:00 (America/New_York)",
                        "3. STAKEHOLDER MAP",
                        "James Holt",
                        "4. OBJECTIONS SURFACED",
                        "5. COMPETITOR MENTIONED",
                        "WARM INTRO EMAIL STATUS",
                        "AE FIRST TOUCH");
        var document = PdfFile.write(FullDocument.of(HANDOFF, MAYA, Optional.of(PRIYA), false));
        assertThat(document.pages()).isLessThanOrEqualTo(2);
    }

    // JSON

    private static List<String> complaints(String schema, String json) {
        var found = new ArrayList<String>();
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(json, InputFormat.JSON, c -> c.getExecutionConfig().setFormatAssertionsEnabled(true))
                .forEach(m -> found.add(m.toString()));
        return found;
    }

    @Test
    void aValidatorAcceptsTheBriefAndBatonReadsItBack() throws Exception {
        var brief = CallBrief.of(HANDOFF, TeamRules.STANDARD, Samples.NOW);
        var json = CallBriefFile.write(brief);
        assertThat(complaints(CallBriefFile.schema(), json)).isEmpty();
        assertThat(complaints(CallBriefFile.schema(), json.replace("\"qualified\"", "\"perhaps\"")))
                .isNotEmpty();
        assertThat(CallBriefFile.read(json)).isEqualTo(brief);
        assertThat(CallBriefFile.toContent(brief).more().flags()).containsExactly("Under contract until March");
    }

    private static String invitation(String more) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\n"
                + "DTSTAMP:20261101T100000Z\r\nDTSTART:20261124T190000Z\r\nDTEND:20261124T193000Z\r\nSUMMARY:Talk\r\n"
                + "ATTENDEE;CUTYPE=ROOM;CN=Room 4;PARTSTAT=ACCEPTED:mailto:room@northwind.example\r\n"
                + "ATTENDEE;CN=Ann;PARTSTAT=ACCEPTED:mailto:ann@team.example\r\n"
                + "ATTENDEE;CN=Bob;PARTSTAT=DECLINED:mailto:bob@northwind.example\r\n" + more
                + "END:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    /// Only somebody of theirs who said yes is proof; a room, a colleague and a no are none.
    @Test
    void onlyTheirOwnYesIsProofOfAcceptance() throws Exception {
        var ours = List.of("maya@team.example");
        var nobody = InvitationFile.read(invitation(""), ZoneId.of("UTC"), Samples.NOW)
                .into(Content.EMPTY, ours, Samples.NOW);
        assertThat(nobody.conditions()).isEmpty();
        assertThat(nobody.contact().name()).isEmpty();
        var sarah = InvitationFile.read(
                        invitation("ATTENDEE;CN=\"Lindqvist, Sarah\";PARTSTAT=ACCEPTED:mailto:s@northwind.example\r\n"),
                        ZoneId.of("Europe/London"),
                        Samples.NOW)
                .into(Content.EMPTY, ours, Samples.NOW);
        assertThat(sarah.fields().meeting().attendees()).containsExactly("Sarah Lindqvist");
        assertThat(sarah.conditions().values().iterator().next().note()).startsWith("Sarah Lindqvist accepted");
        assertThat(sarah.fields().meeting().time()).isEqualTo(LocalTime.of(19, 0));
        var off = invitation("").replace("REQUEST", "CANCEL");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new ImportReader(
                                List.of(), Samples.NOW, ZoneId.of("UTC"), java.util.Currency.getInstance("GBP"))
                        .read(off))
                .isInstanceOfSatisfying(
                        FileRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(FileRefusedException.Reason.CANCELLED));
    }

    /// A zone of Windows' own name with its rules in the file, as Outlook sends it, over the change of clocks.
    @ParameterizedTest
    @CsvSource({"20261031T140000, 2026-10-31T18:00:00Z", "20261101T140000, 2026-11-01T19:00:00Z"})
    void anOutlookInvitationIsReadAtTheRightHour(String local, Instant expected) throws Exception {
        var ics = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:Outlook\r\nMETHOD:REQUEST\r\nBEGIN:VTIMEZONE\r\n"
                + "TZID:Eastern Standard Time\r\nBEGIN:STANDARD\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:-0400\r\n"
                + "TZOFFSETTO:-0500\r\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11\r\nEND:STANDARD\r\n"
                + "BEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\n"
                + "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n"
                + "BEGIN:VEVENT\r\nUID:2\r\nDTSTAMP:20261001T100000Z\r\nSUMMARY:Talk\r\n"
                + "DTSTART;TZID=Eastern Standard Time:" + local + "\r\nDURATION:PT45M\r\n"
                + "END:VEVENT\r\nEND:VCALENDAR\r\n";
        var read = InvitationFile.read(ics, ZoneId.of("Europe/London"), Samples.NOW);
        assertThat(read.start().toInstant()).isEqualTo(expected);
        assertThat(read.minutes()).isEqualTo(45);
    }

    /// What a mail program shows of a mail with a file: its name, and every byte.
    @Test
    void aFileThatIsAttachedComesOutAsItWentIn() throws Exception {
        var bytes = new byte[200_001];
        new Random(3).nextBytes(bytes);
        var attached = Files.write(folder.resolve("Müller & Söhne.handoff"), bytes);
        var file = folder.resolve("mail.eml");
        MailFile.eml(mail("Züri 🚀", "Open it with Baton.", ""), attached, Samples.NOW, file);
        var script = """
                import email, email.policy, hashlib, sys
                m = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
                a = [p for p in m.iter_attachments()]
                print(m['X-Unsent'], len(a), a[0].get_filename(), hashlib.sha256(a[0].get_content()).hexdigest())
                print(m.get_body(('plain',)).get_content().strip())
                """;
        var read = python(script, file);
        assertThat(read.lines().toList())
                .containsExactly(
                        "1 1 Müller & Söhne.handoff "
                                + HexFormat.of()
                                        .formatHex(MessageDigest.getInstance("SHA-256")
                                                .digest(bytes)),
                        "Open it with Baton.");
    }
}
