-- Which workspaces of an agency are its clients': not the one that it works in itself.
alter table workspaces add column for_client boolean not null default false;
update workspaces w set for_client = true
from organisations o
where o.organisation_id = w.organisation_id and o.kind = 'agency' and (
  exists (select from audit_entries a where a.action = 'client.created' and a.subject = w.workspace_id)
  -- The first one was there before the agency was one.
  or exists (select from workspaces first where first.organisation_id = w.organisation_id
    and (first.created_at, first.workspace_id) < (w.created_at, w.workspace_id)));
