-- Whether a session was begun with two factors, or one was added in it. The administration asks for it.
alter table auth.session add column "secondFactor" boolean not null default false;
