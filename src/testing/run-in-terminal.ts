// Runs a program in a real terminal (a pty of Python's), waits for what it asks, and types the answers.
import { spawnSync } from "node:child_process";

/** Reads a question until its text is there, types the answer behind it; "^C" and "^D" are the keys. */
const script = `
import fcntl, json, os, pty, re, select, struct, sys, termios, time
columns, talk, words = int(sys.argv[1]), json.loads(sys.argv[2]), sys.argv[3:]
child, terminal = pty.fork()
if child == 0:
    os.execvp(words[0], words)
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
seen, end = b"", time.time() + 60
def read():
    global seen
    if not select.select([terminal], [], [], max(0, end - time.time()))[0]: return False
    try: more = os.read(terminal, 65536)
    except OSError: return False
    seen += more
    return len(more) > 0
at = 0
for question, answer in talk:
    while seen.find(question.encode(), at) < 0 and read(): pass
    at = len(seen)
    os.write(terminal, {"^C": b"\\x03", "^D": b"\\x04"}.get(answer, answer.encode() + b"\\r"))
while read(): pass
print(json.dumps({"code": os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), "screen": re.sub(r"\\x1b\\[[0-9;]*[A-Za-z]", "", seen.decode()).replace("\\r", "")}))
`;

const python = "/usr/bin/python3";

/** Whether there is a Python that can open terminals. */
export const hasTerminal = (): boolean => spawnSync(python, ["-c", "import pty"]).status === 0;

/**
 * Runs `words` in a terminal of so many columns and types each answer once its question stands there. Gives the exit code, and
 * all that stood on the screen without its control sequences.
 */
export function runInTerminal(
  words: readonly string[],
  talk: readonly (readonly [question: string, answer: string])[],
  { cwd, columns = 80 }: { cwd: string; columns?: number },
): { code: number; screen: string } {
  const done = spawnSync(python, ["-c", script, `${columns}`, JSON.stringify(talk), ...words], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, TERM: "xterm", LANG: "C.UTF-8" },
    timeout: 90_000,
  });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout) as { code: number; screen: string };
}
