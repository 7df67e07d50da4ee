package baton.handoff.rules;

import baton.handoff.record.Content;
import baton.handoff.record.DealValue;
import baton.handoff.record.HandoffType;
import baton.handoff.rules.TeamRules.RoutingRule;
import baton.people.Person;
import baton.people.Role;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Who should receive a handoff, and by which rule. It proposes; a person may always choose another.
public final class Routing {
    private final TeamRules rules;
    private final List<Person> team;
    private final Predicate<Person> isIn;
    private final Load load;

    /// What everybody has been given.
    ///
    /// @param last when each person last received one; absent for never
    /// @param open how many of theirs wait for their feedback; absent for none
    public record Load(Map<UUID, Instant> last, Map<UUID, Integer> open) {
        public static final Load NONE = new Load(Map.of(), Map.of());

        public Load {
            last = Map.copyOf(last);
            open = Map.copyOf(open);
        }

        private int openOf(Person person) {
            return open.getOrDefault(person.id(), 0);
        }
    }

    /// @param isIn whether somebody works at this moment
    public Routing(TeamRules rules, List<Person> team, Predicate<Person> isIn, Load load) {
        this.rules = rules;
        this.team = team.stream().filter(Person::active).toList();
        this.isIn = isIn;
        this.load = load;
    }

    /// Why somebody was chosen; each has its sentence.
    public enum Reason {
        OWNER,
        TERRITORY,
        INDUSTRY,
        DEAL_SIZE,
        ROUND_ROBIN,
        /// Nobody is in: whoever has waited longest all the same.
        ROUND_ROBIN_NOBODY_IN,
        /// Everybody has as many as they can have: whoever has fewest.
        ROUND_ROBIN_NO_ROOM
    }

    /// @param rule its place in the file, from 1
    /// @param detail the territory, industry or amount that fitted; may be empty
    public record Choice(Person receiver, Reason reason, int rule, String detail) {}

    /// @param owner who had this company before; null if nobody did
    /// @param sender never receives their own
    public Optional<Choice> choose(Content content, @Nullable UUID owner, UUID sender) {
        // The team's rules say which seller gets a prospect: of the other types they know nothing.
        if (content.type() != HandoffType.SDR_TO_AE) {
            return Optional.empty();
        }
        var number = 0;
        for (var rule : rules.routing()) {
            number++;
            var choice = apply(rule, number, content, owner, sender);
            if (choice.isPresent()) {
                return choice;
            }
        }
        return Optional.empty();
    }

    private Optional<Choice> apply(RoutingRule rule, int number, Content content, @Nullable UUID owner, UUID sender) {
        var account = content.more().account();
        return switch (rule) {
            case RoutingRule.Owner() ->
                team.stream()
                        .filter(p -> p.id().equals(owner) && !p.id().equals(sender))
                        .findFirst()
                        .map(p -> new Choice(p, Reason.OWNER, number, content.company()));
            case RoutingRule.Territory(var names, var to) ->
                named(names, account.territory())
                        .flatMap(name -> person(to, sender).map(p -> new Choice(p, Reason.TERRITORY, number, name)));
            case RoutingRule.Industry(var names, var to) ->
                named(names, account.industry())
                        .flatMap(name -> person(to, sender).map(p -> new Choice(p, Reason.INDUSTRY, number, name)));
            case RoutingRule.DealAtLeast(var amount, var to) ->
                inCurrency(content)
                        .filter(v -> v.amount().compareTo(amount) >= 0)
                        .flatMap(_ -> person(to, sender))
                        .map(p -> new Choice(p, Reason.DEAL_SIZE, number, amount.toPlainString()));
            case RoutingRule.DealBelow(var amount, var to) ->
                inCurrency(content)
                        .filter(v -> v.amount().compareTo(amount) < 0)
                        .flatMap(_ -> person(to, sender))
                        .map(p -> new Choice(p, Reason.DEAL_SIZE, number, amount.toPlainString()));
            case RoutingRule.RoundRobin(var among, var capacity) -> roundRobin(among, capacity, number, sender);
        };
    }

    private Optional<DealValue> inCurrency(Content content) {
        return Optional.ofNullable(content.value()).filter(v -> v.currency().equals(rules.currency()));
    }

    private static Optional<String> named(List<String> names, String found) {
        var wanted = found.strip();
        return names.stream().filter(n -> n.strip().equalsIgnoreCase(wanted)).findFirst();
    }

    private Optional<Person> person(String email, UUID sender) {
        return team.stream()
                .filter(p -> p.email().equalsIgnoreCase(email.strip()) && !p.id().equals(sender))
                .findFirst();
    }

    private Optional<Choice> roundRobin(List<String> among, @Nullable Integer capacity, int number, UUID sender) {
        var wanted = among.stream().map(e -> e.strip().toLowerCase(Locale.ROOT)).toList();
        var candidates = team.stream()
                .filter(p -> !p.id().equals(sender))
                .filter(p -> wanted.isEmpty()
                        ? p.role() == Role.AE
                        : wanted.contains(p.email().toLowerCase(Locale.ROOT)))
                .toList();
        var waitedLongest = Comparator.comparing((Person p) -> load.last().getOrDefault(p.id(), Instant.MIN))
                .thenComparing(Person::name);
        var free = candidates.stream()
                .filter(p -> capacity == null || load.openOf(p) < capacity)
                .toList();
        if (free.isEmpty()) {
            return candidates.stream()
                    .min(Comparator.comparing(load::openOf).thenComparing(waitedLongest))
                    .map(p -> new Choice(p, Reason.ROUND_ROBIN_NO_ROOM, number, String.valueOf(load.openOf(p))));
        }
        var in = free.stream().filter(isIn).toList();
        var reason = in.isEmpty() ? Reason.ROUND_ROBIN_NOBODY_IN : Reason.ROUND_ROBIN;
        return (in.isEmpty() ? free : in).stream().min(waitedLongest).map(p -> new Choice(p, reason, number, ""));
    }
}
