-- Alerts of one kind that come within a window after the last are counted. A row names the last that waits: its event
-- stays in the journal until it is told.
create table alert_window (
    name        text        primary key,
    ends_at     timestamptz not null,
    waiting     int         not null,
    event_id    uuid,
    case_id     text,
    kind        text,
    participant text
);
create index alert_window_waiting on alert_window (ends_at) where waiting > 0;

-- How many others a mail about an event stood for.
create table counted_alert (
    event_id    uuid not null,
    participant text not null,
    others      int  not null,
    primary key (event_id, participant)
);
