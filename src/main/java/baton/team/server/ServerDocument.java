package baton.team.server;

import java.util.Objects;
import java.util.UUID;

/// Something that a team has beside its handoffs, whole.
///
/// @param id of what it is about
/// @param owner whose it is, where everybody has one of their own; else [#NOBODYS]
/// @param version counts its states from 1; 0 before the server has it
/// @param doc JSON or text, by its kind
/// @param deleted whether it is gone
public record ServerDocument(Key key, long version, String doc, boolean deleted) {
    public static final UUID NOBODYS = new UUID(0, 0);

    /// What of a team's things travels as a document.
    public enum Kind {
        PERSON,
        CARD,
        RULES,
        TRANSCRIPT,
        VIEWING,
        EFFORT,
        COLLECTION,
        DECISION,
        /// What a review decided.
        REVIEW,
        /// What an audit found.
        AUDIT,
        /// Who cares for a part of the playbook.
        PLAYBOOK,
        /// What is lost at a kind of handoff, and what that costs.
        INVENTORY,
        /// A saved search; its owner's alone.
        SEARCH,
        /// A list to learn from, with notes and scores; its owner's alone.
        LEARNING,
        /// The picture that stands for a clip, JPEG as base 64.
        POSTER,
        /// What is said in a clip, WebVTT.
        CAPTIONS
    }

    /// Which document.
    public record Key(Kind kind, UUID id, UUID owner) {
        public Key {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(id);
            Objects.requireNonNull(owner);
        }
    }

    public ServerDocument {
        Objects.requireNonNull(key);
        Objects.requireNonNull(doc);
    }

    public Kind kind() {
        return key.kind();
    }

    public UUID id() {
        return key.id();
    }
}
