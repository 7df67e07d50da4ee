package baton.ui.team;

import baton.handoff.record.HandoffType;
import baton.handoff.record.TextRule;
import baton.people.Person;
import baton.recording.Prompt;
import baton.recording.ReceiverCard;
import baton.recording.prompt.CardStore;
import baton.recording.prompt.StandardCards;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What somebody needs to see in a briefing, as they change it.
public final class CardViewModel {
    /// What keeps a card from being saved.
    public enum Problem {
        NONE,
        NO_PROMPTS,
        TITLE_MISSING,
        TITLE_TWICE,
        TEXT_REFUSED
    }

    private final CardStore cards;
    private final Background background;
    private final Background.Latest reading;
    private final Notices notices;
    private final ObservableList<PromptRow> rows = FXCollections.observableArrayList();
    private final StringProperty dislikes = new SimpleStringProperty("");
    private final ObjectProperty<HandoffType> type = new SimpleObjectProperty<>(HandoffType.SDR_TO_AE);
    private final ReadOnlyObjectWrapper<@Nullable Person> person = new ReadOnlyObjectWrapper<>();
    private @Nullable ReceiverCard shown;
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>(Problem.NONE);

    public CardViewModel(CardStore cards, Background background, Notices notices) {
        this.cards = cards;
        this.background = background;
        reading = background.latest();
        this.notices = notices;
        type.subscribe((_, _) -> load(person.get()));
    }

    /// The lines; the screen moves and removes them.
    ObservableList<PromptRow> rows() {
        return rows;
    }

    StringProperty dislikesProperty() {
        return dislikes;
    }

    public ObjectProperty<HandoffType> typeProperty() {
        return type;
    }

    /// Whose card it is; null while nobody is chosen.
    public ReadOnlyObjectProperty<@Nullable Person> personProperty() {
        return person.getReadOnlyProperty();
    }

    /// 0 while it is the one that ships with Baton.
    public ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    Duration total() {
        return Duration.ofSeconds(rows.stream().mapToInt(r -> r.seconds.get()).sum());
    }

    // Commands

    /// Shows this person's card; null shows none.
    void load(@Nullable Person whose) {
        saveUnsaved();
        person.set(whose);
        problem.set(Problem.NONE);
        if (whose != null) {
            var wanted = type.get();
            reading.run(() -> cards.cardOf(whose.id(), wanted), this::show, notices.orTell());
        }
    }

    /// What was changed and not saved yet becomes a version of its own: nothing that was typed is lost.
    private void saveUnsaved() {
        var before = shown;
        var prompts = prompts();
        shown = null;
        if (before != null
                && before.person() != null
                && problem(prompts) == Problem.NONE
                && (!prompts.equals(before.prompts()) || !dislikes.get().strip().equals(before.dislikes()))) {
            var card = new ReceiverCard(
                    before.person(),
                    before.type(),
                    before.version(),
                    prompts,
                    dislikes.get().strip());
            background.run(() -> cards.save(card), _ -> {}, notices.orTell());
        }
    }

    private List<Prompt> prompts() {
        return rows.stream().filter(r -> !r.isBlank()).map(PromptRow::toPrompt).toList();
    }

    private void show(ReceiverCard card) {
        var whose = person.get();
        shown = whose == null
                ? null
                : new ReceiverCard(whose.id(), card.type(), card.version(), card.prompts(), card.dislikes());
        rows.setAll(card.prompts().stream().map(PromptRow::of).toList());
        dislikes.set(card.dislikes());
        version.set(card.version());
        problem.set(Problem.NONE);
    }

    /// Begins again from the card that ships with Baton; nothing is saved yet.
    void standard() {
        var card = StandardCards.of(type.get());
        rows.setAll(card.prompts().stream().map(PromptRow::of).toList());
        dislikes.set(card.dislikes());
    }

    /// Saves it as the next version.
    void save(Consumer<ReceiverCard> done) {
        var whose = person.get();
        var prompts = prompts();
        problem.set(problem(prompts));
        if (whose == null || problem.get() != Problem.NONE) {
            return;
        }
        var card = new ReceiverCard(
                whose.id(), type.get(), version.get(), prompts, dislikes.get().strip());
        background.run(
                () -> cards.save(card),
                saved -> {
                    version.set(saved.version());
                    shown = saved;
                    done.accept(saved);
                },
                notices.orTell());
    }

    private Problem problem(List<Prompt> prompts) {
        if (prompts.isEmpty()) {
            return Problem.NO_PROMPTS;
        }
        if (prompts.stream().anyMatch(p -> p.title().isEmpty())) {
            return Problem.TITLE_MISSING;
        }
        // Chapters are found by their names.
        if (prompts.stream().map(Prompt::title).distinct().count() < prompts.size()) {
            return Problem.TITLE_TWICE;
        }
        var refused = prompts.stream()
                .anyMatch(p -> TextRule.refusal(p.title()).isPresent()
                        || TextRule.refusal(p.question()).isPresent());
        return refused || TextRule.refusal(dislikes.get()).isPresent() ? Problem.TEXT_REFUSED : Problem.NONE;
    }
}
