-- A master key can be changed while the portal runs. Null: some row may still be wrapped by it.
alter table master_key add column retired_at timestamptz;
-- The newest decides which one the others give way to; to go back to an older one renews it.
alter table master_key rename column first_used_at to taken_at;

grant update (taken_at, retired_at) on master_key to ${application_role};
