package baton.inbox;

import baton.handoff.ClipComment;
import baton.handoff.EventKind;
import baton.handoff.EventPayload;
import baton.handoff.HandoffEvent;
import baton.handoff.Mentions;
import baton.handoff.rules.TeamRules;
import baton.handoff.rules.TeamRules.Told;
import baton.inbox.Activity.Reason;
import baton.people.Person;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who hears of what, and for which of several reasons: a comment that names somebody is told for that. What the team
/// does not want told, its rules say.
public final class Activities {
    /// What is older nobody has missed.
    private static final Duration LATELY = Duration.ofDays(14);

    private final ActivityStore store;
    private final Supplier<List<Person>> team;
    private final Supplier<TeamRules> rules;

    public Activities(ActivityStore store, Supplier<List<Person>> team, Supplier<TeamRules> rules) {
        this.store = store;
        this.team = team;
        this.rules = rules;
    }

    /// What somebody has not read yet, newest first.
    public List<Activity> unread(UUID person, Instant now) {
        var since = now.minus(LATELY);
        var people = team.get();
        var told = rules.get().told();
        var remarks = store.lately(person, since).stream()
                .flatMap(l -> of(l, person, people).stream())
                .filter(a -> isTold(a.reason(), told));
        var watched = told.contains(Told.WATCHED)
                ? store.watched(person, since).stream()
                        .filter(w -> w.viewing().isWatched(w.clip().length()))
                        .map(w -> new Activity(
                                watchedId(w.handoff().clip(), w.viewing().person()),
                                w.handoff(),
                                Reason.WATCHED,
                                w.viewing().person(),
                                w.handoff().updatedAt(),
                                "",
                                null,
                                w))
                : Stream.<Activity>of();
        return Stream.concat(remarks, watched)
                .sorted(Comparator.comparing(Activity::at).reversed())
                .toList();
    }

    /// The same for one briefing and one person, whenever it is asked.
    public static UUID watchedId(@Nullable UUID clip, UUID person) {
        return UUID.nameUUIDFromBytes(("watched " + clip + " " + person).getBytes(StandardCharsets.UTF_8));
    }

    /// They are read.
    public void read(UUID person, List<UUID> activities) {
        store.read(person, activities);
    }

    private static boolean isTold(Reason reason, Set<Told> told) {
        return switch (reason) {
            case MENTIONED -> told.contains(Told.MENTIONS);
            case REPLIED -> told.contains(Told.REPLIES);
            case COMMENTED -> told.contains(Told.COMMENTS);
            case REACTED -> told.contains(Told.REACTIONS);
            case WATCHED -> told.contains(Told.WATCHED);
            case THANKED, BRIEFING_REPLACED -> true;
        };
    }

    private static Optional<Activity> of(ActivityStore.Lately lately, UUID me, List<Person> people) {
        var event = lately.event();
        var handoff = lately.handoff();
        var isSender = handoff.sender().equals(me);
        var isReceiver = me.equals(handoff.receiver());
        var words = event.payload().words();
        return switch (event.kind()) {
            case MARKED, REPLIED -> {
                var about = comment(lately);
                if (about.isEmpty()) {
                    yield Optional.empty();
                }
                var place = about.get().place();
                if (Mentions.in(words, people).contains(me)) {
                    yield Optional.of(activity(event, lately, Reason.MENTIONED, words, place));
                }
                if (event.kind() == EventKind.REPLIED) {
                    yield Optional.of(about.get())
                            .filter(c -> c.by().equals(me)
                                    || isSender
                                    || c.replies().stream().anyMatch(r -> r.by().equals(me)))
                            .map(_ -> activity(event, lately, Reason.REPLIED, words, place));
                }
                yield isSender || isReceiver
                        ? Optional.of(activity(event, lately, Reason.COMMENTED, words, place))
                        : Optional.empty();
            }
            case REACTED ->
                isSender && event.payload() instanceof EventPayload.Reacted(var clip, var place, var reaction)
                        ? comment(lately).map(_ -> activity(event, lately, Reason.REACTED, reaction.name(), place))
                        : Optional.empty();
            case THANKED ->
                isSender ? Optional.of(activity(event, lately, Reason.THANKED, words, null)) : Optional.empty();
            case BRIEFING_KEPT ->
                isReceiver && handoff.handedOffAt() != null && event.at().isAfter(handoff.handedOffAt())
                        ? Optional.of(activity(event, lately, Reason.BRIEFING_REPLACED, "", null))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// What the event wrote, or answers; empty once it was taken back.
    private static Optional<ClipComment> comment(ActivityStore.Lately lately) {
        var id = lately.event().id();
        return ClipComment.all(lately.events()).stream()
                .filter(c -> c.id().equals(id) || c.replies().stream().anyMatch(r -> r.id().equals(id)))
                .findFirst();
    }

    private static Activity activity(
            HandoffEvent event, ActivityStore.Lately lately, Reason reason, String words, @Nullable Duration place) {
        return new Activity(event.id(), lately.handoff(), reason, event.person(), event.at(), words, place, null);
    }
}
