#!/bin/bash
# Runs once, when PostgreSQL's volume is new: two databases, a role that owns the portal's tables, a lesser one that the
# portal works as, and Keycloak's. Nobody else may connect.
set -euo pipefail
psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
	--set=owner_password="$CMN_DB_OWNER_PASSWORD" --set=portal_password="$CMN_DB_PASSWORD" --set=keycloak_password="$CMN_DB_KEYCLOAK_PASSWORD" <<'SQL'
create role portal_owner login password :'owner_password';
create role portal login password :'portal_password';
create role keycloak login password :'keycloak_password';
create database portal owner portal_owner;
create database keycloak owner keycloak;
revoke all on database portal, keycloak from public;
grant connect on database portal to portal;
SQL
