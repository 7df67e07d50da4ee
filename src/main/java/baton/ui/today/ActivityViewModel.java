package baton.ui.today;

import baton.handoff.Reaction;
import baton.inbox.Activities;
import baton.inbox.Activity;
import baton.people.Person;
import baton.playback.Viewing;
import baton.recording.Chapter;
import baton.recording.Clip;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.TimeWords;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What others did that the current user is to hear of: comments, answers, reactions, how a briefing was watched. Asked
/// again as soon as the library's file has changed, whichever program wrote to it.
public final class ActivityViewModel {
    private static final Duration PAUSE = Duration.ofMillis(500);
    /// Looks at the file after which the library is asked whatever they say.
    static final int LOOKS = 20;
    private final Services services;
    private final Background background;
    private final Background.Latest asking;
    private final Notices notices;
    private final InstantSource clock;
    private final Strings strings;
    private final TimeWords times;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObservableList<Line> shown = FXCollections.unmodifiableObservableList(lines);
    private final Set<UUID> known = new HashSet<>();
    private Consumer<Notice> onNews = _ -> {};
    private Background.@Nullable Waiting waiting;
    private @Nullable Person me;
    private boolean isFirst;
    private long seen;

    /// What it works with.
    ///
    /// @param people everybody, by id
    /// @param changed another number whenever anything was written to the library; asks the disk
    public record Services(Activities activities, Supplier<List<Person>> people, LongSupplier changed) {}

    /// One line of the list.
    ///
    /// @param at where in the briefing it leads, on the time of the whole file; null for the whole handoff
    public record Line(
            UUID id,
            UUID handoff,
            Activity.Reason reason,
            String words,
            String moment,
            @Nullable Duration at) {}

    public ActivityViewModel(
            Services services, Background background, Notices notices, InstantSource clock, Strings strings) {
        this.services = services;
        this.background = background;
        asking = background.latest();
        this.notices = notices;
        this.clock = clock;
        this.strings = strings;
        times = new TimeWords(strings);
    }

    /// Newest first.
    public ObservableList<Line> lines() {
        return shown;
    }

    /// Told of what is new while this window is open.
    void onNews(Consumer<Notice> told) {
        onNews = told;
    }

    void setPerson(Person person) {
        if (me == null || !me.id().equals(person.id())) {
            lines.clear();
            known.clear();
            isFirst = true;
        }
        me = person;
        refresh();
    }

    void stop() {
        me = null;
        asking.cancel();
        cancel();
    }

    /// Asks now.
    void refresh() {
        var person = me;
        if (person == null) {
            return;
        }
        cancel();
        asking.run(
                () -> {
                    // Before it is read: what comes in between is seen at the next look.
                    var stamp = services.changed().getAsLong();
                    var names = services.people().get().stream().collect(Collectors.toMap(Person::id, Person::name));
                    return new Found(
                            stamp,
                            services.activities().unread(person.id(), clock.instant()).stream()
                                    .map(a -> line(a, names, person))
                                    .toList());
                },
                found -> {
                    seen = found.stamp();
                    show(found.lines());
                    later();
                },
                this::failed);
    }

    private void later() {
        cancel();
        if (me != null) {
            var last = seen;
            var looks = new AtomicInteger();
            waiting = background.watch(
                    PAUSE,
                    () -> services.changed().getAsLong() != last || looks.incrementAndGet() >= LOOKS,
                    this::refresh);
        }
    }

    /// Told, and asked again: one look that fails is not the last.
    private void failed(Exception problem) {
        notices.problem(problem);
        later();
    }

    private record Found(long stamp, List<Line> lines) {}

    private void cancel() {
        if (waiting != null) {
            waiting.cancel();
        }
    }

    private void show(List<Line> found) {
        if (!lines.equals(found)) {
            lines.setAll(found);
        }
        var news = found.stream().filter(l -> known.add(l.id())).toList();
        if (!isFirst && !news.isEmpty()) {
            onNews.accept(notice(news));
        }
        isFirst = false;
    }

    private Notice notice(List<Line> news) {
        var first = news.getFirst();
        var single = news.stream().allMatch(l -> l.handoff().equals(first.handoff()));
        return new Notice(
                single ? first.handoff() : null,
                null,
                single ? first.at() : null,
                strings.get("activity.news", news.size()),
                news.stream().map(Line::words).limit(5).toList(),
                Notice.Offers.NONE);
    }

    /// Everything about a handoff is read: it is open.
    void read(UUID handoff) {
        forget(lines.stream().filter(l -> l.handoff().equals(handoff)).toList());
    }

    /// One line is read.
    void read(Line line) {
        forget(List.of(line));
    }

    /// All of it is.
    void readAll() {
        forget(List.copyOf(lines));
    }

    private void forget(List<Line> read) {
        var person = me;
        if (person == null || read.isEmpty()) {
            return;
        }
        lines.removeAll(read);
        background.run(
                () -> {
                    services.activities()
                            .read(person.id(), read.stream().map(Line::id).toList());
                    return true;
                },
                _ -> {},
                notices.orTell());
    }

    private Line line(Activity activity, Map<UUID, String> names, Person reader) {
        var by = names.getOrDefault(activity.by(), strings.get("activity.somebody"));
        var company = Texts.brief(activity.handoff().content().company());
        var words = Texts.brief(activity.words());
        var text = switch (activity.reason()) {
            case MENTIONED -> strings.get("activity.mentioned", by, company, words);
            case REPLIED -> strings.get("activity.replied", by, company, words);
            case COMMENTED -> strings.get("activity.commented", by, company, words);
            case REACTED ->
                strings.get("activity.reacted", by, company, strings.of(Reaction.valueOf(activity.words())));
            case THANKED ->
                words.isEmpty()
                        ? strings.get("activity.thanked", by, company)
                        : strings.get("activity.thanked.words", by, company, words);
            case BRIEFING_REPLACED -> strings.get("activity.replaced", by, company);
            case WATCHED -> watched(activity, by, company);
        };
        return new Line(
                activity.id(),
                activity.handoff().id(),
                activity.reason(),
                text,
                // When it was watched nobody has written down.
                activity.reason() == Activity.Reason.WATCHED
                        ? ""
                        : times.moment(activity.at(), clock.instant(), reader.zone()),
                activity.place());
    }

    private String watched(Activity activity, String by, String company) {
        var watched = activity.watched();
        if (watched == null) {
            return "";
        }
        var percent = watched.viewing().played().percentOf(watched.clip().length());
        var again = again(watched.viewing(), watched.clip());
        return again.isEmpty()
                ? strings.get("activity.watched", by, company, percent)
                : strings.get("activity.watched.again", by, company, percent, String.join(", ", again));
    }

    /// The parts that were heard again, by the names that their speaker gave them.
    private List<String> again(Viewing viewing, Clip clip) {
        var parts = new LinkedHashSet<String>();
        for (var span : viewing.replayed().spans()) {
            var middle = Duration.ofMillis((span.from() + span.to()) / 2);
            var chapter = clip.notes().chapters().stream()
                    .filter(c -> c.at().compareTo(middle) <= 0)
                    .reduce((_, next) -> next)
                    .map(Chapter::name);
            var start = clip.notes().trim().start();
            parts.add(chapter.map(c -> strings.get("activity.part", Texts.brief(c)))
                    .orElseGet(() -> TimeWords.length(Duration.ofMillis(Math.max(0, span.from() - start.toMillis())))));
        }
        return List.copyOf(parts);
    }
}
