package baton.store.team;

import baton.insight.GapDecision;
import baton.library.Playlist;
import baton.people.Person;
import baton.people.Role;
import baton.playback.Viewing;
import baton.recording.ReceiverCard;
import baton.store.db.Database;
import baton.store.db.StoreException;
import baton.store.file.Sha256;
import baton.store.sql.RecordJson;
import baton.store.sql.SidecarUpdates;
import baton.store.sql.SqlCardStore;
import baton.store.sql.SqlCollections;
import baton.store.sql.SqlHandoffStore;
import baton.store.sql.SqlInsights;
import baton.store.sql.SqlPeopleStore;
import baton.store.sql.SqlTranscripts;
import baton.store.sql.SqlViewingStore;
import baton.team.server.DocumentLibrary;
import baton.team.server.ServerDocument;
import baton.team.server.ServerDocument.Key;
import baton.team.server.ServerDocument.Kind;
import baton.transcript.Transcript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A team's documents, in the database. What was changed here is found by comparing it with what the server had last:
/// no writer has to think of it, and none can forget it.
public final class SqlServerDocuments implements DocumentLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(SqlServerDocuments.class);
    private static final String SAVEPOINT = "one_document";
    private final Database database;
    private final SidecarUpdates sidecars;
    private final Supplier<UUID> ids;

    public SqlServerDocuments(Database database, SidecarUpdates sidecars, Supplier<UUID> ids) {
        this.database = database;
        this.sidecars = sidecars;
        this.ids = ids;
    }

    /// What the server had last.
    private record Known(long version, String hash) {}

    private static Map<Key, Known> known(Handle h) {
        var found = new HashMap<Key, Known>();
        h.createQuery("select * from server_document")
                .map((row, _) -> found.put(
                        new Key(
                                Kind.valueOf(row.getString("kind")),
                                row.getObject("document_id", UUID.class),
                                row.getObject("owner_id", UUID.class)),
                        new Known(row.getLong("version"), row.getString("hash"))))
                .list();
        return found;
    }

    private static void remember(Handle h, Key key, long version, String doc) {
        h.execute(
                "merge into server_document (kind, document_id, owner_id, version, hash)"
                        + " key (kind, document_id, owner_id) values (?, ?, ?, ?, ?)",
                key.kind().name(),
                key.id(),
                key.owner(),
                version,
                Sha256.ofText(doc));
    }

    @Override
    public long writes() {
        return database.writes();
    }

    @Override
    public void reopen(List<ServerDocument> there) {
        database.write(h -> {
            var versions = new HashMap<Key, Long>();
            there.forEach(d -> versions.put(d.key(), d.version()));
            known(h).forEach((key, known) -> {
                var version = versions.getOrDefault(key, 0L);
                if (version < known.version()) {
                    h.execute(
                            "update server_document set version = ?, hash = ''"
                                    + " where kind = ? and document_id = ? and owner_id = ?",
                            version,
                            key.kind().name(),
                            key.id(),
                            key.owner());
                }
            });
            return 0;
        });
    }

    @Override
    public List<ServerDocument> changed(UUID me, Role role, long since) {
        return database.read(h -> {
            var known = known(h);
            var found = new ArrayList<ServerDocument>();
            here(h, me, since).forEach((key, doc) -> {
                var last = Optional.ofNullable(known.remove(key));
                if (last.filter(k -> k.hash().equals(Sha256.ofText(doc))).isEmpty() && mayChange(key, me, role)) {
                    found.add(new ServerDocument(key, last.map(Known::version).orElse(0L), doc, false));
                }
            });
            // A list that the server has and this library no more was removed here.
            known.forEach((key, last) -> {
                if (isRemovable(key, me) && !last.hash().equals(Sha256.ofText(""))) {
                    found.add(new ServerDocument(key, last.version(), "", true));
                }
            });
            return found;
        });
    }

    private static boolean isRemovable(Key key, UUID me) {
        return switch (key.kind()) {
            case COLLECTION -> true;
            case SEARCH, LEARNING -> key.owner().equals(me);
            default -> false;
        };
    }

    private static boolean mayChange(Key key, UUID me, Role role) {
        return switch (key.kind()) {
            case PERSON -> key.id().equals(me) || role == Role.MANAGER;
            case CARD, VIEWING, EFFORT, SEARCH, LEARNING -> key.owner().equals(me);
            case RULES, DECISION, REVIEW, AUDIT, PLAYBOOK, INVENTORY -> role == Role.MANAGER;
            case TRANSCRIPT, COLLECTION, POSTER, CAPTIONS -> true;
        };
    }

    /// Everything of this library that travels as a document.
    private static Map<Key, String> here(Handle h, UUID me, long since) {
        var all = team(h);
        all.putAll(RowDocuments.own(h, me));
        // Of what is on the server only: what is said in the briefing of a past that stays here stays here.
        h.createQuery("""
                        select t.clip_id, t.content from transcript t join handoff x on x.clip_id = t.clip_id
                        join team_agreed a on a.handoff_id = x.id and a.server_version is not null
                        where t.failure is null and x.change_number > :since""")
                .bind("since", since)
                .map((row, _) -> all.put(
                        new Key(Kind.TRANSCRIPT, row.getObject("clip_id", UUID.class), ServerDocument.NOBODYS),
                        row.getString("content")))
                .list();
        for (var clip : h.createQuery("""
                        select v.clip_id from viewing v join handoff x on x.clip_id = v.clip_id
                        join team_agreed a on a.handoff_id = x.id and a.server_version is not null
                        where v.person_id = :me and v.played <> v.sent_played""").bind("me", me).mapTo(UUID.class).list()) {
            all.put(new Key(Kind.VIEWING, clip, me), RecordJson.text(SqlViewingStore.viewing(h, me, clip)));
        }
        return all;
    }

    /// What is not about one briefing.
    private static Map<Key, String> team(Handle h) {
        var all = new LinkedHashMap<Key, String>();
        for (var person : SqlPeopleStore.all(h)) {
            all.put(new Key(Kind.PERSON, person.id(), ServerDocument.NOBODYS), RecordJson.text(person));
        }
        var cards = new LinkedHashMap<UUID, List<ReceiverCard>>();
        for (var card : SqlCardStore.all(h)) {
            if (card.person() != null) {
                cards.computeIfAbsent(card.person(), _ -> new ArrayList<>()).add(card);
            }
        }
        cards.forEach((person, versions) -> all.put(new Key(Kind.CARD, person, person), RecordJson.text(versions)));
        for (var decision : SqlInsights.decisions(h)) {
            all.put(new Key(Kind.DECISION, decision.id(), ServerDocument.NOBODYS), RecordJson.text(decision));
        }
        for (var playlist : SqlCollections.All.of(h).playlists()) {
            all.put(new Key(Kind.COLLECTION, playlist.id(), ServerDocument.NOBODYS), RecordJson.text(playlist));
        }
        all.putAll(RowDocuments.team(h));
        return all;
    }

    @Override
    public void accepted(ServerDocument document, long version) {
        database.write(h -> {
            remember(h, document.key(), version, document.doc());
            if (document.kind() == Kind.VIEWING) {
                SqlViewingStore.sent(h, document.id(), RecordJson.read(document.doc(), Viewing.class));
            }
            return 0;
        });
    }

    @Override
    public List<ServerDocument> apply(List<ServerDocument> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        var spoken = new ArrayList<Transcript>();
        var lost = database.write(h -> {
            var known = known(h);
            var before = team(h);
            before.putAll(corrected(h, documents));
            var taken = documents.stream()
                    .filter(d ->
                            !known.containsKey(d.key()) || known.get(d.key()).version() < d.version())
                    .filter(d -> one(h, d, spoken))
                    .toList();
            remember(h, taken);
            return taken.stream()
                    .filter(d -> isLost(before.get(d.key()), d, known.get(d.key())))
                    .map(d -> new ServerDocument(d.key(), 0, Objects.requireNonNull(before.get(d.key())), false))
                    .toList();
        });
        spoken.forEach(sidecars::transcript);
        sidecars.team();
        sidecars.collections();
        return lost;
    }

    /// Transcripts that somebody here has corrected; what the computer heard is written down again elsewhere.
    private static Map<Key, String> corrected(Handle h, List<ServerDocument> documents) {
        var found = new HashMap<Key, String>();
        for (var document : documents) {
            if (document.kind() == Kind.TRANSCRIPT) {
                SqlTranscripts.find(h, document.id())
                        .filter(t -> t.reviewedBy() != null)
                        .ifPresent(t -> h.createQuery("select content from transcript where clip_id = :clip")
                                .bind("clip", document.id())
                                .mapTo(String.class)
                                .findOne()
                                .ifPresent(content -> found.put(document.key(), content)));
            }
        }
        return found;
    }

    /// Whether something that was written here and that nobody has seen gave way.
    private static boolean isLost(@Nullable String before, ServerDocument document, @Nullable Known last) {
        return before != null
                && last != null
                && !Sha256.ofText(before).equals(last.hash())
                && !before.equals(document.doc());
    }

    /// What both sides know now. Of a newer version's document that is what this one understands of it: it does not
    /// send back what it has read by halves.
    private static void remember(Handle h, List<ServerDocument> taken) {
        var now = team(h);
        taken.stream().map(d -> d.key().owner()).distinct().forEach(owner -> now.putAll(RowDocuments.own(h, owner)));
        for (var document : taken) {
            var doc = document.deleted() ? "" : document.doc();
            var hasOwn = document.kind() == Kind.CARD || document.kind() == Kind.VIEWING;
            remember(h, document.key(), document.version(), hasOwn ? doc : now.getOrDefault(document.key(), doc));
        }
    }

    /// One that cannot be read costs itself and nothing behind it.
    private boolean one(Handle h, ServerDocument document, List<Transcript> spoken) {
        h.savepoint(SAVEPOINT);
        try {
            take(h, document, spoken);
            return true;
        } catch (JdbiException | StoreException | IllegalArgumentException | NullPointerException e) {
            LOG.warn("the {} {} cannot be read here", document.kind(), document.id(), e);
            h.rollbackToSavepoint(SAVEPOINT);
            return false;
        }
    }

    private void take(Handle h, ServerDocument document, List<Transcript> spoken) {
        var doc = document.doc();
        switch (document.kind()) {
            case PERSON -> {
                var person = RecordJson.read(doc, Person.class);
                var before = SqlPeopleStore.find(h, person.id());
                if (before.isPresent()) {
                    SqlPeopleStore.change(h, before.get(), person);
                } else {
                    SqlPeopleStore.save(h, person);
                }
            }
            case CARD -> {
                var there = SqlCardStore.all(h);
                for (var card : RecordJson.read(doc, ReceiverCard[].class)) {
                    var isThere = there.stream()
                            .anyMatch(c -> document.id().equals(c.person())
                                    && c.type() == card.type()
                                    && c.version() == card.version());
                    if (!isThere && document.id().equals(card.person())) {
                        SqlCardStore.insert(h, ids.get(), card);
                    }
                }
            }
            case DECISION -> {
                h.execute("delete from gap_decision where id = ?", document.id());
                SqlInsights.insert(h, RecordJson.read(doc, GapDecision.class));
            }
            case COLLECTION -> {
                h.execute("delete from playlist_entry where playlist_id = ?", document.id());
                h.execute("delete from playlist where id = ?", document.id());
                if (!document.deleted()) {
                    SqlCollections.put(h, known(h, RecordJson.read(doc, Playlist.class)));
                }
            }
            case TRANSCRIPT -> {
                var theirs = RecordJson.read(doc, Transcript.class);
                var here = SqlTranscripts.find(h, theirs.clip()).orElse(null);
                var isOlder = here != null && here.reviewedBy() != null && theirs.reviewedBy() == null;
                if (!isOlder && SqlTranscripts.save(h, theirs) > 0) {
                    spoken.add(theirs);
                }
            }
            case VIEWING -> {
                var theirs = RecordJson.read(doc, Viewing.class);
                if (isClip(h, document.id())) {
                    var before = SqlViewingStore.viewing(h, theirs.person(), document.id());
                    SqlViewingStore.save(h, document.id(), before.with(theirs));
                    SqlViewingStore.sent(h, document.id(), theirs);
                }
            }
            case REVIEW, AUDIT, PLAYBOOK, INVENTORY, SEARCH, LEARNING, EFFORT -> RowDocuments.take(h, document);
            case RULES, POSTER, CAPTIONS -> {
                // Files are no matter of the database.
            }
        }
    }

    private static boolean isClip(Handle h, UUID clip) {
        return h.createQuery("select count(*) from clip where id = :id")
                        .bind("id", clip)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /// Without what this library does not have: it comes with the handoff.
    private static Playlist known(Handle h, Playlist playlist) {
        return playlist.withHandoffs(playlist.handoffs().stream()
                .filter(id -> SqlHandoffStore.find(h, id).isPresent())
                .toList());
    }
}
