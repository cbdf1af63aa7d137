import { type ChannelCode, invalid } from '@wuyou/domain';
import type { Principal } from '../principal';

/** Doors that a page may say it is; every other is opened by a partner's server or by staff. */
const PAGE_CHANNELS: readonly ChannelCode[] = ['portal', 'app'];

/** @throws {DomainError} `invalid` for a page that says it is another door */
export function pageChannel({ kind }: Principal, channel: ChannelCode): void {
  if (kind === 'publishable' && !PAGE_CHANNELS.includes(channel))
    throw invalid('/channel', 'choice', { choices: PAGE_CHANNELS });
}
