-- Roles: the application never connects as the owner of its tables, so row-level security always applies.
--   adwright_app     one workspace at a time: sees only rows of app.workspace_id
--   adwright_system  schedulers, sweeps, the admin: sees all rows, used by few and named queries
-- Roles are shared by all databases of a server (tests make many), so making them must be repeatable and racing-safe.
do $$
begin
  perform pg_advisory_xact_lock(hashtext('adwright roles'));
  if not exists (select from pg_roles where rolname = 'adwright_app') then create role adwright_app nologin nobypassrls; end if;
  if not exists (select from pg_roles where rolname = 'adwright_system') then create role adwright_system nologin nobypassrls; end if;
  if not pg_has_role(current_user, 'adwright_app', 'set') then execute format('grant adwright_app to %I with set true', current_user); end if;
  if not pg_has_role(current_user, 'adwright_system', 'set') then execute format('grant adwright_system to %I with set true', current_user); end if;
end $$;

grant usage on schema public to adwright_app, adwright_system;

-- Identity (better-auth) lives apart: tenant code has no right to read it.
create schema auth;

-- What a query is allowed to see; unset means nothing at all.
create function current_workspace() returns text language sql stable parallel safe
  return nullif(current_setting('app.workspace_id', true), '');
create function current_member() returns text language sql stable parallel safe
  return nullif(current_setting('app.user_id', true), '');

-- Puts a table under tenancy: RLS forced, one policy for its workspace, one for the system role, and the grants.
create procedure protect(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy workspace on %s to adwright_app using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()))', target);
  execute format('create policy system on %s to adwright_system using (true) with check (true)', target);
  execute format('grant select, insert, update, delete on %s to adwright_app, adwright_system', target);
end $$;

create table workspaces (
  workspace_id text primary key,
  name text not null check (length(name) between 1 and 120),
  time_zone text not null default 'UTC',
  created_at timestamptz not null default now()
);
call protect('workspaces');

create table memberships (
  workspace_id text not null references workspaces on delete cascade,
  user_id text not null,
  role text not null check (role in ('owner', 'admin', 'editor', 'analyst', 'client')),
  created_at timestamptz not null default now(),
  primary key (workspace_id, user_id)
);
call protect('memberships');
create index memberships_by_user on memberships (user_id, created_at);
-- A person finds their own workspaces before one is chosen.
create policy own on memberships for select to adwright_app using (user_id = (select current_member()));

create table audit_entries (
  audit_entry_id bigint generated always as identity primary key,
  workspace_id text not null references workspaces on delete cascade,
  actor text not null,
  action text not null,
  subject text not null,
  before jsonb,
  after jsonb,
  request_id text,
  at timestamptz not null
);
call protect('audit_entries');
revoke update, delete on audit_entries from adwright_app;
create index audit_entries_newest on audit_entries (workspace_id, at desc);

-- What happened, in order. Written in the transaction that made it true; browsers hear of it over SSE.
create table events (
  event_id bigint generated always as identity primary key,
  workspace_id text not null references workspaces on delete cascade,
  name text not null,
  data jsonb not null,
  at timestamptz not null default now()
);
call protect('events');
create index events_by_workspace on events (workspace_id, event_id);
create index events_by_age on events (at);

-- Development outbox: mails of an instance without SMTP. No workspace: mail goes to people before they have one.
create table outbox_mails (
  outbox_mail_id text primary key,
  recipient text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  sent_at timestamptz not null
);
grant select, insert, delete on outbox_mails to adwright_system;
