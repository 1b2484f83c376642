-- The queue of mails. A row names the event that it tells of and whom it is for; what it says, and the address, stay
-- sealed in the journal until it is sent.
create table notice (
    id uuid primary key,
    position bigint generated always as identity,
    event_id uuid not null,
    case_id text not null,
    kind text not null,
    participant text not null,
    state text not null,
    attempts integer not null,
    reason text not null,
    created_at timestamptz not null,
    due_at timestamptz not null,
    -- However often an event is heard, nobody gets a second mail about it.
    unique (event_id, participant)
);

create index notice_due on notice (due_at, position) where state = 'QUEUED';

-- A mail names the earlier ones to the same participant, so that mail programs show one thread.
create index notice_thread on notice (case_id, participant, position);
