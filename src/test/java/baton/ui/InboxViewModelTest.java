package baton.ui;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Handoff;
import baton.handoff.HandoffStatus;
import baton.handoff.Samples;
import baton.inbox.Inbox;
import baton.inbox.InboxFilter;
import baton.inbox.InboxItem;
import baton.inbox.InboxPage;
import baton.inbox.InboxStore;
import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.playback.Coverage;
import baton.ui.inbox.InboxViewModel;
import baton.ui.kit.Background;
import baton.ui.kit.ListState;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// What the inbox says, without a screen.
class InboxViewModelTest {
    private static final Instant NOW = Samples.NOW;
    private static final Person MAYA = person(1, "Maya Brandt", Role.SDR);
    private static final Person PRIYA = person(2, "Priya Nair", Role.AE);
    private final Background.Immediate background = Background.immediate();
    private final List<InboxItem> items = new ArrayList<>();
    private boolean broken;

    private final InboxViewModel model = new InboxViewModel(
            InboxViewModel.Side.RECEIVED,
            new Inbox(new InboxStore() {
                @Override
                public List<InboxItem> receivedBy(UUID person) {
                    if (broken) {
                        throw new IllegalStateException("disk");
                    }
                    return items;
                }

                @Override
                public InboxPage received(UUID person, int most) {
                    var all = receivedBy(person);
                    return new InboxPage(
                            all.stream().limit(most).toList(),
                            all.size(),
                            all.stream()
                                    .filter(i -> i.handoff().status() == HandoffStatus.HANDED_OFF)
                                    .count());
                }

                @Override
                public InboxPage sent(UUID person, int most) {
                    return new InboxPage(List.of(), 0, 0);
                }

                @Override
                public void walk(UUID person, boolean received, Predicate<List<InboxItem>> piece) {
                    for (int i = 0;
                            i < items.size() && piece.test(items.subList(i, Math.min(items.size(), i + 100))); ) {
                        i += 100;
                    }
                }

                @Override
                public String state(UUID person) {
                    return broken + " " + items.size();
                }
            }),
            clip -> Path.of(clip + ".jpg"),
            background,
            new Notices(_ -> "The library did not answer."),
            InstantSource.fixed(NOW),
            Strings.load());

    private static Person person(int id, String name, Role role) {
        return new Person(
                new UUID(0, id), name, "x@x.example", role, ZoneId.of("Europe/London"), WorkingHours.OFFICE, true);
    }

    private void received(HandoffStatus status, Duration dueIn, Optional<Duration> briefing) {
        var handoff = new Handoff(
                UUID.randomUUID(),
                MAYA.id(),
                status,
                Samples.complete(PRIYA.id()),
                null,
                NOW,
                NOW,
                NOW,
                NOW.plus(dueIn),
                1);
        items.add(new InboxItem(handoff, MAYA, briefing, Coverage.NONE, false, false));
    }

    @Test
    void saysWhoWhenAndHowLong() {
        received(HandoffStatus.HANDED_OFF, Duration.ofMinutes(130), Optional.of(Duration.ofSeconds(168)));
        model.setPerson(PRIYA);
        var row = model.rows().getFirst();
        assertThat(row.company()).isEqualTo("Northwind");
        assertThat(row.person()).isEqualTo("From Maya Brandt");
        assertThat(row.playsIn()).isEqualTo("Plays in 1:52 at 1.5×");
        assertThat(row.due()).isEqualTo("First touch due today 12:10, in 2 h 10 min");
        assertThat(row.meeting()).isEqualTo("Meeting Tue 24 Nov 19:00");
        assertThat(row.lines()).hasSize(5);
        assertThat(row.unseen()).isTrue();
        assertThat(model.unseenProperty().get()).isEqualTo(1);
    }

    @Test
    void saysThatItIsLate() {
        received(HandoffStatus.OPENED, Duration.ofHours(-1), Optional.empty());
        model.setPerson(PRIYA);
        assertThat(model.rows().getFirst().late()).isTrue();
        assertThat(model.rows().getFirst().due()).isEqualTo("First touch late by 1 h");
        assertThat(model.rows().getFirst().playsIn()).isEqualTo("No briefing");
    }

