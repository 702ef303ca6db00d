-- How a business looks and speaks: one kit a workspace. What nobody has said is null or empty.
create table brand_kits (
  workspace_id text primary key references workspaces on delete cascade,
  name text not null,
  web_address text,
  -- The first one leads.
  colours text[] not null check (cardinality(colours) <= 6),
  display_font text,
  text_font text,
  logo_id text,
  tone text,
  voice text not null,
  avoid_words text[] not null,
  language text,
  country text,
  currency text,
  about text not null,
  version integer not null,
  updated_at timestamptz not null
);
call protect('brand_kits');
