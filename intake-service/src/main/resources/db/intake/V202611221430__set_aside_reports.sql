-- The case that a mail opened after all, by the word of a lead.
alter table set_aside_mail add column case_id text;
create index set_aside_mail_newest on set_aside_mail (project, received_at desc, id desc);
