-- Which replica fetches the mail of a mailbox, and until when it has it for itself.
create table mailbox_lease (
    mailbox text        primary key,
    holder  uuid        not null,
    until   timestamptz not null
);
