create index campaign_totals_by_workspace on campaign_totals (workspace_id);

-- Everything the dashboard shows, from roll-ups only, in one round trip. It is a function because plpgsql keeps its
-- plans: planning these queries costs several times what running them does. Row-level security applies as ever
-- (security invoker). A row of figures is [key, impressions, clicks, link clicks, spend, conversions, value].
--   wanted   an ISO currency, or null for the one with most spend
create function dashboard_figures(ws text, at timestamptz, span integer, wanted text) returns json
  language plpgsql stable as $$
declare
  held text[];
  chosen text := wanted;
  last_day date;
  first_day date;
  before_day date;
  answer json;
begin
  -- Distinct currencies by jumping from one to the next: a scan would read every day there ever was.
  with recursive jump(currency) as (
    (select d.currency from workspace_days d where d.workspace_id = ws order by d.currency limit 1)
    union all
    select (select d.currency from workspace_days d where d.workspace_id = ws and d.currency > jump.currency
            order by d.currency limit 1)
      from jump where jump.currency is not null
  ) select coalesce(array_agg(jump.currency), '{}') into held from jump where jump.currency is not null;

  select (at at time zone w.time_zone)::date into last_day from workspaces w where w.workspace_id = ws;
  -- Simulated days run ahead of ours; the newest day that holds figures is then the last one.
  select greatest(last_day, max(newest.day)) into last_day
    from unnest(held) as h(currency)
    cross join lateral (select d.day from workspace_days d where d.workspace_id = ws and d.currency = h.currency
                        order by d.day desc limit 1) newest
    where wanted is null or h.currency = wanted;
  first_day := last_day - span + 1;
  before_day := first_day - span;

  if chosen is null and cardinality(held) = 1 then chosen := held[1]; end if;
  if chosen is null then
    select d.currency into chosen from workspace_days d
      where d.workspace_id = ws and d.currency = any(held) and d.day between before_day and last_day
      group by d.currency order by sum(d.spend_minor) desc, d.currency limit 1;
  end if;
  if chosen is null then chosen := held[1]; end if;
  if chosen is null then
    select b.currency into chosen from briefs b where b.workspace_id = ws order by b.created_at desc limit 1;
  end if;
  chosen := coalesce(chosen, 'USD');

  with figures as materialized (
    select * from workspace_days d
      where d.workspace_id = ws and d.currency = chosen and d.day between before_day and last_day
  ), by_day as (
    select f.day, json_build_array(f.day, sum(f.impressions), sum(f.clicks), sum(f.link_clicks), sum(f.spend_minor),
        sum(f.conversions), sum(f.conversion_value_minor)) as row
      from figures f group by f.day
  ), by_platform as (
    select sum(f.spend_minor) as spend, json_build_array(f.platform, sum(f.impressions), sum(f.clicks),
        sum(f.link_clicks), sum(f.spend_minor), sum(f.conversions), sum(f.conversion_value_minor)) as row
      from figures f where f.day >= first_day group by f.platform
  ), by_campaign as (
    select d.campaign_id, sum(d.impressions) as impressions, sum(d.clicks) as clicks, sum(d.link_clicks) as link_clicks,
        sum(d.spend_minor) as spend, sum(d.conversions) as conversions, sum(d.conversion_value_minor) as value
      from campaign_days d
      where d.workspace_id = ws and d.currency = chosen and d.day between first_day and last_day
      group by d.campaign_id order by sum(d.spend_minor) desc, d.campaign_id limit 50
  ), campaign_rows as (
    -- Reach is Meta's figure for the campaign's whole life: it holds for the period only when the period covers it.
    select b.spend, json_build_array(b.campaign_id, b.impressions, b.clicks, b.link_clicks, b.spend, b.conversions,
        b.value, c.name, case when t.since >= first_day and t.until <= last_day then t.reach end) as row
      from by_campaign b join campaigns c using (campaign_id) left join campaign_totals t using (campaign_id)
  ), receipts as (
    select min(t.attribution) as attribution, max(t.attribution) as other_attribution,
        min(t.time_zone) as time_zone, max(t.time_zone) as other_time_zone,
        coalesce(min(t.fetched_at) filter (where t.until >= last_day - 1), max(t.fetched_at)) as fetched_at
      from campaign_totals t join campaigns c using (campaign_id)
      where t.workspace_id = ws and c.currency = chosen and t.until >= first_day
  )
  select json_build_object(
    'currency', chosen,
    'currencies', held,
    'since', first_day,
    'until', last_day,
    'simulated', (select bool_or(f.simulated) from figures f where f.day >= first_day),
    'real', (select bool_or(not f.simulated) from figures f where f.day >= first_day),
    'days', (select json_agg(d.row order by d.day) from by_day d where d.day >= first_day),
    'previousDays', (select json_agg(d.row order by d.day) from by_day d where d.day < first_day),
    'platforms', (select json_agg(p.row order by p.spend desc) from by_platform p),
    'campaigns', (select json_agg(c.row order by c.spend desc) from campaign_rows c),
    'receipt', (select json_build_object(
        'attribution', case when r.attribution = r.other_attribution then r.attribution end,
        'timeZone', case when r.time_zone = r.other_time_zone then r.time_zone end,
        'fetchedAt', r.fetched_at) from receipts r where r.fetched_at is not null)
  ) into answer;
  return answer;
end $$;
grant execute on function dashboard_figures to adwright_app;
