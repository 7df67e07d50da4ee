package baton.ui.brief;

import baton.brief.Mails;
import baton.brief.Markdown;
import baton.brief.ReadingTime;
import baton.handoff.EventKind;
import baton.handoff.FirstTouch;
import baton.handoff.HandoffService;
import baton.handoff.HandoffStatus;
import baton.handoff.HandoffStore;
import baton.handoff.record.Content;
import baton.handoff.rules.TeamRules;
import baton.people.PeopleStore;
import baton.people.Person;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The texts of one handoff. What the person changes stays changed until they ask for the text as it was made.
public final class BriefViewModel {
    private final HandoffService service;
    private final HandoffStore handoffs;
    private final PeopleStore people;
    private final Supplier<TeamRules> rules;
    private final Exports exports;
    private final Background background;
    private final Background.Latest opening;
    private final Notices notices;
    private final InstantSource clock;
    private final Strings strings;
    private final ObservableList<TextKind> kinds = FXCollections.observableArrayList();
    private final Map<TextKind, MadeText> made = new EnumMap<>(TextKind.class);
    private final Map<TextKind, MadeText> edited = new EnumMap<>(TextKind.class);
    /// What the texts were made from.
    private @Nullable Content record;
    private boolean newSubject;
    private @Nullable Shown shownBefore;
    private final ReadOnlyObjectWrapper<@Nullable BriefTexts> source = new ReadOnlyObjectWrapper<>();
    final ObjectProperty<Mails.SubjectPattern> pattern = new SimpleObjectProperty<>(Mails.SubjectPattern.PERSONAL);
    final BooleanProperty withPersonal = new SimpleBooleanProperty();

    public BriefViewModel(BriefServices services, Background background, Notices notices, Strings strings) {
        service = services.service();
        handoffs = services.handoffs();
        people = services.people();
        rules = services.rules();
        exports = services.exports();
        clock = services.clock();
        this.background = background;
        opening = background.latest();
        this.notices = notices;
        this.strings = strings;
        pattern.subscribe((_, _) -> {
            newSubject = true;
            remake();
        });
        withPersonal.subscribe((_, _) -> {
            // A document that somebody changed may hold what it must not hold any more, or lack what it should.
            edited.remove(TextKind.DOCUMENT);
            remake();
        });
    }

    ObservableList<TextKind> kinds() {
        return kinds;
    }

    ReadOnlyObjectProperty<@Nullable BriefTexts> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /// As it stands now; null before anything was opened.
    @Nullable
    MadeText text(TextKind kind) {
        var changed = edited.get(kind);
        return changed == null ? made.get(kind) : changed;
    }

    boolean isEdited(TextKind kind) {
        return edited.containsKey(kind);
    }

    Optional<TextCheck> check(TextKind kind) {
        var shown = source.get();
        var text = text(kind);
        return shown == null || text == null
                ? Optional.empty()
                : Optional.of(TextCheck.of(text, shown.handoff().content(), shown.rules(), strings));
    }

    /// Whether this text can still be marked as sent by this person.
    boolean canMarkSent(TextKind kind) {
        var shown = source.get();
        if (shown == null) {
            return false;
        }
        return switch (kind) {
            case INTRO -> !shown.status().introSent() && shown.reader().equals(shown.sender());
            case REPLY ->
                shown.handoff().status() == HandoffStatus.ACCEPTED
                        && shown.reader().id().equals(shown.handoff().content().receiver());
            default -> false;
        };
    }

    // Commands

    void open(Person reader, UUID id) {
        // Coming back to the same handoff, what was changed is still there.
        var wanted = new Shown(reader.id(), id);
        if (!wanted.equals(shownBefore)) {
            edited.clear();
        }
        shownBefore = wanted;
        source.set(null);
        made.clear();
        kinds.clear();
        opening.run(() -> read(reader, id), this::show, notices.orTell());
    }

    /// Whose texts of which handoff: another person's mail has another sender.
    private record Shown(UUID reader, UUID handoff) {}

    private record Opened(BriefTexts texts, Map<TextKind, MadeText> made) {}

    private Opened read(Person reader, UUID id) throws IOException {
        var handoff = handoffs.find(id).orElseThrow();
        var texts = new BriefTexts(
                handoff,
                reader,
                people.find(handoff.sender()).orElseThrow(),
                Optional.ofNullable(handoff.content().receiver()).flatMap(people::find),
                handoffs.events(id),
                rules.get(),
                clock.instant());
        return new Opened(texts, texts.make(exports, pattern.get(), withPersonal.get()));
    }

