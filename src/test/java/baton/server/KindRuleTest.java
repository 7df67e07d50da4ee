package baton.server;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.EventKind;
import baton.people.Role;
import baton.team.ActKinds;
import baton.team.server.ServerDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The server's tables of rules say what the program's enums say.
class KindRuleTest {
    private static String script() throws IOException {
        try (var in = KindRuleTest.class.getResourceAsStream("/db/team/T1__team.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Rows of three texts in one insert.
    private static Map<String, String[]> rows(String table) throws IOException {
        var script = script();
        var from = script.indexOf("insert into " + table + " values");
        var insert = script.substring(from, script.indexOf(';', from));
        var rows = new HashMap<String, String[]>();
        var row = Pattern.compile("\\('(\\w+)', '([\\w-]+)', '(\\w+)'\\)").matcher(insert);
        while (row.find()) {
            rows.put(row.group(1), new String[] {row.group(2), row.group(3)});
        }
        return rows;
    }

    @Test
    void everyKindOfEventHasARule() throws IOException {
        var known = EnumSet.allOf(EventKind.class);
        known.remove(EventKind.NEWER);
        assertThat(rows("kind_rule").keySet())
                .containsExactlyInAnyOrderElementsOf(
                        known.stream().map(Enum::name).toList());
    }

    @Test
    void whatBringsAHandoffOnNeedsItsState() throws IOException {
        var rules = rows("kind_rule");
        for (var kind : EventKind.values()) {
            if (kind != EventKind.NEWER && !kind.name().equals("ACTION_DONE") && kind != EventKind.BRIEFING_KEPT) {
                var moves = !ActKinds.isNote(kind) && !isReceiversStep(kind);
                assertThat(rules.get(kind.name())[1].equals("state"))
                        .as(kind.name())
                        .isEqualTo(moves);
            }
        }
    }

    @Test
    void whatChangesNothingIsTheSameOnBothSides() throws IOException {
        rows("kind_rule")
                .forEach((kind, rule) -> assertThat(ActKinds.changesNothing(EventKind.valueOf(kind)))
                        .as(kind)
                        .isEqualTo(rule[1].equals("nothing")));
    }

    /// What only its receiver may do on the server gives way here too, once somebody else receives it.
    @Test
    void whatOnlyAReceiverDoesIsTheSameOnBothSides() throws IOException {
        rows("kind_rule").forEach((kind, rule) -> {
            if (rule[0].equals("receiver") && !rule[1].equals("state")) {
                assertThat(isReceiversStep(EventKind.valueOf(kind))).as(kind).isTrue();
                assertThat(ActKinds.isNote(EventKind.valueOf(kind))).as(kind).isFalse();
            }
        });
    }

    private static boolean isReceiversStep(EventKind kind) {
        return switch (kind) {
            case PREPARED, CONFIRMED, CHECKED, UNCHECKED, THANKED, DISCOVERY_ADDED, DISCOVERY_DROPPED -> true;
            default -> false;
        };
    }

    @Test
    void everyKindOfDocumentHasARule() throws IOException {
        assertThat(rows("document_rule").keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ServerDocument.Kind.values())
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void everyRoleCanBeInvited() throws IOException {
        var roles = Arrays.stream(Role.values()).map(r -> "'" + r.name() + "'").collect(Collectors.joining(", "));
        assertThat(script()).contains("p_role not in (" + roles + ")");
    }
}
