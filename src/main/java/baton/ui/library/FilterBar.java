package baton.ui.library;

import baton.handoff.HandoffStatus;
import baton.handoff.MeetingOutcome;
import baton.handoff.record.HandoffType;
import baton.handoff.record.LeadSource;
import baton.library.LibraryFilters;
import baton.library.LibraryQuery.Watched;
import baton.library.SearchResult.Count;
import baton.library.SearchResult.Facet;
import baton.people.Person;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// One small menu for each filter: its values with how many handoffs each would leave, what is chosen in its words.
final class FilterBar {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final List<Integer> VALUES = List.of(1_000, 10_000, 50_000, 100_000, 500_000);
    private static final List<Integer> DAYS = List.of(7, 30, 90, 365);

    private final LibraryViewModel model;
    private final ObservableList<Person> team;
    private final Supplier<LocalDate> today;
    private final Strings strings;
    private final Map<Facet, MenuButton> menus = new EnumMap<>(Facet.class);
    private final MenuButton value = new MenuButton();
    private final MenuButton when = new MenuButton();
    private final MenuButton watched = new MenuButton();

    /// @param today on the reader's clock
    FilterBar(
            Pane place,
            LibraryViewModel model,
            ObservableList<Person> team,
            Supplier<LocalDate> today,
            Strings strings) {
        this.model = model;
        this.team = team;
        this.today = today;
        this.strings = strings;
        for (var facet : List.of(
                Facet.TYPE,
                Facet.SENDER,
                Facet.RECEIVER,
                Facet.STATE,
                Facet.OUTCOME,
                Facet.SCORE,
                Facet.SOURCE,
                Facet.TAG)) {
            var menu = new MenuButton();
            menu.setOnShowing(_ -> fill(menu, facet));
            menus.put(facet, menu);
        }
        value.setOnShowing(_ -> fillValue());
        when.setOnShowing(_ -> fillDates());
        watched.setOnShowing(_ -> fillWatched());
        var all = new ArrayList<>(menus.values());
        all.add(value);
        all.add(when);
        all.add(watched);
        all.forEach(menu -> menu.getStyleClass().add("filter-menu"));
        // A menu that was never filled does not open.
        all.forEach(menu -> menu.getItems().add(new MenuItem()));
        place.getChildren().setAll(all);
    }

    /// Says what is chosen.
    void show() {
        var question = model.questionProperty().get();
        var filters = question.filters();
        menus.forEach((facet, menu) -> {
            var chosen = FilterChange.chosen(filters, facet);
            var words = strings.of(facet);
            say(
                    menu,
                    words,
                    chosen.isEmpty()
                            ? ""
                            : chosen.size() == 1
                                    ? words(facet, chosen.iterator().next())
                                    : strings.get("library.filter.several", chosen.size()));
            // Nobody has tags until somebody does.
            Controls.show(
                    menu,
                    facet != Facet.TAG || !chosen.isEmpty() || !counts(facet).isEmpty());
        });
        var least = filters.leastValue();
        say(value, strings.get("library.filter.value"), least == null ? "" : strings.get("library.filter.from", least));
        say(when, strings.get("library.filter.when"), whenWords(filters));
        say(
                watched,
                strings.get("library.filter.watched"),
                question.watched() == Watched.ANY ? "" : strings.of(question.watched()));
    }

    private String whenWords(LibraryFilters filters) {
        var since = filters.since();
        if (since == null) {
            return "";
        }
        return filters.until() == null
                ? strings.get("library.filter.since", since.toString())
                : strings.get(
                        "library.filter.between",
                        since.toString(),
                        filters.until().toString());
    }

    private static void say(MenuButton menu, String name, String chosen) {
        menu.setText(chosen.isEmpty() ? name : name + ": " + chosen);
        menu.pseudoClassStateChanged(CHOSEN, !chosen.isEmpty());
    }

    private List<Count> counts(Facet facet) {
        return model.facetsProperty().get().getOrDefault(facet, List.of());
    }

