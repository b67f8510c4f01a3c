-- A conversation that is erased takes along what somebody was writing in it.
grant delete on message_draft to ${application_role};
