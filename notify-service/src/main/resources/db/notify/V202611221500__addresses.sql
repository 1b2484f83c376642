-- Which address a notice was last tried at, as a keyed hash, and when.
alter table notice add column address text;
alter table notice add column tried_at timestamptz;

create index notice_address on notice (address, tried_at) where address is not null;

-- Addresses from which mail comes back, as keyed hashes; no row says that nothing ever did.
create table unreached_address (
    address      text        primary key,
    hard_bounces int         not null,
    suspended_at timestamptz
);
