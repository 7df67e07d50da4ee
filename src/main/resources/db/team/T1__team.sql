-- A team's side of Baton. The owner of the database runs it once, with CREATEROLE and without being a superuser; nothing
-- runs as that one afterwards. Everybody reads through row-level security and writes through the functions below: no
-- table grants a write to anybody.

create extension if not exists pgcrypto with schema public;

-- Roles belong to the whole cluster: another team's database may have made them before.
do $$ begin
  if not exists (select from pg_roles where rolname = 'baton_member') then create role baton_member nologin; end if;
  if not exists (select from pg_roles where rolname = 'baton_guest') then create role baton_guest nologin; end if;
  if not exists (select from pg_roles where rolname = 'baton_owner') then create role baton_owner nologin createrole; end if;
end $$;
grant baton_owner to current_user;
-- From PostgreSQL 16 on, who gives a role to others needs it with this option.
grant baton_member, baton_guest to baton_owner with admin option;
do $$ begin
  execute format('grant connect, create, temporary on database %I to baton_owner', current_database());
end $$;
create schema baton authorization baton_owner;
set role baton_owner;
set search_path = baton, pg_catalog;

-- One row: which schema this is, and the oldest program that may work with it.
create table server (
  one boolean primary key default true check (one),
  id uuid not null default gen_random_uuid(),
  schema_version int not null,
  min_client int not null,
  -- Counts how often somebody noticed that this server was put back to an older state.
  epoch int not null default 0,
  restoring_until timestamptz
);
insert into server (schema_version, min_client) values (1, 1);

create table team (id uuid primary key, name text not null, live boolean not null default true);
create table login (login name primary key, person_id uuid not null, made_at timestamptz not null default now());
create index login_person on login (person_id);
create table member (
  person_id uuid not null,
  team_id uuid not null references team,
  role text not null,
  active boolean not null default true,
  primary key (person_id, team_id)
);
-- A link for one newcomer, or for a second computer of somebody who is there.
create table invite (
  id uuid primary key,
  team_id uuid not null references team,
  role text not null,
  person_id uuid,
  token_hash bytea not null,
  login name not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  made_by uuid not null
);
-- One row a computer: its last visit, so that a server that was set back is noticed, and who is there.
create table device (
  id uuid primary key,
  person_id uuid not null,
  login name not null,
  name text not null,
  program text not null,
  visit uuid,
  seen_at timestamptz not null,
  client_version int not null,
  allowed boolean not null default true
);

create table handoff (
  id uuid primary key,
  team_id uuid not null references team,
  sender_id uuid not null,
  receiver_id uuid,
  status text not null,
  -- Whether it was handed off ever: a draft is its sender's alone.
  sent boolean not null,
  version bigint not null,
  format int not null,
  -- The sender's words; deadlines, feedback and the briefing's facts.
  record text not null,
  rest text not null,
  places bigint not null default 0,
  -- Since when it lies in everybody's trash, and by whom; null where it does not.
  deleted_at timestamptz,
  deleted_by uuid,
  erased boolean not null default false,
  xid xid8 not null default pg_current_xact_id(),
  changed_at timestamptz not null default clock_timestamp()
);
-- Not every build has lz4.
do $$ begin
  alter table handoff alter record set compression lz4, alter rest set compression lz4;
exception when feature_not_supported then null;
end $$;
create index handoff_feed on handoff (team_id, xid, id);
create index handoff_newest on handoff (team_id, changed_at desc, id);
create index handoff_trash on handoff (team_id, deleted_at) where deleted_at is not null;

create table event (
  id uuid primary key,
  handoff_id uuid not null references handoff,
  place bigint not null,
  at timestamptz not null,
  person_id uuid not null,
  kind text not null,
  payload text not null,
  pushed_by uuid not null,
  received_at timestamptz not null default clock_timestamp(),
  unique (handoff_id, place)
);

-- Who may do what, and what it may change: nothing beside itself, deadlines and feedback, or where the handoff stands.
-- A test compares the rows with what the program knows.
create table kind_rule (kind text primary key, actor text not null, changes text not null);
insert into kind_rule values
  ('CREATED', 'sender', 'rest'), ('IMPORTED', 'sender', 'rest'), ('ROUTED', 'sender', 'rest'),
  ('OVERRIDDEN', 'manager-named', 'rest'), ('ACTION_DONE', 'sender', 'rest'), ('INTRO_SENT', 'party', 'rest'),
  ('IN_CRM', 'party', 'rest'), ('EDITED', 'sender', 'state'), ('BRIEFING_KEPT', 'sender', 'rest'),
  ('READY', 'sender', 'state'), ('NOT_READY', 'sender', 'state'), ('HANDED_OFF', 'sender', 'state'),
  ('OPENED', 'receiver', 'state'), ('ACCEPTED', 'receiver', 'state'), ('RETURNED', 'receiver', 'state'),
  ('TOUCHED', 'receiver', 'state'), ('MET', 'receiver', 'state'), ('FEEDBACK_GIVEN', 'receiver', 'state'),
  ('CONFIRMED', 'receiver', 'rest'), ('PREPARED', 'receiver', 'rest'), ('CHECKED', 'receiver', 'rest'),
  ('UNCHECKED', 'receiver', 'rest'), ('PAUSED', 'party', 'rest'), ('RESUMED', 'party', 'rest'),
  ('RESCHEDULED', 'party', 'state'), ('TALKED', 'party', 'rest'), ('ASKED', 'member', 'rest'),
  ('SEEN', 'member', 'rest'), ('ANSWERED', 'member', 'rest'), ('FLAGGED', 'party', 'rest'),
  ('WARM_HELD', 'party', 'rest'), ('NURTURED', 'party', 'rest'), ('REMINDED', 'program', 'nothing'),
  ('BREACHED', 'program', 'nothing'), ('CORRECTED', 'sender', 'rest'), ('FEEDBACK_ANSWERED', 'sender', 'rest'),
  ('REASSIGNED', 'receiver-manager', 'state'), ('TAKEN_OVER', 'sender-manager', 'state'),
  ('NEXT_TOUCH_SET', 'party', 'rest'), ('NEXT_TOUCH_DONE', 'party', 'rest'), ('WALKED_THROUGH', 'party', 'rest'),
  ('MARKED', 'member', 'nothing'), ('UNMARKED', 'member', 'nothing'), ('DEAL_MOVED', 'party', 'rest'),
  ('EXEMPLAR', 'member', 'nothing'), ('NO_EXEMPLAR', 'member', 'nothing'), ('TAGGED', 'member', 'nothing'),
  ('UNTAGGED', 'member', 'nothing'), ('REPLIED', 'member', 'nothing'), ('REACTED', 'member', 'nothing'),
  ('TAKEN_BACK', 'receiver', 'state'), ('THANKED', 'receiver', 'nothing'), ('DISCOVERY_ADDED', 'receiver', 'nothing'),
  ('DISCOVERY_DROPPED', 'receiver', 'nothing');

