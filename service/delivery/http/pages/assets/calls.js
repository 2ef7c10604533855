// Calls to the API that this page stands beside.

const TRIES = 8;
const PAUSE = 700;
const ENDINGS = ["summary.completed", "summary.failed", "summary.cancelled"];

/** An answer that is no success: an RFC 9457 problem. */
export class Problem extends Error {
  constructor(problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** POST `body` and return the JSON that comes back. Throws a Problem. */
export async function post(path, body, { key, signal } = {}) {
  const response = await call(path, { method: "POST", body: JSON.stringify(body), key, signal });
  return response.json();
}

/**
 * Yield the events of a summary: `{id, event, data}`. A connection that breaks is taken up where it broke.
 * Throws a Problem where the request is refused or the run fails.
 */
export async function* listen(body, { key, signal } = {}) {
  let response = await call("/v1/summaries", { method: "POST", body: JSON.stringify(body), stream: true, key, signal });
  let run = null;
  let last = null;
  let over = false;
  for (let tries = 0; tries < TRIES; ) {
    try {
      for await (const event of read(response.body)) {
        if (event.event === "error") break;
        tries = 0;
        if (event.id) last = event.id;
        run ??= event.data.id;
        if (event.event === "summary.failed") throw new Problem(event.data);
        yield event;
        over ||= ENDINGS.includes(event.event);
      }
      if (over) return;
    } catch (error) {
      if (error instanceof Problem || signal?.aborted || run === null || over) throw error;
    }
    tries += 1;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    response = await again(run, { last, key, signal }).catch((error) => {
      if (error instanceof Problem || signal?.aborted) throw error;
      return { body: new Blob([]).stream() };
    });
  }
  throw new Error("The connection broke and did not come back.");
}

/** Read server-sent events from a stream of bytes. */
export async function* read(stream) {
  let rest = "";
  let event = {};
  for await (const chunk of chunks(stream.pipeThrough(new TextDecoderStream()))) {
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop();
    for (const line of lines) {
      if (line === "") {
        if (event.data !== undefined) yield { ...event, data: JSON.parse(event.data) };
        event = {};
      } else if (!line.startsWith(":")) {
        const at = line.indexOf(":");
        const [name, value] = at < 0 ? [line, ""] : [line.slice(0, at), line.slice(at + 1).replace(/^ /, "")];
        if (name === "data") event.data = event.data === undefined ? value : `${event.data}\n${value}`;
        else if (name === "id" || name === "event") event[name] = value;
      }
    }
  }
}

async function* chunks(stream) {
  const reader = stream.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    reader.cancel().catch(() => {});
  }
}

function again(run, { last, key, signal }) {
  const headers = last === null ? {} : { "Last-Event-ID": last };
  return call(`/v1/summaries/${encodeURIComponent(run)}/events`, { method: "GET", stream: true, headers, key, signal });
}

async function call(path, { method, body, stream = false, headers = {}, key, signal }) {
  const sent = { Accept: stream ? "text/event-stream" : "application/json", ...headers };
  if (body !== undefined) sent["Content-Type"] = "application/json";
  if (key) sent.Authorization = `Bearer ${key}`;
  const response = await fetch(path, { method, body, headers: sent, signal, cache: "no-store" });
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({ status: response.status, title: "It did not work", detail: response.statusText, errors: [] }));
  throw new Problem(problem);
}
