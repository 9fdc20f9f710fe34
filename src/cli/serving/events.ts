// The stream of events that served pages listen to (Server-Sent Events): reload, and what is wrong.
import type { ServerResponse } from "node:http";

export interface Events {
  /** Adds a page's stream; `first` is sent to it at once. */
  join(response: ServerResponse, ...first: string[]): void;
  send(message: string): void;
  close(): void;
}

/** One event as the stream spells it. */
export const spellEvent = (name: string, data: unknown): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

export function openEvents(): Events {
  const pages = new Set<ServerResponse>();
  return {
    join(response, ...first) {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.write(`retry: 500\n\n${first.join("")}`);
      pages.add(response);
      response.on("close", () => pages.delete(response));
    },
    send(message) {
      for (const page of pages) page.write(message);
    },
    close() {
      for (const page of pages) page.end();
    },
  };
}
