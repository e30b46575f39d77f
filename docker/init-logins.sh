#!/bin/sh
# Run once, when the database's volume is empty: the two logins and the database.
# The owner runs migrations; the service owns nothing and is bound by row-level security.
set -eu
: "${OWNER_PASSWORD:?}" "${SERVICE_PASSWORD:?}"

psql --username "${POSTGRES_USER:-postgres}" --dbname postgres --quiet --no-psqlrc \
  --set ON_ERROR_STOP=1 --set owner_password="$OWNER_PASSWORD" --set service_password="$SERVICE_PASSWORD" <<'SQL'
create role samordna_owner login password :'owner_password';
create role samordna_service login password :'service_password';
create database samordna owner samordna_owner encoding 'UTF8' template template0;
revoke connect on database samordna from public;
grant connect on database samordna to samordna_service;
SQL
