package baton.server;

import static org.assertj.core.api.Assertions.assertThat;

import baton.people.Role;
import baton.team.Identity;
import baton.team.server.ServerEvent;
import baton.team.server.ServerException;
import baton.team.server.ServerPush;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What each of them may and may not do with the server's database, tried with a plain client: the server itself
/// decides, whatever program asks.
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class RightsTest {
    private final List<String> wrong = new ArrayList<>();
    private int tried;

    /// One attempt.
    @FunctionalInterface
    private interface Attempt {
        Object go() throws Exception;
    }

    private void want(String what, String expected, Attempt attempt) throws Exception {
        tried++;
        String came;
        try {
            came = String.valueOf(attempt.go());
        } catch (SQLException e) {
            came = String.valueOf(e.getSQLState());
        } catch (ServerException e) {
            came = e.reason().name();
        }
        if (!List.of(expected.split("\\|")).contains(came)) {
            wrong.add(what + ": " + came + ", not " + expected);
        }
    }

    private static Object one(PostgresServer as, String sql) throws SQLException {
        try (var s = as.questions().connection().createStatement();
                var rows = s.executeQuery(sql)) {
            rows.next();
            return rows.getObject(1);
        }
    }

    private static Object run(PostgresServer as, String sql) throws SQLException {
        try (var s = as.questions().connection().createStatement()) {
            s.execute(sql);
            return "done";
        }
    }

    private static ServerEvent event(UUID person, String kind, String words, Instant at) {
        return new ServerEvent(UUID.randomUUID(), 0, at, person, kind, "{\"words\":\"" + words + "\"}");
    }

    private static ServerEvent event(UUID person, String kind) {
        return event(person, kind, "", Instant.now());
    }

    private static Object push(
            PostgresServer as,
            UUID id,
            long base,
            UUID sender,
            @Nullable UUID receiver,
            String status,
            @Nullable String record,
            @Nullable String rest,
            ServerEvent... events)
            throws ServerException {
        return as.push(new ServerPush(id, base, 1, sender, receiver, status, record, rest, List.of(events)))
                .outcome();
    }

    private static ServerEvent takenBack(UUID by, ServerEvent act) {
        return takenBack(by, act, Instant.now());
    }

    private static ServerEvent takenBack(UUID by, ServerEvent act, Instant at) {
        return new ServerEvent(
                UUID.randomUUID(),
                0,
                at,
                by,
                "TAKEN_BACK",
                "{\"event\":\"" + act.id() + "\",\"kind\":\"" + act.kind() + "\",\"at\":\"" + act.at() + "\"}");
    }

    private static ServerEvent passedOn(UUID by, UUID from, UUID to) {
        return new ServerEvent(
                UUID.randomUUID(),
                0,
                Instant.now(),
                by,
                "REASSIGNED",
                "{\"from\":\"" + from + "\",\"to\":\"" + to + "\"}");
    }

    @Test
    void everyAttemptEndsAsTheTableSays() throws Exception {
        try (var team = TestServer.start()) {
            var megs = team.begin(TestServer.person("Meg", Role.MANAGER));
            var sams = team.join(megs, TestServer.person("Sam", Role.SDR));
            var anns = team.join(megs, TestServer.person("Ann", Role.AE));
            var toms = team.join(megs, TestServer.person("Tom", Role.AE));
            var eves = otherTeam(team);
            var meg = team.greeted(megs);
            var sam = team.greeted(sams);
            var ann = team.greeted(anns);
            var tom = team.greeted(toms);
            var eve = team.greeted(eves);
            var s = sams.id();
            var a = anns.id();
            var t = toms.id();
            var m = megs.id();
            var id = UUID.randomUUID();
            var draft = UUID.randomUUID();
            var ids = "('" + id + "','" + draft + "')";
            var teamId = megs.membership().team();

            // Handing off, and who sees it.
            var created = event(s, "CREATED", "first", Instant.now());
            want(
                    "sam hands off",
                    "OK",
                    () -> push(sam, id, 0, s, a, "HANDED_OFF", "R", "{}", created, event(s, "HANDED_OFF")));
            want("sam keeps a draft", "OK", () -> push(sam, draft, 0, s, a, "DRAFT", "R", "{}", event(s, "CREATED")));
            want("sam sees both", "2", () -> one(sam, "select count(*) from baton.handoff where id in " + ids));
            want(
                    "ann sees what was handed off",
                    "1",
                    () -> one(ann, "select count(*) from baton.handoff where id in " + ids));
            want("meg sees no draft", "1", () -> one(meg, "select count(*) from baton.handoff where id in " + ids));
            want(
                    "ann sees no event of the draft",
                    "0",
                    () -> one(ann, "select count(*) from baton.event where handoff_id = '" + draft + "'"));
            for (var table : List.of("handoff", "event", "clip", "erasure")) {
                want("eve reads " + table, "0", () -> one(eve, "select count(*) from baton." + table));
            }
            want("eve reads documents of her team alone", "1", () -> one(eve, "select count(*) from baton.document"));
            want("eve lays a trap function into her question", "0", () -> {
                run(
                        eve,
                        "create function pg_temp.leak(text) returns boolean language plpgsql cost 0.0000001 as"
                                + " $$ begin raise notice 'LEAK %', $1; return true; end $$");
                try (var x = eve.questions().connection().createStatement()) {
                    x.executeQuery("select count(*) from baton.handoff where pg_temp.leak(record)")
                            .close();
                    return x.getWarnings() == null ? "0" : "leaked";
                }
            });
            want(
                    "eve writes into it",
                    "NOT_LET_IN",
                    () -> push(eve, id, 1, s, a, "HANDED_OFF", null, null, event(eves.id(), "TAGGED")));
            want(
                    "eve asks for a clip's address",
                    "BT404",
                    () -> one(eve, "select baton.presign('" + UUID.randomUUID() + "','GET','{}')"));
            for (var table : List.of(
                    "depot",
                    "login",
                    "member",
                    "invite",
                    "device",
                    "kind_rule",
                    "team",
                    "access_log",
                    "document_before",
                    "erasure_done")) {
                want("sam reads " + table, "42501", () -> one(sam, "select count(*) from baton." + table));
            }
            want("sam changes an event's words", "42501", () -> run(sam, "update baton.event set payload = 'forged'"));
            want("sam deletes an event", "42501", () -> run(sam, "delete from baton.event"));
            want(
                    "sam adds an event by hand",
                    "42501",
                    () -> run(
                            sam,
                            "insert into baton.event (id, handoff_id, place, at, person_id, kind, payload, pushed_by) values (gen_random_uuid(), '"
                                    + id + "', 9, now(), '" + a + "', 'ACCEPTED', '', '" + a + "')"));
            want("sam changes a record by hand", "42501", () -> run(sam, "update baton.handoff set record = '{}'"));
            want("meg changes a record by hand", "42501", () -> run(meg, "update baton.handoff set record = '{}'"));
            want(
                    "sam makes himself a manager by hand",
                    "42501",
                    () -> run(sam, "update baton.member set role = 'MANAGER'"));
            want(
                    "sam puts a function in the way",
                    "42501",
                    () -> run(sam, "create function baton.me() returns uuid language sql as 'select null::uuid'"));
            want("sam becomes the owner", "42501", () -> run(sam, "set role baton_owner"));
            want(
                    "sam calls a helper of the owner",
                    "42501",
                    () -> run(sam, "select baton.add_events('" + id + "', '[]')"));
            want(
                    "sam begins a team",
                    "42501",
                    () -> run(
                            sam,
                            "select baton.begin_team(gen_random_uuid(), 'x', gen_random_uuid(), '{}', 'baton_p_x', 'SCRAM-SHA-256$')"));
            want("sam restamps", "42501", () -> run(sam, "select baton.restamp()"));

            // Acts in others' names, and moves without an act.
            want(
                    "sam accepts in ann's name",
                    "NOT_ALLOWED",
                    () -> push(sam, id, 1, s, a, "OPENED", null, "{}", event(a, "OPENED")));
            want(
                    "sam accepts as himself",
                    "NOT_ALLOWED",
                    () -> push(sam, id, 1, s, a, "OPENED", null, "{}", event(s, "OPENED")));
            want(
                    "sam moves it under the cover of a note",
                    "NOT_ALLOWED",
                    () -> push(sam, id, 1, s, a, "ACCEPTED", null, "{}", event(s, "TAGGED")));
            want(
                    "sam changes deadlines under the cover of a tag",
                    "NOT_ALLOWED",
                    () -> push(sam, id, 1, s, a, "HANDED_OFF", null, "{\"x\":1}", event(s, "TAGGED")));
            want(
                    "sam moves the state under the cover of a question",
                    "NOT_ALLOWED",
                    () -> push(sam, id, 1, s, a, "ACCEPTED", null, "{}", event(s, "ASKED")));
            want(
                    "sam edits what is with ann",
                    "NOT_ALLOWED",
                    () -> push(sam, id, 1, s, a, "HANDED_OFF", "other", "{}", event(s, "EDITED")));
            want(
                    "sam changes the receiver of what is with ann",
                    "NOT_ALLOWED",
                    () -> push(sam, id, 1, s, t, "HANDED_OFF", null, "{}", event(s, "EDITED")));
            want("ann opens", "OK", () -> push(ann, id, 1, s, a, "OPENED", null, "{}", event(a, "OPENED")));
            want(
                    "ann puts other words into sam's record while she accepts",
                    "NOT_ALLOWED",
                    () -> push(ann, id, 2, s, a, "ACCEPTED", "other", "{}", event(a, "ACCEPTED")));
            want(
                    "ann becomes its sender while she accepts",
                    "NOT_ALLOWED",
                    () -> push(ann, id, 2, a, a, "ACCEPTED", null, "{}", event(a, "ACCEPTED")));
            want(
                    "ann accepts from an old version",
                    "STALE",
                    () -> push(ann, id, 1, s, a, "ACCEPTED", null, "{}", event(a, "ACCEPTED")));
            want(
                    "ann accepts without saying what became of it",
                    "NOT_ALLOWED",
                    () -> push(ann, id, 2, s, a, "ACCEPTED", null, null, event(a, "ACCEPTED")));
            want(
                    "tom, who does not receive it, accepts",
                    "NOT_ALLOWED",
                    () -> push(tom, id, 2, s, a, "ACCEPTED", null, "{}", event(t, "ACCEPTED")));
            want(
                    "tom takes it to himself",
                    "NOT_ALLOWED",
                    () -> push(tom, id, 2, s, t, "HANDED_OFF", null, "{}", event(t, "REASSIGNED")));
            want(
                    "tom takes it over as its sender",
                    "NOT_ALLOWED",
                    () -> push(tom, id, 2, t, a, "OPENED", null, "{}", event(t, "TAKEN_OVER")));
            want(
                    "tom pauses what is not his",
                    "NOT_ALLOWED",
                    () -> push(tom, id, 2, s, a, "OPENED", null, "{}", event(t, "PAUSED")));
            // Taking back: one's own act of a moment ago, and where it stood before.
            var again = UUID.randomUUID();
            var out = event(s, "HANDED_OFF");
            push(sam, again, 0, s, a, "HANDED_OFF", "R", "{}", event(s, "CREATED"), out);
            push(ann, again, 1, s, a, "OPENED", null, "{}", event(a, "OPENED"));
            var accepted = event(a, "ACCEPTED");
            want("ann accepts", "OK", () -> push(ann, again, 2, s, a, "ACCEPTED", null, "{}", accepted));
            want(
                    "sam takes ann's acceptance back",
                    "NOT_ALLOWED",
                    () -> push(sam, again, 3, s, a, "OPENED", null, "{}", takenBack(s, accepted)));
            want(
                    "ann takes sam's hand-off back",
                    "NOT_ALLOWED",
                    () -> push(ann, again, 3, s, a, "ACCEPTED", null, "{}", takenBack(a, out)));
            want(
                    "ann reaches another state under the cover of taking back",
                    "NOT_ALLOWED",
                    () -> push(ann, again, 3, s, a, "MET", null, "{}", takenBack(a, accepted)));
            want(
                    "ann takes back what she did long ago",
                    "NOT_ALLOWED",
                    () -> push(
                            ann,
                            again,
                            3,
                            s,
                            a,
                            "OPENED",
                            null,
                            "{}",
                            takenBack(a, accepted, accepted.at().plusSeconds(61))));
            want(
                    "ann takes her acceptance back",
                    "OK",
                    () -> push(ann, again, 3, s, a, "OPENED", null, "{}", takenBack(a, accepted)));
            want(
                    "a member calls what only the server asks",
                    "42501",
                    () -> run(ann, "select baton.leads_back('{}', '" + again + "', 'OPENED')"));
            want("tom comments", "OK", () -> push(tom, id, 2, s, a, "OPENED", null, null, event(t, "MARKED")));
            want(
                    "sam says that tom, who is no manager, let it go",
                    "NOT_ALLOWED",
                    () -> push(sam, id, 2, s, a, "OPENED", null, "{}", event(t, "OVERRIDDEN")));
            want(
                    "an event of before with other words: nothing happens",
                    "KNOWN",
                    () -> push(
                            sam,
                            id,
                            2,
                            s,
                            a,
                            "OPENED",
                            null,
                            null,
                            new ServerEvent(created.id(), 0, Instant.now(), s, "TAGGED", "forged")));
            want(
                    "... and it says what it said",
                    created.payload(),
                    () -> one(sam, "select payload from baton.event where id = '" + created.id() + "'"));
            want(
                    "an event of this handoff on another one",
                    "NOT_ALLOWED|UNKNOWN",
                    () -> push(
                            sam,
                            draft,
                            1,
                            s,
                            a,
                            "DRAFT",
                            null,
                            "{}",
                            new ServerEvent(created.id(), 0, Instant.now(), s, "EDITED", "{}"),
                            event(a, "EDITED")));
            want(
                    "a clock ten minutes ahead",
                    "CLOCK_AHEAD",
                    () -> push(
                            sam,
                            id,
                            2,
                            s,
                            a,
                            "OPENED",
                            null,
                            null,
                            event(s, "TAGGED", "", Instant.now().plusSeconds(600))));
            want(
                    "a kind that the server does not know",
                    "NOT_ALLOWED",
                    () -> push(sam, id, 2, s, a, "OPENED", null, null, event(s, "INVENTED")));
            want(
                    "a record of three million letters",
                    "TOO_MUCH",
                    () -> push(
                            sam,
                            UUID.randomUUID(),
                            0,
                            s,
                            a,
                            "DRAFT",
                            "x".repeat(3_000_000),
                            "{}",
                            event(s, "CREATED")));
            want("sam shadows the table with a temporary one: his note goes to the real one", "1", () -> {
                run(sam, "create temp table event (id uuid, handoff_id uuid)");
                var note = event(s, "TAGGED");
                push(sam, id, 2, s, a, "OPENED", null, null, note);
                return one(sam, "select count(*) from baton.event where id = '" + note.id() + "'");
            });
            want(
                    "meg gives it to tom and opens it herself in one go",
                    "NOT_ALLOWED",
                    () -> push(meg, id, 2, s, t, "OPENED", "R2", "{}", passedOn(m, a, t), event(m, "OPENED")));
            want(
                    "meg gives it to tom",
                    "OK",
                    () -> push(meg, id, 2, s, t, "HANDED_OFF", "R2", "{}", passedOn(m, a, t)));
            var own = UUID.randomUUID();
            push(sam, own, 0, s, a, "HANDED_OFF", "R", "{}", event(s, "HANDED_OFF"));
            want(
                    "meg takes another one herself, and opens and accepts it, all of it on a train",
                    "OK",
                    () -> push(
                            meg,
                            own,
                            1,
                            s,
                            m,
                            "ACCEPTED",
                            "R2",
                            "{}",
                            passedOn(m, a, m),
                            event(m, "OPENED"),
                            event(m, "ACCEPTED")));
            want("tom opens it now", "OK", () -> push(tom, id, 3, s, t, "OPENED", null, "{}", event(t, "OPENED")));
            want(
                    "ann returns what is tom's",
                    "NOT_ALLOWED",
                    () -> push(ann, id, 4, s, t, "RETURNED", null, "{}", event(a, "RETURNED")));
            want(
                    "sam moves in what is not his",
                    "NOT_ALLOWED",
                    () -> sam.moveIn(
                            new ServerPush(UUID.randomUUID(), 0, 1, a, s, "HANDED_OFF", "R", "{}", List.of())));
            want(
                    "meg moves in",
                    "OK",
                    () -> meg.moveIn(new ServerPush(
                            UUID.randomUUID(), 0, 1, a, s, "HANDED_OFF", "R", "{}", List.of(event(a, "HANDED_OFF")))));

            // Documents.
            var nobody = NOBODY;
            want(
                    "sam writes about ann's hours",
                    "BT403",
                    () -> run(sam, document(teamId, "PERSON", a, nobody, 1, "{\"role\":\"AE\"}")));
            want(
                    "ann writes about hers",
                    "2",
                    () -> one(ann, document(teamId, "PERSON", a, nobody, 1, "{\"role\":\"AE\"}")));
            want(
                    "ann makes herself a manager",
                    "BT403",
                    () -> one(ann, document(teamId, "PERSON", a, nobody, 2, "{\"role\":\"MANAGER\"}")));
            want(
                    "an older state of hers is refused",
                    "-1",
                    () -> one(ann, document(teamId, "PERSON", a, nobody, 1, "{\"role\":\"AE\"}")));
            want("sam changes the rules", "BT403", () -> run(sam, document(teamId, "RULES", teamId, nobody, 0, "x")));
            want("meg changes the rules", "1", () -> one(meg, document(teamId, "RULES", teamId, nobody, 0, "x")));
            want(
                    "sam writes what ann has watched",
                    "BT403",
                    () -> run(sam, document(teamId, "VIEWING", id, a.toString(), 0, "{}")));
            want("sam keeps his effort", "1", () -> one(sam, document(teamId, "EFFORT", id, s.toString(), 0, "{}")));
            want(
                    "nobody else sees it",
                    "0",
                    () -> one(meg, "select count(*) from baton.document where kind = 'EFFORT'"));
            want("a kind that nobody knows", "BT403", () -> run(meg, document(teamId, "SECRETS", id, nobody, 0, "{}")));
            want(
                    "eve writes a document of this team",
                    "BT403",
                    () -> run(eve, document(teamId, "COLLECTION", id, nobody, 0, "{}")));

            // Erasing, giving back, choosing where clips lie.
            want(
                    "sam opens the hour of giving back",
                    "BT403",
                    () -> run(sam, "select baton.restore('" + teamId + "')"));
            want("meg gives back outside of that hour", "NOT_ALLOWED", () -> {
                meg.giveBack(new ServerPush(id, 99, 1, s, a, "ACCEPTED", "R", "{}", List.of()));
                return "done";
            });
            want("ann erases what is not hers", "NOT_ALLOWED", () -> {
                ann.erase(new ServerPush(id, 0, 1, s, a, "OPENED", "", "", List.of()));
                return "done";
            });
            want(
                    "sam chooses where clips lie",
                    "BT403",
                    () -> run(sam, "select baton.set_depot('" + teamId + "','NONE','','','','','','')"));
            want(
                    "sam brings a clip to what is not his",
                    "BT403",
                    () -> run(sam, "select baton.announce_clip(gen_random_uuid(), gen_random_uuid(), 1, 'x')"));
            want(
                    "ann says that sam's clip is there",
                    "BT403",
                    () -> run(ann, "select baton.clip_there(gen_random_uuid())"));
            want("a manager's look is written down", "1", () -> {
                run(meg, "select baton.looked('" + id + "', now() + interval '1 day')");
                return one(sam, "select count(*) from baton.looks('" + id + "')");
            });
            want(
                    "ann, who is no side of it any more, does not read who looked",
                    "0",
                    () -> one(ann, "select count(*) from baton.looks('" + id + "')"));

            // Coming and going.
            want(
                    "sam invites",
                    "NOT_ALLOWED",
                    () -> new TeamMembers(sam, sams.membership()).invite(Role.AE, null, Instant.now()));
            var invitation = new TeamMembers(meg, megs.membership()).invite(Role.AE, null, Instant.now());
            try (var guest =
                    PostgresServer.open(team.address(), invitation.login(), invitation.password(), team.scratch())) {
                want(
                        "whoever has the link reads handoffs",
                        "42501",
                        () -> one(guest, "select count(*) from baton.handoff"));
                want(
                        "... greets",
                        "NOT_ALLOWED",
                        () -> guest.greet(TestServer.computer(UUID.randomUUID()), UUID.randomUUID()));
                want(
                        "... redeems with another token",
                        "BT410",
                        () -> run(
                                guest,
                                "select baton.redeem('wrong', gen_random_uuid(), '{}', 'baton_p_" + "0".repeat(32)
                                        + "', 'SCRAM-SHA-256$x')"));
                want(
                        "... becomes somebody who is there",
                        "BT409",
                        () -> run(
                                guest,
                                "select baton.redeem('" + invitation.token() + "', '" + m + "', '{}', 'baton_p_"
                                        + "0".repeat(32) + "', 'SCRAM-SHA-256$x')"));
                want(
                        "... makes a login of another name",
                        "BT400",
                        () -> run(
                                guest,
                                "select baton.redeem('" + invitation.token()
                                        + "', gen_random_uuid(), '{}', 'postgres2', 'SCRAM-SHA-256$x')"));
                want(
                        "... with a password in the open",
                        "BT400",
                        () -> run(
                                guest,
                                "select baton.redeem('" + invitation.token() + "', gen_random_uuid(), '{}', 'baton_p_"
                                        + "0".repeat(32) + "', 'secret')"));
            }
            var newcomer = TestServer.person("Nell", Role.AE);
            var keys = Identity.create(newcomer.id());
            var joined = TeamMembers.join(invitation, newcomer, keys, UUID.randomUUID(), team.scratch());
            want(
                    "the link is used up",
                    "USED_UP",
                    () -> TeamMembers.join(invitation, newcomer, keys, UUID.randomUUID(), team.scratch()));
            var nells = new TestServer.Somebody(newcomer, keys, joined.membership());
            var nell = team.greeted(nells);
            want("the newcomer reads", "true", () -> (Long) one(nell, "select count(*) from baton.handoff") > 0);
            want(
                    "sam lets her go",
                    "BT403",
                    () -> run(sam, "select baton.leave('" + newcomer.id() + "','" + teamId + "')"));
            want(
                    "sam locks her computer out",
                    "BT403",
                    () -> run(
                            sam, "select baton.lock_out('" + joined.membership().device() + "','" + teamId + "')"));
            want(
                    "sam comes as her computer",
                    "NOT_LET_IN",
                    () -> sam.greet(TestServer.computer(joined.membership().device()), UUID.randomUUID()));
            want(
                    "meg lets her go",
                    "done",
                    () -> run(meg, "select baton.leave('" + newcomer.id() + "','" + teamId + "')"));
            want(
                    "in a session that is still open nothing is there any more",
                    "0",
                    () -> one(nell, "select count(*) from baton.handoff"));
            want(
                    "... and nothing can be pushed",
                    "NOT_LET_IN",
                    () -> push(
                            nell,
                            UUID.randomUUID(),
                            0,
                            newcomer.id(),
                            a,
                            "DRAFT",
                            "R",
                            "{}",
                            event(newcomer.id(), "CREATED")));
            want("there is no new session", "NOT_LET_IN", () -> team.open(nells));
            want("the last manager stays", "BT409", () -> run(meg, "select baton.leave('" + m + "','" + teamId + "')"));
            want(
                    "another password",
                    "NOT_LET_IN",
                    () -> PostgresServer.open(team.address(), sams.membership().login(), "guess", team.scratch()));
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(90);
    }

    @Test
    void whatLeavesTheTeam() throws Exception {
        try (var team = TestServer.start()) {
            var megs = team.begin(TestServer.person("Meg", Role.MANAGER));
            var sams = team.join(megs, TestServer.person("Sam", Role.SDR));
            var anns = team.join(megs, TestServer.person("Ann", Role.AE));
            var toms = team.join(megs, TestServer.person("Tom", Role.AE));
            var meg = team.greeted(megs);
            var sam = team.greeted(sams);
            var ann = team.greeted(anns);
            var tom = team.greeted(toms);
            var eve = team.greeted(otherTeam(team));
            var s = sams.id();
            var a = anns.id();
            var t = toms.id();
            var teamId = megs.membership().team();
            var id = UUID.randomUUID();
            var draft = UUID.randomUUID();
            var clip = UUID.randomUUID();
            push(sam, id, 0, s, a, "HANDED_OFF", "R", "{}", event(s, "CREATED"), event(s, "HANDED_OFF"));
            push(sam, draft, 0, s, a, "DRAFT", "R", "{}", event(s, "CREATED"));
            sam.announce(clip, id, 1, "x");

            // The trash.
            want("tom deletes what is sam's", "NOT_ALLOWED", () -> tom.delete(id, 2));
            want("ann, who has got it, deletes it", "NOT_ALLOWED", () -> ann.delete(id, 2));
            want(
                    "eve deletes it",
                    "known",
                    () -> one(
                            eve,
                            "select baton.delete_handoff('" + id + "', (select"
                                    + " team_id from baton.document limit 1), 2)"));
            want(
                    "... as one of that team",
                    "BT403",
                    () -> one(eve, "select baton.delete_handoff('" + id + "','" + teamId + "',2)"));
            want("meg deletes sam's draft, which she cannot see", "NOT_ALLOWED", () -> meg.delete(draft, 1));
            push(ann, id, 1, s, a, "HANDED_OFF", null, null, event(a, "ASKED"));
            want("sam deletes what he has not seen all of", "false", () -> sam.delete(id, 2));
            want("sam deletes it", "true", () -> sam.delete(id, 3));
            want("... and again", "true", () -> sam.delete(id, 2));
            want("ann hears that it is deleted already", "true", () -> ann.delete(id, 0));
            want("eve puts it back", "BT403", () -> run(eve, "select baton.put_back('" + id + "','" + teamId + "')"));
            want(
                    "it lies there",
                    "1",
                    () -> one(ann, "select count(*) from baton.handoff where deleted_by = '" + s + "'"));
            want("a program's reminder leaves it there", "1", () -> {
                push(sam, id, 1, s, a, "HANDED_OFF", null, null, event(s, "REMINDED"));
                return one(ann, "select count(*) from baton.handoff where deleted_by = '" + s + "'");
            });
            want("ann works on it: it leaves the trash", "0", () -> {
                push(ann, id, 1, s, a, "ACCEPTED", null, "{}", event(a, "OPENED"), event(a, "ACCEPTED"));
                return one(ann, "select count(*) from baton.handoff where deleted_by is not null");
            });
            want("meg deletes it", "true", () -> meg.delete(id, 6));
            want("tom, who could see it, puts it back", "done", () -> {
                tom.putBack(id);
                return "done";
            });
            want("nothing is old enough", "0", () -> one(ann, "select baton.settle_trash('" + teamId + "')"));
            want("eve settles it", "BT403", () -> one(eve, "select baton.settle_trash('" + teamId + "')"));

            // A newer program's handoff.
            var newer = UUID.randomUUID();
            want(
                    "sam writes what this server does not know",
                    "NEWER",
                    () -> sam.push(new ServerPush(
                            newer, 0, 9, s, a, "HANDED_OFF", "R", "{}", List.of(event(s, "HANDED_OFF")))));
            try (var admin = team.admin();
                    var x = admin.createStatement()) {
                x.execute("update baton.server set schema_version = 9");
            }
            sam.push(new ServerPush(newer, 0, 9, s, a, "HANDED_OFF", "R", "{}", List.of(event(s, "HANDED_OFF"))));
            want(
                    "an older program moves it",
                    "NEWER",
                    () -> push(ann, newer, 1, s, a, "OPENED", null, "{}", event(a, "OPENED")));
            want(
                    "... but it may note",
                    "OK",
                    () -> push(ann, newer, 1, s, a, "HANDED_OFF", null, null, event(a, "TAGGED")));

            // The video of what is erased.
            want("sam throws away what stands", "BT403", () -> run(sam, "select baton.thrown_away('" + clip + "')"));
            want(
                    "... or has it deleted in the store",
                    "BT403",
                    () -> one(sam, "select baton.presign('" + clip + "','DELETE','{}')"));
            meg.erase(new ServerPush(id, 0, 1, s, a, "ACCEPTED", "", "{}", List.of()));
            want("its address is gone", "BT404", () -> one(ann, "select baton.presign('" + clip + "','GET','{}')"));
            want(
                    "sam says after that that it is there",
                    "BT404",
                    () -> run(sam, "select baton.clip_there('" + clip + "')"));
            want(
                    "its words come back by a late computer",
                    "-1",
                    () -> one(ann, document(teamId, "TRANSCRIPT", clip, NOBODY, 0, "{}")));
            want("tom is asked to throw it away", "[]", tom::clipsToThrowAway);
            want("tom throws it away", "BT403", () -> run(tom, "select baton.thrown_away('" + clip + "')"));
            want(
                    "ann is asked to",
                    clip.toString(),
                    () -> ann.clipsToThrowAway().getFirst().clip());
            want(
                    "eve is asked to",
                    "0",
                    () -> one(eve, "select count(*) from baton.clips_to_throw_away('" + teamId + "')"));
            ann.thrownAway(clip);
            want("nobody is asked any more", "[]", meg::clipsToThrowAway);
            want(
                    "its words come back still later",
                    "-1",
                    () -> one(ann, document(teamId, "CAPTIONS", clip, NOBODY, 0, "{}")));
            want(
                    "meg sees who has erased",
                    "1",
                    () -> one(meg, "select count(*) from baton.erasures('" + teamId + "')"));
            want("sam does not", "0", () -> one(sam, "select count(*) from baton.erasures('" + teamId + "')"));
            want("what was erased is deleted", "true", () -> sam.delete(id, 5));
            want("tom erases it in nobody's name", "NOT_ALLOWED", () -> {
                tom.erase(new ServerPush(newer, 0, 1, t, a, "OPENED", "", "", List.of()));
                return "done";
            });
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(30);
    }

    /// What somebody who knows the functions by heart tried.
    @Test
    void nobodyGetsInByWhatTheySay() throws Exception {
        try (var team = TestServer.start()) {
            var megs = team.begin(TestServer.person("Meg", Role.MANAGER));
            var sams = team.join(megs, TestServer.person("Sam", Role.SDR));
            var anns = team.join(megs, TestServer.person("Ann", Role.AE));
            var toms = team.join(megs, TestServer.person("Tom", Role.AE));
            var eves = otherTeam(team);
            var meg = team.greeted(megs);
            var sam = team.greeted(sams);
            var ann = team.greeted(anns);
            var tom = team.greeted(toms);
            var eve = team.greeted(eves);
            var s = sams.id();
            var a = anns.id();
            var t = toms.id();
            var m = megs.id();
            var e = eves.id();
            var teamId = megs.membership().team();
            var id = UUID.randomUUID();
            var draft = UUID.randomUUID();
            var created = event(s, "CREATED");
            var sent = event(s, "HANDED_OFF");
            push(sam, id, 0, s, a, "HANDED_OFF", "R", "{}", created, sent);
            push(sam, draft, 0, s, a, "DRAFT", "R", "{}", event(s, "CREATED"));

            // An act of before under another name.
            want(
                    "tom says that an old act of sam's made him its sender",
                    "NOT_ALLOWED",
                    () -> push(
                            tom,
                            id,
                            1,
                            t,
                            t,
                            "ACCEPTED",
                            "tom's",
                            "{}",
                            named(created, t, "TAKEN_OVER", t),
                            named(sent, a, "REASSIGNED", t),
                            event(t, "TAGGED")));
            want("ann accepts under the id of another handoff's act", "NOT_ALLOWED", () -> {
                var other = event(s, "HANDED_OFF");
                push(sam, UUID.randomUUID(), 0, s, a, "HANDED_OFF", "R", "{}", other);
                return push(ann, id, 1, s, a, "ACCEPTED", null, "{}", named(other, a, "ACCEPTED", a));
            });
            want("ann does two acts under one id", "NOT_ALLOWED", () -> {
                var one = event(a, "TAGGED");
                return push(ann, id, 1, s, a, "ACCEPTED", null, "{}", one, named(one, a, "ACCEPTED", a));
            });
            // Another act than the one that the move needs.
            want(
                    "sam moves it by an edit",
                    "NOT_ALLOWED",
                    () -> push(sam, id, 1, s, a, "ACCEPTED", null, "{}", event(s, "EDITED")));
            want(
                    "sam takes it back by an edit",
                    "NOT_ALLOWED",
                    () -> push(sam, id, 1, s, a, "RETURNED", null, "{}", event(s, "EDITED")));
            want(
                    "ann opens it to no such status",
                    "NOT_ALLOWED",
                    () -> push(ann, id, 1, s, a, "NO SUCH", null, "{}", event(a, "OPENED")));
            want(
                    "sam begins what ann has accepted",
                    "NOT_ALLOWED",
                    () -> push(sam, UUID.randomUUID(), 0, s, a, "ACCEPTED", "R", "{}", event(s, "CREATED")));
            want(
                    "ann passes it on to tom, and says eve",
                    "NOT_ALLOWED",
                    () -> push(ann, id, 1, s, e, "HANDED_OFF", "R", "{}", passedOn(a, a, t)));
            want(
                    "tom lets it through in meg's name",
                    "NOT_ALLOWED",
                    () -> push(tom, id, 1, s, a, "HANDED_OFF", null, "{\"x\":1}", event(m, "OVERRIDDEN")));
            want(
                    "tom's act happens before all time",
                    "CLOCK_AHEAD",
                    () -> push(
                            tom,
                            id,
                            1,
                            s,
                            a,
                            "HANDED_OFF",
                            null,
                            null,
                            event(t, "TAGGED", "", Instant.EPOCH.minusSeconds(1))));
            want(
                    "it is as it was",
                    "1",
                    () -> one(
                            meg,
                            "select count(*) from baton.handoff where id = '" + id
                                    + "' and version = 1 and status = 'HANDED_OFF' and sender_id = '" + s
                                    + "' and record = 'R'"));

            var spoken = UUID.randomUUID();
            var record =
                    "{\"company\":\"Acme\",\"receiver\":\"" + a + "\",\"fields\":{\"meeting\":1,\"pain\":\"slow\"}}";
            push(sam, spoken, 0, s, a, "HANDED_OFF", record, "{}", event(s, "HANDED_OFF"));
            want(
                    "ann moves the meeting, and its pain with it",
                    "NOT_ALLOWED",
                    () -> push(
                            ann,
                            spoken,
                            1,
                            s,
                            a,
                            "HANDED_OFF",
                            record.replace("slow", "none"),
                            "{}",
                            event(a, "RESCHEDULED")));
            want(
                    "ann moves the meeting, and nothing is left of the record",
                    "NOT_ALLOWED",
                    () -> push(ann, spoken, 1, s, a, "HANDED_OFF", "gone", "{}", event(a, "RESCHEDULED")));
            want(
                    "ann moves the meeting",
                    "OK",
                    () -> push(
                            ann,
                            spoken,
                            1,
                            s,
                            a,
                            "HANDED_OFF",
                            record.replace(":1,", ":2,"),
                            "{}",
                            event(a, "RESCHEDULED")));

            // Another team's.
            var theirs = eves.membership().team();
            want(
                    "eve writes by giving back",
                    "BT403",
                    () -> run(
                            eve,
                            "select baton.restore('" + theirs
                                    + "'); select baton.give_back('" + id + "','" + theirs + "',1,1,'" + e + "','" + e
                                    + "','ACCEPTED','x','{}','[]')"));
            var link = new TeamMembers(eve, eves.membership()).invite(Role.AE, m, Instant.now());
            want(
                    "eve invites meg to her team, and comes as meg",
                    "CLOCK_AHEAD|NOT_ALLOWED",
                    () -> TeamMembers.join(
                            link,
                            TestServer.person("Eve2", Role.AE),
                            Identity.create(e),
                            UUID.randomUUID(),
                            team.scratch()));
            want(
                    "eve says that a computer of hers has erased",
                    "done",
                    () -> run(
                            eve,
                            "select baton.erased('" + id + "','"
                                    + eves.membership().device() + "')"));

            // Drafts.
            want("ann erases a draft that is meant for her", "NOT_ALLOWED", () -> {
                ann.erase(new ServerPush(draft, 0, 1, s, a, "DRAFT", "", "", List.of()));
                return "done";
            });
            want(
                    "meg brings a clip to it",
                    "BT403",
                    () -> run(meg, "select baton.announce_clip(gen_random_uuid(), '" + draft + "', 1, 'x')"));
            var clip = UUID.randomUUID();
            sam.announce(clip, draft, 1, "x");
            one(sam, document(teamId, "TRANSCRIPT", clip, NOBODY, 0, "{}"));
            want(
                    "ann reads what is said in it",
                    "0",
                    () -> one(ann, "select count(*) from baton.document where kind = 'TRANSCRIPT'"));
            want(
                    "ann writes what is said in it",
                    "BT403",
                    () -> one(ann, document(teamId, "TRANSCRIPT", clip, NOBODY, 1, "{}")));
            want(
                    "ann writes what is said in no known clip",
                    "BT403",
                    () -> one(ann, document(teamId, "CAPTIONS", UUID.randomUUID(), NOBODY, 0, "x")));

            // Erasing.
            one(meg, document(teamId, "RULES", teamId, NOBODY, 0, "x"));
            want("sam makes the rules a clip, and erases it", "1", () -> {
                run(sam, "select baton.announce_clip('" + teamId + "','" + draft + "',1,'x')");
                sam.erase(new ServerPush(draft, 0, 1, s, a, "DRAFT", "{}", "{}", List.of()));
                return one(meg, "select count(*) from baton.document where kind = 'RULES'");
            });
            want(
                    "meg changes them all the same",
                    "2",
                    () -> one(meg, document(teamId, "RULES", teamId, NOBODY, 1, "y")));
            meg.erase(new ServerPush(id, 0, 1, s, a, "HANDED_OFF", "{}", "{}", List.of()));
            want("sam erases it again, with words", "0", () -> {
                sam.erase(new ServerPush(id, 0, 1, s, a, "HANDED_OFF", "{\"w\":\"Paula\"}", "{}", List.of()));
                return one(tom, "select count(*) from baton.handoff where record like '%Paula%'");
            });

            // Coming and going.
            var early = new TeamMembers(meg, megs.membership()).invite(Role.MANAGER, a, Instant.now());
            want("a link without its token", "BT410", () -> {
                try (var guest = PostgresServer.open(team.address(), early.login(), early.password(), team.scratch())) {
                    return run(
                            guest,
                            "select baton.redeem(null, gen_random_uuid(), '{}', 'baton_p_" + "0".repeat(32)
                                    + "', 'SCRAM-SHA-256$x')");
                }
            });
            run(tom, "begin isolation level repeatable read; select baton.me()");
            run(meg, "select baton.lock_out('" + toms.membership().device() + "','" + teamId + "')");
            want(
                    "tom, locked out, goes on in what stood before",
                    "NOT_LET_IN|NOT_ALLOWED",
                    () -> push(tom, UUID.randomUUID(), 0, t, a, "DRAFT", "R", "{}", event(t, "CREATED")));
            run(tom, "rollback");
            want(
                    "tom, locked out, lets ann go",
                    "BT403",
                    () -> run(tom, "select baton.leave('" + a + "','" + teamId + "')"));
            want("ann is still there", "true", () -> (Long) one(ann, "select count(*) from baton.handoff") > 0);
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(25);
    }

    /// The same id, and something else.
    private static ServerEvent named(ServerEvent old, UUID by, String kind, UUID to) {
        return new ServerEvent(old.id(), 0, old.at(), by, kind, "{\"to\":\"" + to + "\"}");
    }

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private static String document(UUID team, String kind, UUID id, String owner, long base, String doc) {
        return "select baton.put_document('" + team + "','" + kind + "','" + id + "','" + owner + "'," + base + ",'"
                + doc + "',false)";
    }

    /// Another team in the same database, with one person.
    private static TestServer.Somebody otherTeam(TestServer team) throws Exception {
        var eve = TestServer.person("Eve", Role.MANAGER);
        var keys = Identity.create(eve.id());
        var login = TeamSetup.newLogin();
        var other = UUID.randomUUID();
        try (var admin = team.admin();
                var call = admin.prepareStatement("select baton.begin_team(?, 'Other', ?, '{}', ?, ?)");
                var role = admin.createStatement()) {
            role.execute("set role baton_owner");
            call.setObject(1, other);
            call.setObject(2, eve.id());
            call.setString(3, login);
            call.setString(4, TeamSetup.verifier(keys, login));
            call.execute();
        }
        return new TestServer.Somebody(
                eve, keys, new Membership(team.address(), login, other, "Other", UUID.randomUUID()));
    }
}
