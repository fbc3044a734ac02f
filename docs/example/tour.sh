#!/bin/sh
# A partner's month with curl and jq: a token, an order of coupons, three persons
# enrolled, what has happened, the statement.
#
#   BASE=http://127.0.0.1:8080 CLIENT_ID=… CLIENT_SECRET=… docs/example/tour.sh [FILE]
#
# FILE, an absolute path, has the persons in the place of people.csv.
cd "$(dirname "$0")"
. ./ask.sh

CATALOGUE=$(ask catalogue '{}')
PARTNER=$(printf '%s' "$CATALOGUE" | jq -r '.partners.nodes[0].id')
# product ENTITLEMENT prints the product of your entrance that is had for it.
product() {
  printf '%s' "$CATALOGUE" | jq -r --arg for "$1" \
    'first(.partners.nodes[0].portal.products[] | select(.entitlements | index($for))).id'
}

KEY=order-$(date +%Y%m%d-%H%M%S)-$$ # keep it until you have the answer
ORDER=$(jq -n --arg key "$KEY" --arg product "$(product COUPON)" \
  '{input: {idempotencyKey: $key, productId: $product, count: 10}}')
COUPONS=$(ask orderCoupons "$ORDER")
[ "$(ask orderCoupons "$ORDER")" = "$COUPONS" ] # sent again: the same coupons, charged once
printf '%s' "$COUPONS" | jq -r '.createCouponBatch.numbers[]'

ask enrol "$(jq --arg partner "$PARTNER" --arg product "$(product PARTNER_ENROLMENT)" \
  '{input: {partnerId: $partner, productId: $product, subscribers: .}}' people.json)" |
  jq -r '.enrolSubscribers.results[] | "\(.reference) \(.enrolment.state)"'

# The same file under the same key is the same import; another file wants another.
PEOPLE=${1:-people.csv}
KEY=people-of-file-$(cksum "$PEOPLE" | tr ' ' - | cut -d- -f1,2)
IMPORT=$(curl -sS --fail-with-body "$BASE/import/enrolments" --data-binary @"$PEOPLE" \
  -H "Authorization: Bearer $TOKEN" -H 'Content-Type: text/csv' -H "Idempotency-Key: $KEY" \
  -H "Shomei-Partner: $PARTNER" -H "Shomei-Product: $(product PARTNER_ENROLMENT)" |
  jq -re 'if .problems == [] then .importId else halt_error(1) end')
# seen asks what came of the file. It fails on rows that are WRONG, and prints
# what is to be mended: nobody is enrolled then.
seen() { ask import "{\"id\": \"$IMPORT\"}"; }
SEEN=$(seen)
if printf '%s' "$SEEN" | jq -e '.node.status == "CHECKED" and .node.ready > 0' >/dev/null; then
  ask startImport "{\"importId\": \"$IMPORT\"}" >/dev/null
  SEEN=$(seen)
fi
while printf '%s' "$SEEN" | jq -e '.node.status == "RUNNING"' >/dev/null; do
  sleep 1
  SEEN=$(seen)
done
printf '%s' "$SEEN" | jq -r '.node.rows.nodes[] | "\(.reference) \(.status)"'

AFTER=null # the first time; then what was kept
MORE=true
while $MORE; do
  PAGE=$(ask events "{\"after\": $AFTER}")
  printf '%s' "$PAGE" | jq -r '.events.nodes[] | "\(.at) \(.type) \(.payload)"'
  AFTER=$(printf '%s' "$PAGE" | jq '.events.cursor') # keep it: it goes on there
  MORE=$(printf '%s' "$PAGE" | jq '.events.pageInfo.hasNextPage')
done

ask statement "{\"month\": \"$(TZ=Asia/Tokyo date +%Y-%m)\"}" |
  jq -r '.statement[] | [.product.code, .act, .payer, .quantity, .amount, .tax, .currency] | join(" ")'
