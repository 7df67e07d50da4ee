package baton.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.people.Role;
import baton.team.server.ServerException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A server becomes as new as the program, step by step, by the owner of its database alone.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class TeamSetupTest {
    private static final String FIRST = "";
    private static final String SECOND = "set search_path = baton, pg_catalog;"
            + " alter table handoff add column mood text;"
            + " create function mood(p_id uuid) returns text language sql stable security definer"
            + " set search_path = pg_catalog, baton, pg_temp as 'select mood from handoff where id = p_id';"
            + " revoke all on function mood from public; grant execute on function mood to baton_member;";
    private static final String BROKEN = "alter table baton.handoff add column weather text; select no_such_thing();";
    private static final String THIRD = "alter table baton.team add column motto text;";

    private static long count(TestServer team, String sql) throws Exception {
        try (var admin = team.admin();
                var rows = admin.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void eachStepIsWholeOrNotThere() throws Exception {
        try (var team = TestServer.start()) {
            var megs = team.begin(TestServer.person("Meg", Role.MANAGER));
            try (var setup = TeamSetup.open(team.owner(), team.scratch())) {
                assertThat(setup.schema()).isEqualTo(1);
                assertThat(setup.upgrade()).as("it is as new").isZero();
                assertThatThrownBy(() -> setup.upgrade(List.of(FIRST, SECOND, BROKEN)))
                        .isInstanceOf(ServerException.class);
                assertThat(setup.schema()).as("up to where it went").isEqualTo(2);
                var columns = "select count(*) from information_schema.columns where table_schema = 'baton'"
                        + " and column_name in ('mood', 'weather')";
                assertThat(count(team, columns)).isEqualTo(1);
                assertThat(setup.upgrade(List.of(FIRST, SECOND, THIRD))).isEqualTo(1);
                assertThat(setup.upgrade(List.of(FIRST, SECOND, THIRD))).isZero();
            }
            // Whoever was in before still is, and owns nothing new.
            try (var meg = team.greeted(megs)) {
                int seen = meg.questions().one("select count(*) from baton.handoff", List.of(), r -> r.getInt(1));
                assertThat(seen).isZero();
                assertThatThrownBy(() -> meg.questions().run("select motto from baton.team", List.of()))
                        .isInstanceOf(ServerException.class);
            }
        }
    }

    @Test
    void nobodyButTheOwnerUpgrades() throws Exception {
        try (var team = TestServer.start()) {
            var megs = team.begin(TestServer.person("Meg", Role.MANAGER));
            var at = new ServerAddress.Login(team.address(), megs.membership().login(), megs.password());
            try (var setup = TeamSetup.open(at, team.scratch())) {
                assertThatThrownBy(() -> setup.upgrade(List.of(FIRST, THIRD)))
                        .isInstanceOfSatisfying(
                                ServerException.class,
                                e -> assertThat(e.reason()).isEqualTo(ServerException.Reason.NOT_ALLOWED));
            }
        }
    }
}
