#!/bin/sh
# A partner's month with curl and jq: a token, an order of coupons, three persons
# enrolled, what has happened, the statement.
#
#   BASE=http://127.0.0.1:8080 CLIENT_ID=… CLIENT_SECRET=… docs/example/tour.sh
set -eu
BASE=${BASE:-http://127.0.0.1:8080}

cd "$(dirname "$0")"
TOKEN=$(curl -sS --fail-with-body "$BASE/oauth/token" -u "$CLIENT_ID:$CLIENT_SECRET" \
  -d grant_type=client_credentials | jq -r .access_token)

# ask OPERATION VARIABLES sends operation/OPERATION.graphql and prints its data;
# it fails on errors, and on problems wherever they stand.
ask() {
  jq -n --rawfile query "operation/$1.graphql" --argjson variables "$2" '{$query, $variables}' |
    curl -sS --fail-with-body "$BASE/graphql" --data-binary @- -H "Authorization: Bearer $TOKEN" \
      -H 'Content-Type: application/json' -H 'Accept-Language: en' |
    jq -e 'if .errors or ([.. | .problems? // empty | .[]] != []) then halt_error else .data end'
}

ask catalogue '{}' >catalogue.json
PARTNER=$(jq -r '.partners.nodes[0].id' catalogue.json)
# product ENTITLEMENT prints the product of your entrance that is had for it.
product() {
  jq -r --arg for "$1" 'first(.partners.nodes[0].portal.products[] | select(.entitlements | index($for))).id' catalogue.json
}

KEY=order-$(date +%Y%m%d-%H%M%S)-$$ # keep it until you have the answer
ORDER=$(jq -n --arg key "$KEY" --arg product "$(product COUPON)" \
  '{input: {idempotencyKey: $key, productId: $product, count: 10}}')
ask orderCoupons "$ORDER" >coupons.json
ask orderCoupons "$ORDER" | cmp - coupons.json # sent again: the same coupons, charged once
jq -r '.createCouponBatch.numbers[]' coupons.json

ask enrol "$(jq --arg partner "$PARTNER" --arg product "$(product PARTNER_ENROLMENT)" \
  '{input: {partnerId: $partner, productId: $product, subscribers: .}}' people.json)" |
  jq -r '.enrolSubscribers.results[] | "\(.reference) \(.enrolment.state)"'

AFTER=null # the first time; then what was kept
while
  ask events "{\"after\": $AFTER}" >page.json
  jq -r '.events.nodes[] | "\(.at) \(.type) \(.payload)"' page.json
  AFTER=$(jq '.events.cursor' page.json) # keep it: it goes on there
  jq -e '.events.pageInfo.hasNextPage' page.json >page.more
do :; done

ask statement "{\"month\": \"$(TZ=Asia/Tokyo date +%Y-%m)\"}" |
  jq -r '.statement[] | [.product.code, .act, .payer, .quantity, .amount, .tax, .currency] | @tsv'
