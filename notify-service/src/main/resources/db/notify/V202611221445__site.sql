-- What was taken back answers 410.
alter table advisory add column withdrawn boolean not null default false;

update advisory set withdrawn = true where title like 'Withdrawn: %';

-- Counts publications, so that lists and feeds need to be made only once for each.
create table site_version (
    one boolean primary key default true check (one),
    version bigint not null
);

insert into site_version (version) values (0);
