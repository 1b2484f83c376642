-- The queue of webhook messages, and what became of each.
create table webhook_message (
    id uuid primary key,
    event_id uuid not null,
    receiver text not null,
    case_id text not null,
    url text not null,
    body text not null,
    state text not null,
    attempts int not null,
    reason text not null,
    due_at timestamptz not null,
    unique (event_id, receiver)
);

create index webhook_message_due on webhook_message (due_at) where state = 'QUEUED';
