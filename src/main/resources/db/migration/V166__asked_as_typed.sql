-- How the words of a search were written when they were last asked: capitals, quotes and the names of parts, so that curators
-- read what was meant. Still never by whom; lines of earlier days have their words alone.
alter table asked_search add column typed varchar(120);
