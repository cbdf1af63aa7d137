import { ENGLISH } from '../strings/english';

// Tests draw both languages; how the second one comes has tests of its own.
await ENGLISH.bring();
