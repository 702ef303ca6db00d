-- The ledger in full: an intent, its attempts (one row for each call to Meta, written before and after it) and its
-- outcome. What is needed to look for a write later is data, so that it can be settled without the code that made it.
alter table intents
  add column outcome text check (outcome in ('live', 'not_live', 'unknown')),
  add column reason text check (reason in ('refused', 'not_made', 'not_there')),
  add column label text not null default '',
  add column facts jsonb,
  add column partial jsonb,
  add column check_at timestamptz,
  alter column state drop not null,
  add constraint intents_reason check ((reason is not null) = (outcome is not distinct from 'not_live'));

create table intent_attempts (
  intent_id text not null references intents on delete cascade,
  number integer not null,
  workspace_id text not null references workspaces on delete cascade,
  kind text not null check (kind in ('look_up', 'create', 'check')),
  began_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('live', 'not_live', 'unknown')),
  problem text,
  trace_id text,
  worker text not null,
  primary key (intent_id, number)
);
call protect('intent_attempts');

-- What was written before there were attempts: one that may have got through has to be looked for.
insert into intent_attempts (intent_id, number, workspace_id, kind, began_at, worker)
  select intent_id, 1, workspace_id, 'create', updated_at, '-' from intents
    where state in ('open', 'unknown') and attempts > 0;
update intents set
  outcome = case state when 'done' then 'live' when 'refused' then 'not_live' when 'unknown' then 'unknown' end,
  reason = case state when 'refused' then 'refused' end,
  label = case kind
    when 'campaign' then 'Make the campaign, paused' when 'ad_set' then 'Set budget, country and goal'
    when 'image' then 'Upload a picture' when 'creative' then 'Put an ad together' when 'ad' then 'Make an ad, paused'
    when 'activate' then 'Switch on' when 'pause' then 'Pause' when 'name' then 'Rename'
    when 'budget' then 'Change the budget' else 'Change' end;
update intents i set facts = jsonb_build_object('account', a.external_id, 'object', i.kind), check_at = i.updated_at
  from campaigns c join ad_accounts a on a.ad_account_id = c.ad_account_id
  where c.campaign_id = i.subject and i.state in ('open', 'unknown')
    and i.kind in ('campaign', 'ad_set', 'creative', 'ad');
update intents set kind = case
  when kind in ('campaign', 'ad_set', 'creative', 'ad') then 'ads.object' when kind = 'image' then 'ads.image'
  else 'ads.change' end;

create index intents_newest on intents (workspace_id, intent_id desc);
create index intents_of_subject on intents (workspace_id, subject, intent_id desc);
create index intents_unknown on intents (workspace_id, subject) where outcome = 'unknown';
create index intents_to_check on intents (check_at) where check_at is not null;
