-- Mentors who do not want it shown how soon they usually answer.
create table usual_answer_hidden (
    member_id uuid primary key references member
);

grant select, insert, delete on usual_answer_hidden to ${application_role};
