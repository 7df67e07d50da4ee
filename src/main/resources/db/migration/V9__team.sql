-- Two machines and more. Nothing of this is needed, or slower, on one alone.

-- Which events have left this machine, and the order in which everybody has agreed to count them. An event that nobody
-- has agreed to yet has no place, and comes last.
alter table handoff_event add column sent boolean default false not null;
alter table handoff_event add column place bigint;

-- The last state that both sides agreed on, and who gave it: what was done here since is put on top of it.
create table team_agreed (
    handoff_id uuid primary key,
    version bigint not null,
    state_id uuid not null,
    author_id uuid not null,
    holder_id uuid not null,
    content varchar not null
);

-- What was done here and does not count, with the words that were written; until somebody has read it.
create table team_refused (
    event_id uuid primary key,
    handoff_id uuid not null,
    person_id uuid not null,
    content varchar not null,
    agreed boolean not null,
    told_at timestamp with time zone not null,
    read_at timestamp with time zone
);
create index team_refused_handoff on team_refused (handoff_id);

-- What came from others and cannot be understood here yet, as it came.
create table team_aside (
    package_id uuid primary key,
    handoff_id uuid not null,
    author_id uuid not null,
    content varchar not null,
    set_aside_at timestamp with time zone not null
);
create index team_aside_handoff on team_aside (handoff_id);

-- Who has a copy of a handoff, what went there last, and what is known of it.
create table team_copy (
    handoff_id uuid not null,
    person_id uuid not null,
    sent_version bigint not null,
    sent_copies integer default 0 not null,
    sent_at timestamp with time zone,
    sent_clip uuid,
    arrived_version bigint,
    arrived_at timestamp with time zone,
    learned_at timestamp with time zone,
    primary key (handoff_id, person_id)
);

-- By which keys somebody is known. Both are X.509 in base 64.
create table person_key (
    person_id uuid primary key references person (id),
    sign_key varchar not null,
    seal_key varchar not null,
    known_at timestamp with time zone not null
);

-- What was taken in: a package that comes again changes nothing.
create table team_taken (
    package_id uuid primary key,
    about_id uuid,
    author_id uuid not null,
    taken_at timestamp with time zone not null
);

-- What was sent, until it is known to have arrived.
create table team_sent (
    package_id uuid primary key,
    about_id uuid,
    person_id uuid not null,
    version bigint not null,
    sent_at timestamp with time zone not null,
    arrived_at timestamp with time zone
);
create index team_sent_open on team_sent (person_id, arrived_at);

-- What of a briefing's being watched has left this machine.
alter table viewing add column sent_played varchar default '[]' not null;

-- Whose prospect was erased: nothing about it is taken in any more, and nothing goes out.
create table team_erased (
    about_id uuid primary key,
    erased_at timestamp with time zone not null
);
