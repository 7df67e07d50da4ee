-- Which rows of tables were brought in, so that the same table a second time brings nothing twice.
create table imported_row (
    sender_id uuid not null,
    source_key varchar(120) not null,
    handoff_id uuid not null,
    primary key (sender_id, source_key)
);
create index imported_row_handoff on imported_row (handoff_id);
