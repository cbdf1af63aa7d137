import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { PinnedTarget } from './pin-target';

export interface Posted {
  readonly status: number;
  /** The beginning of what was answered. */
  readonly prefix: string;
  /** The header, as it came. */
  readonly retryAfter?: string;
}

interface Post {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds for all of it. */
  readonly timeout: number;
}

/** Bytes of an answer that are read. */
const PREFIX = 512;

/**
 * Posts to the address that was looked up, and follows nobody elsewhere. The name still is what the certificate is
 * checked against.
 * @throws {Error} where no answer came in time
 */
export function postPinned(
  { url, address, family }: PinnedTarget,
  { headers, body, timeout }: Post,
): Promise<Posted> {
  const lookup: LookupFunction = (_hostname, options, answer) =>
    options.all ? answer(null, [{ address, family }]) : answer(null, address, family);
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeout);
    let done: (() => void) | undefined;
    const sent = request(
      url,
      // No agent: a connection of its own, so that none is used again that was looked up at another time.
      { method: 'POST', headers: { ...headers, Connection: 'close' }, lookup, agent: false, signal },
      (response) => {
        const { statusCode: status = 0, headers: answered } = response;
        const retryAfter = answered['retry-after'];
        let prefix = Buffer.alloc(0);
        done = () => {
          response.destroy();
          resolve({
            status,
            prefix: prefix.toString('utf8'),
            ...(retryAfter !== undefined && { retryAfter }),
          });
        };
        response.on('data', (bytes: Buffer) => {
          prefix = Buffer.concat([prefix, bytes.subarray(0, PREFIX - prefix.length)]);
          if (prefix.length >= PREFIX) done?.();
        });
        response.on('end', done);
        response.on('error', done);
      },
    );
    sent.on('error', (error) => {
      // The status is known: a break in what follows, or the end of patience, changes nothing.
      if (done) done();
      else reject(signal.aborted ? new Error(`No answer within ${timeout / 1000} s.`) : error);
    });
    sent.end(body);
  });
}
