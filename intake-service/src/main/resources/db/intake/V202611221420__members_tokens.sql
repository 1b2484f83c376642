-- The address that a member of a team was written to: only from there is their token believed.
alter table reply_token add column address_hash text;
