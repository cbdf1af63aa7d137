import { randomBytes } from 'node:crypto';
import {
  DomainError,
  formatReceiptCode,
  type Imported,
  importInput,
  parse,
  type Tenant,
  toInstant,
} from '@wuyou/domain';
import { createIntake, type IntakeStore } from '@wuyou/engine';
import { answerXml, readFields, readText, type WecomText } from './message';
import { isSigned, type Stamp, seal, signatureOf, unseal } from './seal';
import type { WecomSettings } from './settings';

/** Where WeCom sends what is written to an app or a robot. `{site}` is the site's id. */
const PATH = /^\/intake\/wecom\/([\w-]+)$/;
/** Seconds by which a callback may be old, or ahead of our clock. WeCom tries again within five. */
const FRESH = 600;
/** Bytes. A text is 2 kB at most. */
const LONGEST = 65_536;

export interface WecomOptions {
  readonly sites: readonly Tenant[];
  readonly settings: ReadonlyMap<string, WecomSettings>;
  readonly store: IntakeStore;
  /** The present, in milliseconds since 1970 UTC. */
  readonly clock: () => number;
  readonly receiptCode: () => string;
  /** Told of a message that cannot become a case, by its id alone, and why. */
  readonly onError: (message: { readonly site: string; readonly id: string }, error: unknown) => void;
}

/** Answers WeCom's callbacks; `undefined` for requests that are none. */
export type Wecom = (request: Request) => Promise<Response | undefined>;

/**
 * Texts that begin as the settings say become cases, once each; everything else is acknowledged. Whoever wrote alone is
 * told the receipt code; in a group it would be everyone's.
 */
export function createWecom({ sites, settings, store, clock, receiptCode, onError }: WecomOptions): Wecom {
  const desks = new Map(
    sites.flatMap((site) => {
      const own = settings.get(site.id);
      if (!own) return [];
      const intake = createIntake({ store, clock, receiptCode, tenant: site, via: 'wechat-group' });
      return [[site.id, { own, intake }]];
    }),
  );
  return async (request) => {
    const url = new URL(request.url);
    const id = PATH.exec(url.pathname)?.[1];
    if (id === undefined) return undefined;
    const desk = desks.get(id);
    if (!desk) return reply(404);
    const { own, intake } = desk;
    const now = Math.floor(clock() / 1000);
    const stamp = stampOf(url.searchParams);

    /** What was sealed, once it is sure to come from WeCom, and now. */
    const opened = (sealed: string): string | undefined =>
      isSigned(own, stamp, sealed) && isFresh(stamp, now) ? unseal(own, sealed) : undefined;

    if (request.method === 'GET') {
      const echo = opened(url.searchParams.get('echostr') ?? '');
      return echo === undefined ? reply(403) : reply(200, echo);
    }
    if (request.method !== 'POST') return reply(405);
    const body = await textUpTo(request, LONGEST);
    if (body === undefined) return reply(413);
    const sealed = await readFields(body).then(
      (fields) => fields.get('Encrypt') ?? '',
      () => '',
    );
    const xml = opened(sealed);
    if (xml === undefined) return reply(403);
    const text = await readText(xml).catch(() => undefined);
    if (!text) return reply(200);
    try {
      const message = messageOf(text, own, now);
      if (!message) return reply(200);
      const [taken] = await intake.take([await intake.draft(message)]);
      if (!taken || !text.answerTo) return reply(200);
      const words = `已收到，受理编号 ${formatReceiptCode(taken.code)}。凭编号可在门户网站查看进度、评价结果。`;
      return sealedReply(own, answerXml(text.answerTo, words, now), now);
    } catch (error) {
      onError({ site: id, id: text.id }, error);
      // What is wrong with the message stays wrong; for anything else, WeCom tries again.
      return reply(DomainError.is(error) ? 200 : 500);
    }
  };
}

/**
 * `undefined` for what does not begin as it should.
 * @throws {DomainError} `invalid`
 */
function messageOf(
  { id, text, from, sentAt }: WecomText,
  { beginnings, category }: WecomSettings,
  now: number,
): Imported | undefined {
  const written = text.trim();
  const beginning = beginnings.find((one) => written.startsWith(one));
  const problem = beginning && written.slice(beginning.length).replace(/^[\s:：,，]+/, '');
  if (!problem) return undefined;
  const [title = '', ...more] = problem.split(/\r?\n/);
  return parse(importInput, {
    source: { system: 'wecom', id },
    channel: 'wechat-group',
    category,
    title: title.trim(),
    ...(more.length > 0 && { details: problem }),
    reporter: { kind: 'citizen', contact: { name: from } },
    // Its clock may be a little ahead of ours.
    submittedAt: toInstant(Math.min(sentAt ?? now, now) * 1000),
  });
}

function stampOf(query: URLSearchParams): Stamp {
  const read = (name: string) => query.get(name) ?? '';
  return { signature: read('msg_signature'), timestamp: read('timestamp'), nonce: read('nonce') };
}

function isFresh({ timestamp }: Stamp, now: number): boolean {
  return Math.abs(Number(timestamp || Number.NaN) - now) <= FRESH;
}

function sealedReply(own: WecomSettings, xml: string, now: number): Response {
  const sealed = seal(own, xml, randomBytes(16));
  const stamp = { timestamp: String(now), nonce: randomBytes(8).toString('hex') };
  const signature = signatureOf(own, stamp, sealed);
  return reply(
    200,
    `<xml><Encrypt><![CDATA[${sealed}]]></Encrypt><MsgSignature><![CDATA[${signature}]]></MsgSignature><TimeStamp>${stamp.timestamp}</TimeStamp><Nonce><![CDATA[${stamp.nonce}]]></Nonce></xml>`,
    'application/xml',
  );
}

function reply(status: number, body = '', type = 'text/plain'): Response {
  return new Response(body, { status, headers: { 'Content-Type': `${type}; charset=utf-8` } });
}

/** `undefined` for a longer body; no more of it is read. */
async function textUpTo(request: Request, limit: number): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of request.body ?? []) {
    bytes += piece.length;
    if (bytes > limit) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}
