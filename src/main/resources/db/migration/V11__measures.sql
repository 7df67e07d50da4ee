-- What receivers may rate beside the match, as in COMPLETENESS:4,CONTEXT:5.
alter table feedback add column ratings varchar(200) default '' not null;

-- Tables of a team's past that came in.
create table past_import (
    id uuid primary key,
    made_at timestamp with time zone not null,
    person_id uuid not null,
    file_name varchar(500) not null,
    added integer not null,
    changed integer not null
);

-- Which handoffs came from a table, from which import they are as they are, and what their row was like.
create table past_row (
    handoff_id uuid primary key,
    import_id uuid not null,
    fingerprint varchar(100) not null
);
create index past_row_import on past_row (import_id);

-- What an import has changed, as it was before; nothing for what was new.
create table past_before (
    import_id uuid not null,
    handoff_id uuid not null,
    content varchar,
    primary key (import_id, handoff_id)
);
create index past_before_handoff on past_before (handoff_id);

-- Who came with an import.
create table past_person (
    import_id uuid not null,
    person_id uuid not null,
    primary key (import_id, person_id)
);
