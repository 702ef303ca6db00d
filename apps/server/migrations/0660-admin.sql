-- Who runs this installation, and what they do as such. It is no workspace's and no person's own: tenant code has no
-- right to any of it. What names an account goes with the account.
create table staff (
  person_id text primary key references auth."user" on delete cascade,
  made_at timestamptz not null,
  -- Another of the staff, or operator: somebody at the machine itself.
  made_by text not null
);

-- People who may not come in, until somebody of the staff lets them.
create table blocked_people (
  person_id text primary key references auth."user" on delete cascade,
  reason text not null,
  blocked_at timestamptz not null,
  blocked_by text not null
);

-- Sessions in which one of the staff looks through a person's eyes. What was done in them is in the audit trail.
create table impersonations (
  session_id text primary key,
  staff_id text not null,
  person_id text not null references auth."user" on delete cascade,
  reason text not null,
  started_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz
);
create index impersonations_by_person on impersonations (person_id, started_at);

-- Which flags there are, and what they mean, stands in the code; one that is not here is on.
create table feature_flags (
  name text primary key,
  setting jsonb not null,
  changed_at timestamptz not null,
  changed_by text not null
);
grant select, insert, update, delete on staff, blocked_people, impersonations, feature_flags to adwright_system;

-- The engine's tables (schema dbos) stay closed: this is what the staff may see of jobs, and do to failed ones.
create function job_queues()
returns table (queue text, waiting bigint, delayed bigint, running bigint, failed bigint, oldest timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select coalesce(s.queue_name, ''),
      count(*) filter (where s.status = 'ENQUEUED'),
      count(*) filter (where s.status = 'DELAYED'),
      count(*) filter (where s.status = 'PENDING'),
      count(*) filter (where s.status in ('ERROR', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED')),
      to_timestamp(min(coalesce(s.delay_until_epoch_ms, s.created_at)) filter (where s.status in ('ENQUEUED', 'PENDING')) / 1000.0)
    from dbos.workflow_status s
    where s.status in ('ENQUEUED', 'PENDING', 'DELAYED', 'ERROR', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED')
    group by 1 order by 1;
end $$;

drop function dead_jobs(integer);
-- Failed jobs, the latest first, after the one that the last page ended with.
create function dead_job_page(only_queue text, before_ms bigint, before_id text, most integer)
returns table (job_id text, name text, queue text, partition_key text, workspace_id text, error text, at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select s.workflow_uuid, s.name, coalesce(s.queue_name, ''), s.queue_partition_key,
      substring(i.inputs from '"workspaceId":\s*"(ws_[0-9a-z]{26})"'),
      coalesce(o.error, s.error, s.status), to_timestamp(s.updated_at / 1000.0)
    from dbos.workflow_status s
    left join dbos.workflow_output o on o.workflow_uuid = s.workflow_uuid
    left join dbos.workflow_input i on i.workflow_uuid = s.workflow_uuid
    where s.status in ('ERROR', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED')
      and (only_queue is null or coalesce(s.queue_name, '') = only_queue)
      and (before_ms is null or (s.updated_at, s.workflow_uuid) < (before_ms, before_id))
    order by s.updated_at desc, s.workflow_uuid desc limit most;
end $$;

-- One failed job is given up: it stays known, so its key never begins another, and nobody runs it again. Answers what it
-- is called; null when it is no failed job (any more).
create function discard_dead_job(asked_job text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_name text;
begin
  update dbos.workflow_status set status = 'CANCELLED', owner_xid = null, deduplication_id = null,
    updated_at = (extract(epoch from now()) * 1000)::bigint,
    completed_at = (extract(epoch from now()) * 1000)::bigint
  where workflow_uuid = asked_job and status in ('ERROR', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED')
  returning name into found_name;
  return found_name;
end $$;
revoke execute on function job_queues, dead_job_page, discard_dead_job from public;
grant execute on function job_queues, dead_job_page, discard_dead_job to adwright_system;

-- Searches of the staff go over all workspaces.
create index audit_entries_by_time on audit_entries (at desc, audit_entry_id desc);