create table clip (
  id uuid primary key,
  handoff_id uuid not null references handoff,
  bytes bigint not null,
  sha256 text not null,
  state text not null default 'ANNOUNCED',
  -- Where it was brought to: another place, chosen since, does not have it.
  place text
);
create index clip_handoff on clip (handoff_id);
-- Where clips lie; the key of an S3 store never leaves this database.
create table depot (
  team_id uuid primary key references team,
  kind text not null,
  folder text,
  endpoint text,
  region text,
  bucket text,
  access_key text,
  secret text
);

-- What a team keeps beside its handoffs, by kind. Whose it is stands in the key where everybody has one of their own.
create table document (
  team_id uuid not null references team,
  kind text not null,
  id uuid not null,
  owner_id uuid not null,
  version bigint not null,
  doc text not null,
  deleted boolean not null default false,
  by_person uuid not null,
  xid xid8 not null default pg_current_xact_id(),
  changed_at timestamptz not null default clock_timestamp(),
  primary key (team_id, kind, id, owner_id)
);
create index document_feed on document (team_id, xid);
create table document_rule (kind text primary key, writer text not null, reader text not null);
insert into document_rule values
  ('PERSON', 'self-manager', 'team'), ('CARD', 'owner', 'team'), ('RULES', 'manager', 'team'),
  ('TRANSCRIPT', 'member', 'team'), ('VIEWING', 'owner', 'team'), ('EFFORT', 'owner', 'owner'),
  ('COLLECTION', 'member', 'team'), ('DECISION', 'manager', 'team'), ('REVIEW', 'manager', 'team'),
  ('AUDIT', 'manager', 'team'), ('PLAYBOOK', 'manager', 'team'), ('INVENTORY', 'manager', 'team'),
  ('SEARCH', 'owner', 'owner'), ('LEARNING', 'owner', 'owner'), ('POSTER', 'member', 'team'),
  ('CAPTIONS', 'member', 'team');
-- Every version of the rules, and whose it is.
create table document_before (
  team_id uuid not null,
  kind text not null,
  id uuid not null,
  version bigint not null,
  doc text not null,
  by_person uuid not null,
  changed_at timestamptz not null,
  primary key (team_id, kind, id, version)
);

-- Which handoffs were erased; names nobody, and is never deleted: a backup must not bring them back. And which computers
-- have done it.
create table erasure (
  handoff_id uuid primary key,
  team_id uuid not null,
  at timestamptz not null default clock_timestamp(),
  by_person uuid not null,
  xid xid8 not null default pg_current_xact_id()
);
create table erasure_done (
  handoff_id uuid references erasure,
  device_id uuid,
  at timestamptz not null default clock_timestamp(),
  primary key (handoff_id, device_id)
);
-- That a manager has looked at what is others'.
create table access_log (
  at timestamptz not null,
  person_id uuid not null,
  handoff_id uuid not null
);
create index access_log_handoff on access_log (handoff_id);

create function me() returns uuid language sql stable security definer set search_path = pg_catalog as
  $$ select person_id from baton.login where login = session_user $$;
create function my_teams() returns uuid[] language sql stable security definer set search_path = pg_catalog as
  $$ select coalesce(array_agg(m.team_id), '{}') from baton.member m join baton.login l on l.person_id = m.person_id
     where l.login = session_user and m.active $$;
create function my_role(t uuid) returns text language sql stable security definer set search_path = pg_catalog as
  $$ select m.role from baton.member m join baton.login l on l.person_id = m.person_id
     where l.login = session_user and m.active and m.team_id = t $$;
create function tell(t uuid, what text) returns void language sql volatile security definer
  set search_path = pg_catalog as
  $$ select pg_notify('baton_' || replace(t::text, '-', ''), what) from baton.team where id = t and live $$;

alter table handoff enable row level security;
alter table event enable row level security;
alter table clip enable row level security;
alter table document enable row level security;
alter table erasure enable row level security;
-- (select f()) is asked once a query, not once a row.
create policy read on handoff for select to baton_member using
  (team_id = any ((select my_teams())::uuid[]) and (sent or sender_id = (select me())));
create policy read on event for select to baton_member using (exists (select 1 from handoff h where h.id = handoff_id));
create policy read on clip for select to baton_member using (exists (select 1 from handoff h where h.id = handoff_id));
create policy read on document for select to baton_member using
  (team_id = any ((select my_teams())::uuid[])
    and (kind not in ('TRANSCRIPT', 'CAPTIONS', 'POSTER') or exists (select 1 from clip c where c.id = document.id))
    and (owner_id = (select me())
    or kind <> all ((select array_agg(r.kind) from document_rule r where r.reader = 'owner')::text[])));
create policy read on erasure for select to baton_member using (team_id = any ((select my_teams())::uuid[]));
grant usage on schema baton to baton_member, baton_guest;
grant select on handoff, event, clip, document, document_rule, erasure, server to baton_member;

-- What a computer says first. Also tells its clock by the server's.
create function hello(p_device uuid, p_name text, p_program text, p_visit uuid, p_client int)
  returns table (server_id uuid, was_visit uuid, now timestamptz, schema_version int, min_client int, snapshot text,
    system_id text, team_id uuid, team_name text, role text, person_id uuid, live boolean)
  language plpgsql volatile security definer set search_path = pg_catalog, baton, pg_temp as $$
declare was device%rowtype;
begin
  if me() is null or cardinality(my_teams()) = 0 then
    raise exception 'not a member' using errcode = 'BT401';
  end if;
  select * into was from device d where d.id = p_device for update;
  if was.id is not null and (was.person_id <> me() or not was.allowed) then
    raise exception 'this computer is not let in' using errcode = 'BT401';
  end if;
  insert into device as d (id, person_id, login, name, program, visit, seen_at, client_version)
    values (p_device, me(), session_user, left(p_name, 100), left(p_program, 100), p_visit, clock_timestamp(), p_client)
    on conflict (id) do update set visit = coalesce(p_visit, d.visit), seen_at = clock_timestamp(),
      client_version = p_client, program = left(p_program, 100), name = coalesce(nullif(left(p_name, 100), ''), d.name), login = session_user;
  return query select s.id, was.visit, clock_timestamp(), s.schema_version, s.min_client, pg_current_snapshot()::text,
    (select c.system_identifier::text from pg_control_system() c) || '.'
      || (select k.timeline_id::text from pg_control_checkpoint() k) || '.' || s.epoch,
    t.id, t.name, my_role(t.id), me(), t.live
    from server s, team t where t.id = any (my_teams()) order by t.name limit 1;
end $$;
create function seen(p_device uuid) returns void language sql volatile security definer
  set search_path = pg_catalog, baton, pg_temp as
  $$ update device set seen_at = clock_timestamp() where id = p_device and person_id = me() $$;

-- Acts of others, a clock that is ahead, and what is too much, are refused before anything is written.
create function check_events(p_events jsonb, p_handoff uuid, p_team uuid, p_sender uuid, p_receiver uuid)
  returns void language plpgsql volatile security definer set search_path = pg_catalog, baton, pg_temp as $$
declare
  who uuid := me(); rank text := my_role(p_team); j jsonb; actor text; author uuid; fine boolean;
  sender uuid := p_sender; receiver uuid := p_receiver;
