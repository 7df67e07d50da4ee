-- What the studio knows beside the files: chapters, the card it was recorded to, trim, poster, loudness.
alter table clip add column notes varchar default '' not null;
alter table take add column notes varchar default '' not null;
alter table take add column state varchar(20) default 'OPEN' not null;
create index take_handoff on take (handoff_id);

-- What a receiver needs to see; every version stays.
create table receiver_card (
    id uuid primary key,
    person_id uuid not null references person (id),
    handoff_type varchar(30) not null,
    version integer not null,
    content varchar not null,
    unique (person_id, handoff_type, version)
);

-- What the sender wants to read while recording.
create table recording_script (
    handoff_id uuid primary key references handoff (id),
    words varchar not null
);
