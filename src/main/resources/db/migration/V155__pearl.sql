-- What came of a question, as one of its two people would give it to the library: sealed until the other one agrees, then no longer here.
create table pearl (
    ask_id      uuid primary key references ask on delete cascade,
    proposer_id uuid        not null references member,
    -- Null once both have agreed: the library has the words then.
    sealed      bytea,
    proposed_at timestamptz not null,
    agreed_at   timestamptz,
    constraint pearl_once check ((sealed is null) = (agreed_at is not null))
);

grant select, insert, update, delete on pearl to ${application_role};
