-- Outcomes took the place of states, and the attempts are rows that can be counted.
drop index intents_by_subject;
alter table intents drop column state, drop column attempts;