begin
  if jsonb_array_length(p_events) > 2000 or exists (select 1 from jsonb_array_elements(p_events) x
      where length(x->>'payload') > 1000000) then
    raise exception 'too much at once' using errcode = 'BT413';
  end if;
  if exists (select 1 from jsonb_array_elements(p_events) x group by (x->>'id')::uuid having count(*) > 1)
      or exists (select 1 from event e join jsonb_array_elements(p_events) x on e.id = (x->>'id')::uuid) then
    raise exception 'may not: an act of before' using errcode = 'BT403';
  end if;
  -- In order: whoever got it by one act may do the next one.
  for j in select * from jsonb_array_elements(p_events) loop
    if not exists (select 1 from event e where e.id = (j->>'id')::uuid and e.handoff_id = p_handoff) then
      author := (j->>'person')::uuid;
      select r.actor into actor from kind_rule r where r.kind = j->>'kind';
      fine := case actor
        when 'sender' then author = who and who = sender
        when 'receiver' then author = who and who = receiver
        when 'party' then author = who and (who in (sender, receiver) or rank = 'MANAGER')
        when 'receiver-manager' then author = who and (who = receiver or rank = 'MANAGER')
        when 'sender-manager' then author = who and (who = sender or rank = 'MANAGER')
        when 'member' then author = who
        when 'manager-named' then who in (sender, author) and exists (select 1 from member m
          where m.person_id = author and m.team_id = p_team and m.active and m.role = 'MANAGER')
        when 'program' then true end;
      if not coalesce(fine, false) then
        raise exception 'may not: %', j->>'kind' using errcode = 'BT403';
      end if;
    end if;
    -- One's own act, of those that can be, within its minute.
    if j->>'kind' = 'TAKEN_BACK' and not exists (select 1 from (
        select e.id, e.person_id, e.kind, e.at from event e where e.handoff_id = p_handoff
        union all select (x->>'id')::uuid, (x->>'person')::uuid, x->>'kind', (x->>'at')::timestamptz
          from jsonb_array_elements(p_events) x) a
        where a.id::text = (j->>'payload')::jsonb->>'event' and a.person_id::text = j->>'person'
          and (j->>'at')::timestamptz <= a.at + interval '1 minute' and a.kind in ('ACCEPTED', 'TOUCHED', 'MET', 'FEEDBACK_GIVEN')) then
      raise exception 'may not: take that back' using errcode = 'BT403';
    end if;
    if j->>'kind' = 'REASSIGNED' then
      receiver := ((j->>'payload')::jsonb->>'to')::uuid;
    elsif j->>'kind' = 'TAKEN_OVER' then
      sender := ((j->>'payload')::jsonb->>'to')::uuid;
    end if;
  end loop;
  if exists (select 1 from jsonb_array_elements(p_events) x
      where not (x->>'at')::timestamptz between '1970-01-01Z' and clock_timestamp() + interval '2 minutes') then
    raise exception 'a clock is ahead' using errcode = 'BT409';
  end if;
end $$;

-- Whether a handoff stands so again once that act is taken back.
create function leads_back(p_event jsonb, p_handoff uuid, p_status text) returns boolean
  language sql stable security definer set search_path = pg_catalog, baton, pg_temp as $$
  select exists (select 1 from event e where e.handoff_id = p_handoff
    and e.id::text = (p_event->>'payload')::jsonb->>'event' and (e.kind, p_status) in (('ACCEPTED', 'OPENED'),
      ('TOUCHED', 'ACCEPTED'), ('FEEDBACK_GIVEN', 'MET'), ('MET', 'ACCEPTED'), ('MET', 'TOUCHED')))
$$;

-- Puts events behind those that are there, in their order; one that is there stays where and what it is.
create function add_events(p_handoff uuid, p_events jsonb) returns bigint[]
  language plpgsql volatile security definer set search_path = pg_catalog, baton, pg_temp as $$
declare j jsonb; next bigint; found_place bigint; answer bigint[] := '{}';
begin
  select places into next from handoff where id = p_handoff;
  for j in select * from jsonb_array_elements(p_events) loop
    select e.place into found_place from event e where e.id = (j->>'id')::uuid;
    if found_place is null then
      next := next + 1;
      found_place := next;
      insert into event (id, handoff_id, place, at, person_id, kind, payload, pushed_by) values ((j->>'id')::uuid,
        p_handoff, next, (j->>'at')::timestamptz, (j->>'person')::uuid, j->>'kind', j->>'payload', me());
    end if;
    answer := answer || found_place;
    found_place := null;
  end loop;
  update handoff set places = next where id = p_handoff;
  return answer;
end $$;

-- Writes are judged by what stands now, not by what stood when somebody's transaction began.
create function only_read_committed() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'may not: write at this isolation' using errcode = 'BT403';
  end if;
  return null;
end $$;
create trigger fresh before insert or update or delete on handoff for each statement execute function only_read_committed();
create trigger fresh before insert or update or delete on event for each statement execute function only_read_committed();
create trigger fresh before insert or update or delete on document for each statement execute function only_read_committed();
create trigger fresh before insert or update or delete on clip for each statement execute function only_read_committed();

-- The briefing is known with its handoff: what is said in it may come, and is erased with it.
create function note_clip(p_handoff uuid, p_rest text) returns void language sql volatile security definer
  set search_path = pg_catalog, baton, pg_temp as
  $$ insert into clip (id, handoff_id, bytes, sha256) select (c->>'id')::uuid, p_handoff, (c->>'bytes')::bigint, c->>'sha256'
     from (select p_rest::jsonb->'clip' as c) x where jsonb_typeof(c) = 'object'
       and not exists (select 1 from handoff h where h.id = (c->>'id')::uuid) on conflict (id) do nothing $$;

