package lifecycle

// CertificateStatus says where a certificate stands.
type CertificateStatus string

// States of a certificate.
const (
	// CertificatePrepared: the intent to sign is stored; nobody has the
	// certificate yet. Recovery signs exactly what was stored.
	CertificatePrepared CertificateStatus = "PREPARED"
	// CertificateIssued: signed; its acquisition is not confirmed yet.
	CertificateIssued CertificateStatus = "ISSUED"
	// CertificateActive: the holder has it.
	CertificateActive CertificateStatus = "ACTIVE"
	// CertificateRevoked: for good.
	CertificateRevoked CertificateStatus = "REVOKED"
	// CertificateExpired: past its notAfter; by the clock, never stored.
	CertificateExpired CertificateStatus = "EXPIRED"
)

// RevocationReason is why a certificate was revoked, by its name in RFC 5280,
// 5.3.1; the codes are ca/revocation's.
type RevocationReason string
