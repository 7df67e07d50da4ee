package baton.handoff.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.EffortClock;
import baton.handoff.Samples;
import baton.handoff.record.AdditionalContext;
import baton.handoff.record.CompanyName;
import baton.handoff.record.Content;
import baton.handoff.record.DealValue;
import baton.handoff.record.HandoffType;
import baton.handoff.record.LeadSource;
import baton.handoff.record.Qualification;
import baton.handoff.rules.TeamRules.RoutingRule;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What a team may set for itself: types, routing, bands and limits.
class TeamRulesTest {
    @ParameterizedTest
    @CsvSource({
        "4999.99, GBP, OUTBOUND, alert_note",
        "5000, GBP, OUTBOUND, alert_sms",
        "25000, GBP, REFERRAL, alert_sms",
        "25000.01, GBP, , warm_transfer",
        "100, GBP, INBOUND, warm_transfer_or_callback_5min",
        "100, EUR, OUTBOUND, ",
        "0, GBP, OUTBOUND, alert_note"
    })
    void theDealsSizeDecidesHowItIsPassedOn(BigDecimal amount, String currency, LeadSource source, String format) {
        var value = new DealValue(amount, Currency.getInstance(currency));
        var band = TeamRules.STANDARD.band(value, source);
        assertThat(band.map(TeamRules.DealBand::format).orElse(null)).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({"0, FINE", "5, FINE", "6, SLOW", "15, SLOW", "16, TOO_SLOW"})
    void daysInQualification(long days, TeamRules.Pace pace) {
        assertThat(TeamRules.STANDARD.pace(days)).isEqualTo(pace);
    }

    @Test
    void daysAreCountedFromTheFirst() {
        var q = Samples.full(new UUID(0, 1)).qualification();
        assertThat(q.days(LocalDate.of(2026, 11, 26))).hasValue(16);
        assertThat(q.days(LocalDate.of(2026, 11, 1))).as("a day ahead is none").hasValue(0);
        assertThat(Qualification.EMPTY.days(LocalDate.EPOCH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Northwind Ltd., northwind",
        "NORTHWIND, northwind",
        "Müller & Söhne GmbH & Co. KG, muller and sohne gmbh and",
        "Alpenrad AG, alpenrad",
        "Co, co",
        "Co Ltd, co",
        "'  ', ''",
        "Ünîcode  Inc, unicode",
        "東京物流, 東京物流"
    })
    void sameCompany(String name, String key) {
        assertThat(CompanyName.key(name)).isEqualTo(key);
    }

    @Test
    void aVeryLongNameHasAKeyToo() {
        assertThat(CompanyName.key("A" + " co".repeat(50_000)).length()).isLessThan(500);
    }

    @ParameterizedTest
    @CsvSource({"-1", "1e30", "1e999999999", "1e-999999999"})
    void whatIsNoAmountOfMoneyIsRefused(String amount) {
        var number = new BigDecimal(amount);
        var pound = Currency.getInstance("GBP");
        assertThatThrownBy(() -> new DealValue(number, pound)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new AdditionalContext.Budget(number, number, pound, "", "", "").isKnown())
                .as("a record is not lost over a number")
                .isFalse();
        assertThat(new DealValue(new BigDecimal("0.12345678"), pound).amount()).hasToString("0.123457");
        assertThat(new DealValue(new BigDecimal("24000.0000000"), pound).amount())
                .hasToString("24000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They need better pipeline visibility                          | true
            The customer wants to see the numbers                          | true
            Prospect is looking for a tool                                 | true
            Our reps spend 20 minutes a day updating Salesforce            | false
            They told us nobody reads our reports                          | false
            I find out about churn from the invoice run.                   | false
            Every bike has three serial numbers and none of them agree.    | false
            Sie brauchen bessere Berichte                                  | true
            Wir brauchen bessere Berichte                                  | false
            """)
    void aParaphraseIsHintedAt(String quote, boolean paraphrase) {
        assertThat(VaguePhrases.isParaphrase(quote)).isEqualTo(paraphrase);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A Qualified  Lead, see below       | qualified lead
            See you on the call!               | see you on the call
            Wants it ASAP                      | asap
            disinterested in reports           |
            The asapgroup of Leeds             |
            """)
    void hollowPhrasesAreFoundAsWholeWords(String text, String phrase) {
        assertThat(VaguePhrases.phrase(text, TeamRules.STANDARD.hollow()).orElse(null))
                .isEqualTo(phrase);
    }

    @Test
    void breaksAreNoWork() {
        var clock = new EffortClock();
        var at = Samples.NOW;
        clock.sign(at);
        clock.sign(at.plusSeconds(20));
        clock.sign(at.plusSeconds(80));
        clock.sign(at.plusSeconds(110));
        clock.sign(at.plusSeconds(100));
        assertThat(clock.counted()).isEqualTo(Duration.ofSeconds(50));
        assertThat(clock.take()).isEqualTo(Duration.ofSeconds(50));
        assertThat(clock.counted()).isZero();
    }

    // Routing

    private static final Person MAYA = person(1, "Maya", Role.SDR, true);
    private static final Person ANNA = person(2, "Anna", Role.AE, true);
    private static final Person BEN = person(3, "Ben", Role.AE, true);
    private static final Person CARA = person(4, "Cara", Role.AE, true);
    private static final Person GONE = person(5, "Gone", Role.AE, false);
    private static final List<Person> TEAM = List.of(MAYA, ANNA, BEN, CARA, GONE);

    private static Person person(long id, String name, Role role, boolean active) {
        return new Person(
                new UUID(0, id),
                name,
                name.toLowerCase() + "@x.example",
                role,
                ZoneId.of("UTC"),
                WorkingHours.OFFICE,
                active);
    }

    private static TeamRules routing(RoutingRule... rules) {
        return Samples.rules(List.of(), List.of(rules), Map.of());
    }

    private static final TeamRules TABLE = routing(
            new RoutingRule.Owner(),
            new RoutingRule.Territory(List.of("Nordics", "uk"), "anna@x.example"),
            new RoutingRule.Industry(List.of("Logistics"), "BEN@x.example"),
            new RoutingRule.DealAtLeast(new BigDecimal("20000"), "gone@x.example"),
            new RoutingRule.DealAtLeast(new BigDecimal("20000"), "cara@x.example"),
            new RoutingRule.RoundRobin(List.of(), null));

    private static Routing.Choice choose(Content content, UUID owner, Set<Person> in, Map<UUID, Instant> last) {
        return new Routing(TABLE, TEAM, in::contains, new Routing.Load(last, Map.of()))
                .choose(content, owner, MAYA.id())
                .orElseThrow();
    }

    /// The table says which seller gets a prospect; a handoff to customer success is none of its business.
    @ParameterizedTest
    @EnumSource(value = HandoffType.class, mode = EnumSource.Mode.EXCLUDE, names = "SDR_TO_AE")
    void otherTypesAreNotRouted(HandoffType type) {
        var other = Samples.full(ANNA.id()).withType(type).withReceiver(null);
        assertThat(new Routing(TABLE, TEAM, _ -> true, Routing.Load.NONE).choose(other, CARA.id(), MAYA.id()))
                .isEmpty();
    }

    @Test
    void theFirstRuleThatFitsDecides() {
        var full = Samples.full(ANNA.id());
        var everybody = Set.copyOf(TEAM);
        assertThat(choose(full, CARA.id(), everybody, Map.of()))
                .isEqualTo(new Routing.Choice(CARA, Routing.Reason.OWNER, 1, "Northwind"));
        assertThat(choose(full, null, everybody, Map.of()))
                .isEqualTo(new Routing.Choice(ANNA, Routing.Reason.TERRITORY, 2, "uk"));
        assertThat(choose(full, GONE.id(), everybody, Map.of()).receiver())
                .as("an owner who has left owns nothing")
                .isEqualTo(ANNA);
        var plain = Samples.complete(ANNA.id());
        assertThat(choose(plain, null, everybody, Map.of()))
                .as("whoever has left is passed over")
                .isEqualTo(new Routing.Choice(CARA, Routing.Reason.DEAL_SIZE, 5, "20000"));
    }

    @Test
    void whoHasWaitedLongestAndIsInIsNext() {
        var nothing = Content.EMPTY;
        var last = Map.of(
                ANNA.id(), Samples.NOW, BEN.id(), Samples.NOW.minusSeconds(60), CARA.id(), Samples.NOW.minusSeconds(9));
        assertThat(choose(nothing, null, Set.of(ANNA, BEN, CARA), last).receiver())
                .isEqualTo(BEN);
        assertThat(choose(nothing, null, Set.of(ANNA, CARA), last).receiver()).isEqualTo(CARA);
        assertThat(choose(nothing, null, Set.of(ANNA, BEN, CARA), Map.of(ANNA.id(), Samples.NOW))
                        .receiver())
                .as("who never had one, in the order of names")
                .isEqualTo(BEN);
        assertThat(choose(nothing, null, Set.of(), last).reason()).isEqualTo(Routing.Reason.ROUND_ROBIN_NOBODY_IN);
    }

    @Test
    void whoHasAsManyAsTheyCanHaveIsPassedOver() {
        var rules = routing(new RoutingRule.RoundRobin(List.of(), 3));
        var last = Map.of(
                ANNA.id(), Samples.NOW, BEN.id(), Samples.NOW.minusSeconds(60), CARA.id(), Samples.NOW.minusSeconds(9));
        assertThat(next(rules, last, Map.of(BEN.id(), 3, CARA.id(), 2), Set.of(ANNA, BEN, CARA)))
                .isEqualTo(new Routing.Choice(CARA, Routing.Reason.ROUND_ROBIN, 1, ""));
        assertThat(next(rules, last, Map.of(BEN.id(), 3, CARA.id(), 2), Set.of(BEN)))
                .as("whoever has room comes before whoever is at work")
                .isEqualTo(new Routing.Choice(CARA, Routing.Reason.ROUND_ROBIN_NOBODY_IN, 1, ""));
        assertThat(next(rules, last, Map.of(ANNA.id(), 4, BEN.id(), 9, CARA.id(), 4), Set.of(BEN)))
                .as("nobody has room: the fewest, then who has waited longest")
                .isEqualTo(new Routing.Choice(CARA, Routing.Reason.ROUND_ROBIN_NO_ROOM, 1, "4"));
    }

    private static Routing.Choice next(
            TeamRules rules, Map<UUID, Instant> last, Map<UUID, Integer> open, Set<Person> in) {
        return new Routing(rules, TEAM, in::contains, new Routing.Load(last, open))
                .choose(Content.EMPTY, null, MAYA.id())
                .orElseThrow();
    }
}
