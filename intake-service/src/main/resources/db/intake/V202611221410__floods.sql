-- Mails that nobody vouches for, by hashes alone; kept for a day, to tell a flood.
create table mail_arrival (
    project     text        not null,
    fingerprint text        not null,
    author_hash text        not null,
    domain_hash text        not null,
    arrived_at  timestamptz not null,
    primary key (project, fingerprint)
);
create index mail_arrival_time on mail_arrival (project, arrived_at);

-- Who had an automatic answer within a day, by hashes alone, and to which mail.
create table answered_address (
    address_hash text        primary key,
    fingerprint  text        not null,
    answered_at  timestamptz not null
);
create index answered_address_time on answered_address (answered_at);
