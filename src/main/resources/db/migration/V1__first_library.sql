-- Only SQL that H2 and PostgreSQL both understand. Keys are UUIDv7 made by the program; enums are stored by name.
create table person (
    id uuid primary key,
    name varchar not null,
    email varchar not null,
    role varchar(20) not null,
    zone varchar(60) not null,
    hours_start varchar(5) not null,
    hours_end varchar(5) not null,
    work_days varchar(80) not null,
    active boolean not null
);

-- What belongs to this machine rather than to the team: who sits here, which theme, which devices.
create table machine_setting (
    name varchar(60) primary key,
    content varchar not null
);

create table clip (
    id uuid primary key,
    file_name varchar not null,
    bytes bigint not null,
    sha256 varchar(64) not null,
    length_ms bigint not null,
    width integer not null,
    height integer not null
);

-- One handoff is one row: what is filtered and sorted by has its column, the record itself is JSON text.
create table handoff (
    id uuid primary key,
    sender_id uuid not null references person (id),
    receiver_id uuid references person (id),
    status varchar(20) not null,
    handoff_type varchar(30) not null,
    company varchar not null,
    record varchar not null,
    search_text varchar not null,
    clip_id uuid references clip (id),
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    handed_off_at timestamp with time zone,
    due_at timestamp with time zone,
    version bigint not null
);
create index handoff_receiver on handoff (receiver_id, status, due_at);
create index handoff_sender on handoff (sender_id, updated_at desc);
create index handoff_newest on handoff (handed_off_at desc, id desc);

create table handoff_event (
    id uuid primary key,
    handoff_id uuid not null references handoff (id),
    happened_at timestamp with time zone not null,
    person_id uuid not null references person (id),
    kind varchar(30) not null,
    what varchar not null
);
create index handoff_event_handoff on handoff_event (handoff_id, happened_at, id);

create table feedback (
    handoff_id uuid primary key references handoff (id),
    person_id uuid not null references person (id),
    given_at timestamp with time zone not null,
    outcome varchar(20) not null,
    match_score integer not null check (match_score between 1 and 5),
    wrong_fields varchar(200) not null,
    words varchar not null
);

create table take (
    id uuid primary key,
    handoff_id uuid not null references handoff (id),
    file_name varchar not null,
    started_at timestamp with time zone not null,
    process bigint not null,
    process_started_ms bigint not null
);

create table viewing (
    person_id uuid not null references person (id),
    clip_id uuid not null references clip (id),
    position_ms bigint not null,
    primary key (person_id, clip_id)
);

create table viewing_speed (
    person_id uuid primary key references person (id),
    times numeric(4, 2) not null
);
