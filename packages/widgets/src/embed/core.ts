import { fetchPart } from './fetch-part';
import { openParts, type Registration } from './parts';

/** Where the build puts what the script on the page is made of, the hashes of its parts, and what these need. */
declare const CORE: Registration;
declare const CORE_NAME: string;
declare const HASHES: Readonly<Record<string, string>>;
declare const NEEDS: Readonly<Record<string, readonly string[]>>;

// None is current where a loader of the page's own has run it.
const script = (document.currentScript ??
  document.querySelector('script[src*="/wuyou.js"]')) as HTMLScriptElement | null;
const source = { script: script?.src || location.href, nonce: script?.nonce ?? '', hashes: HASHES };

openParts({
  core: CORE,
  name: CORE_NAME,
  needs: NEEDS,
  fetch: (file, tries) => fetchPart(file, tries, source),
});