-- A record without its meeting and its receiver; null where it is none.
create function words_alone(p_record text) returns jsonb language plpgsql immutable set search_path = pg_catalog as $$
begin
  return (p_record::jsonb #- '{fields,meeting}') - 'receiver';
exception when others then
  return null;
end $$;

-- One handoff with everything new that happened to it: all of it, or nothing. Told twice, it happens once. A part that
-- is null is as it was.
create function push(p_id uuid, p_team uuid, p_base bigint, p_format int, p_sender uuid, p_receiver uuid,
    p_status text, p_record text, p_rest text, p_events jsonb)
  returns table (outcome text, now_version bigint, places bigint[])
  language plpgsql volatile security definer set search_path = pg_catalog, baton, pg_temp as $$
declare
  who uuid := me(); rank text := my_role(p_team); was handoff%rowtype; fresh int; n int := jsonb_array_length(p_events);
  state boolean; rest boolean; news jsonb;
begin
  if who is null or rank is null then raise exception 'not of this team' using errcode = 'BT401'; end if;
  if length(p_record) > 2000000 or length(p_rest) > 2000000 then
    raise exception 'too much at once' using errcode = 'BT413';
  end if;
  -- No program writes what this side does not know: it would lock everybody else out of the handoff.
  if p_format > (select schema_version from server) then
    raise exception 'written by a newer Baton' using errcode = 'BT426';
  end if;
  select * into was from handoff where id = p_id for update;
  if was.id is not null and (was.team_id <> p_team or not (was.sent or was.sender_id = who)) then
    raise exception 'not of this team' using errcode = 'BT401';
  end if;
  if was.erased or exists (select 1 from erasure x where x.handoff_id = p_id) then
    return query select 'erased', coalesce(was.version, 0), '{}'::bigint[];
    return;
  end if;
  select n - count(*) into fresh from event e join jsonb_array_elements(p_events) j on e.id = (j->>'id')::uuid
    where e.handoff_id = p_id;
  if was.id is not null and n > 0 and fresh = 0 then
    return query select 'known', was.version, '{}'::bigint[];
    return;
  end if;
  select coalesce(jsonb_agg(x order by o), '[]') into news from jsonb_array_elements(p_events) with ordinality j(x, o)
    where not exists (select 1 from event e where e.id = (x->>'id')::uuid and e.handoff_id = p_id);
  -- While it is with its sender, they choose the receiver.
  perform check_events(news, p_id, p_team, coalesce(was.sender_id, p_sender),
    case when was.id is null or was.status in ('DRAFT', 'READY', 'RETURNED') and who = was.sender_id then p_receiver
      else was.receiver_id end);
  select coalesce(bool_or(r.changes = 'state'), false), coalesce(bool_or(r.changes <> 'nothing'), false)
    into state, rest from jsonb_array_elements(news) j join kind_rule r on r.kind = j->>'kind';
  if was.id is not null and was.status not in ('DRAFT', 'READY', 'RETURNED') and was.version = p_base
      and exists (select 1 from jsonb_array_elements(news) j where j->>'kind' in ('READY', 'NOT_READY', 'EDITED', 'HANDED_OFF'))
      and not exists (select 1 from jsonb_array_elements(news) j where j->>'kind' = 'RETURNED')
    or (was.version is null or was.version = p_base) and p_status is distinct from coalesce(was.status, 'DRAFT')
      and not (p_record is null and p_rest is null)
      and not exists (select 1 from jsonb_array_elements(news) j where j->>'kind' = p_status
        or p_status = 'DRAFT' and j->>'kind' = 'NOT_READY' or p_status = 'HANDED_OFF' and j->>'kind' = 'REASSIGNED'
        or j->>'kind' = 'TAKEN_BACK' and leads_back(j, was.id, p_status)) then
    raise exception 'may not: move without an act' using errcode = 'BT403';
  end if;
  if was.id is null then
    if p_record is null or p_rest is null then return query select 'stale', 0::bigint, '{}'::bigint[]; return; end if;
    if p_sender <> who then raise exception 'may not: begin' using errcode = 'BT403'; end if;
    insert into handoff (id, team_id, sender_id, receiver_id, status, sent, version, format, record, rest)
      values (p_id, p_team, p_sender, p_receiver, p_status, p_status not in ('DRAFT', 'READY'), 1, p_format, p_record,
        p_rest);
    was.version := 0;
  elsif p_record is null and p_rest is null then
    -- Notes: nobody's work goes stale by them.
    if state or n = 0 then raise exception 'may not: move without a state' using errcode = 'BT403'; end if;
    update handoff set xid = pg_current_xact_id(), changed_at = clock_timestamp() where id = p_id;
    was.version := was.version - 1;
  else
    if was.version is distinct from p_base then return query select 'stale', was.version, '{}'::bigint[]; return; end if;
    if was.format > p_format then raise exception 'written by a newer Baton' using errcode = 'BT426'; end if;
    if not rest then raise exception 'may not: change by a note' using errcode = 'BT403'; end if;
    if p_sender <> was.sender_id and not exists (select 1 from jsonb_array_elements(news) j
        where j->>'kind' = 'TAKEN_OVER' and (j->>'payload')::jsonb->>'to' = p_sender::text) then
      raise exception 'may not: another sender' using errcode = 'BT403';
    end if;
    if p_receiver is distinct from was.receiver_id and not (who = was.sender_id
        and was.status in ('DRAFT', 'READY', 'RETURNED')) and not exists (select 1
        from jsonb_array_elements(news) j where j->>'kind' = 'REASSIGNED'
        and (j->>'payload')::jsonb->>'to' = p_receiver::text) then
      raise exception 'may not: another receiver' using errcode = 'BT403';
    end if;
    -- The sender's words change while it is with the sender; by another's act only the meeting, and who receives it.
    if p_record is not null and p_record <> was.record and not (who = was.sender_id
        and was.status in ('DRAFT', 'READY', 'RETURNED')) and not (
        words_alone(p_record) is not distinct from words_alone(was.record) and exists (select 1
          from jsonb_array_elements(news) j where j->>'kind' in ('RESCHEDULED', 'REASSIGNED'))) then
      raise exception 'may not: another''s words' using errcode = 'BT403';
    end if;
    update handoff set sender_id = p_sender, receiver_id = p_receiver, status = p_status,
      sent = sent or p_status not in ('DRAFT', 'READY'), version = version + 1, format = p_format,
      record = coalesce(p_record, record), rest = coalesce(p_rest, handoff.rest), xid = pg_current_xact_id(),
      changed_at = clock_timestamp() where id = p_id;
  end if;
  places := add_events(p_id, p_events);
  if p_rest is not null and who = p_sender then perform note_clip(p_id, p_rest); end if;
  -- Whoever works on it wants it: it leaves the trash.
  if was.deleted_at is not null and exists (select 1 from jsonb_array_elements(p_events) j
      where j->>'kind' not in ('SEEN', 'OPENED', 'REMINDED', 'BREACHED')) then
    update handoff set deleted_at = null, deleted_by = null where id = p_id;
  end if;
  perform tell(p_team, case when p_status in ('DRAFT', 'READY') then '' else p_id::text end);
  return query select 'ok', was.version + 1, places;
end $$;

-- Into everybody's trash, by its sender or a manager, unless somebody did more with it than the deleter had seen.
create function delete_handoff(p_id uuid, p_team uuid, p_places bigint) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, baton, pg_temp as $$
declare was handoff%rowtype;
begin
  select * into was from handoff where id = p_id and team_id = p_team for update;
  if was.id is null or was.erased or was.deleted_at is not null then return 'known'; end if;
  if me() is distinct from was.sender_id and (my_role(p_team) is distinct from 'MANAGER' or not was.sent)
      or my_role(p_team) is null then
    raise exception 'may not: delete' using errcode = 'BT403';
  end if;
  if exists (select 1 from event e where e.handoff_id = p_id and e.place > p_places
      and e.kind not in ('SEEN', 'OPENED', 'REMINDED', 'BREACHED')) then
    return 'stale';
  end if;
  update handoff set deleted_at = clock_timestamp(), deleted_by = me(), xid = pg_current_xact_id() where id = p_id;
  perform tell(p_team, p_id::text);
  return 'ok';
end $$;
-- Out of it again, by whoever could see it.
create function put_back(p_id uuid, p_team uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, baton, pg_temp as $$
begin
  if my_role(p_team) is null then raise exception 'may not: put back' using errcode = 'BT403'; end if;
  update handoff set deleted_at = null, deleted_by = null, xid = pg_current_xact_id(), changed_at = clock_timestamp()
    where id = p_id and team_id = p_team and deleted_at is not null and not erased and (sent or sender_id = me());
  if found then perform tell(p_team, p_id::text); end if;
end $$;
-- After thirty days nobody can want it back, and every word of it goes. Whoever comes first asks for it.
create function settle_trash(p_team uuid) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, baton, pg_temp as $$
declare old handoff%rowtype; n int := 0;
begin
  if my_role(p_team) is null then raise exception 'may not: settle' using errcode = 'BT403'; end if;
  for old in select * from handoff h where h.team_id = p_team and not h.erased
      and h.deleted_at < clock_timestamp() - interval '30 days' for update skip locked loop
    insert into erasure (handoff_id, team_id, by_person) values (old.id, p_team, old.deleted_by) on conflict do nothing;
    delete from document where team_id = p_team and kind in ('TRANSCRIPT', 'CAPTIONS', 'POSTER', 'VIEWING', 'EFFORT')
      and (id = old.id or id in (select c.id from clip c where c.handoff_id = old.id));
    update clip set state = 'ERASING' where handoff_id = old.id and state <> 'GONE';
    delete from event where handoff_id = old.id;
    update handoff set record = '{}', rest = '{}', erased = true, deleted_at = null, version = version + 1,
      xid = pg_current_xact_id(), changed_at = clock_timestamp() where id = old.id;
    perform tell(p_team, old.id::text);
    n := n + 1;
  end loop;
  return n;
end $$;

-- What a manager brings along from before there was a team: acts of anybody, as they were. Again it changes nothing.
create function move_in(p_id uuid, p_team uuid, p_format int, p_sender uuid, p_receiver uuid, p_status text,
    p_record text, p_rest text, p_events jsonb) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, baton, pg_temp as $$
begin
  if my_role(p_team) is distinct from 'MANAGER' then
    raise exception 'may not: move in' using errcode = 'BT403';
  end if;
  if exists (select 1 from erasure x where x.handoff_id = p_id) then return 'erased'; end if;
  if exists (select 1 from handoff h where h.id = p_id) then return 'known'; end if;
  insert into handoff (id, team_id, sender_id, receiver_id, status, sent, version, format, record, rest)
    values (p_id, p_team, p_sender, p_receiver, p_status, p_status not in ('DRAFT', 'READY'), 1, p_format, p_record,
      p_rest);
  perform note_clip(p_id, p_rest);
  perform add_events(p_id, p_events);
  perform tell(p_team, p_id::text);
  return 'ok';
end $$;

-- Words go, what is counted stays: as the eraser's computer has wiped it.
create function erase(p_id uuid, p_team uuid, p_record text, p_rest text, p_events jsonb) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, baton, pg_temp as $$
declare was handoff%rowtype;
begin
  select * into was from handoff where id = p_id for update;
  if my_role(p_team) is null or was.id is not null and was.team_id <> p_team
      or my_role(p_team) <> 'MANAGER' and me() is distinct from was.sender_id
        and me() is distinct from was.receiver_id
      or not was.sent and me() is distinct from was.sender_id then
    raise exception 'may not: erase' using errcode = 'BT403';
  end if;
  if was.erased then return; end if;
  if length(p_record) > 2000000 or length(p_rest) > 2000000 then
    raise exception 'too much at once' using errcode = 'BT413';
  end if;
  insert into erasure (handoff_id, team_id, by_person) values (p_id, p_team, me()) on conflict do nothing;
  delete from document where team_id = p_team and kind in ('TRANSCRIPT', 'CAPTIONS', 'POSTER', 'VIEWING', 'EFFORT')
    and (id = p_id or id in (select c.id from clip c where c.handoff_id = p_id));
  -- Until somebody's computer has thrown the video away, it is known which one.
  update clip set state = 'ERASING' where handoff_id = p_id and state <> 'GONE';
  delete from event e where e.handoff_id = p_id
    and not exists (select 1 from jsonb_array_elements(p_events) j where (j->>'id')::uuid = e.id);
  update event e set payload = j->>'payload', pushed_by = me() from jsonb_array_elements(p_events) j
    where e.id = (j->>'id')::uuid and e.handoff_id = p_id;
  update handoff set record = p_record, rest = p_rest, erased = true, deleted_at = null, version = version + 1,
    xid = pg_current_xact_id(), changed_at = clock_timestamp() where id = p_id and team_id = p_team;
  perform tell(p_team, p_id::text);
end $$;
create function erased(p_id uuid, p_device uuid) returns void language sql volatile security definer
  set search_path = pg_catalog, baton, pg_temp as
  $$ insert into erasure_done (handoff_id, device_id) select p_id, d.id from device d
     where d.id = p_device and d.person_id = me() and exists (select 1 from erasure e where e.handoff_id = p_id and e.team_id = any (my_teams()))
     on conflict do nothing $$;
create function erasures(p_team uuid) returns table (handoff_id uuid, at timestamptz, done bigint, missing text[])
  language sql stable security definer set search_path = pg_catalog, baton, pg_temp as
  $$ select e.handoff_id, e.at, (select count(*) from erasure_done x where x.handoff_id = e.handoff_id),
       (select coalesce(array_agg(d.name || ' ' || d.seen_at::date order by d.seen_at), '{}') from device d
         join member m on m.person_id = d.person_id and m.team_id = p_team where not exists
         (select 1 from erasure_done x where x.handoff_id = e.handoff_id and x.device_id = d.id))
     from erasure e where e.team_id = p_team and my_role(p_team) = 'MANAGER' order by e.at desc $$;

-- After the server was set back, a manager's computer gives back what it has seen of everybody, for an hour.
create function restore(p_team uuid) returns void language plpgsql volatile security definer
  set search_path = pg_catalog, baton, pg_temp as $$
begin
  if my_role(p_team) is distinct from 'MANAGER' then raise exception 'may not' using errcode = 'BT403'; end if;
  update server set restoring_until = clock_timestamp() + interval '1 hour';
end $$;
-- Somebody's computer has more than this server: everybody compares at their next visit. Two who notice the same count
-- as one.
create function set_back(p_system text) returns text language plpgsql volatile security definer
  set search_path = pg_catalog, baton, pg_temp as $$
declare now_epoch int; before text := regexp_replace(p_system, '[.][0-9]+$', '');
begin
  if cardinality(my_teams()) = 0 then raise exception 'not a member' using errcode = 'BT401'; end if;
  update server set epoch = epoch + 1 where epoch = (regexp_match(p_system, '[0-9]+$'))[1]::int;
  select epoch into now_epoch from server;
  return before || '.' || now_epoch;
end $$;
-- A state that this server once agreed to and has forgotten: the highest version anybody saw is the latest, events are
-- united, those places come first that were given first.
create function give_back(p_id uuid, p_team uuid, p_version bigint, p_format int, p_sender uuid, p_receiver uuid,
    p_status text, p_record text, p_rest text, p_events jsonb) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, baton, pg_temp as $$
begin
  if my_role(p_team) is distinct from 'MANAGER' or not exists (select 1 from server
      where restoring_until > clock_timestamp()) then
    raise exception 'may not: give back' using errcode = 'BT403';
  end if;
  if p_version > 1000000000 then raise exception 'malformed' using errcode = 'BT400'; end if;
  if exists (select 1 from erasure x where x.handoff_id = p_id) then return 'erased'; end if;
  if exists (select 1 from handoff h where h.id = p_id and (h.team_id <> p_team or not h.sent and h.sender_id <> me()
      and exists (select 1 from event e where e.handoff_id = p_id and not exists (select 1
        from jsonb_array_elements(p_events) j where (j->>'id')::uuid = e.id)))) then
    raise exception 'may not: give back' using errcode = 'BT403';
  end if;
  insert into handoff as h (id, team_id, sender_id, receiver_id, status, sent, version, format, record, rest)
    values (p_id, p_team, p_sender, p_receiver, p_status, p_status not in ('DRAFT', 'READY'), p_version, p_format,
      p_record, p_rest)
    on conflict (id) do update set sender_id = p_sender, receiver_id = p_receiver, status = p_status,
      sent = h.sent or excluded.sent, version = p_version, format = p_format, record = p_record, rest = p_rest,
      changed_at = clock_timestamp() where h.version < p_version and h.team_id = p_team;
  perform note_clip(p_id, p_rest);
  perform add_events(p_id, p_events);
  update handoff set xid = pg_current_xact_id() where id = p_id;
  perform tell(p_team, p_id::text);
  return 'ok';
end $$;

-- Compare and set of one document.
create function put_document(p_team uuid, p_kind text, p_id uuid, p_owner uuid, p_base bigint, p_doc text,
    p_deleted boolean) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, baton, pg_temp as $$
declare rank text := my_role(p_team); who uuid := me(); rule document_rule%rowtype; v bigint;
begin
  select * into rule from document_rule where kind = p_kind;
  if rank is null or rule.kind is null or not coalesce(case rule.writer
      when 'member' then true
      when 'owner' then p_owner = who
      when 'manager' then rank = 'MANAGER'
      when 'self-manager' then p_id = who or rank = 'MANAGER' end, false) then
    raise exception 'may not: %', p_kind using errcode = 'BT403';
  end if;
  -- Nobody makes themselves a manager; a manager's word on somebody's role is what the server goes by.
  if p_kind = 'PERSON' and rank <> 'MANAGER' and (p_doc::jsonb->>'role') is distinct from rank then
    raise exception 'may not: role' using errcode = 'BT403';
  end if;
  if length(p_doc) > 4000000 then raise exception 'too much at once' using errcode = 'BT413'; end if;
  if p_kind in ('TRANSCRIPT', 'CAPTIONS', 'POSTER', 'VIEWING', 'EFFORT') then
    perform 1 from handoff h where h.id in (select p_id union select c.handoff_id from clip c where c.id = p_id) for share;
    if exists (select 1 from erasure x where x.handoff_id = p_id and x.team_id = p_team)
        or exists (select 1 from clip c join handoff h on h.id = c.handoff_id where c.id = p_id and h.team_id = p_team
          and (h.erased or c.state in ('ERASING', 'GONE'))) then
      return -1;
    end if;
    if p_kind in ('TRANSCRIPT', 'CAPTIONS', 'POSTER') and not exists (select 1 from clip c join handoff h on h.id = c.handoff_id
        where c.id = p_id and h.team_id = p_team and (h.sent or h.sender_id = who)) then
      raise exception 'may not: %', p_kind using errcode = 'BT403';
    end if;
  end if;
  insert into document as d (team_id, kind, id, owner_id, version, doc, deleted, by_person)
    select p_team, p_kind, p_id, p_owner, 1, p_doc, p_deleted, who where p_base = 0 or exists (select 1 from document x
      where x.team_id = p_team and x.kind = p_kind and x.id = p_id and x.owner_id = p_owner)
    on conflict (team_id, kind, id, owner_id) do update set version = d.version + 1, doc = p_doc, deleted = p_deleted,
      by_person = who, xid = pg_current_xact_id(), changed_at = clock_timestamp() where d.version = p_base
    returning d.version into v;
  if v is not null then
    if p_kind = 'PERSON' and p_id <> who then
      update member set role = p_doc::jsonb->>'role' where person_id = p_id and team_id = p_team
        and p_doc::jsonb->>'role' in ('SDR', 'AE', 'CS', 'MANAGER');
    end if;
    if p_kind = 'RULES' then
      insert into document_before values (p_team, p_kind, p_id, v, p_doc, who, clock_timestamp())
        on conflict (team_id, kind, id, version) do update set doc = p_doc, by_person = who, changed_at = clock_timestamp();
    end if;
    perform tell(p_team, p_kind);
  end if;
  return coalesce(v, -1);
end $$;

-- A link for one newcomer: a login that can do nothing but redeem, for three days.
create function invite(p_id uuid, p_team uuid, p_role text, p_person uuid, p_token_hash bytea, p_login name,
    p_verifier text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, baton, pg_temp as $$
begin
  if my_role(p_team) is distinct from 'MANAGER' then raise exception 'may not: invite' using errcode = 'BT403'; end if;
  if p_login !~ '^baton_i_[0-9a-f]{12}$' or p_verifier !~ '^SCRAM-SHA-256\$'
      or p_role not in ('SDR', 'AE', 'CS', 'MANAGER') then
    raise exception 'malformed' using errcode = 'BT400';
  end if;
  insert into invite values (p_id, p_team, p_role, p_person, p_token_hash, p_login, now() + interval '3 days', null,
    me());
  execute format('create role %I login connection limit 2 password %L valid until %L', p_login, p_verifier,
    now() + interval '3 days');
  execute format('grant baton_guest to %I', p_login);
end $$;
create function redeem(p_token text, p_person uuid, p_doc text, p_login name, p_verifier text)
  returns table (team_id uuid, person_id uuid, role text)
  language plpgsql volatile security definer set search_path = pg_catalog, baton, pg_temp as $$
declare i invite%rowtype; who uuid;
begin
  select * into i from invite where login = session_user for update;
  if i.id is null or i.used_at is not null or i.expires_at < now()
      or i.token_hash is distinct from sha256(convert_to(p_token, 'UTF8'))
      or not exists (select 1 from member m where m.person_id = i.made_by and m.team_id = i.team_id and m.active
        and m.role = 'MANAGER') then
    raise exception 'this invitation is used up' using errcode = 'BT410';
  end if;
  if p_login !~ '^baton_p_[0-9a-f]{32}$' or p_verifier !~ '^SCRAM-SHA-256\$' then
    raise exception 'malformed' using errcode = 'BT400';
  end if;
  if length(p_doc) > 4000000 then raise exception 'too much at once' using errcode = 'BT413'; end if;
  who := coalesce(i.person_id, p_person);
  -- Nobody becomes somebody else who is there already, but by an invitation that says so.
  if exists (select 1 from member m where m.person_id = who and (i.person_id is null or m.team_id <> i.team_id)) then
    raise exception 'somebody has this id' using errcode = 'BT409';
  end if;
  execute format('create role %I login password %L', p_login, p_verifier);
  execute format('grant baton_member to %I', p_login);
  perform guard_login(p_login);
  insert into login values (p_login, who);
  insert into member values (who, i.team_id, i.role, true)
    on conflict on constraint member_pkey do update set active = true,
      role = case when member.active then member.role else excluded.role end;
  insert into document (team_id, kind, id, owner_id, version, doc, by_person)
    values (i.team_id, 'PERSON', who, '00000000-0000-0000-0000-000000000000', 1,
      jsonb_set(p_doc::jsonb, '{role}', to_jsonb(i.role))::text, who) on conflict do nothing;
  update invite set used_at = now() where id = i.id;
  execute format('alter role %I nologin', i.login);
  perform tell(i.team_id, 'PERSON');
  return query select i.team_id, who, i.role;
end $$;
-- Nobody's mistake holds the server up.
create function guard_login(p_login name) returns void language plpgsql volatile security definer
  set search_path = pg_catalog, baton, pg_temp as $$
begin
  execute format('alter role %I set statement_timeout = ''30s''', p_login);
  execute format('alter role %I set lock_timeout = ''5s''', p_login);
  execute format('alter role %I set idle_in_transaction_session_timeout = ''60s''', p_login);
end $$;
create function leave(p_person uuid, p_team uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, baton, pg_temp as $$
declare l name;
begin
  perform 1 from team where id = p_team for update;
  if me() is distinct from p_person and my_role(p_team) is distinct from 'MANAGER' then
    raise exception 'may not' using errcode = 'BT403';
  end if;
  if not exists (select 1 from member m where m.team_id = p_team and m.active and m.role = 'MANAGER'
      and m.person_id <> p_person) then
    raise exception 'the last manager stays' using errcode = 'BT409';
  end if;
  update member set active = false where person_id = p_person and team_id = p_team;
  if not exists (select 1 from member where person_id = p_person and active) then
    for l in select login from login where person_id = p_person loop
      execute format('alter role %I nologin', l);
    end loop;
  end if;
  perform tell(p_team, 'PERSON');
end $$;
-- A lost laptop: its login ends, its person stays.
create function lock_out(p_device uuid, p_team uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, baton, pg_temp as $$
declare d device%rowtype; l name;
begin
  select * into d from device where id = p_device;
  if my_role(p_team) is distinct from 'MANAGER' and d.person_id is distinct from me()
      or not exists (select 1 from member m where m.person_id = d.person_id and m.team_id = p_team) then
    raise exception 'may not' using errcode = 'BT403';
  end if;
  update device set allowed = false where login = d.login;
  execute format('alter role %I nologin', d.login);
  delete from login where login = d.login;
  for l in select x.login from login x where x.person_id = d.person_id
      and not exists (select 1 from device v where v.login = x.login) loop
    execute format('alter role %I nologin', l);
    delete from login where login = l;
  end loop;
end $$;
create function members(p_team uuid) returns table (person_id uuid, role text, active boolean, device_id uuid,
    device_name text, seen_at timestamptz, client_version int, program text, allowed boolean)
  language sql stable security definer set search_path = pg_catalog, baton, pg_temp as
  $$ select m.person_id, m.role, m.active, d.id, d.name, d.seen_at, d.client_version, d.program, d.allowed
     from member m left join device d on d.person_id = m.person_id
     where m.team_id = p_team and my_role(p_team) is not null order by m.person_id, d.seen_at desc $$;
-- That somebody has it open: told to whoever listens, and kept nowhere.
create function opened(p_handoff uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, baton, pg_temp as
  $$ select tell(h.team_id, 'OPEN ' || h.id || ' ' || me()) from handoff h
     where h.id = p_handoff and h.sent and h.team_id = any (my_teams()) $$;
create function looked(p_handoff uuid, p_at timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, baton, pg_temp as
  $$ insert into access_log (at, person_id, handoff_id) select least(p_at, clock_timestamp()), me(), h.id from handoff h
     where h.id = p_handoff and h.team_id = any (my_teams()) and h.sent
       and me() is distinct from h.sender_id and me() is distinct from h.receiver_id $$;
create function looks(p_handoff uuid) returns table (at timestamptz, person_id uuid)
  language sql stable security definer set search_path = pg_catalog, baton, pg_temp as
  $$ select a.at, a.person_id from access_log a join handoff h on h.id = a.handoff_id
     where h.id = p_handoff and h.team_id = any (my_teams())
       and (me() in (h.sender_id, h.receiver_id) or my_role(h.team_id) = 'MANAGER') order by a.at $$;

create function depot_name(p_team uuid) returns text language sql stable security definer
  set search_path = pg_catalog, baton, pg_temp as
  $$ select concat_ws(' ', d.kind, d.folder, d.endpoint, d.bucket) from depot d where d.team_id = p_team $$;
-- Of a handoff that was erased, both sides and managers throw the video away.
create function may_throw_away(p_clip uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, baton, pg_temp as
  $$ select exists (select 1 from clip c join handoff h on h.id = c.handoff_id where c.id = p_clip and c.state = 'ERASING'
       and h.team_id = any (my_teams()) and (me() in (h.sender_id, h.receiver_id) or my_role(h.team_id) = 'MANAGER')) $$;
create function clips_to_throw_away(p_team uuid) returns table (id uuid, arrived boolean) language sql stable
  security definer set search_path = pg_catalog, baton, pg_temp as
  $$ select c.id, c.place is not null from clip c join handoff h on h.id = c.handoff_id
     where h.team_id = p_team and may_throw_away(c.id) and (c.place is null or c.place = depot_name(p_team)) $$;
create function thrown_away(p_clip uuid) returns void language plpgsql volatile security definer
  set search_path = pg_catalog, baton, pg_temp as $$
begin
  -- Somebody else was quicker.
  if exists (select 1 from clip c join handoff h on h.id = c.handoff_id
      where c.id = p_clip and c.state = 'GONE' and h.team_id = any (my_teams())) then
    return;
  end if;
  if not may_throw_away(p_clip) then raise exception 'may not: throw away' using errcode = 'BT403'; end if;
  update clip set state = 'GONE', sha256 = '' where id = p_clip;
end $$;

-- Addresses for one clip, for ten minutes: the secret of the store never leaves this database.
create function hmac256(d text, k bytea) returns bytea language sql immutable set search_path = pg_catalog, public as
  $$ select public.hmac(convert_to(d, 'UTF8'), k, 'sha256') $$;
create function uri(s text) returns text language sql immutable set search_path = pg_catalog as
  $$ select coalesce(string_agg(case when c ~ '[A-Za-z0-9_.~-]' then c
       else upper(regexp_replace(encode(convert_to(c, 'UTF8'), 'hex'), '(..)', '%\1', 'g')) end, '' order by o), '')
     from regexp_split_to_table(s, '') with ordinality t(c, o) $$;
create function presign(p_clip uuid, p_method text, p_query jsonb) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, baton, pg_temp as $$
declare c clip%rowtype; h handoff%rowtype; d depot%rowtype; t timestamptz := clock_timestamp(); who uuid := me();
  day text; stamp text; scope text; q text; host text; path text; canon text; k bytea;
begin
  select * into c from clip where id = p_clip;
  select * into h from handoff where id = c.handoff_id;
  if h.id is null or not (h.team_id = any (my_teams()) and (h.sent or h.sender_id = who)) then
    raise exception 'no such clip' using errcode = 'BT404';
  end if;
  if c.state = 'GONE' or c.state = 'ERASING' and p_method <> 'DELETE' then
    raise exception 'no such clip' using errcode = 'BT404';
  end if;
  if p_method = 'DELETE' and not (c.state = 'ERASING' and may_throw_away(p_clip))
      or p_method in ('PUT', 'POST') and (h.sender_id <> who and my_role(h.team_id) <> 'MANAGER' or c.state = 'THERE')
      or p_method not in ('GET', 'PUT', 'POST', 'DELETE') then
    raise exception 'may not: write this clip' using errcode = 'BT403';
  end if;
  select * into d from depot where team_id = h.team_id and kind = 'S3';
  if d.team_id is null then raise exception 'no store' using errcode = 'BT404'; end if;
  day := to_char(t at time zone 'UTC', 'YYYYMMDD');
  stamp := to_char(t at time zone 'UTC', 'YYYYMMDD"T"HH24MISS"Z"');
  scope := day || '/' || d.region || '/s3/aws4_request';
  host := regexp_replace(d.endpoint, '^https?://', '');
  path := '/' || d.bucket || '/clips/' || p_clip;
  select string_agg(uri(key) || '=' || uri(value), '&' order by uri(key) collate "C") into q
    from jsonb_each_text(coalesce(p_query, '{}') || jsonb_build_object('X-Amz-Algorithm', 'AWS4-HMAC-SHA256',
      'X-Amz-Credential', d.access_key || '/' || scope, 'X-Amz-Date', stamp, 'X-Amz-Expires', '600',
      'X-Amz-SignedHeaders', 'host'));
  canon := p_method || E'\n' || path || E'\n' || q || E'\nhost:' || host || E'\n\nhost\nUNSIGNED-PAYLOAD';
  k := hmac256('aws4_request', hmac256('s3', hmac256(d.region, hmac256(day, convert_to('AWS4' || d.secret, 'UTF8')))));
  return d.endpoint || path || '?' || q || '&X-Amz-Signature=' || encode(hmac256(E'AWS4-HMAC-SHA256\n' || stamp
    || E'\n' || scope || E'\n' || encode(sha256(convert_to(canon, 'UTF8')), 'hex'), k), 'hex');
end $$;
create function set_depot(p_team uuid, p_kind text, p_folder text, p_endpoint text, p_region text, p_bucket text,
    p_access_key text, p_secret text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, baton, pg_temp as $$
begin
  if my_role(p_team) is distinct from 'MANAGER' or p_kind not in ('S3', 'FOLDER', 'NONE') then
    raise exception 'may not: choose where clips lie' using errcode = 'BT403';
  end if;
  insert into depot values (p_team, p_kind, p_folder, p_endpoint, p_region, p_bucket, p_access_key, p_secret)
    on conflict (team_id) do update set kind = p_kind, folder = p_folder, endpoint = p_endpoint, region = p_region,
      bucket = p_bucket, access_key = p_access_key, secret = p_secret;
end $$;
-- Where clips lie, without the key.
create function depot_place(p_team uuid) returns table (kind text, folder text, endpoint text, bucket text)
  language sql stable security definer set search_path = pg_catalog, baton, pg_temp as
  $$ select d.kind, d.folder, d.endpoint, d.bucket from depot d where d.team_id = p_team and my_role(p_team) is not null $$;
create function announce_clip(p_clip uuid, p_handoff uuid, p_bytes bigint, p_sha256 text) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, baton, pg_temp as $$
begin
  perform 1 from handoff where id = p_handoff for share;
  if not exists (select 1 from handoff where id = p_handoff and not erased and team_id = any (my_teams())
      and (sender_id = me() or my_role(team_id) = 'MANAGER' and sent))
      or exists (select 1 from handoff where id = p_clip) then
    raise exception 'may not: bring a clip' using errcode = 'BT403';
  end if;
  insert into clip (id, handoff_id, bytes, sha256) values (p_clip, p_handoff, p_bytes, p_sha256)
    on conflict (id) do nothing;
  return (select state from clip where id = p_clip and handoff_id = p_handoff and sha256 = p_sha256);
end $$;
create function clip_there(p_clip uuid) returns void language plpgsql volatile security definer
  set search_path = pg_catalog, baton, pg_temp as $$
declare h handoff%rowtype;
begin
  select h1.* into h from handoff h1 join clip c on c.handoff_id = h1.id where c.id = p_clip
    and h1.team_id = any (my_teams()) and (h1.sender_id = me() or my_role(h1.team_id) = 'MANAGER');
  if h.id is null then raise exception 'may not: bring a clip' using errcode = 'BT403'; end if;
  if h.erased then raise exception 'no such clip' using errcode = 'BT404'; end if;
  update clip set state = 'THERE', place = depot_name(h.team_id) where id = p_clip;
  update handoff set xid = pg_current_xact_id() where id = h.id;
  perform tell(h.team_id, h.id::text);
end $$;

-- A dump that was put into another cluster has numbers of transactions that mean nothing here.
create function restamp() returns void language sql volatile security definer
  set search_path = pg_catalog, baton, pg_temp as
  $$ update handoff set xid = pg_current_xact_id(); update document set xid = pg_current_xact_id();
     update erasure set xid = pg_current_xact_id() $$;

-- The first manager, by whoever owns the database.
create function begin_team(p_team uuid, p_name text, p_person uuid, p_doc text, p_login name, p_verifier text)
  returns void language plpgsql volatile security definer set search_path = pg_catalog, baton, pg_temp as $$
begin
  if p_login !~ '^baton_p_[0-9a-f]{32}$' or p_verifier !~ '^SCRAM-SHA-256\$' then
    raise exception 'malformed' using errcode = 'BT400';
  end if;
  execute format('create role %I login password %L', p_login, p_verifier);
  execute format('grant baton_member to %I', p_login);
  perform guard_login(p_login);
  insert into team values (p_team, p_name, true);
  insert into login values (p_login, p_person);
  insert into member values (p_person, p_team, 'MANAGER', true);
  insert into document (team_id, kind, id, owner_id, version, doc, by_person)
    values (p_team, 'PERSON', p_person, '00000000-0000-0000-0000-000000000000', 1, p_doc, p_person);
end $$;

revoke all on all functions in schema baton from public;
grant execute on function me, my_teams, my_role, hello, seen, push, move_in, restore, set_back, give_back, erase, erased, erasures,
  put_document, invite, leave, lock_out, members, opened, looked, looks, presign, set_depot, depot_place, announce_clip,
  clip_there, delete_handoff, put_back, settle_trash, clips_to_throw_away, thrown_away to baton_member;
grant execute on function redeem to baton_guest;
reset role;
