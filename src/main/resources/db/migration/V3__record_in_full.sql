-- Why somebody is the right person to speak to, for the mail that introduces them.
alter table person add column introduction varchar default '' not null;

-- The company without case, punctuation and legal form: the same company is found again. Rows of before get their full
-- key when they are saved next.
alter table handoff add column company_key varchar default '' not null;
update handoff set company_key = lower(company);
create index handoff_company on handoff (company_key, created_at desc);

-- How long the sender worked on it; for nobody else's eyes.
create table handoff_effort (
    handoff_id uuid primary key references handoff (id),
    writing_ms bigint not null,
    recording_ms bigint not null
);
