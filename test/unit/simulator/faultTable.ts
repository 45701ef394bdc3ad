import type { FaultRule } from "../../../src/simulator/faults/faults.ts";

/** What a request met, as far as its sender can tell. */
export interface Seen {
  readonly status: number | "cut";
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string | null>>;
  /** Whether the write was carried out all the same. */
  readonly done: boolean;
}

export interface FaultRow {
  readonly rule: FaultRule;
  readonly seen: Seen | ((addresses: Addresses) => Seen);
}

export interface Addresses {
  readonly front: string;
  readonly shard: string;
  readonly stranger: string;
  /** With the API prefix. */
  readonly path: string;
}

const answered = (status: number, retryAfter: string | null, done = false): Seen => ({
  status,
  headers: { "retry-after": retryAfter, "content-type": "application/json; charset=utf-8" },
  done,
});
const sentTo = (status: number, location: string | null): Seen => ({
  status,
  headers: { location },
  done: false,
});

/** Each fault as it is told, and what becomes of a PUT that renames a network. */
export const faultTable: Readonly<Record<string, FaultRow>> = {
  "301 to the other own origin": {
    rule: { redirect: "other", status: 301 },
    seen: ({ shard, path }) => sentTo(301, shard + path),
  },
  "302 to the other own origin": {
    rule: { redirect: "other" },
    seen: ({ shard, path }) => sentTo(302, shard + path),
  },
  "303 to the other own origin": {
    rule: { redirect: "other", status: 303 },
    seen: ({ shard, path }) => sentTo(303, shard + path),
  },
  "307 to the other own origin": {
    rule: { redirect: "other", status: 307 },
    seen: ({ shard, path }) => sentTo(307, shard + path),
  },
  "308 to the other own origin": {
    rule: { redirect: "other", status: 308 },
    seen: ({ shard, path }) => sentTo(308, shard + path),
  },
  "a redirect to itself": {
    rule: { redirect: "itself", status: 307 },
    seen: ({ front, path }) => sentTo(307, front + path),
  },
  "a redirect to another path": {
    rule: { redirect: "elsewhere", status: 308 },
    seen: ({ shard }) => sentTo(308, `${shard}/login/dashboard_login`),
  },
  "a redirect to a stranger": {
    rule: { redirect: "stranger", status: 308 },
    seen: ({ stranger, path }) => sentTo(308, stranger + path),
  },
  "a redirect to a stranger who looks like the front": {
    rule: { redirect: "disguised", status: 308 },
    seen: ({ front, stranger, path }) => sentTo(308, `${front}@${stranger.slice("http://".length)}${path}`),
  },
  "a redirect to clear text": {
    rule: { redirect: "clearText", status: 308 },
    seen: ({ path }) => sentTo(308, `http://n1.meraki.com${path}`),
  },
  "a redirect that names no scheme": {
    rule: { redirect: "relative", status: 308 },
    seen: ({ shard, path }) => sentTo(308, shard.slice("http:".length) + path),
  },
  "a redirect that is no address": {
    rule: { redirect: "garbage", status: 308 },
    seen: sentTo(308, "http://["),
  },
  "a redirect without Location": { rule: { redirect: "nowhere", status: 308 }, seen: sentTo(308, null) },
  "200 with HTML, not carried out": {
    rule: { status: 200, spoil: "html" },
    seen: { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, done: false },
  },
  "200 with HTML, carried out": {
    rule: { spoil: "html" },
    seen: { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, done: true },
  },
  "404 with HTML": {
    rule: { status: 404, spoil: "html" },
    seen: { status: 404, headers: { "content-type": "text/html; charset=utf-8" }, done: false },
  },
  "502 with HTML": {
    rule: { status: 502, spoil: "html" },
    seen: { status: 502, headers: { "content-type": "text/html; charset=utf-8" }, done: false },
  },
  "200 with nothing": {
    rule: { status: 200, body: "" },
    seen: { status: 200, text: "", headers: { "content-type": null }, done: false },
  },
  "200 with nothing, carried out": {
    rule: { spoil: "empty" },
    seen: { status: 200, text: "", headers: { "content-type": null }, done: true },
  },
  "half of the JSON": {
    rule: { status: 200, body: { name: "Half" }, spoil: "half" },
    seen: { status: 200, text: '{"name"', done: false },
  },
  "JSON that says it is HTML": {
    rule: { status: 200, body: { name: "X" }, spoil: "mislabeled" },
    seen: {
      status: 200,
      text: '{"name":"X"}',
      headers: { "content-type": "text/html; charset=utf-8" },
      done: false,
    },
  },
  "the real answer under another content type": {
    rule: { headers: { "Content-Type": "text/plain" } },
    seen: { status: 200, headers: { "content-type": "text/plain" }, done: true },
  },
  "429 without Retry-After": { rule: { status: 429 }, seen: answered(429, null) },
  "429 with 0": { rule: { status: 429, retryAfter: 0 }, seen: answered(429, "0") },
  "429 with seconds": { rule: { status: 429, retryAfter: 7 }, seen: answered(429, "7") },
  "429 with a date": {
    rule: { status: 429, retryAfter: { dateIn: 30 } },
    seen: answered(429, "Sat, 21 Nov 2026 00:00:30 GMT"),
  },
  "429 with garbage": { rule: { status: 429, retryAfter: "soon" }, seen: answered(429, "soon") },
  "500": { rule: { status: 500 }, seen: answered(500, null) },
  "502, carried out": { rule: { status: 502, afterWrite: true }, seen: answered(502, null, true) },
  "503 with Retry-After": { rule: { status: 503, retryAfter: 2 }, seen: answered(503, "2") },
  "504": { rule: { status: 504 }, seen: answered(504, null) },
  "a reset before": { rule: { reset: true }, seen: { status: "cut", done: false } },
  "a reset after: the lost answer": {
    rule: { reset: true, afterWrite: true },
    seen: { status: "cut", done: true },
  },
  "a reset within the body": { rule: { reset: "within" }, seen: { status: "cut", done: true } },
  "a slow answer": { rule: { delayMs: 5 }, seen: { status: 200, done: true } },
};
