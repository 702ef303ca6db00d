-- What people are told. Written in the transaction of what happened, one row for each person concerned; the key makes
-- sure that nobody hears of the same thing twice. Without a workspace it is about the person's own account.
create table notifications (
  notification_id text primary key,
  workspace_id text references workspaces on delete cascade,
  user_id text not null,
  kind text not null,
  params jsonb not null default '{}',
  -- A page of the web app.
  link text not null,
  key text not null,
  at timestamptz not null,
  -- False for what was only to be mailed.
  in_app boolean not null,
  read_at timestamptz,
  email text not null check (email in ('off', 'at_once', 'daily')),
  -- Set before the mail is sent, so that a worker that dies meanwhile does not send it again.
  mailed_at timestamptz,
  unique (user_id, key)
);
call protect('notifications');
-- Whose they are reads them; workspaces only write.
create policy person on notifications to adwright_app
  using (user_id = (select current_member())) with check (user_id = (select current_member()));
create index notifications_newest on notifications (user_id, notification_id desc);
create index notifications_unread on notifications (user_id) where read_at is null and in_app;
create index notifications_to_mail on notifications (email, user_id) where mailed_at is null and email <> 'off';
create index notifications_by_workspace on notifications (workspace_id);
create index notifications_by_age on notifications (at);

-- How somebody wants to hear of a topic; without a row the topic's own default counts.
create table notification_choices (
  user_id text not null,
  topic text not null check (topic in ('campaigns', 'posts', 'creative', 'team', 'billing', 'security')),
  in_app boolean not null,
  email text not null check (email in ('off', 'at_once', 'daily')),
  updated_at timestamptz not null,
  primary key (user_id, topic)
);
call protect_person('notification_choices');

-- Who belongs to a workspace, and how they want to hear of a topic. Choices are a person's own and leaders belong to an
-- organisation, so a transaction of the workspace sees neither: this answers for its own workspace only.
create function people_to_tell(told_workspace text, told_topic text)
returns table (user_id text, role text, leads boolean, in_app boolean, email text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with people as (
    select m.user_id, m.role, false as leads from public.memberships m where m.workspace_id = told_workspace
    union all
    select o.user_id, o.role, true from public.workspaces w join public.organisation_members o using (organisation_id)
      where w.workspace_id = told_workspace)
  select p.user_id, p.role, p.leads, c.in_app, c.email
  from people p left join public.notification_choices c on c.user_id = p.user_id and c.topic = told_topic
  where told_workspace = public.current_workspace() or current_setting('role') = 'adwright_system'
$$;
revoke execute on function people_to_tell from public;
grant execute on function people_to_tell to adwright_app, adwright_system;
grant create on schema public to adwright_system;
alter function people_to_tell owner to adwright_system;
revoke create on schema public from adwright_system;

-- Events for the browsers of some people only; null is everybody in the workspace.
alter table events add column user_ids text[];

-- The file with everything about a person: one at a time.
create table exports (
  user_id text primary key,
  export_id text not null unique,
  state text not null check (state in ('making', 'ready', 'failed')),
  asked_at timestamptz not null,
  ready_at timestamptz,
  expires_at timestamptz,
  bytes bigint,
  storage_key text
);
call protect_person('exports');

-- Accounts that are being deleted. It outlives the person, without anything that tells who it was.
create table account_deletions (
  user_id text primary key,
  asked_at timestamptz not null,
  -- E-mail and name for the last mail, AES-256-GCM; AAD is account_deletions:<user>:addressee. Null once it was sent.
  addressee_sealed text,
  -- Set before the last mail is sent, so that it comes once.
  mailed_at timestamptz,
  done_at timestamptz
);
call protect_person('account_deletions');
