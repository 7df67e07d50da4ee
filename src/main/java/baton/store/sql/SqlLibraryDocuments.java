package baton.store.sql;

import baton.handoff.ClipComment;
import baton.handoff.Feedback;
import baton.handoff.Handoff;
import baton.handoff.HandoffEvent;
import baton.handoff.LibraryLabels;
import baton.library.LibraryDocument;
import baton.library.LibraryDocument.Passage;
import baton.library.LibraryDocuments;
import baton.library.MatchField;
import baton.people.Person;
import baton.recording.Clip;
import baton.store.db.Database;
import baton.transcript.Transcript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The library as an index reads it, a page at a time: a page costs the same number of questions however long it is.
public final class SqlLibraryDocuments implements LibraryDocuments {
    /// "Tuesday." and "why?”", not "Dr." or "3.5".
    private static final Pattern SENTENCE_END = Pattern.compile("\\p{Ll}{3,}[.!?][\"'”’)]?$");

    private final Database database;

    public SqlLibraryDocuments(Database database) {
        this.database = database;
    }

    @Override
    public UUID identity() {
        var known = database.read(h -> h.createQuery("select id from library_identity")
                .mapTo(UUID.class)
                .findFirst());
        return known.orElseGet(() -> database.write(h -> {
            // Two programs may ask at once: the smaller one is told to both.
            h.execute("insert into library_identity (id) values (?)", UUID.randomUUID());
            return h.createQuery("select id from library_identity order by id")
                    .mapTo(UUID.class)
                    .first();
        }));
    }

    @Override
    public long newest() {
        return database.read(h -> Math.max(
                number(h, "select max(change_number) from handoff"),
                number(h, "select max(change_number) from handoff_gone")));
    }

    private static long number(Handle h, String sql) {
        return h.createQuery(sql).mapTo(Long.class).findOne().orElse(0L);
    }

    @Override
    public long count() {
        return database.read(h -> number(h, "select count(*) from handoff where handed_off_at is not null"));
    }

    @Override
    public List<UUID> goneAfter(long number) {
        return database.read(h -> h.createQuery("select handoff_id from handoff_gone where change_number > :number")
                .bind("number", number)
                .mapTo(UUID.class)
                .list());
    }

