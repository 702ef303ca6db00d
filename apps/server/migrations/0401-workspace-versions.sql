-- Counts up whenever something changes that a workspace's lists and dashboards show, in the same transaction: a reader
-- that saw this number has seen all there is, so an answer made at that number may be given again.
-- Until now each writer had to remember to count; triggers do not forget. (Days are only ever written together with
-- their campaign's totals, so they need no trigger of their own.)
alter table figures_versions rename to workspace_versions;
alter table workspace_versions add column changed_in xid8;

create function count_workspace_version() returns trigger language plpgsql as $$
begin
  insert into workspace_versions as held (workspace_id, version, changed_in)
    select w.workspace_id, 1, pg_current_xact_id() from workspaces w
      where w.workspace_id = coalesce(new.workspace_id, old.workspace_id)
    on conflict (workspace_id) do update set version = held.version + 1, changed_in = excluded.changed_in
      where held.changed_in is distinct from excluded.changed_in;
  return null;
end $$;

-- Deferred to the commit: the number is the last thing that a transaction locks and is held for an instant, so writers
-- of one workspace neither wait for each other's work nor stand in a circle; and numbers become visible in their order.
create constraint trigger count_version after insert or update or delete on campaigns
  deferrable initially deferred for each row execute function count_workspace_version();
create constraint trigger count_version after insert or update or delete on campaign_totals
  deferrable initially deferred for each row execute function count_workspace_version();
create constraint trigger count_version after insert or update or delete on briefs
  deferrable initially deferred for each row execute function count_workspace_version();
create constraint trigger count_version after insert or update or delete on pages
  deferrable initially deferred for each row execute function count_workspace_version();
create constraint trigger count_version after update or delete on media_files
  deferrable initially deferred for each row execute function count_workspace_version();
