-- What an organisation has bought, or was given, and until when. What Stripe knows better is a copy, made anew whenever
-- Stripe says that something changed.
create table subscriptions (
  organisation_id text primary key references organisations on delete cascade,
  plan text not null check (plan in ('trial', 'starter', 'professional', 'enterprise')),
  status text not null check (status in ('trialing', 'active', 'past_due', 'paused', 'ended')),
  -- Who says what it is: nobody (a trial), Stripe, or the staff of this installation.
  source text not null check (source in ('trial', 'stripe', 'assigned')),
  trial_ends_at timestamptz,
  -- Stripe's period; of trials and assigned plans the beginning, from which months are counted.
  period_start timestamptz not null,
  period_end timestamptz,
  cancel_at timestamptz,
  past_due_since timestamptz,
  next_payment_at timestamptz,
  -- Where the open invoice can be paid.
  payment_url text,
  ended_at timestamptz,
  price_minor bigint,
  price_interval text check (price_interval in ('month', 'year')),
  -- What it brings a month; 0 for all that nobody pays for.
  monthly_minor bigint not null default 0,
  currency text,
  -- Credit that the next invoices are reduced by.
  credit_minor bigint not null default 0,
  stripe_customer_id text unique,
  -- Written before a customer is made, so that one whose answer was lost is looked for.
  customer_asked_at timestamptz,
  stripe_subscription_id text unique,
  -- The checkout under way: the same key is the same page, however often it is asked for.
  checkout_key text,
  checkout_plan text,
  checkout_session_id text,
  checkout_at timestamptz,
  -- Counts the copies of Stripe's state: one that was fetched before another was written is not written.
  sync_version integer not null default 0,
  sync_due_at timestamptz,
  synced_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
call protect_organisation('subscriptions');
create index subscriptions_to_sync on subscriptions (sync_due_at) where sync_due_at is not null;

-- Every change of a plan, for revenue over time. It outlives its organisation: who left is part of the figures.
create table subscription_changes (
  subscription_change_entry_id bigint generated always as identity primary key,
  organisation_id text not null,
  at timestamptz not null,
  from_plan text,
  to_plan text not null,
  from_status text,
  to_status text not null,
  from_monthly_minor bigint not null default 0,
  monthly_minor bigint not null,
  currency text,
  trial_ends_at timestamptz,
  reason text not null check (reason in ('began', 'subscribed', 'upgraded', 'downgraded', 'repriced', 'payment_failed', 'recovered', 'ended', 'assigned', 'erased'))
);
call protect_organisation('subscription_changes');
revoke update, delete, truncate on subscription_changes from adwright_app, adwright_system;
create index subscription_changes_by_organisation on subscription_changes (organisation_id, at);

-- Stripe's invoices as they stand there.
create table invoices (
  invoice_id text primary key,
  organisation_id text not null references organisations on delete cascade,
  stripe_invoice_id text not null unique,
  number text,
  status text not null check (status in ('draft', 'open', 'paid', 'void', 'uncollectible')),
  total_minor bigint not null,
  paid_minor bigint not null,
  refunded_minor bigint not null default 0,
  currency text not null,
  created_at timestamptz not null,
  paid_at timestamptz,
  period_start timestamptz not null,
  period_end timestamptz not null,
  hosted_url text,
  pdf_url text
);
call protect_organisation('invoices');
create index invoices_newest on invoices (organisation_id, created_at desc, invoice_id desc);

-- Credit and refunds, written before they are asked for at Stripe: each is given once for its key.
create table credits (
  organisation_id text not null references organisations on delete cascade,
  key text not null,
  kind text not null check (kind in ('credit', 'refund')),
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null,
  reason text not null,
  invoice_id text references invoices on delete cascade,
  state text not null check (state in ('asked', 'done')),
  stripe_reference text,
  created_at timestamptz not null,
  done_at timestamptz,
  primary key (organisation_id, key)
);
call protect_organisation('credits');

-- What Stripe told us, once each. It belongs to the Stripe account and may be about customers of others.
create table stripe_events (
  stripe_event_id text primary key,
  type text not null,
  customer text,
  created_at timestamptz not null,
  received_at timestamptz not null,
  -- ignored: about nobody we know.
  state text not null check (state in ('waiting', 'done', 'ignored')),
  handled_at timestamptz
);
create index stripe_events_waiting on stripe_events (customer, received_at) where state = 'waiting';
create index stripe_events_by_age on stripe_events (received_at);
grant select, insert, update, delete on stripe_events to adwright_system;

-- What is counted by organisation and in no piece of work: calls with API keys, in handfuls of a process.
create table usage_counters (
  organisation_id text not null references organisations on delete cascade,
  meter text not null,
  period_start timestamptz not null,
  used bigint not null,
  primary key (organisation_id, meter, period_start)
);
call protect_organisation('usage_counters');

-- That a limit came near, or was reached: told once in a period.
create table usage_notices (
  organisation_id text not null references organisations on delete cascade,
  meter text not null,
  period_start timestamptz not null,
  percent integer not null,
  at timestamptz not null,
  primary key (organisation_id, meter, period_start, percent)
);
call protect_organisation('usage_notices');

-- Work is done in workspaces and paid for by their organisation. These four are all that a transaction of a workspace
-- sees of it; they run as the system role and answer for the workspace (or organisation) of the transaction only.
create function plan_of_workspace()
returns table (organisation_id text, kind text, since timestamptz, plan text, status text, source text,
  trial_ends_at timestamptz, period_start timestamptz, period_end timestamptz, cancel_at timestamptz,
  past_due_since timestamptz, ended_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.organisation_id, o.kind, o.created_at, s.plan, s.status, s.source, s.trial_ends_at, s.period_start, s.period_end,
    s.cancel_at, s.past_due_since, s.ended_at
  from public.workspaces w
  join public.organisations o on o.organisation_id = w.organisation_id
  left join public.subscriptions s on s.organisation_id = o.organisation_id
  where w.workspace_id = public.current_workspace()
$$;

-- Used and set aside since then, in all workspaces of the organisation.
create function organisation_usage(asked_meter text, since timestamptz) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with mine as (
    select coalesce(public.current_organisation(),
      (select w.organisation_id from public.workspaces w where w.workspace_id = public.current_workspace())) as id)
  select coalesce((
      select sum(coalesce(r.used, r.reserved))
      from public.workspaces w join public.usage_reservations r on r.workspace_id = w.workspace_id
      where w.organisation_id = (select id from mine) and r.meter = asked_meter and r.reserved_at >= since), 0)::bigint
    + coalesce((
      select sum(c.used) from public.usage_counters c
      where c.organisation_id = (select id from mine) and c.meter = asked_meter and c.period_start >= since), 0)::bigint
$$;

-- The same by workspace, for whoever pays; a transaction of a workspace gets nothing.
create function organisation_usage_by_workspace(asked_meter text, since timestamptz)
returns table (workspace_id text, name text, used bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select w.workspace_id, w.name, sum(coalesce(r.used, r.reserved))::bigint
  from public.workspaces w join public.usage_reservations r on r.workspace_id = w.workspace_id
  where w.organisation_id = public.current_organisation() and r.meter = asked_meter and r.reserved_at >= since
  group by w.workspace_id, w.name
  having sum(coalesce(r.used, r.reserved)) > 0
  order by 3 desc, 2
$$;

-- Answers whether it is news.
create function note_usage_threshold(asked_meter text, asked_period timestamptz, asked_percent integer, moment timestamptz)
returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.usage_notices (organisation_id, meter, period_start, percent, at)
    select o.organisation_id, asked_meter, asked_period, asked_percent, moment
    from public.organisations o where o.organisation_id = coalesce(public.current_organisation(),
      (select w.organisation_id from public.workspaces w where w.workspace_id = public.current_workspace()))
  on conflict do nothing;
  return found;
end $$;

revoke execute on function plan_of_workspace, organisation_usage, organisation_usage_by_workspace, note_usage_threshold from public;
grant execute on function plan_of_workspace, organisation_usage, organisation_usage_by_workspace, note_usage_threshold to adwright_app;
-- Tables under forced row-level security are seen by roles that have a policy there, and their owner has none.
grant create on schema public to adwright_system;
alter function plan_of_workspace owner to adwright_system;
alter function organisation_usage owner to adwright_system;
alter function organisation_usage_by_workspace owner to adwright_system;
alter function note_usage_threshold owner to adwright_system;
revoke create on schema public from adwright_system;
