package baton.ui.form.field;

import baton.handoff.record.Meeting;
import baton.handoff.record.MeetingFormat;
import baton.handoff.record.TimeText;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Field 2 as properties.
public final class MeetingFields {
    public static final List<Integer> LENGTHS = List.of(15, 20, 30, 45, 60, 90);

    /// What was typed for the date and is none; empty if all is well.
    public final StringProperty unreadDate = new SimpleStringProperty("");
    public final ObjectProperty<@Nullable LocalDate> date = new SimpleObjectProperty<>();
    public final StringProperty time = new SimpleStringProperty("");
    public final ObjectProperty<@Nullable ZoneId> zone = new SimpleObjectProperty<>();
    public final ObjectProperty<Integer> minutes = new SimpleObjectProperty<>(Meeting.DEFAULT_MINUTES);
    public final ObjectProperty<MeetingFormat> format = new SimpleObjectProperty<>(MeetingFormat.VIDEO);
    public final StringProperty attendees = new SimpleStringProperty("");
    public final StringProperty agenda = new SimpleStringProperty("");
    public final StringProperty link = new SimpleStringProperty("");
    public final BooleanProperty senderJoins = new SimpleBooleanProperty();

    void onChange(Runnable listener) {
        for (var text : List.of(time, attendees, agenda, link)) {
            text.subscribe((_, _) -> listener.run());
        }
        for (var property : List.<ObjectProperty<?>>of(date, zone, minutes, format)) {
            property.subscribe((_, _) -> listener.run());
        }
        senderJoins.subscribe((_, _) -> listener.run());
    }

    /// @param usual the zone where the record names none
    void load(Meeting meeting, ZoneId usual) {
        date.set(meeting.date());
        time.set(meeting.time() == null ? "" : meeting.time().toString());
        zone.set(meeting.zone() == null ? usual : meeting.zone());
        minutes.set(meeting.minutes());
        format.set(meeting.format());
        attendees.set(Names.join(meeting.attendees()));
        agenda.set(meeting.agenda());
        link.set(meeting.link());
        senderJoins.set(meeting.senderJoins());
    }

    /// Fills in what an invitation says; what it does not say stays.
    void apply(Meeting meeting) {
        date.set(meeting.date());
        time.set(meeting.time() == null ? "" : meeting.time().toString());
        zone.set(meeting.zone());
        minutes.set(meeting.minutes());
        format.set(meeting.format());
        setIfKnown(attendees, Names.join(meeting.attendees()));
        setIfKnown(agenda, meeting.agenda());
        setIfKnown(link, meeting.link());
    }

    private static void setIfKnown(StringProperty property, String text) {
        if (!text.isBlank()) {
            property.set(text);
        }
    }

    /// @param text reads a field
    Meeting toMeeting(Function<StringProperty, String> text) {
        return new Meeting(
                date.get(),
                parsedTime().orElse(null),
                zone.get(),
                minutes.get(),
                format.get(),
                Names.split(text.apply(attendees)),
                text.apply(agenda),
                text.apply(link),
                senderJoins.get());
    }

    Stream<StringProperty> texts() {
        return Stream.of(attendees, agenda, link);
    }

    public boolean isTimeMalformed() {
        return !time.get().isBlank() && parsedTime().isEmpty();
    }

    private Optional<LocalTime> parsedTime() {
        return TimeText.read(time.get());
    }
}
