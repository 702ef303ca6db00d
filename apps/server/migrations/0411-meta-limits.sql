-- How much of Meta's limits is used and which are closed, shared by all processes. The limits belong to the Meta app,
-- so to the installation and to no workspace; the table holds no person and no word of a tenant. Tenant code has no
-- right to it: it can only add news and ask for keys.
create table meta_limits (
  key text primary key,
  -- Percent, as of told_at.
  use double precision not null,
  told_at timestamptz not null,
  closed_until timestamptz
);
grant select, delete on meta_limits to adwright_system;

-- Later news win. A block is never cut short, unless an answer asked for after it was told shows the way open.
-- [{"key", "use"?, "closedUntil"?: instant | null, "at"}], one entry a key.
create function note_meta_limits(news jsonb) returns void language sql security definer
set search_path = pg_catalog, pg_temp as $$
  insert into public.meta_limits as held (key, use, told_at, closed_until)
    select n ->> 'key', coalesce((n ->> 'use')::double precision, 0), (n ->> 'at')::timestamptz, (n ->> 'closedUntil')::timestamptz
      from jsonb_array_elements(news) n order by n ->> 'key' -- one order for all, or two would wait for each other
  on conflict (key) do update set
    use = case when excluded.told_at >= held.told_at and excluded.key in (select n ->> 'key' from jsonb_array_elements(news) n where n ? 'use')
      then excluded.use else held.use end,
    told_at = greatest(held.told_at, excluded.told_at),
    closed_until = case
      when excluded.closed_until is not null then greatest(held.closed_until, excluded.closed_until)
      when excluded.told_at >= held.told_at and excluded.key in (select n ->> 'key' from jsonb_array_elements(news) n where n ? 'closedUntil')
        then null
      else held.closed_until end
$$;
create function read_meta_limits(keys text[]) returns setof meta_limits language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select * from public.meta_limits where key = any(keys)
$$;
revoke execute on function note_meta_limits, read_meta_limits from public;
grant execute on function note_meta_limits, read_meta_limits to adwright_app, adwright_system;
