#!/bin/sh
# Follows events with curl and jq until it is stopped, and keeps in a file where it
# stands, so that it goes on there: FILE is the argument.
#
#   BASE=http://127.0.0.1:8080 CLIENT_ID=… CLIENT_SECRET=… docs/example/follow.sh cursor.json
CURSOR=$(realpath "$1")
cd "$(dirname "$0")"
[ -s "$CURSOR" ] || echo null >"$CURSOR"

while :; do
  # A token lasts ten minutes, and what is followed with it ends with it.
  . ./ask.sh
  jq -n --rawfile query operation/followEvents.graphql --slurpfile after "$CURSOR" \
    '{$query, variables: {after: $after[0], types: []}}' |
    curl -sSN --fail-with-body "$BASE/graphql" --data-binary @- -H "Authorization: Bearer $TOKEN" \
      -H 'Content-Type: application/json' -H 'Accept: text/event-stream' |
    sed -un 's/^data: {/{/p' | while read -r news; do
    # What could not be told moves nothing: it is asked for again.
    printf '%s' "$news" | jq -e '.data.events.cursor' >"$CURSOR.next" || continue
    printf '%s' "$news" | jq -r '.data.events | (select(.missed) | "missed"), (.events[] | "\(.at) \(.type) \(.payload)")'
    mv "$CURSOR.next" "$CURSOR"
  done
  sleep 1
done
