-- When a line answers, said in French: "24/7" and "daily" are no French.
alter table resource add hours_fr varchar(300);
