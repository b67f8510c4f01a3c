#!/bin/sh
# Prints a new random value for every secret that docker-compose.yml asks for:
#   umask 077; sh src/main/docker/secrets.sh portal.example.org > .env
# Keep a copy where the backups are not: without CMN_MASTER_KEY nobody reads the private messages again.
set -eu
host=${1:?Say the name that people will type, such as portal.example.org}
password() { head -c 24 /dev/urandom | base64 | tr '+/' '-_'; }
echo "CMN_HOST=$host"
for name in CMN_DB_ADMIN_PASSWORD CMN_DB_OWNER_PASSWORD CMN_DB_PASSWORD CMN_DB_KEYCLOAK_PASSWORD CMN_KEYCLOAK_ADMIN_PASSWORD CMN_OIDC_CLIENT_SECRET; do
	echo "$name=$(password)"
done
echo "CMN_MASTER_KEY=$(head -c 32 /dev/urandom | base64)"
