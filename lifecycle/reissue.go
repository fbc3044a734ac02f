package lifecycle

// ReissueReason is why a certificate is to be issued again.
type ReissueReason string

// Reasons for a reissue, as the services that Shomei grew out of asked them.
const (
	// CannotDownload: the file cannot be downloaded.
	CannotDownload ReissueReason = "CANNOT_DOWNLOAD"
	// DownloadFailed: downloading it failed.
	DownloadFailed ReissueReason = "DOWNLOAD_FAILED"
	// KeyCompromised: somebody else has the key, or may have it.
	KeyCompromised ReissueReason = "KEY_COMPROMISED"
	// FileLost: the file, or its password, is lost.
	FileLost ReissueReason = "LOST"
	// OtherReason for a reissue.
	OtherReason ReissueReason = "OTHER"
)

// ReissueReasons lists every reason.
var ReissueReasons = []ReissueReason{CannotDownload, DownloadFailed, KeyCompromised, FileLost, OtherReason}
