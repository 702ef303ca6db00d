-- A post has one active series at most: of several the first goes on. What was made from a deleted post has ended.
update recurrences r set active = false, extend_at = null
  where active and (
    exists (select from posts p where p.post_id = r.post_id and p.deleted_at is not null)
    or exists (select from recurrences o where o.post_id = r.post_id and o.active
      and (o.created_at, o.recurrence_id) < (r.created_at, r.recurrence_id)));
create unique index recurrences_one_active on recurrences (post_id) where active;
alter table recurrences drop column made;