    private void show(Opened opened) {
        made.clear();
        made.putAll(opened.made());
        // A mail that the person wrote goes with the record as it is now: its addresses, its people. Other texts hold
        // what the record says, and would go on saying what it said.
        var content = opened.texts().handoff().content();
        var before = edited.size();
        var same = content.equals(record);
        edited.keySet().removeIf(kind -> !made.containsKey(kind) || !same && !kind.isMail());
        if (edited.size() < before) {
            notices.tell(strings.get("brief.madeAnew"));
        }
        edited.replaceAll((kind, mine) -> {
            var fresh = Objects.requireNonNull(made.get(kind));
            return fresh.edited(newSubject ? fresh.subject() : mine.subject(), mine.text());
        });
        newSubject = false;
        record = content;
        if (!kinds.equals(List.copyOf(made.keySet()))) {
            kinds.setAll(made.keySet());
        }
        source.set(null);
        source.set(opened.texts());
    }

    /// Another subject, or another document: whatever the person wrote themselves stays.
    private void remake() {
        var shown = source.get();
        if (shown != null) {
            opening.run(() -> read(shown.reader(), shown.handoff().id()), this::show, notices.orTell());
        }
    }

    void edit(TextKind kind, String subject, String text) {
        var before = made.get(kind);
        if (before == null) {
            return;
        }
        if (before.subject().equals(subject) && before.text().equals(text)) {
            edited.remove(kind);
        } else {
            edited.put(kind, before.edited(subject, text));
        }
    }

    void reset(TextKind kind) {
        edited.remove(kind);
    }

    /// "Northwind intro.eml": what no file system refuses.
    String fileName(TextKind kind) {
        var shown = source.get();
        var company = shown == null ? "" : shown.handoff().content().company();
        return (Texts.fileName(company) + " " + strings.of(kind)).strip()
                + kind.form().endings()[0];
    }

    /// Saves in the form that the file's ending names.
    void save(TextKind kind, Path file) {
        var text = text(kind);
        if (text == null) {
            return;
        }
        background.run(() -> write(text, file), notices::tell, notices.orTell());
    }

    /// @return what is to be said about it
    private String write(MadeText text, Path file) throws IOException {
        var saved = strings.get("brief.saved", String.valueOf(file.getFileName()));
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            exports.write(file, bytes(text, file));
            return saved;
        }
        var pdf = exports.pdf(Markdown.read(text.text()));
        exports.write(file, pdf.bytes());
        var length =
                strings.get(pdf.pages() > ReadingTime.MOST_PAGES ? "brief.pages.many" : "brief.pages", pdf.pages());
        var lost = pdf.unprintable() == 0 ? "" : " " + strings.get("brief.unprintable", pdf.unprintable());
        return saved + " " + length + lost;
    }

    private byte[] bytes(MadeText text, Path file) throws IOException {
        var name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".eml") && text.mail() != null) {
            return exports.eml(text.mail());
        }
        var plain = whole(text);
        // A text area knows one kind of line end only; calendars insist on theirs.
        return (text.kind().form() == TextKind.Form.CALENDAR
                        ? plain.replace("\r\n", "\n").replace("\n", "\r\n")
                        : plain)
                .getBytes(StandardCharsets.UTF_8);
    }

    /// As it is copied: a mail with its head.
    String whole(MadeText text) {
        return text.mail() == null ? text.text() : "Subject: " + text.subject() + "\n\n" + text.text();
    }

    /// Opens the mail in the person's own program: as a link while it is short, else as a draft file.
    void openMail(TextKind kind) {
        var text = text(kind);
        var mail = text == null ? null : text.mail();
        if (mail == null) {
            return;
        }
        var link = exports.link(mail);
        if (link.isPresent()) {
            exports.open(link.get());
            return;
        }
        background.run(() -> exports.draft(mail), file -> exports.open(file.toUri()), notices.orTell());
    }

    /// Notes that it was sent: the introduction's box, or the receiver's first touch.
    void markSent(TextKind kind) {
        var shown = source.get();
        if (shown == null || !canMarkSent(kind)) {
            return;
        }
        var reader = shown.reader();
        var handoff = shown.handoff();
        background.run(
                () -> {
                    if (kind == TextKind.INTRO) {
                        service.note(handoff, reader.id(), EventKind.INTRO_SENT, "");
                    } else {
                        service.touch(handoff, reader.id(), FirstTouch.REPLY_IN_THREAD);
                    }
                    return read(reader, handoff.id());
                },
                opened -> {
                    show(opened);
                    notices.tell(strings.get(kind == TextKind.INTRO ? "brief.introNoted" : "brief.replyNoted"));
                },
                notices.orTell());
    }
}
