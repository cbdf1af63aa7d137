import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/** Where the development issuer keeps what it has issued: in this process, for as long as it runs. */
export function memoryAdapters(): AdapterFactory {
  const everything = new Map<string, Map<string, AdapterPayload>>();
  return (model) => {
    const kept = new Map<string, AdapterPayload>();
    everything.set(model, kept);
    return memoryAdapter(kept, everything);
  };
}

function memoryAdapter(
  kept: Map<string, AdapterPayload>,
  everything: ReadonlyMap<string, Map<string, AdapterPayload>>,
): Adapter {
  const findBy = async (field: 'uid' | 'userCode', value: string) =>
    [...kept.values()].find((payload) => payload[field] === value);
  return {
    async upsert(id, payload) {
      kept.set(id, payload);
    },
    find: async (id) => kept.get(id),
    findByUid: (uid) => findBy('uid', uid),
    findByUserCode: (code) => findBy('userCode', code),
    async consume(id) {
      const payload = kept.get(id);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    async destroy(id) {
      kept.delete(id);
    },
    async revokeByGrantId(grantId) {
      for (const one of everything.values())
        for (const [id, payload] of one) if (payload.grantId === grantId) one.delete(id);
    },
  };
}
