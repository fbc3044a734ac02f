package bench_test

import (
	"encoding/json"
	"fmt"
)

// What the SPA asks, with what it asks for.
const (
	problemsOf = ` problems { code field message params { name value } } } }`

	submitDocument = `mutation SubmitApplication($input: SubmitApplicationInput!) { submitApplication(input: $input) {
		request { id receiptNumber }` + problemsOf
	claimDocument = `mutation ClaimRequest($input: ClaimRequestInput!) { claimRequest(input: $input) {
		request { id status }` + problemsOf
	checkDocument = `mutation RecordCheck($input: RecordCheckInput!) { recordCheck(input: $input) {
		request { id status }` + problemsOf
	approveDocument = `mutation ApproveRequest($input: ApproveRequestInput!) { approveRequest(input: $input) {
		request { id status }` + problemsOf
	identifyDocument = `mutation Identify($input: IdentifyInput!) { identify(input: $input) {
		session { purpose requests { id certificate { id } } }` + problemsOf
	acquireDocument = `mutation AcquireCertificate($input: AcquireCertificateInput!) { acquireCertificate(input: $input) {
		certificate { id serial commonName notBefore notAfter spkiSha256 pem chain savedAt confirmedAt }` + problemsOf

	certificateDocument = `query Certificate($id: ID!) { node(id: $id) { ... on Certificate {
		id serial status subject email notBefore notAfter revokedAt } } }`
	requestDocument = `query Request($id: ID!) { node(id: $id) { ... on Request {
		id receiptNumber kind status submittedAt cancelDeadline acceptedAt acquisitionDeadline } } }`
	queueDocument = `query Queue($filter: RequestFilter, $first: Int!) { viewer { now } requests(filter: $filter, first: $first) {
		nodes { id receiptNumber status submittedAt expectedAt
			registration { organization { legalName } subscriber { familyName givenName familyNameKana givenNameKana email } }
			claimedBy { id name } }
		pageInfo { hasNextPage endCursor } } }`
)

// done stands in the reply of a mutation that was not refused.
const done = `"problems":[]`

// object is a JSON object.
type object = map[string]any

// input wraps the one variable of a mutation.
func input(fields object) object { return object{"input": fields} }

// ask is one GraphQL request in the wire's format. client tells apart from
// which address it comes.
func ask(document, cookie string, client int, variables object) []byte {
	body, err := json.Marshal(object{"query": document, "variables": variables})
	if err != nil {
		panic(err) // strings and numbers alone
	}
	return post("/graphql", body, fmt.Sprintf("Cookie: %s\r\nX-Forwarded-For: 10.%d.%d.%d\r\n",
		cookie, client>>16&255, client>>8&255, client&255))
}

// post is a POST of JSON in the wire's format. Each of more ends in CRLF.
func post(path string, body []byte, more string) []byte {
	return fmt.Appendf(nil, "POST %s HTTP/1.1\r\nHost: shomei.test\r\nContent-Type: application/json\r\n%sContent-Length: %d\r\n\r\n%s",
		path, more, len(body), body)
}

// get is a GET in the wire's format.
func get(path string) []byte {
	return fmt.Appendf(nil, "GET %s HTTP/1.1\r\nHost: shomei.test\r\n\r\n", path)
}
