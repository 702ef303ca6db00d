-- When the person of a session last showed that it is them: by signing in, or with their password afterwards.
alter table auth.session add column "provenAt" timestamptz not null default now();
update auth.session set "provenAt" = "createdAt";

-- However often it is used, a session ends thirty days after its beginning. Here, because better-auth prolongs by itself.
create function auth.end_of_session() returns trigger language plpgsql as $$
begin
  new."expiresAt" := least(new."expiresAt", new."createdAt" + interval '30 days');
  return new;
end $$;
create trigger end_of_session before insert or update of "expiresAt" on auth.session
  for each row execute function auth.end_of_session();
update auth.session set "expiresAt" = "expiresAt";
