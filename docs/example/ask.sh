# What the other scripts begin with: BASE, CLIENT_ID and CLIENT_SECRET become a
# token, and ask is how a question is sent.
set -eu
BASE=${BASE:-http://127.0.0.1:8080}

TOKEN=$(curl -sS --fail-with-body "$BASE/oauth/token" -u "$CLIENT_ID:$CLIENT_SECRET" \
  -d grant_type=client_credentials | jq -r .access_token)

# ask OPERATION VARIABLES sends operation/OPERATION.graphql and prints its data;
# it fails on errors, and on problems wherever they stand.
ask() {
  jq -n --rawfile query "operation/$1.graphql" --argjson variables "$2" '{$query, $variables}' |
    curl -sS --fail-with-body "$BASE/graphql" --data-binary @- -H "Authorization: Bearer $TOKEN" \
      -H 'Content-Type: application/json' -H 'Accept-Language: en' |
    jq -e 'if .errors or ([.. | .problems? // empty | .[]] != []) then halt_error(1) else .data end'
}
