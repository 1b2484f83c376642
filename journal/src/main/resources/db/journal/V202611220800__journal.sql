-- The journal: the truth, the outbox and the audit trail in one. Append-only for the service's role.
create table journal (
    position       bigint generated always as identity primary key,
    id             uuid        not null,
    subject        text        not null,
    sequence       bigint      not null check (sequence > 0),
    type           text        not null,
    source         text        not null,
    source_hash    bytea,
    actor          text        not null,
    occurred_at    timestamptz not null,
    policy_version text,
    cause          uuid,
    body           bytea       not null,
    previous_hash  bytea       not null,
    hash           bytea       not null,
    -- This is the memory of having heard an event.
    constraint journal_id unique (id),
    -- Of two writers at once, one wins.
    constraint journal_subject_sequence unique (subject, sequence)
);

-- What is still to be published: written with the entry, removed when the broker has acknowledged it.
create table unpublished (
    position bigint primary key references journal (position)
);

-- Wrapped data keys, outside the journal: deleting a row erases what it sealed, and the chain still verifies.
create table case_key (
    subject text  not null,
    scope   text  not null,
    wrapped bytea not null,
    primary key (subject, scope)
);

-- Heard events that cannot be applied now, in the order in which they came.
create table parked (
    id        bigint generated always as identity primary key,
    event_id  uuid        not null unique,
    subject   text        not null,
    type      text        not null,
    topic     text        not null,
    headers   text        not null,
    body      bytea       not null,
    -- parked: for a person; not-yet: tried again by itself; behind: waits for an earlier one; unknown-case: its case has not opened here
    state     text        not null check (state in ('parked', 'not-yet', 'behind', 'unknown-case')),
    reason    text        not null,
    attempts  int         not null default 0,
    parked_at timestamptz not null,
    retry_at  timestamptz not null
);
create index parked_subject on parked (subject, id);
create index parked_retry on parked (retry_at) where state = 'not-yet';

-- Files, long texts and raw mails, in sealed chunks.
create table content (
    id         uuid        primary key,
    case_id    text,
    sha256     text        not null,
    size       bigint      not null,
    created_at timestamptz not null
);
create index content_unreferenced on content (created_at) where case_id is null;
create index content_case on content (case_id);

create table content_chunk (
    content_id uuid  not null references content (id) on delete cascade,
    number     int   not null,
    sealed     bytea not null,
    primary key (content_id, number)
);

revoke update, delete, truncate on journal from ${service_role};
