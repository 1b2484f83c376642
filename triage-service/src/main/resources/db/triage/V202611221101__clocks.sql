-- Projections of the journal. When the clocks of a case have something to say next: what is due is found by the index
-- alone, whatever the number of open cases.
create table case_clock (
    case_id  text        primary key,
    sequence bigint      not null,
    project  text        not null,
    next_at  timestamptz
);
create index case_clock_due on case_clock (next_at, case_id) where next_at is not null;

-- The clocks that run and do not stand still: for the list, and for the daily digest.
create table open_clock (
    case_id   text        not null,
    clock     text        not null,
    run       int         not null,
    project   text        not null,
    handler   text,
    danger_at timestamptz not null,
    due_at    timestamptz not null,
    primary key (case_id, clock, run)
);
create index open_clock_danger on open_clock (project, danger_at);
create index open_clock_overdue on open_clock (due_at);

-- The days on which a project's digests were made. No projection: a day on which there was nothing to say leaves no
-- entry in the journal.
create table digest_day (
    project text not null,
    day     date not null,
    primary key (project, day)
);

-- Cases from before there were clocks: the worker looks at each of them once.
insert into case_clock (case_id, sequence, project, next_at)
select id, sequence, project, to_timestamp(0) from case_row;
