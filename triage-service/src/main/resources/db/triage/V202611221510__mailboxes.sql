-- Addresses of projects to which mail does not arrive, as notify says.
create table silent_mailbox (
    address text        primary key,
    project text        not null,
    since   timestamptz not null
);
