-- A projection of the journal: when time alone does something to a case's embargo next.
create table embargo_due (
    case_id text        primary key,
    project text        not null,
    due_at  timestamptz not null
);
create index embargo_due_next on embargo_due (due_at);
