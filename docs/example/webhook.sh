#!/bin/sh
# Registers a webhook at the address, and prints the secret that its messages are
# signed with: it is shown this once.
#
#   BASE=http://127.0.0.1:8080 CLIENT_ID=… CLIENT_SECRET=… docs/example/webhook.sh https://partner.example/shomei
cd "$(dirname "$0")"
. ./ask.sh

ask registerWebhook "$(jq -n --arg url "$1" '{input: {webhook: {url: $url}}}')" | jq -r .registerWebhook.secret
