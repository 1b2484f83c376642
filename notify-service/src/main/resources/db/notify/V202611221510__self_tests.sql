-- Mails that were sent to see whether mail arrives: one for each address and turn, however many replicas there are.
create table self_test (
    id          uuid    primary key,
    project     text    not null,
    address     text    not null,
    turn        bigint  not null,
    sent_at     timestamptz,
    returned_at timestamptz,
    missed      boolean not null,
    unique (address, turn)
);
create index self_test_missed on self_test (sent_at) where returned_at is null and not missed;

-- Addresses of projects to which mail does not arrive.
create table silent_mailbox (
    address text        primary key,
    since   timestamptz not null
);