    private void fill(MenuButton menu, Facet facet) {
        var chosen = FilterChange.chosen(model.questionProperty().get().filters(), facet);
        var values = new ArrayList<Count>(counts(facet));
        // What is chosen can be given up, even where nothing is left of it.
        for (var value : new TreeSet<>(chosen)) {
            if (values.stream().noneMatch(c -> c.value().equals(value))) {
                values.add(new Count(value, 0));
            }
        }
        var items = new ArrayList<MenuItem>();
        for (var count : values) {
            var item = new CheckMenuItem(counted(words(facet, count.value()), facet, count));
            item.setMnemonicParsing(false);
            item.setSelected(chosen.contains(count.value()));
            item.setOnAction(_ -> change(FilterChange.with(
                    model.questionProperty().get().filters(), facet, count.value(), item.isSelected())));
            items.add(item);
        }
        if (items.isEmpty()) {
            var none = new MenuItem(strings.get("library.filter.none"));
            none.setDisable(true);
            items.add(none);
        }
        menu.getItems().setAll(items);
    }

    private String counted(String words, Facet facet, Count count) {
        var hits = model.hits(facet, count);
        return hits.isEmpty() ? words : strings.get("library.filter.count", words, hits.getAsLong());
    }

    private void change(LibraryFilters filters) {
        model.ask(model.questionProperty().get().withFilters(filters));
    }

    private void fillValue() {
        var filters = model.questionProperty().get().filters();
        var items = new ArrayList<MenuItem>();
        items.add(one(strings.get("library.filter.any"), filters.leastValue() == null, () -> leastValue(null)));
        for (var least : VALUES) {
            var amount = BigDecimal.valueOf(least);
            items.add(one(
                    strings.get("library.filter.from", least),
                    filters.leastValue() != null && filters.leastValue().compareTo(amount) == 0,
                    () -> leastValue(amount)));
        }
        value.getItems().setAll(items);
    }

    private void leastValue(@Nullable BigDecimal least) {
        change(FilterChange.leastValue(model.questionProperty().get().filters(), least));
    }

    private void fillDates() {
        var filters = model.questionProperty().get().filters();
        var items = new ArrayList<MenuItem>();
        items.add(one(strings.get("library.filter.any"), filters.since() == null, () -> dates(null, null)));
        for (var days : DAYS) {
            var since = today.get().minusDays(days);
            items.add(one(
                    strings.get("library.filter.days", days),
                    since.equals(filters.since()) && filters.until() == null,
                    () -> dates(since, null)));
        }
        for (var month : counts(Facet.MONTH)) {
            var first = LocalDate.parse(month.value() + "-01");
            var last = first.plusMonths(1).minusDays(1);
            items.add(one(
                    counted(month.value(), Facet.MONTH, month),
                    first.equals(filters.since()) && last.equals(filters.until()),
                    () -> dates(first, last)));
        }
        when.getItems().setAll(items);
    }

    private void dates(@Nullable LocalDate from, @Nullable LocalDate to) {
        change(FilterChange.dates(model.questionProperty().get().filters(), from, to));
    }

    private void fillWatched() {
        var now = model.questionProperty().get();
        var items = new ArrayList<MenuItem>();
        for (var choice : Watched.values()) {
            items.add(one(
                    strings.of(choice),
                    now.watched() == choice,
                    () -> model.ask(model.questionProperty().get().withWatched(choice))));
        }
        var briefing = new CheckMenuItem(strings.get("library.filter.briefing"));
        briefing.setSelected(now.filters().briefing());
        briefing.setOnAction(
                _ -> change(FilterChange.briefing(model.questionProperty().get().filters(), briefing.isSelected())));
        items.add(briefing);
        watched.getItems().setAll(items);
    }

    private static MenuItem one(String words, boolean chosen, Runnable choose) {
        var item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setSelected(chosen);
        item.setOnAction(_ -> choose.run());
        return item;
    }

    private String words(Facet facet, String value) {
        return switch (facet) {
            case TYPE -> strings.of(HandoffType.valueOf(value));
            case STATE -> strings.of(HandoffStatus.valueOf(value));
            case OUTCOME -> strings.of(MeetingOutcome.valueOf(value));
            case SOURCE -> strings.of(LeadSource.valueOf(value));
            case SENDER, RECEIVER -> name(UUID.fromString(value));
            case SCORE -> strings.get("library.filter.score", Integer.valueOf(value));
            case TAG, MONTH -> value;
        };
    }

    private String name(UUID person) {
        return team.stream()
                .filter(p -> p.id().equals(person))
                .findFirst()
                .map(Person::name)
                .orElse(strings.get("library.filter.somebody"));
    }
}
