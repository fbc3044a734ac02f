package graph

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/shomei-ra/shomei/session"
)

// Documents are texts of operations by their identifiers: "sha256:" and the
// text's hash, in hex (GraphQL over HTTP, appendix A).
type Documents map[string]string

// ReadDocuments reads a manifest, a JSON object. Errors: it is none, or an
// identifier is not that of its text.
func ReadDocuments(manifest []byte) (Documents, error) {
	var documents Documents
	if err := json.Unmarshal(manifest, &documents); err != nil {
		return nil, fmt.Errorf("read persisted documents: %w", err)
	}
	for name, text := range documents {
		if name != documentID(text) {
			return nil, fmt.Errorf("read persisted documents: %s is not the hash of its text", name)
		}
	}
	return documents, nil
}

// documentID is the identifier of a text.
func documentID(text string) string {
	hash := sha256.Sum256([]byte(text))
	return "sha256:" + hex.EncodeToString(hash[:])
}

// byToken reports whether a request comes with a token, and with no session of a
// browser's.
func byToken(r *http.Request, visit *session.Visit) bool {
	_, ok := session.Bearer(r)
	return ok && visit.Viewer.SessionID == ""
}

// document answers the text that is asked for, by its identifier or as it is.
// Where only ours are taken, whoever brings no token sends one of those: what a
// browser can be made to ask is then what our pages ask. Errors: a refusal, which
// is told as it stands.
func (c Config) document(ctx context.Context, documentName, text string) (string, *gqlerror.Error) {
	if documentName != "" {
		known, ok := c.Documents[documentName]
		if !ok {
			return "", limited("DOCUMENT_NOT_FOUND", "there is no document of this identifier")
		}
		return known, nil
	}
	if c.OnlyDocuments && !exchangeOf(ctx).bearer {
		if _, ok := c.Documents[documentID(text)]; !ok {
			return "", limited("DOCUMENT_REQUIRED", "without a token, only the product's own documents are answered")
		}
	}
	return text, nil
}