    @Override
    public Map<UUID, Long> numbersAfter(long number) {
        return database.read(h -> h
                .createQuery("""
                        select id, change_number from handoff
                        where change_number > :number and handed_off_at is not null""")
                .bind("number", number)
                .map((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getLong("change_number")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private record Changed(Handoff handoff, long number) {}

    @Override
    public List<LibraryDocument> changedAfter(long number, int most) {
        return database.read(h -> {
            var changed = h.createQuery("""
                            select * from handoff where change_number > :number and handed_off_at is not null
                            order by change_number fetch first :most rows only""")
                    .bind("number", number)
                    .bind("most", most)
                    .map((row, _) -> new Changed(RowMappers.handoff(row), row.getLong("change_number")))
                    .list();
            return changed.isEmpty() ? List.of() : documents(h, changed);
        });
    }

    private static List<LibraryDocument> documents(Handle h, List<Changed> changed) {
        var ids = changed.stream().map(c -> c.handoff().id()).toList();
        var events = h
                .createQuery("select * from handoff_event where handoff_id in (<ids>) and kind in (<kinds>)"
                        + " order by place nulls last, entered")
                .bindList("ids", ids)
                .bindList("kinds", LibraryLabels.KINDS.stream().map(Enum::name).toList())
                .mapTo(HandoffEvent.class)
                .stream()
                .collect(Collectors.groupingBy(HandoffEvent::handoff));
        var feedback = h
                .createQuery("select * from feedback where handoff_id in (<ids>)")
                .bindList("ids", ids)
                .mapTo(Feedback.class)
                .stream()
                .collect(Collectors.toMap(Feedback::handoff, f -> f));
        Map<UUID, Person> people = SqlPeopleStore.all(h).stream().collect(Collectors.toMap(Person::id, p -> p));
        var clips = new HashMap<UUID, Clip>();
        var transcripts = new HashMap<UUID, Transcript>();
        var clipIds = changed.stream()
                .flatMap(c -> Stream.ofNullable(c.handoff().clip()))
                .toList();
        if (!clipIds.isEmpty()) {
            h.createQuery("select * from clip where id in (<ids>)")
                    .bindList("ids", clipIds)
                    .mapTo(Clip.class)
                    .forEach(clip -> clips.put(clip.id(), clip));
            h.createQuery("select content from transcript where clip_id in (<ids>) and failure is null")
                    .bindList("ids", clipIds)
                    .mapTo(String.class)
                    .map(RecordJson::readTranscript)
                    .forEach(transcript -> transcripts.put(transcript.clip(), transcript));
        }
        return changed.stream()
                .map(c -> document(
                        c,
                        events.getOrDefault(c.handoff().id(), List.of()),
                        feedback.get(c.handoff().id()),
                        people,
                        clips.get(c.handoff().clip()),
                        transcripts.get(c.handoff().clip())))
                .toList();
    }

    private static LibraryDocument document(
            Changed changed,
            List<HandoffEvent> events,
            @Nullable Feedback feedback,
            Map<UUID, Person> people,
            @Nullable Clip clip,
            @Nullable Transcript transcript) {
        var handoff = changed.handoff();
        var content = handoff.content();
        var shelved = LibraryLabels.of(events);
        var passages = new ArrayList<>(RecordPassages.of(content));
        add(passages, MatchField.PEOPLE, people.get(handoff.sender()));
        add(passages, MatchField.PEOPLE, content.receiver() == null ? null : people.get(content.receiver()));
        if (feedback != null && !feedback.words().isBlank()) {
            passages.add(new Passage(MatchField.FEEDBACK, feedback.words(), null));
        }
        shelved.exemplars().forEach(e -> passages.add(new Passage(MatchField.EXEMPLAR, e.reason(), null)));
        shelved.tags().forEach(tag -> passages.add(new Passage(MatchField.TAG, tag, null)));
        if (clip != null) {
            clip.notes().chapters().forEach(c -> passages.add(new Passage(MatchField.CHAPTER, c.name(), c.at())));
            clip.notes().pins().forEach(p -> passages.add(new Passage(MatchField.MOMENT, p.words(), p.at())));
            ClipComment.of(events, clip.id()).stream()
                    .filter(m -> m.reaction() == null)
                    .flatMap(m -> Stream.concat(
                                    Stream.of(m.words()), m.replies().stream().map(ClipComment.Reply::words))
                            .map(words -> new Passage(MatchField.MOMENT, words, m.place())))
                    .forEach(passages::add);
        }
        if (transcript != null) {
            transcript.lines().forEach(line -> addSaid(passages, line));
        }
        if (clip != null) {
            // What its sender has cut away is not there for anybody.
            var trim = clip.notes().trim();
            passages.removeIf(p -> p.at() != null
                    && (p.at().compareTo(trim.start()) < 0 && p.where() != MatchField.CHAPTER
                            || trim.end() != null && p.at().compareTo(trim.end()) >= 0));
        }
        return new LibraryDocument(
                handoff.id(),
                changed.number(),
                content.type(),
                handoff.status(),
                handoff.sender(),
                content.receiver(),
                handoff.clip(),
                Objects.requireNonNull(handoff.handedOffAt()),
                feedback == null ? null : feedback.outcome(),
                feedback == null ? null : feedback.match(),
                content.value() == null ? null : content.value().amount(),
                content.source(),
                shelved.tags(),
                !shelved.exemplars().isEmpty(),
                passages);
    }

    /// Sentence by sentence: whoever wants to hear one does not wait for the breath before it.
    private static void addSaid(List<Passage> passages, Transcript.Line line) {
        var words = line.words();
        var from = 0;
        for (int i = 0; i < words.size(); i++) {
            if (i == words.size() - 1
                    || SENTENCE_END.matcher(words.get(i).text()).find()) {
                var sentence = new Transcript.Line(words.subList(from, i + 1));
                passages.add(new Passage(MatchField.SPOKEN, sentence.text(), sentence.from()));
                from = i + 1;
            }
        }
    }

    private static void add(List<Passage> passages, MatchField where, @Nullable Person person) {
        if (person != null) {
            passages.add(new Passage(where, person.name(), null));
        }
    }
}
