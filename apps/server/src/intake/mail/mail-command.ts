import { CHANNEL_CODES, DomainError, type Imported } from '@wuyou/domain';
import { createIntake } from '@wuyou/engine';
import { createIds } from '../../ids';
import { createLog } from '../../log';
import { openStore } from '../../service';
import { readSettings } from '../../settings';
import { siteOf } from '../../sites';
import { UsageError } from '../../usage-error';
import { mailMessage } from './mail-message';

export interface MailCommandOptions {
  readonly category: string;
  readonly channel: string;
}

/** Bytes of a letter, with its attachments. */
const LONGEST = 25_000_000;
/** What mail servers take for «never» and «not now», see sysexits. */
const NEVER = 65;
export const NOT_NOW = 75;

/**
 * Makes a case of the letter that is piped in, once, however often it is delivered. Says nothing of what is in it.
 * @returns the exit code: 0, 65 for a letter that cannot be a case
 */
export async function mailCommand(
  siteId: string,
  { category, channel }: MailCommandOptions,
  input: AsyncIterable<Uint8Array>,
): Promise<number> {
  const settings = readSettings(process.env);
  const site = await siteOf(settings.sites, siteId);
  if (!isLive(channel)) throw new UsageError(`--channel must be one of ${LIVE.join(', ')}.`);
  const letter = await bytesUpTo(input, LONGEST);
  if (!letter) return refuse(`The letter is longer than ${LONGEST / 1_000_000} MB.`);
  const store = await openStore(settings, createLog(settings.log));
  try {
    const { receiptCode } = createIds();
    const intake = createIntake({ store, clock: Date.now, receiptCode, tenant: site, via: channel });
    const message = await mailMessage(letter, { category, channel }, Date.now());
    if (!message) {
      console.log('Ignored: no person wrote it.');
      return 0;
    }
    const [taken] = await intake.take([await intake.draft(message)]);
    console.log(taken?.outcome === 'added' ? 'Added.' : 'There already.');
    return 0;
  } catch (error) {
    if (DomainError.is(error, 'invalid'))
      return refuse(error.details.issues.map(({ pointer, code }) => `${pointer}: ${code}`).join('; '));
    throw error;
  } finally {
    await store.close();
  }
}

/** What is imported tells of the past; a letter is of now. */
const LIVE = CHANNEL_CODES.filter((code) => code !== 'import');

function isLive(channel: string): channel is Exclude<Imported['channel'], 'import'> {
  return (LIVE as readonly string[]).includes(channel);
}

function refuse(why: string): number {
  console.error(`The letter cannot be a case. ${why}`);
  return NEVER;
}

/** `undefined` for more; the rest is not read. */
async function bytesUpTo(input: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of input) {
    bytes += piece.length;
    if (bytes > limit) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
