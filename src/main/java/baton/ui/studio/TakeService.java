package baton.ui.studio;

import baton.handoff.EffortStore;
import baton.handoff.Handoff;
import baton.handoff.HandoffService;
import baton.handoff.HandoffStore;
import baton.handoff.rules.LengthBand;
import baton.handoff.rules.TeamRules;
import baton.insight.GapDecision;
import baton.people.PeopleStore;
import baton.people.Person;
import baton.recording.DeviceException;
import baton.recording.EncodingProgress;
import baton.recording.Prompt;
import baton.recording.ReceiverCard;
import baton.recording.capture.Recorder;
import baton.recording.prompt.CardStore;
import baton.recording.prompt.ScriptStore;
import baton.recording.prompt.StandardCards;
import baton.recording.take.Take;
import baton.recording.take.TakeRepository;
import baton.recording.take.TakeState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What happens to takes off the screen's thread.
public final class TakeService {
    private static final int MOST_LESSONS = 2;
    private static final String LESSON = "From feedback";
    private static final Duration LESSON_TIME = Duration.ofSeconds(15);
    /// What took longer was interrupted and found again later.
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final TakeRepository shelf;
    private final HandoffStore handoffs;
    private final HandoffService service;
    private final PeopleStore people;
    private final CardStore cards;
    private final ScriptStore scripts;
    private final EffortStore effort;
    private final Supplier<List<GapDecision>> decisions;
    private final Supplier<TeamRules> rules;
    private final InstantSource clock;

    public TakeService(
            TakeStores stores,
            HandoffService service,
            Supplier<List<GapDecision>> decisions,
            Supplier<TeamRules> rules,
            InstantSource clock) {
        shelf = stores.takes();
        handoffs = stores.handoffs();
        people = stores.people();
        cards = stores.cards();
        scripts = stores.scripts();
        effort = stores.effort();
        this.service = service;
        this.decisions = decisions;
        this.rules = rules;
        this.clock = clock;
    }

    /// Everything the studio shows about the handoff it records for.
    ///
    /// @param receiver their name; empty while nobody is chosen
    /// @param band how long the briefing should be
    record Order(Handoff handoff, String receiver, ReceiverCard card, LengthBand band, String script) {}

    Order open(UUID id) {
        var handoff = find(id);
        var receiver = handoff.content().receiver();
        var type = handoff.content().type();
        var card = receiver == null ? StandardCards.of(type) : cards.cardOf(receiver, type);
        var name =
                receiver == null ? "" : people.find(receiver).map(Person::name).orElse("");
        var band = rules.get().length(type);
        return new Order(handoff, name, withLessons(card, handoff.sender()), band, scripts.find(id));
    }

    /// What feedback taught this sender to say is asked for too.
    private ReceiverCard withLessons(ReceiverCard card, UUID sender) {
        var prompts = new ArrayList<>(card.prompts());
        decisions.get().stream()
                .filter(d -> d.sender().equals(sender)
                        && d.measure() == GapDecision.Measure.PROMPT
                        && !d.words().isBlank())
                .limit(MOST_LESSONS)
                .forEach(d -> prompts.add(new Prompt(LESSON, d.words(), LESSON_TIME, false, null)));
        return new ReceiverCard(card.person(), card.type(), card.version(), prompts, card.dislikes());
    }

    private Handoff find(UUID handoff) {
        return handoffs.find(handoff).orElseThrow();
    }

    List<TakeRepository.TakeOnShelf> tray(UUID handoff) {
        return shelf.tray(handoff);
    }

    /// Begins to record; the take's row is written before its first picture.
    Take begin(Recorder recorder, Order order) throws IOException, DeviceException {
        var begun = shelf.begin(order.handoff().id(), order.card());
        try {
            recorder.start(begun.file());
        } catch (DeviceException | RuntimeException e) {
            // Nothing was recorded: there is nothing to offer.
            shelf.delete(begun);
            throw e;
        }
        return begun;
    }

    /// A take out of another program's video.
    TakeRepository.TakeOnShelf takeIn(Order order, Path foreign, EncodingProgress progress)
            throws IOException, DeviceException {
        var taken = shelf.takeIn(order.handoff().id(), order.card(), foreign, progress);
        return new TakeRepository.TakeOnShelf(shelf.listened(taken.take()), taken.facts());
    }

    Take note(Take take) {
        shelf.note(take);
        return take;
    }

    /// Listens to the take, so that it plays as loud as every other and its waveform can be drawn.
    Take listen(Take take) {
        // The first look at a take is just after its end: from its start until now it cost its sender time.
        var cost = Duration.between(take.startedAt(), clock.instant());
        if (take.notes().waveform().isEmpty() && cost.isPositive() && cost.compareTo(LONGEST) < 0) {
            effort.addRecording(take.handoff(), cost);
        }
        return shelf.listened(take);
    }

    /// Makes the take the briefing of its handoff, as that stands now: the form may have saved meanwhile.
    ///
    /// @param before told the new clip's id, before the handoff knows of it
    Handoff keep(Take take, Person person, Consumer<UUID> before) throws IOException, DeviceException {
        return shelf.keep(take, clip -> {
            before.accept(clip.id());
            return service.keepBriefing(find(take.handoff()), person.id(), clip.id());
        });
    }

    /// Leaves the take on the shelf, where it is offered again.
    void release(Take take) {
        shelf.release(take);
    }

    /// Puts an undecided take into the tray; one that was decided about stays what it is.
    Take setAside(Take take) {
        return take.state() == TakeState.OPEN ? shelf.setAside(take) : take;
    }

    Take discard(Take take) {
        return shelf.discard(take);
    }

    /// Has a discarded take back.
    Take restore(Take take) {
        return shelf.setAside(take);
    }

    UUID saveScript(UUID handoff, String words) {
        scripts.save(handoff, words);
        return handoff;
    }
}
