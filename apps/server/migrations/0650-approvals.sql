-- Who has to say yes before a post goes out: nobody; an owner, admin or client to what an editor wrote; the client to all.
alter table publishing_settings add column approval text not null default 'off'
  check (approval in ('off', 'editors', 'client'));
-- Why somebody said no, for whoever wrote it.
alter table posts add column approval_note text check (length(approval_note) <= 500);
