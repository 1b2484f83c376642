-- Every version of a policy that was ever in force here, under its hash; never deleted.
create table policy_version (
    hash      text        primary key,
    project   text        not null,
    source    text        not null,
    loaded_at timestamptz not null
);

-- Projections of the journal: made anew from it at any time. The words are in the clear, so that they can be searched.
create table case_row (
    id                    text        primary key,
    sequence              bigint      not null,
    project               text        not null,
    state                 text        not null,
    handler               text,
    asked                 text,
    summary               text        not null,
    opened_at             timestamptz not null,
    updated_at            timestamptz not null,
    acknowledge_by        timestamptz,
    acknowledged_at       timestamptz,
    reporter_awaits_since timestamptz,
    scheduled_at          timestamptz,
    held_replies          int         not null,
    words                 text        not null,
    search                tsvector generated always as (to_tsvector('simple', words)) stored
);
create index case_row_newest on case_row (project, updated_at desc, id desc);
create index case_row_search on case_row using gin (search);
create index case_row_scheduled on case_row (scheduled_at) where scheduled_at is not null;

-- Contents that intake holds and that are still to be copied here.
create table file_to_copy (
    content_id uuid        primary key,
    case_id    text        not null,
    sha256     text,
    attempts   int         not null,
    retry_at   timestamptz not null
);
create index file_to_copy_due on file_to_copy (retry_at);
