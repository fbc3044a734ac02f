package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/alecthomas/kong"

	"github.com/shomei-ra/shomei/internal/problem"
)

// commands is the command line.
type commands struct {
	Config string `help:"JSON object of settings by their flag's name. A flag beats SHOMEI_… in the environment, which beats this file." placeholder:"FILE"`

	Serve   serveCommand   `cmd:"" help:"Serve everything: portal, console, API, publications, background work."`
	Init    initCommand    `cmd:"" help:"Set up a new database: key ring, tables, first administrator, the product Class2 Standard."`
	Migrate migrateCommand `cmd:"" help:"Bring the tables of an older version up to this program's."`
	CA      struct {
		Init caInitCommand `cmd:"" help:"Make the root and the issuing CA, keys encrypted in DIR/ca."`
	} `cmd:"" name:"ca" help:"Certification authorities."`
	Staff struct {
		Add      staffAddCommand      `cmd:"" help:"Add a member of staff."`
		Reset    staffResetCommand    `cmd:"" help:"Let a member of staff begin anew who lost every way to sign in."`
		CarryOut staffCarryOutCommand `cmd:"" help:"Carry out what an administrator proposed about staff or the CA, as the second: for a site that has one administrator. Prints the first half of a drawn password; the console shows its proposer the second."`
	} `cmd:"" help:"People who work in the console."`
	Coupon struct {
		Create couponCreateCommand `cmd:"" help:"Make coupons and print their numbers, one a line; they are shown this once."`
	} `cmd:"" help:"Coupons."`
	Audit struct {
		Verify     auditVerifyCommand     `cmd:"" help:"Prove that nothing in the audit log was changed, removed, inserted or reordered."`
		Export     auditExportCommand     `cmd:"" help:"Write the audit log to standard output."`
		Checkpoint auditCheckpointCommand `cmd:"" help:"Print a signed checkpoint, to be kept where nobody who can write the database can."`
		Anchor     auditAnchorCommand     `cmd:"" help:"Say whether the log goes on from what was signed; make its anchor anew where it is missing, or, with a reason, accept the log as it is in the database, as after a restore."`
		Erase      auditEraseCommand      `cmd:"" help:"Take what may be personal out of one recorded act; the chain stands, and the erasure is recorded."`
		Key        auditKeyCommand        `cmd:"" help:"Print the public keys that checkpoints are signed with."`
	} `cmd:"" help:"The audit log."`
	Keys struct {
		Rotate keysRotateCommand `cmd:"" help:"Add a version to the key ring; what was made under the older ones stays readable."`
		Tokens keysTokensCommand `cmd:"" help:"Make the next key that signs the access tokens of API clients."`
	} `cmd:"" help:"The key ring, and the keys of access tokens."`
	Mail struct {
		Signer struct {
			Issue  mailSignerIssueCommand  `cmd:"" help:"Have the issuing CA certify a key to sign the sender's mails."`
			Revoke mailSignerRevokeCommand `cmd:"" help:"Revoke the sender's certificates; a server that signs makes a new one."`
		} `cmd:"" help:"What mails are signed with."`
	} `cmd:"" help:"Mails."`
	Postal struct {
		Import postalImportCommand `cmd:"" help:"Replace the addresses of postal codes by those in Japan Post's files."`
	} `cmd:"" help:"Postal codes, which fill in addresses."`
	Doctor  doctorCommand  `cmd:"" help:"Check an installation and say what is wrong."`
	Backup  backupCommand  `cmd:"" help:"Write database, key ring, CA keys and the files of cases into one archive, also while the server runs."`
	Restore restoreCommand `cmd:"" help:"Put an archive back into an empty directory."`

	Version  versionCommand  `cmd:"" help:"Print version, commit and Go's version."`
	Licences licencesCommand `cmd:"" help:"Print the licences of what others wrote and this program contains."`
}

// environment is what a command works with besides its flags.
type environment struct {
	ctx            context.Context
	env            map[string]string
	stdin          io.Reader
	stdout, stderr io.Writer
	// wall is wall time; business time is installation.now.
	wall func() time.Time
	rand io.Reader
}

// exit is how kong ends a run that printed help.
type exit int

// run parses the command line and runs one command. It answers the exit code:
// 0, or 1 after one line on stderr that says what is wrong. Ending ctx ends a
// server gracefully.
func run(ctx context.Context, args, env []string, stdin io.Reader, stdout, stderr io.Writer) (code int) {
	defer func() {
		if ended := recover(); ended != nil {
			printed, ok := ended.(exit)
			if !ok {
				panic(ended)
			}
			code = int(printed)
		}
	}()
	e := &environment{
		ctx: ctx, env: variables(env), stdin: stdin, stdout: stdout, stderr: stderr,
		wall: time.Now, rand: rand.Reader,
	}
	if err := e.run(args); err != nil {
		fmt.Fprintln(stderr, "shomei: "+oneLine(err))
		return 1
	}
	return 0
}

func (e *environment) run(args []string) error {
	settings, err := e.settings(args)
	if err != nil {
		return err
	}
	var c commands
	parser, err := kong.New(&c,
		kong.Name("shomei"), kong.Description("A registration authority for personal electronic certificates, with its own issuing CA."),
		kong.Writers(e.stdout, e.stderr), kong.Exit(func(code int) { panic(exit(code)) }),
		kong.Resolvers(settings), kong.Vars{"examplePolicy": examplePolicy, "exampleMailboxPolicy": exampleMailboxPolicy}, kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
	)
	if err != nil {
		return err
	}
	command, err := parser.Parse(args)
	if err != nil {
		return err
	}
	return command.Run(e)
}

func variables(env []string) map[string]string {
	set := make(map[string]string, len(env))
	for _, entry := range env {
		name, value, _ := strings.Cut(entry, "=")
		set[name] = value
	}
	return set
}

// oneLine says an error to whoever sits at the command line. Refusals of use
// cases are said in English, at their fields.
func oneLine(err error) string {
	text := err.Error()
	if refused, ok := problem.Of(err); ok {
		parts := make([]string, len(refused))
		for i, p := range refused {
			parts[i] = problem.Text("en", p)
			if p.Field != "" {
				parts[i] = p.Field + ": " + parts[i]
			}
		}
		text = strings.Join(parts, "; ")
	}
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' }), "; ")
}
