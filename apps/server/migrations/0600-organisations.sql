-- Whoever owns workspaces and pays for them. A business has its one workspace; an agency has one for each client.
--   app.organisation_id  set by inOrganisation: sees the rows of that organisation, and of no workspace's inside
--   app.user_id          set by inPerson: sees the rows of that person
-- A transaction is in one of the three, so nothing of an agency is ever seen from the workspace of its client.
create function current_organisation() returns text language sql stable parallel safe
  return nullif(current_setting('app.organisation_id', true), '');

create procedure protect_organisation(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy organisation on %s to adwright_app using (organisation_id = (select current_organisation())) with check (organisation_id = (select current_organisation()))', target);
  execute format('create policy system on %s to adwright_system using (true) with check (true)', target);
  execute format('grant select, insert, update, delete on %s to adwright_app, adwright_system', target);
end $$;

create procedure protect_person(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy person on %s to adwright_app using (user_id = (select current_member())) with check (user_id = (select current_member()))', target);
  execute format('create policy system on %s to adwright_system using (true) with check (true)', target);
  execute format('grant select, insert, update, delete on %s to adwright_app, adwright_system', target);
end $$;

create table organisations (
  organisation_id text primary key,
  name text not null check (length(name) between 1 and 120),
  kind text not null default 'business' check (kind in ('business', 'agency')),
  created_at timestamptz not null default now()
);
call protect_organisation('organisations');

create table organisation_members (
  organisation_id text not null references organisations on delete cascade,
  user_id text not null,
  role text not null check (role in ('owner', 'admin')),
  created_at timestamptz not null default now(),
  primary key (organisation_id, user_id)
);
call protect_organisation('organisation_members');
create index organisation_members_by_user on organisation_members (user_id);
create unique index organisation_members_one_owner on organisation_members (organisation_id) where role = 'owner';

-- Every workspace that there is gets an organisation of its own, with its first owner.
alter table workspaces add column organisation_id text references organisations on delete cascade;
alter table workspaces add column erased_at timestamptz;
alter table workspaces no force row level security;
alter table memberships no force row level security;
alter table organisations no force row level security;
alter table organisation_members no force row level security;
insert into organisations (organisation_id, name, created_at)
  select replace(workspace_id, 'ws_', 'org_'), name, created_at from workspaces;
update workspaces set organisation_id = replace(workspace_id, 'ws_', 'org_');
insert into organisation_members (organisation_id, user_id, role)
  select distinct on (workspace_id) replace(workspace_id, 'ws_', 'org_'), user_id, 'owner'
  from memberships where role = 'owner' order by workspace_id, created_at;
alter table workspaces force row level security;
alter table memberships force row level security;
alter table organisations force row level security;
alter table organisation_members force row level security;
alter table workspaces alter column organisation_id set not null;
create index workspaces_by_organisation on workspaces (organisation_id, name);
-- An agency looks over its clients: it sees that they are there, never what is in them.
create policy organisation on workspaces for select to adwright_app
  using (organisation_id = (select current_organisation()));

-- Inside a workspace only the name and kind of whoever owns it can be seen: an agency's client knows whose client it is.
create function owner_of_workspace() returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('name', o.name, 'kind', o.kind)
  from workspaces w join organisations o using (organisation_id) where w.workspace_id = current_workspace()
$$;
revoke execute on function owner_of_workspace from public;
grant execute on function owner_of_workspace to adwright_app, adwright_system;
-- It looks as the system does. Managed databases have no superuser: the owner hands it over, for which the new owner
-- must be allowed to make things in this schema, at that moment and no longer.
grant create on schema public to adwright_system;
alter function owner_of_workspace owner to adwright_system;
revoke create on schema public from adwright_system;

-- What a person chose for themselves, in every workspace.
create table profiles (
  user_id text primary key,
  -- Where they were last; the workspace of whoever names none.
  home_workspace_id text references workspaces on delete set null,
  time_zone text,
  language text not null default 'en',
  updated_at timestamptz not null default now()
);
call protect_person('profiles');

-- Where an act came from: an address, and the key or the member of staff that stood in for the person.
-- An act outlives its workspace: what was done stays written after what it was done to is gone.
alter table audit_entries drop constraint audit_entries_workspace_id_fkey;
alter table audit_entries alter column workspace_id drop not null;
alter table audit_entries add column organisation_id text;
alter table audit_entries add column ip text;
alter table audit_entries add column api_key_id text;
alter table audit_entries add column impersonator_id text;
-- Nobody changes or deletes an entry. Personal facts can be taken out of it, when the person asks.
revoke update, delete, truncate on audit_entries from adwright_system;
grant update (before, after, ip) on audit_entries to adwright_system;
create index audit_entries_by_action on audit_entries (action, at desc);
create index audit_entries_by_subject on audit_entries (subject, at desc);
create index audit_entries_by_actor on audit_entries (actor, at desc);
create policy organisation on audit_entries for select to adwright_app
  using (organisation_id = (select current_organisation()));
create policy organisation_adds on audit_entries for insert to adwright_app
  with check (organisation_id = (select current_organisation()) and workspace_id is null);
-- What people do to their own accounts belongs to no workspace.
create policy person on audit_entries for select to adwright_app
  using (workspace_id is null and organisation_id is null and actor = (select current_member()));
create policy person_adds on audit_entries for insert to adwright_app
  with check (workspace_id is null and organisation_id is null and actor = (select current_member()));
