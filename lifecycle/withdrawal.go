package lifecycle

// WithdrawalReason is why an organisation withdraws a subscriber 退会.
type WithdrawalReason string

// Reasons for a withdrawal, as the services that Shomei grew out of asked them.
const (
	// StopsUsing: the certificate is not wanted any more.
	StopsUsing WithdrawalReason = "STOPS_USING"
	// LeftOrganization: the person does not work there any more.
	LeftOrganization WithdrawalReason = "LEFT_ORGANIZATION"
	// Died: the person died; only the contact is written to.
	Died WithdrawalReason = "DIED"
	// OtherWithdrawal for another reason.
	OtherWithdrawal WithdrawalReason = "OTHER"
)

// WithdrawalReasons lists every reason.
var WithdrawalReasons = []WithdrawalReason{StopsUsing, LeftOrganization, Died, OtherWithdrawal}