    @Test
    void aPartOfTheListIsChosenAndCounted() {
        received(HandoffStatus.HANDED_OFF, Duration.ofHours(2), Optional.empty());
        received(HandoffStatus.OPENED, Duration.ofHours(-1), Optional.empty());
        received(HandoffStatus.ACCEPTED, Duration.ofDays(3), Optional.empty());
        received(HandoffStatus.RETURNED, Duration.ofDays(3), Optional.empty());
        model.setPerson(PRIYA);
        var counts = model.countsProperty().get();
        assertThat(counts)
                .containsEntry(InboxFilter.ALL, 3)
                .containsEntry(InboxFilter.UNSEEN, 1)
                .containsEntry(InboxFilter.MINE, 1)
                .containsEntry(InboxFilter.TODAY, 2)
                .containsEntry(InboxFilter.OVERDUE, 1)
                .containsEntry(InboxFilter.RETURNED, 1);
        assertThat(model.rows()).hasSize(3);
        assertThat(model.rows().getFirst().late()).isTrue();
        model.setFilter(InboxFilter.RETURNED);
        assertThat(model.rows()).singleElement().matches(r -> r.status().equals("Returned"));
        model.setFilter(InboxFilter.ALL);
        model.setSearch("NÓRTHwind maya");
        assertThat(model.rows()).hasSize(3);
        model.setSearch("northwind nobody");
        assertThat(model.rows()).isEmpty();
        assertThat(model.countsProperty().get()).containsEntry(InboxFilter.ALL, 0);
    }

    @Test
    void looksAgainByItself() {
        model.setPerson(PRIYA);
        assertThat(model.contentProperty().get()).isEqualTo(ListState.EMPTY);
        received(HandoffStatus.HANDED_OFF, Duration.ofHours(1), Optional.empty());
        background.passTime();
        assertThat(model.contentProperty().get()).isEqualTo(ListState.ROWS);
    }

    @Test
    void aBrokenStoreIsSaidInPlaceAndMends() {
        broken = true;
        model.setPerson(PRIYA);
        assertThat(model.contentProperty().get()).isEqualTo(ListState.BROKEN);
        assertThat(model.problemProperty().get()).isEqualTo("The library did not answer.");
        broken = false;
        model.refresh();
        assertThat(model.contentProperty().get()).isEqualTo(ListState.EMPTY);
    }

    /// However long the list is, only its first part is read; the rest comes when it is asked for, or searched.
    @Test
    void aLongListIsReadInParts() {
        for (int i = 0; i < 1_200; i++) {
            received(HandoffStatus.HANDED_OFF, Duration.ofHours(i + 1), Optional.empty());
        }
        received(HandoffStatus.ACCEPTED, Duration.ofHours(5_000), Optional.empty());
        model.setPerson(PRIYA);
        assertThat(model.rows()).hasSize(500);
        assertThat(model.restProperty().get()).isEqualTo(701);
        assertThat(model.unseenProperty().get())
                .as("of all, not of what is read")
                .isEqualTo(1_200);
        assertThat(model.countsProperty().get())
                .as("a part of a list that is not all here was counted by nobody")
                .containsOnlyKeys(InboxFilter.ALL)
                .containsEntry(InboxFilter.ALL, 1_201);
        model.showMore();
        assertThat(model.rows()).hasSize(1_000);
        model.setFilter(InboxFilter.MINE);
        background.passTime();
        assertThat(model.rows()).as("looked for in all of it").hasSize(1);
        model.setFilter(InboxFilter.ALL);
        background.passTime();
        assertThat(model.rows()).hasSize(1_000);
        model.showMore();
        assertThat(model.rows()).hasSize(1_201);
        assertThat(model.restProperty().get()).isZero();
        assertThat(model.countsProperty().get()).containsEntry(InboxFilter.MINE, 1);
    }

    /// A library that is slow is not asked again while it still looks.
    @Test
    void itIsAskedAgainOnlyOnceTheAnswerIsHere() {
        received(HandoffStatus.HANDED_OFF, Duration.ofHours(1), Optional.empty());
        model.setPerson(PRIYA);
        received(HandoffStatus.HANDED_OFF, Duration.ofHours(2), Optional.empty());
        background.passTime();
        assertThat(model.rows()).hasSize(2);
        broken = true;
        background.passTime();
        assertThat(model.contentProperty().get()).isEqualTo(ListState.BROKEN);
        broken = false;
        background.passTime();
        assertThat(model.contentProperty().get()).isEqualTo(ListState.ROWS);
    }
}
