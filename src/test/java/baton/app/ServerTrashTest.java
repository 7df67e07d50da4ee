package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.EventKind;
import baton.handoff.HandoffStatus;
import baton.handoff.HandoffTrash;
import baton.handoff.Samples;
import baton.people.Role;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A team has one trash: what goes there, what comes back, and what somebody wanted all the same.
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ServerTrashTest {
    @TempDir
    Path folder;

    private static boolean isAt(ServerMachines team, String name, UUID id) {
        return team.at(name).stores.handoffs.find(id).isPresent();
    }

    @Test
    void whatSomebodyDeletesLiesInEverybodysTrashUntilSomebodyPutsItBack() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            team.settle("Meg", "Sam", "Ann");
            var id = team.handOff("Ridgeline").id();
            team.settle("Sam", "Ann", "Meg");
            var events = team.at("Ann").stores.handoffs.events(id);
            team.at("Sam").trash.delete(id, team.id("Sam"));
            team.settle("Sam", "Ann", "Meg");
            for (var name : new String[] {"Sam", "Ann", "Meg"}) {
                assertThat(isAt(team, name, id)).as(name).isFalse();
                assertThat(team.at(name).trash.list())
                        .as("in the trash of " + name)
                        .extracting(HandoffTrash.Trashed::by)
                        .containsExactly(team.id("Sam"));
            }
            team.join("Tom", Role.AE, InstantSource.system());
            team.settle("Tom");
            assertThat(isAt(team, "Tom", id)).as("a newcomer gets no trash").isFalse();

            team.at("Ann").trash.putBack(id);
            team.settle("Ann", "Sam", "Meg", "Tom");
            for (var name : new String[] {"Sam", "Ann", "Meg", "Tom"}) {
                assertThat(team.at(name).stores.handoffs.events(id)).as(name).isEqualTo(events);
                assertThat(team.at(name).trash.list()).as(name).isEmpty();
            }
            // It goes on where it was.
            var ann = team.at("Ann");
            ann.handoffService.accept(
                    ann.handoffService.open(team.at("Ann", id), team.id("Ann")), team.id("Ann"), "back");
            team.settle("Ann", "Sam");
            assertThat(team.at("Sam", id).status()).isEqualTo(HandoffStatus.ACCEPTED);
        }
    }

    @Test
    void whatSomebodyWorkedOnMeanwhileStays() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            team.settle("Meg", "Sam", "Ann");
            var offline = team.handOff("Offline Ltd").id();
            var unseen = team.handOff("Unseen Ltd").id();
            var looked = team.handOff("Looked Ltd").id();
            team.settle("Sam", "Ann", "Meg");
            var ann = team.at("Ann");
            // Ann's word was there before Sam deleted it, who had not seen it.
            ann.followUp.ask(team.at("Ann", unseen), team.id("Ann"), "Why now?");
            team.round("Ann");
            team.at("Sam").trash.delete(unseen, team.id("Sam"));
            var kept = team.round("Sam");
            assertThat(kept.wanted()).containsExactly(unseen);
            assertThat(team.at("Sam").stores.handoffs.events(unseen)).anyMatch(e -> e.kind() == EventKind.ASKED);
            assertThat(team.at("Sam").trash.list()).isEmpty();

            // Ann works on one and looks at another, offline, while Sam deletes both.
            ann.handoffService.accept(
                    ann.handoffService.open(team.at("Ann", offline), team.id("Ann")), team.id("Ann"), "mine");
            ann.handoffService.open(team.at("Ann", looked), team.id("Ann"));
            team.at("Sam").trash.delete(offline, team.id("Sam"));
            team.at("Sam").trash.delete(looked, team.id("Sam"));
            assertThat(team.round("Sam").wanted()).isEmpty();
            team.round("Ann");
            assertThat(isAt(team, "Ann", looked)).as("a look keeps nothing").isFalse();
            var back = team.round("Sam");
            assertThat(back.wanted()).containsExactly(offline);
            assertThat(team.at("Sam", offline).status()).isEqualTo(HandoffStatus.ACCEPTED);
            team.settle("Sam", "Ann", "Meg");
            assertThat(team.at("Meg", offline).status()).isEqualTo(HandoffStatus.ACCEPTED);
            assertThat(isAt(team, "Meg", looked)).isFalse();
        }
    }

    @Test
    void afterThirtyDaysNoWordOfItIsLeftAnywhere() throws Exception {
        var name = "Zebedee Quixotolis";
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            team.settle("Meg", "Sam", "Ann");
            var id = team.handOff(name + " Ltd").id();
            team.settle("Sam", "Ann", "Meg");
            team.at("Meg").trash.delete(id, team.id("Meg"));
            team.settle("Meg", "Sam", "Ann");
            assertThat(team.count("select count(*) from baton.handoff where record ilike '%zebedee%'"))
                    .isEqualTo(1);
            team.run(
                    "update baton.handoff set deleted_at = deleted_at - interval '31 days' where deleted_at is not null");
            for (var who : new String[] {"Ann", "Sam", "Meg"}) {
                team.disconnect(who);
            }
            team.settle("Ann", "Sam", "Meg");
            assertThat(team.count("select count(*) from baton.handoff h where h.record ilike '%zebedee%'"
                            + " or exists (select 1 from baton.event e where e.payload ilike '%zebedee%')"))
                    .isZero();
            for (var who : new String[] {"Ann", "Sam", "Meg"}) {
                assertThat(team.at(who).trash.list()).as(who).isEmpty();
            }
        }
        ServerCareTest.assertNowhere(folder, "zebedee");
    }

    @Test
    void aServerThatWasSetBackHearsOfItAgain() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            team.settle("Meg", "Sam", "Ann");
            var id = team.handOff("Early Ltd").id();
            team.settle("Sam", "Ann", "Meg");
            ServerCareTest.save(team);
            team.at("Sam").trash.delete(id, team.id("Sam"));
            team.settle("Sam", "Ann", "Meg");
            ServerCareTest.putBack(team);
            team.settle("Sam", "Ann", "Meg");
            for (var name : new String[] {"Sam", "Ann", "Meg"}) {
                assertThat(isAt(team, name, id)).as(name).isFalse();
                assertThat(team.at(name).stores.server.trash().untold())
                        .as("nothing is told for ever by " + name)
                        .isEmpty();
            }
        }
    }

    @Test
    void whoeverWasAwayWhileTheServerWasSetBackFollowsToo() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            team.settle("Meg", "Sam", "Ann");
            var id = team.handOff("Away Ltd").id();
            team.settle("Sam", "Ann", "Meg");
            team.disconnect("Meg");
            team.at("Sam").trash.delete(id, team.id("Sam"));
            team.settle("Sam", "Ann");
            team.run("update baton.server set epoch = epoch + 1");
            team.settle("Meg");
            assertThat(isAt(team, "Meg", id)).isFalse();
            assertThat(team.at("Meg").trash.list()).hasSize(1);
            assertThat(team.count("select epoch from baton.server")).isEqualTo(1);
        }
    }

    @Test
    void whatWasDeletedAndPutBackWithoutTheServerGoesOn() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            team.settle("Meg", "Sam", "Ann");
            var id = team.handOff("Undo Ltd").id();
            team.settle("Sam", "Ann", "Meg");
            var ann = team.at("Ann");
            ann.handoffService.accept(
                    ann.handoffService.open(team.at("Ann", id), team.id("Ann")), team.id("Ann"), "mine");
            team.settle("Ann", "Sam");
            team.at("Sam").trash.delete(id, team.id("Sam"));
            team.at("Sam").trash.putBack(id);
            team.at("Sam").followUp.tag(team.at("Sam", id), team.id("Sam"), "warm", true);
            team.settle("Sam", "Ann");
            assertThat(ann.stores.handoffs.events(id)).anyMatch(e -> e.kind() == EventKind.TAGGED);
            assertThat(team.at("Sam")
                            .stores
                            .server
                            .library()
                            .waiting(team.id("Sam"))
                            .acts())
                    .isZero();
        }
    }

    @Test
    void whatWasDeletedAndToldComesBackWithinOneRound() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            team.settle("Meg", "Sam", "Ann");
            var id = team.handOff("Undo Ltd").id();
            team.settle("Sam", "Ann");
            team.at("Sam").trash.delete(id, team.id("Sam"));
            team.round("Sam");
            team.round("Ann");
            assertThat(isAt(team, "Ann", id)).isFalse();
            team.at("Sam").trash.putBack(id);
            // A round takes in what others have, too: its own deletion must not come back with that.
            team.round("Sam");
            assertThat(isAt(team, "Sam", id)).isTrue();
            team.round("Ann");
            assertThat(isAt(team, "Ann", id)).isTrue();
            team.settle("Sam", "Ann");
            assertThat(isAt(team, "Sam", id)).isTrue();
        }
    }

    @Test
    void whatTheProgramDidMeanwhileKeepsNothing() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            team.settle("Meg", "Sam", "Ann");
            var id = team.handOff("Ringing Ltd").id();
            team.settle("Sam", "Ann", "Meg");
            var ann = team.at("Ann");
            ann.handoffService.open(team.at("Ann", id), team.id("Ann"));
            ann.followUp.ring(ann.stores.handoffs.deadlines(id).getFirst(), 1);
            team.round("Ann");
            team.at("Sam").trash.delete(id, team.id("Sam"));
            assertThat(team.round("Sam").wanted()).isEmpty();
            team.settle("Sam", "Ann");
            assertThat(isAt(team, "Ann", id)).isFalse();
        }
    }

    @Test
    void whoIsErasedIsErasedInEverybodysTrashAndInDraftsToo() throws Exception {
        var name = "Sarah Lindqvist";
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            team.settle("Meg", "Sam", "Ann");
            var id = team.handOff("Trash Ltd").id();
            var sam = team.at("Sam");
            var draft = sam.handoffService.begin(
                    team.id("Sam"), Samples.named(Samples.complete(team.id("Ann")), "Draft GmbH"));
            team.settle("Sam", "Ann", "Meg");
            team.at("Meg").trash.delete(id, team.id("Meg"));
            team.settle("Meg", "Sam", "Ann");
            assertThat(team.count("select count(*) from baton.handoff where record ilike '%lindqvist%'"))
                    .as("the one in the trash, and the draft")
                    .isEqualTo(2);
            team.at("Meg").erasure("(erased)").erase(name);
            sam.erasure("(erased)").erase(name);
            team.settle("Meg", "Sam", "Ann");
            assertThat(isAt(team, "Sam", draft.id())).isFalse();
            assertThat(team.count("select count(*) from baton.handoff h where h.record ilike '%lindqvist%'"
                            + " or exists (select 1 from baton.event e where e.payload ilike '%lindqvist%')"))
                    .isZero();
            for (var who : new String[] {"Ann", "Sam", "Meg"}) {
                assertThat(team.at(who).trash.list()).as(who).isEmpty();
            }
        }
        ServerCareTest.assertNowhere(folder, "lindqvist");
    }
}
