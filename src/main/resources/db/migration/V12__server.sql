-- A team's server. Nothing of this is needed, or slower, without one.

-- Under which version the server has the state that was agreed on last; null where it does not have the handoff.
alter table team_agreed add column server_version bigint;

-- What waits for the server is asked for at every act: those without a place are few, in a library of years too.
create index handoff_event_place on handoff_event (place);

-- What of a team's documents the server has, and what this library had when it was so.
create table server_document (
    kind varchar(20) not null,
    document_id uuid not null,
    owner_id uuid not null,
    version bigint not null,
    hash varchar(64) not null,
    primary key (kind, document_id, owner_id)
);

-- What came from the server and cannot be read here: tried again when it changes, and by the next version.
create table server_aside (
    handoff_id uuid primary key,
    version bigint not null,
    content varchar(1000) not null
);

-- Clips of the team's handoffs: which were brought to the server's depot, and which upload was begun.
create table server_clip (
    clip_id uuid primary key,
    sent boolean not null,
    -- Whether its picture and its captions are there.
    side_files boolean default false not null,
    -- Whether it is brought for somebody else, when a library of before moves in.
    brought boolean default false not null,
    upload varchar(1000)
);

-- What was moved to the trash here, or put back, since the team has it.
create table server_trash (
    about_id uuid primary key,
    -- How many events of it the server had when it was deleted: whoever did more wants it.
    places bigint not null,
    -- Whether it is away, or was put back.
    away boolean not null,
    told boolean not null
);

-- That a manager looked at what is others', until the server knows.
create table server_look (
    about_id uuid not null,
    person_id uuid not null,
    looked_at timestamp with time zone not null
);

-- Of whose prospect was erased, those of which the server knows.
create table server_erased (
    about_id uuid primary key
);

-- What of others' remarks somebody has read on this computer. Nothing is due because of them.
create table activity_read (
    person_id uuid not null,
    activity_id uuid not null,
    primary key (person_id, activity_id)
);
