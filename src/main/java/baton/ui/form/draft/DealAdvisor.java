package baton.ui.form.draft;

import baton.handoff.Handoff;
import baton.handoff.record.Content;
import baton.handoff.record.DealValue;
import baton.handoff.record.LeadSource;
import baton.handoff.rules.Routing;
import baton.handoff.rules.TeamRules;
import baton.people.DaysOff;
import baton.people.Person;
import baton.people.Substitutes;
import baton.sla.BusinessCalendar;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What is known about a deal before anybody decides: whose it should be, whether somebody is at it
/// already,
/// and how a deal of its size is passed on.
public final class DealAdvisor {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private final FormServices tools;
    private final Background background;
    private final Background.Latest looking;
    private final Background.Latest reading;
    private final Notices notices;
    private final SenderFeedback echo;
    private final ReadOnlyObjectWrapper<Advice> advice = new ReadOnlyObjectWrapper<>(Advice.NONE);
    private TeamRules rules = TeamRules.STANDARD;
    private Runnable onRules = () -> {};
    private @Nullable Key asked;
    private Background.@Nullable Waiting waiting;

    public DealAdvisor(FormServices tools, Background background, Notices notices) {
        this.tools = tools;
        this.background = background;
        looking = background.latest();
        reading = background.latest();
        this.notices = notices;
        echo = new SenderFeedback(tools, background, notices);
    }

    public SenderFeedback echo() {
        return echo;
    }

    /// @param duplicates handoffs of the same company, newest first
    /// @param away who of the team is on vacation now, by who receives for them; empty for nobody
    public record Advice(
            Optional<Routing.Choice> choice,
            List<Handoff> duplicates,
            Optional<TeamRules.DealBand> band,
            Map<UUID, Optional<Person>> away) {
        static final Advice NONE = new Advice(Optional.empty(), List.of(), Optional.empty(), Map.of());

        public Advice {
            duplicates = List.copyOf(duplicates);
            away = Map.copyOf(away);
        }
    }

    /// What the advice depends on: nothing is asked again while it stays the same.
    private record Key(
            String company,
            @Nullable DealValue value,
            @Nullable LeadSource source,
            String industry,
            String territory) {}

    public ReadOnlyObjectProperty<Advice> adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    /// The team's rules as they were when somebody looked last; the file is never read on the screen's thread.
    public TeamRules rules() {
        return rules;
    }

    /// Told when the team has changed them.
    public void onRules(Runnable told) {
        onRules = told;
    }

    private void readRules() {
        reading.run(tools.rules()::get, this::take, notices.orTell());
    }

    private void take(TeamRules found) {
        if (!found.equals(rules)) {
            rules = found;
            asked = null;
            onRules.run();
        }
    }

    public void clear() {
        echo.clear();
        asked = null;
        stopAsking();
        advice.set(Advice.NONE);
    }

    /// @param self the handoff it is about: not its own duplicate
    public void look(Content content, Person sender, @Nullable UUID self) {
        readRules();
        echo.look(sender, self);
        var account = content.more().account();
        var key = new Key(
                content.company().strip(), content.value(), content.source(), account.industry(), account.territory());
        if (key.equals(asked)) {
            return;
        }
        asked = key;
        stopAsking();
        if (key.company().isEmpty()) {
            advice.set(Advice.NONE);
            return;
        }
        // Not at every key: half a name is another company.
        waiting = background.after(
                PAUSE, () -> looking.run(() -> ask(content, sender, self), advice::set, notices.orTell()));
    }

    private void stopAsking() {
        looking.cancel();
        if (waiting != null) {
            waiting.cancel();
            waiting = null;
        }
    }

    private Advice ask(Content content, Person sender, @Nullable UUID self) {
        var inForce = tools.rules().get();
        var now = tools.clock().instant();
        var precedents = tools.precedents();
        var team = tools.people().all();
        var routing = new Routing(inForce, team, p -> BusinessCalendar.of(p).isOpen(now), precedents.load());
        var owner = precedents.ownerOf(content.company()).orElse(null);
        var before = precedents.ofCompany(content.company(), now.minus(Duration.ofDays(inForce.duplicateDays())));
        return new Advice(
                routing.choose(content, owner, sender.id()),
                before.stream().filter(h -> !h.id().equals(self)).toList(),
                inForce.band(content.value(), content.source()),
                team.stream()
                        .filter(p -> p.off(LocalDate.ofInstant(now, p.zone()))
                                .filter(d -> d.kind() == DaysOff.Kind.VACATION)
                                .isPresent())
                        .collect(Collectors.toMap(Person::id, p -> Substitutes.of(p, team, now))));
    }
}
