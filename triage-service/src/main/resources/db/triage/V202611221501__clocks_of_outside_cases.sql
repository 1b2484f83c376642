-- A case that only the contact outside the team may see: its clocks are for nobody else's digest.
alter table open_clock add column outside boolean not null default false;
