-- Tenant code may start jobs inside its own transaction, and nothing else: the job engine's tables (schema dbos, made
-- by its own migrations) stay closed to it. The bodies name that schema late, so order does not matter.
create function enqueue_job(name text, queue text, input jsonb, job_id text, partition_key text, delay_seconds double precision)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform dbos.enqueue_workflow(
    workflow_name => name,
    queue_name => queue,
    positional_args => array[input::json],
    class_name => '',
    config_name => '',
    workflow_id => job_id,
    app_version => '1',
    queue_partition_key => partition_key,
    delay_until_epoch_ms => case when delay_seconds > 0 then ((extract(epoch from clock_timestamp()) + delay_seconds) * 1000)::bigint end,
    application_name => 'adwright');
end $$;
revoke execute on function enqueue_job from public;
grant execute on function enqueue_job to adwright_app, adwright_system;

create function dead_jobs(most integer)
returns table (job_id text, name text, queue text, partition_key text, error text, at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select s.workflow_uuid, s.name, s.queue_name, s.queue_partition_key,
      coalesce(o.error, s.error, s.status), to_timestamp(s.updated_at / 1000.0)
    from dbos.workflow_status s left join dbos.workflow_output o on o.workflow_uuid = s.workflow_uuid
    where s.status in ('ERROR', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED')
    order by s.updated_at desc limit most;
end $$;
revoke execute on function dead_jobs from public;
grant execute on function dead_jobs to adwright_system;

create function job_counts()
returns table (queue text, status text, jobs bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select coalesce(s.queue_name, ''), s.status, count(*) from dbos.workflow_status s
    where s.status in ('ENQUEUED', 'PENDING', 'DELAYED', 'ERROR', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED') group by 1, 2;
end $$;
revoke execute on function job_counts from public;
grant execute on function job_counts to adwright_system;

-- Points spent per caller and window, shared by all API processes. Losing them in a crash costs nothing.
create unlogged table rate_limits (
  key text primary key,
  points integer not null default 0,
  expire bigint
);
create index rate_limits_by_age on rate_limits (expire);
grant select, insert, update, delete on rate_limits to adwright_app, adwright_system;
