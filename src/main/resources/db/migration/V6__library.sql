-- An index reads what has changed since it looked last: every change that it can show gives the handoff the next number.
create sequence library_change;
alter table handoff add column change_number bigint default 0 not null;
update handoff set change_number = nextval('library_change');
create index handoff_change on handoff (change_number);

-- Handoffs that are in the trash, or erased.
create table handoff_gone (
    handoff_id uuid primary key,
    change_number bigint not null
);
create index handoff_gone_change on handoff_gone (change_number);

-- Which library this is, for what is kept beside it; a library that was restored is another one.
create table library_identity (
    id uuid primary key
);

-- What is said in a briefing, as JSON text; or why nobody could write it down.
create table transcript (
    clip_id uuid primary key references clip (id),
    content varchar not null,
    failure varchar(20)
);
create index handoff_clip on handoff (clip_id);

create table saved_search (
    id uuid primary key,
    person_id uuid not null references person (id),
    name varchar not null,
    content varchar not null,
    saved_at timestamp with time zone not null
);

-- By hand: the entries; by rule: what the rule finds, as JSON text.
create table playlist (
    id uuid primary key,
    person_id uuid not null references person (id),
    name varchar not null,
    rule varchar,
    made_at timestamp with time zone not null
);

create table playlist_entry (
    playlist_id uuid not null references playlist (id),
    handoff_id uuid not null references handoff (id),
    place integer not null,
    primary key (playlist_id, handoff_id)
);

-- Which handoffs somebody is to look at in a week, and what they noted; weeks begin on Monday. Lists that are no week's
-- have the day on which they were begun.
create table review (
    person_id uuid not null references person (id),
    list varchar(60) not null,
    handoff_id uuid not null references handoff (id),
    place integer not null,
    done_at timestamp with time zone,
    words varchar default '' not null,
    scores varchar default '' not null,
    primary key (person_id, list, handoff_id)
);

create index handoff_event_kind on handoff_event (kind, happened_at);
