-- The working week as people write it, several blocks a day: "Mon-Fri 09:00-12:30, 13:30-17:00". Days are shortened when
-- the person is saved next.
alter table person add column working_hours varchar default '' not null;
update person set working_hours = replace(work_days, ' ', ', ') || ' ' || hours_start || '-' || hours_end;
alter table person drop column hours_start;
alter table person drop column hours_end;
alter table person drop column work_days;
-- Holidays and vacations, as JSON text.
alter table person add column days_off varchar default '[]' not null;

-- What is due from whom. Rows are never changed but for the end of their life: what moves a deadline closes it and adds
-- another. is_open stands in the index of what is due, so that it costs the same however many are closed.
create table deadline (
    id uuid primary key,
    handoff_id uuid not null references handoff (id),
    kind varchar(20) not null,
    owner_id uuid not null references person (id),
    cause_id uuid not null,
    policy varchar not null,
    started_at timestamp with time zone not null,
    asked_from timestamp with time zone not null,
    due_at timestamp with time zone not null,
    first_reminder timestamp with time zone not null,
    second_reminder timestamp with time zone not null,
    why varchar not null,
    paused_at timestamp with time zone,
    closed_at timestamp with time zone,
    closed_by varchar(30),
    rung integer not null,
    is_open boolean not null
);
create index deadline_handoff on deadline (handoff_id, due_at);
create index deadline_owner on deadline (owner_id, is_open, due_at);
create index deadline_open on deadline (is_open, kind, due_at);

-- Handoffs under way get their deadlines from the program; their files beside the clips are written anew.
update handoff set version = version + 1
where status in ('HANDED_OFF', 'OPENED', 'ACCEPTED', 'TOUCHED', 'MET', 'RETURNED');

-- Nobody can tell how a prospect matched whom they have not met.
alter table feedback alter column match_score drop not null;
alter table feedback add column repeated varchar(20);
create index feedback_given on feedback (given_at);

-- The newest of what is done, without looking at the rest.
create index handoff_received on handoff (receiver_id, status, handed_off_at desc);
create index handoff_sent on handoff (sender_id, status, updated_at desc);

-- Which seconds of a briefing somebody has really played, as JSON text.
alter table viewing add column played varchar default '[]' not null;

-- What the team decided about a gap that keeps coming back.
create table gap_decision (
    id uuid primary key,
    sender_id uuid not null references person (id),
    field varchar(20) not null,
    measure varchar(20) not null,
    words varchar not null,
    decided_by uuid not null references person (id),
    decided_at timestamp with time zone not null,
    times_seen integer not null
);
create index gap_decision_sender on gap_decision (sender_id, decided_at);
