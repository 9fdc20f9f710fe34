// The preview of a show in this process, at an address of its own, and what it says on the terminal.
import { type Started, startServing } from "../cli/serve.js";
import { openTerminal, type ShowFolder } from "./with-show.js";

/** Serves a show until it is closed; `said()` are the lines that it has said so far. */
export async function serveShow(
  { root }: Pick<ShowFolder, "root">,
  { env = {}, host = "127.0.0.1" }: { env?: Record<string, string>; host?: string } = {},
): Promise<Started & { said(): string[] }> {
  const { terminal, heard } = openTerminal({ env });
  const started = await startServing({ root, host, port: 0, tries: 1 }, terminal);
  return { ...started, said: () => heard.said.split("\n").slice(0, -1) };
}
