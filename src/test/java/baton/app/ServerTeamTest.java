package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Deadline;
import baton.handoff.Effort;
import baton.handoff.EventKind;
import baton.handoff.FirstTouch;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.HandoffStatus;
import baton.handoff.Samples;
import baton.handoff.record.HandoffType;
import baton.insight.review.InventoryEntry;
import baton.insight.review.PlaybookCare;
import baton.insight.review.ReviewDecision;
import baton.library.LibraryQuery;
import baton.library.Playlist;
import baton.library.Review;
import baton.library.SavedSearch;
import baton.people.Person;
import baton.people.Role;
import baton.recording.ReceiverCard;
import baton.store.TestLibrary;
import baton.team.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A team's libraries in step through a real server.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ServerTeamTest {
    @TempDir
    Path folder;

    private static Handoff handOff(ServerMachines team, String to) {
        var sam = team.at("Sam");
        var draft = sam.handoffService.begin(team.id("Sam"), Samples.complete(team.id(to)));
        return sam.handoffService.handOff(draft, team.id("Sam"));
    }

    private static void same(ServerMachines team, UUID id, String... names) {
        var first = team.at(names[0]).stores;
        for (var name : names) {
            var other = team.at(name).stores;
            assertThat(other.handoffs.events(id)).as(name).isEqualTo(first.handoffs.events(id));
            assertThat(team.at(name, id).withVersion(0).withDue(null))
                    .usingRecursiveComparison()
                    .ignoringFields("updatedAt")
                    .isEqualTo(team.at(names[0], id).withVersion(0).withDue(null));
            assertThat(unrung(other.handoffs.deadlines(id)))
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(unrung(first.handoffs.deadlines(id)));
            assertThat(other.handoffs.feedback(id)).isEqualTo(first.handoffs.feedback(id));
        }
    }

    /// How often somebody was reminded is a matter of each machine.
    private static List<Deadline> unrung(List<Deadline> deadlines) {
        return deadlines.stream().map(Deadline::unrung).toList();
    }

    @Test
    void whatOneDoesIsWhatTheOthersSee() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            team.settle("Meg", "Sam", "Ann");
            assertThat(team.at("Sam").stores.people.all())
                    .extracting(Person::name)
                    .contains("Meg", "Sam", "Ann");
            var id = handOff(team, "Ann").id();
            team.settle("Sam", "Ann", "Meg");
            assertThat(team.at("Ann", id).status()).isEqualTo(HandoffStatus.HANDED_OFF);
            assertThat(team.at("Ann").stores.handoffs.receivedBy(team.id("Ann")))
                    .hasSize(1);

            var ann = team.at("Ann");
            var opened = ann.handoffService.open(team.at("Ann", id), team.id("Ann"));
            ann.handoffService.accept(opened, team.id("Ann"), "I have it");
            team.at("Sam").followUp.tag(team.at("Sam", id), team.id("Sam"), "warm", true);
            team.settle("Sam", "Ann", "Meg");
            assertThat(team.at("Sam", id).status()).isEqualTo(HandoffStatus.ACCEPTED);
            // Pressed too soon, and pressed again.
            ann.handoffService.takeBack(
                    team.at("Ann", id),
                    team.id("Ann"),
                    ann.stores.handoffs.events(id).stream()
                            .filter(e -> e.kind() == EventKind.ACCEPTED)
                            .findFirst()
                            .orElseThrow()
                            .id());
            team.settle("Sam", "Ann", "Meg");
            assertThat(team.at("Sam", id).status()).isEqualTo(HandoffStatus.OPENED);
            same(team, id, "Sam", "Ann", "Meg");
            ann.handoffService.accept(team.at("Ann", id), team.id("Ann"), "I have it");
            ann.handoffService.touch(team.at("Ann", id), team.id("Ann"), FirstTouch.REPLY_IN_THREAD);
            team.settle("Sam", "Ann", "Meg");
            same(team, id, "Sam", "Ann", "Meg");
            assertThat(team.at("Meg").stores.handoffs.events(id))
                    .extracting(HandoffEvent::kind)
                    .contains(EventKind.HANDED_OFF, EventKind.ACCEPTED, EventKind.TAGGED, EventKind.TOUCHED);
        }
    }

    @Test
    void aDraftIsSeenByItsSenderAlone() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            team.settle("Meg", "Sam", "Ann");
            var draft = team.at("Sam").handoffService.begin(team.id("Sam"), Samples.complete(team.id("Ann")));
            team.settle("Sam", "Ann", "Meg");
            assertThat(team.at("Ann").stores.handoffs.find(draft.id())).isEmpty();
            assertThat(team.at("Meg").stores.handoffs.find(draft.id())).isEmpty();
            try (var admin = team.server.admin();
                    var rows =
                            admin.createStatement().executeQuery("select count(*) from baton.handoff where not sent")) {
                rows.next();
                assertThat(rows.getInt(1)).as("a new laptop of Sam's gets it").isEqualTo(1);
            }
        }
    }

    @Test
    void anActThatComesTooLateIsToldAndItsWordsAreKept() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann", "Tom")) {
            team.settle("Meg", "Sam", "Ann", "Tom");
            var id = handOff(team, "Ann").id();
            team.settle("Sam", "Ann", "Meg", "Tom");
            // Ann is on a train.
            var ann = team.at("Ann");
            var opened = ann.handoffService.open(team.at("Ann", id), team.id("Ann"));
            ann.handoffService.accept(opened, team.id("Ann"), "watched it twice");
            ann.followUp.tag(team.at("Ann", id), team.id("Ann"), "promising", true);
            team.at("Meg").followUp.reassign(team.at("Meg", id), team.person("Meg"), team.id("Tom"), "Ann is away");
            team.settle("Meg", "Sam", "Tom");
            var round = team.round("Ann");
            assertThat(round.refused())
                    .extracting(r -> r.act().kind() + " " + r.reason())
                    .containsExactly(EventKind.ACCEPTED + " " + Refusal.Reason.GIVEN_ON);
            assertThat(ann.stores.team.unread(team.id("Ann")))
                    .singleElement()
                    .satisfies(r -> assertThat(r.act().payload().words()).isEqualTo("watched it twice"));
            team.settle("Meg", "Sam", "Ann", "Tom");
            same(team, id, "Meg", "Sam", "Ann", "Tom");
            assertThat(team.at("Ann", id).receiver()).isEqualTo(team.id("Tom"));
            assertThat(team.at("Sam").stores.handoffs.events(id))
                    .as("a note stands whatever happened meanwhile")
                    .anyMatch(e -> e.kind() == EventKind.TAGGED);
        }
    }

    @Test
    void aNewLaptopHasEverythingAndAStolenOneNothingNew() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            team.settle("Meg", "Sam", "Ann");
            var id = handOff(team, "Ann").id();
            team.settle("Sam", "Ann", "Meg");
            var ann = team.person("Ann");
            var laptop = team.secondComputer("Laptop", ann);
            assertThat(team.id("Laptop")).isEqualTo(ann.id());
            team.settle("Laptop");
            assertThat(team.at("Laptop", id).status()).isEqualTo(HandoffStatus.HANDED_OFF);
            laptop.handoffService.open(team.at("Laptop", id), ann.id());
            team.settle("Laptop", "Ann", "Sam");
            same(team, id, "Sam", "Ann", "Laptop");

            var stolen = team.at("Meg")
                    .server
                    .ask((members, _) -> members.all().stream()
                            .filter(m -> m.person().equals(ann.id()) && m.device() != null)
                            .map(m -> m.device())
                            .toList());
            assertThat(stolen).hasSize(2);
            var device = laptop.server.membership().orElseThrow().device();
            team.at("Meg").server.ask((members, _) -> {
                members.lockOut(device);
                return true;
            });
            team.disconnect("Laptop");
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> team.round("Laptop")))
                    .hasMessageContaining("NOT_LET_IN");
            team.settle("Ann", "Sam");
        }
    }

    @Test
    void whatATeamHasBesideItsHandoffsTravels() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            team.settle("Meg", "Sam", "Ann");
            var rules = team.at("Meg").home.rules();
            Files.writeString(rules, "# ours\n");
            var ann = team.person("Ann");
            team.at("Ann")
                    .stores
                    .people
                    .save(new Person(
                            ann.id(),
                            "Ann Kowalski",
                            ann.email(),
                            ann.role(),
                            ann.zone(),
                            ann.hours(),
                            true,
                            "Why me"));
            team.at("Ann")
                    .stores
                    .cards
                    .save(new ReceiverCard(ann.id(), HandoffType.SDR_TO_AE, 1, List.of(), "small talk"));
            var list = new Playlist(UUID.randomUUID(), team.id("Sam"), "How we win", null, Instant.now(), List.of());
            team.at("Sam").stores.collections.save(list);
            team.settle("Ann", "Sam", "Meg");
            team.settle("Ann", "Sam", "Meg");
            for (var name : List.of("Meg", "Sam", "Ann")) {
                var stores = team.at(name).stores;
                assertThat(stores.people.find(ann.id()).orElseThrow().name())
                        .as(name)
                        .isEqualTo("Ann Kowalski");
                assertThat(stores.cards
                                .find(ann.id(), HandoffType.SDR_TO_AE)
                                .orElseThrow()
                                .dislikes())
                        .as(name)
                        .isEqualTo("small talk");
                assertThat(stores.collections.playlists()).as(name).hasSize(1);
                assertThat(team.at(name).home.rules()).as(name).hasContent("# ours\n");
            }
            // Somebody's edit of the rules gives way to the manager's, and is kept.
            Files.writeString(team.at("Sam").home.rules(), "# mine\n");
            Files.writeString(rules, "# ours, newer\n");
            team.settle("Meg", "Sam");
            assertThat(team.at("Sam").home.rules()).hasContent("# ours, newer\n");
            try (var kept = Files.list(team.at("Sam").home.library())) {
                assertThat(kept.filter(f -> f.getFileName().toString().startsWith("rules.yours-")))
                        .singleElement()
                        .satisfies(f -> assertThat(f).hasContent("# mine\n"));
            }
            team.at("Sam").stores.collections.removePlaylist(list.id());
            team.settle("Sam", "Ann");
            assertThat(team.at("Ann").stores.collections.playlists()).isEmpty();
        }
    }

    @Test
    void whatReviewsKeepIsTheTeamsAndWhatSomebodyKeepsTheirs() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            team.settle("Meg", "Sam", "Ann");
            var id = team.handOff("Learning Ltd").id();
            team.settle("Sam", "Ann", "Meg");
            var meg = team.id("Meg");
            var today = LocalDate.of(2026, 12, 1);
            var reviews = team.at("Meg").stores.reviews;
            var decided = new ReviewDecision(
                    UUID.randomUUID(), ReviewDecision.Kind.WEEKLY, "Ask for the date", meg, NOW, meg, today, null);
            reviews.save(decided);
            reviews.save(new PlaybookCare(PlaybookCare.Part.CLOCKS, team.id("Ann"), today, null));
            reviews.save(new InventoryEntry(HandoffType.SDR_TO_AE, "the why", "lost deals", meg));
            var ann = team.at("Ann").stores;
            var list = List.of(Review.of(team.id("Ann"), "good", id, 0));
            ann.collections.save(list);
            var search = new SavedSearch(UUID.randomUUID(), team.id("Ann"), "Mine", LibraryQuery.EMPTY, NOW);
            ann.collections.save(search);
            team.at("Sam").stores.effort.addWriting(id, Duration.ofMinutes(12));
            team.settle("Meg", "Ann", "Sam");
            team.settle("Meg", "Ann", "Sam");
            var sam = team.at("Sam").stores;
            assertThat(sam.reviews.decisions()).containsExactly(decided);
            assertThat(sam.reviews.playbook())
                    .contains(new PlaybookCare(PlaybookCare.Part.CLOCKS, team.id("Ann"), today, null));
            assertThat(sam.reviews.inventory()).anyMatch(e -> e.lost().equals("the why"));
            assertThat(sam.collections.searches(team.id("Ann")))
                    .as("hers alone")
                    .isEmpty();
            assertThat(sam.collections.reviews(team.id("Ann"), "good")).isEmpty();

            // Her second computer.
            team.secondComputer("Ann2", team.person("Ann"));
            team.settle("Ann2", "Ann");
            team.settle("Ann2", "Ann");
            var second = team.at("Ann2").stores;
            assertThat(second.collections.searches(team.id("Ann"))).containsExactly(search);
            assertThat(second.collections.reviews(team.id("Ann"), "good")).isEqualTo(list);
            assertThat(second.effort.of(id)).as("how long Sam worked is his").isEqualTo(Effort.NONE);
            second.collections.removeSearch(search.id());
            reviews.save(new PlaybookCare(PlaybookCare.Part.CLOCKS, null, null, today));
            team.settle("Ann2", "Ann", "Meg", "Sam");
            team.settle("Ann2", "Ann", "Meg", "Sam");
            assertThat(ann.collections.searches(team.id("Ann"))).isEmpty();
            assertThat(ann.reviews.playbook()).contains(new PlaybookCare(PlaybookCare.Part.CLOCKS, null, null, today));
            // Sam's second computer knows how long he worked.
            team.secondComputer("Sam2", team.person("Sam"));
            team.settle("Sam2");
            assertThat(team.at("Sam2").stores.effort.of(id).writing()).isEqualTo(Duration.ofMinutes(12));
        }
    }

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

    @Test
    void whatTheServerDoesNotTakeHoldsNothingUp() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            team.settle("Meg", "Sam", "Ann");
            var bad = handOff(team, "Ann").id();
            try (var admin = team.server.admin();
                    var rule = admin.createStatement()) {
                rule.execute("alter table baton.event add check (payload not like '%poison%')");
            }
            team.at("Sam").followUp.tag(team.at("Sam", bad), team.id("Sam"), "poison", true);
            var good = handOff(team, "Ann").id();
            team.settle("Sam", "Ann");
            assertThat(team.at("Ann").stores.handoffs.find(good)).isPresent();
            assertThat(team.at("Ann").stores.handoffs.find(bad)).isEmpty();
            assertThat(team.at("Sam").stores.handoffs.events(bad))
                    .as("nothing is lost here")
                    .hasSizeGreaterThan(2);
        }
    }

    @Test
    void whatCouldNotBeReadIsTriedAgainByTheNextProgram() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            team.settle("Meg", "Sam", "Ann");
            var id = team.handOff("Newer Ltd").id();
            var next = team.handOff("Next Ltd").id();
            team.round("Sam");
            // As a newer program might write it.
            team.run("create table public.kept as select id, rest from baton.handoff");
            team.run("update baton.handoff set rest = 'from the future' where id = '" + id + "'");
            team.settle("Ann");
            var ann = team.at("Ann").stores;
            assertThat(ann.server.library().asides()).containsExactly(id);
            assertThat(ann.handoffs.find(next)).as("it holds up nothing").isPresent();
            team.run("update baton.handoff h set rest = k.rest from public.kept k where k.id = h.id");
            team.settle("Ann");
            assertThat(ann.server.library().asides()).hasSize(1);
            team.restart("Ann");
            team.settle("Ann");
            same(team, id, "Sam", "Ann");
            assertThat(team.at("Ann").stores.server.library().asides()).isEmpty();
        }
    }

    @Test
    void aReminderOfTheProgramIsNoActThatIsRefused() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            team.settle("Meg", "Sam", "Ann");
            var id = team.handOff("Ringing Ltd").id();
            team.settle("Sam", "Ann");
            var ann = team.at("Ann");
            for (var deadline : ann.stores.handoffs.deadlines(id)) {
                ann.followUp.ring(deadline, 1);
                ann.followUp.ring(deadline, Deadline.SIGNALS);
            }
            var round = team.round("Ann");
            assertThat(round.refused()).isEmpty();
            assertThat(round.held()).isNull();
            team.settle("Ann", "Sam", "Meg");
            same(team, id, "Sam", "Ann", "Meg");
            assertThat(team.at("Sam").stores.handoffs.events(id)).anyMatch(e -> e.kind() == EventKind.BREACHED);
            ann.handoffService.open(team.at("Ann", id), team.id("Ann"));
            team.settle("Ann", "Sam", "Meg");
            same(team, id, "Sam", "Ann", "Meg");
        }
    }

    @Test
    void twoOnOneComputerEachHaveTheirPlaceInTheTeam() throws Exception {
        try (var team = new ServerMachines(folder, "Sam", "Ann")) {
            team.settle("Meg", "Sam", "Ann");
            var id = team.handOff("Shared Ltd").id();
            team.settle("Sam", "Ann", "Meg");
            // Ben sits at Ann's computer.
            var shared = team.at("Ann");
            var ann = team.person("Ann");
            var ben = TestLibrary.person("Ben", "ben@team.example", Role.AE);
            var invitation = team.invite(Role.AE);
            team.disconnect("Ann");
            shared.stores.people.save(ben);
            shared.stores.people.switchTo(ben.id());
            shared.server.join(invitation);
            team.settle("Ann", "Sam");
            shared.followUp.ask(team.at("Ann", id), ben.id(), "From Ben");
            team.settle("Ann", "Sam");
            team.disconnect("Ann");
            shared.stores.people.switchTo(ann.id());
            shared.followUp.ask(team.at("Ann", id), ann.id(), "From Ann");
            team.settle("Ann", "Sam");
            assertThat(team.at("Sam").stores.handoffs.events(id))
                    .filteredOn(e -> e.kind() == EventKind.ASKED)
                    .extracting(HandoffEvent::person)
                    .containsExactly(ben.id(), ann.id());
            assertThat(team.count("select count(*) from baton.device")).isEqualTo(4);
        }
    }
}
