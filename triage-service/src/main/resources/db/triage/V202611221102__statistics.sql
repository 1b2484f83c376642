-- A projection of the journal: every run of every clock, as far as the statistics ask for it.
create table clock_run (
    case_id      text        not null,
    clock        text        not null,
    run          int         not null,
    project      text        not null,
    started_at   timestamptz not null,
    -- None while the clock stands still.
    due_at       timestamptz,
    -- A breach was said; whether a running one is overdue else follows from due_at.
    breached     boolean     not null,
    -- None while it runs.
    stopped_at   timestamptz,
    standing     text,
    -- Only where what was promised was done.
    used_seconds bigint,
    primary key (case_id, clock, run)
);
create index clock_run_started on clock_run (project, started_at);
