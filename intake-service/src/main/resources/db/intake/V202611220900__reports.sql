-- The last number that a project's cases have in a year; allotted by the commit that uses it, so there are no gaps.
create table case_number (
    project text   not null,
    year    int    not null,
    last    bigint not null,
    primary key (project, year)
);

-- What every report is known by. Its words are in the journal alone, sealed.
create table report (
    id             uuid        primary key,
    case_id        text        not null unique,
    project        text        not null,
    received_at    timestamptz not null,
    acknowledge_by timestamptz
);

-- The hash of the one receipt that opens a report now.
create table receipt (
    report_id  uuid  primary key references report (id),
    generation int   not null,
    hash       bytea not null unique
);

-- The hash of what a participant's mail must carry to join its case.
create table reply_token (
    hash        bytea primary key,
    case_id     text  not null,
    participant text  not null,
    generation  int   not null
);

-- What was sent under a key of the sender's choice: the same again is not a second report.
create table idempotency_key (
    key         text        primary key,
    fingerprint text        not null,
    report_id   uuid        not null,
    created_at  timestamptz not null
);
create index idempotency_key_age on idempotency_key (created_at);

-- Messages of reporters, and those held back for a handler.
create table message (
    id          uuid primary key,
    case_id     text not null,
    held_by     uuid,
    admitted_by text,
    once_key    text unique,
    fingerprint text
);
create index message_held on message (held_by) where held_by is not null;
