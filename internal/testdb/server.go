package testdb

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
)

// Server is a PostgreSQL server of our own, in a temporary directory, reached
// by a socket in that directory. It lives as long as somebody holds it: when
// this process ends in whatever way, the server stops and the directory goes.
type Server struct {
	dir  string
	hold *os.File // the supervisor stops the server when this closes
	cmd  *exec.Cmd
}

// supervise makes the cluster, starts it, says so on its standard output, and
// waits for the end of its standard input, which is a pipe from the process
// that wants the server. A pipe ends with its process even when that is
// killed, and on every system; a parent-death signal would hang on one thread.
const supervise = `
bin=$1 dir=$2; shift 2
trap '' INT TERM
"$bin/initdb" --no-sync --no-instructions -A trust -U postgres -E UTF8 --locale=C -D "$dir/data" >"$dir/log" 2>&1 &&
"$bin/pg_ctl" -D "$dir/data" -l "$dir/log" -w -o "$*" start </dev/null >>"$dir/log" 2>&1 &&
echo ready
exec >/dev/null
read -r end
"$bin/pg_ctl" -D "$dir/data" -m immediate -w stop >>"$dir/log" 2>&1
rm -rf "$dir"
`

// Start makes and starts a server. A durable one keeps PostgreSQL's own
// settings, for benchmarks; the other never waits for the disk. As root it
// runs as the user postgres, or nobody. Errors: PostgreSQL's programs are not
// installed; what the server's log says.
func Start(durable bool) (*Server, error) {
	bin, err := binaries()
	if err != nil {
		return nil, fmt.Errorf("start PostgreSQL: %w", err)
	}
	who, err := credential()
	if err != nil {
		return nil, fmt.Errorf("start PostgreSQL: %w", err)
	}
	dir, err := directory(who)
	if err != nil {
		return nil, fmt.Errorf("start PostgreSQL: %w", err)
	}
	s, err := launch(bin, dir, who, durable)
	if err != nil {
		log, _ := os.ReadFile(filepath.Join(dir, "log"))
		return nil, fmt.Errorf("start PostgreSQL: %w\n%s", errors.Join(err, os.RemoveAll(dir)), bytes.TrimSpace(log))
	}
	return s, nil
}

func launch(bin, dir string, who *syscall.Credential, durable bool) (*Server, error) {
	in, hold, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	defer in.Close()
	ready, out, err := os.Pipe()
	if err != nil {
		return nil, errors.Join(err, hold.Close())
	}
	defer ready.Close()
	settings := []string{
		"-c listen_addresses=", "-c unix_socket_directories=" + dir,
		"-c max_connections=200", "-c timezone=UTC",
	}
	if !durable {
		settings = append(settings, "-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off")
	}
	cmd := exec.Command("/bin/sh", append([]string{"-c", supervise, "sh", bin, dir}, settings...)...)
	cmd.Dir = dir
	// Without ours: PGDATA, PGPORT and their like would be obeyed.
	cmd.Env = []string{"PATH=/usr/bin:/bin", "LC_ALL=C", "TZ=UTC"}
	cmd.Stdin, cmd.Stdout = in, out
	// A process group of its own: an interrupt at the terminal is for us.
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Credential: who}
	err = cmd.Start()
	out.Close()
	if err != nil {
		return nil, errors.Join(err, hold.Close())
	}
	line := make([]byte, len("ready"))
	if n, err := ready.Read(line); err != nil || string(line[:n]) != "ready" {
		return nil, errors.Join(errors.New("it did not become ready"), hold.Close(), cmd.Wait())
	}
	return &Server{dir: dir, hold: hold, cmd: cmd}, nil
}

// Stop stops the server, whoever is connected, and removes its directory.
func (s *Server) Stop() error {
	return errors.Join(s.hold.Close(), s.cmd.Wait())
}

// URL returns the URL of one of the server's databases.
func (s *Server) URL(database string) string {
	return "postgres://postgres@/" + database + "?" + url.Values{"host": {s.dir}}.Encode()
}

// binaries returns the directory of the newest PostgreSQL server installed.
func binaries() (string, error) {
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/postgres")
	if len(found) > 0 {
		major := func(path string) int {
			n, _ := strconv.Atoi(strings.Split(path, "/")[4])
			return n
		}
		newest := slices.MaxFunc(found, func(a, b string) int { return major(a) - major(b) })
		return filepath.Dir(newest), nil
	}
	path, err := exec.LookPath("postgres")
	if err != nil {
		return "", errors.New("its programs are neither in /usr/lib/postgresql/*/bin nor in PATH; install the package postgresql")
	}
	return filepath.Dir(path), nil
}

// Program returns the path of one of PostgreSQL's programs, such as pg_dump, of
// the version that [Start] starts.
func Program(name string) (string, error) {
	bin, err := binaries()
	if err != nil {
		return "", fmt.Errorf("find %s: %w", name, err)
	}
	return filepath.Join(bin, name), nil
}

// credential returns whom the server runs as: nil for ourselves. PostgreSQL
// refuses to run as root.
func credential() (*syscall.Credential, error) {
	if os.Getuid() != 0 {
		return nil, nil
	}
	u, err := user.Lookup("postgres")
	if err != nil {
		if u, err = user.Lookup("nobody"); err != nil {
			return nil, err
		}
	}
	uid, err := strconv.ParseUint(u.Uid, 10, 32)
	if err != nil {
		return nil, err
	}
	gid, err := strconv.ParseUint(u.Gid, 10, 32)
	if err != nil {
		return nil, err
	}
	return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, nil
}

// directory makes the server's directory. A socket's path may be 107 bytes
// long, and another user must get there: /tmp where the usual place is deep.
func directory(who *syscall.Credential) (string, error) {
	base := os.TempDir()
	if len(base) > 60 || who != nil {
		base = "/tmp"
	}
	dir, err := os.MkdirTemp(base, "shomei-postgres-")
	if err != nil {
		return "", err
	}
	if who != nil {
		if err := os.Chown(dir, int(who.Uid), int(who.Gid)); err != nil {
			return "", errors.Join(err, os.RemoveAll(dir))
		}
	}
	return dir, nil
}
