import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';

/** What is done at each part of an XML document. Names come without their prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * What a handler emits, as the document is read.
 * @throws {Error} where it is not well-formed
 */
export async function* readXml<T>(
  stream: Readable,
  handlerOf: (emit: (value: T) => void) => XmlHandler,
): AsyncGenerator<T, void> {
  let emitted: T[] = [];
  const handler = handlerOf((value) => emitted.push(value));
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => handler.open?.(localName(name), attributes));
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('closetag', ({ name }) => handler.close?.(localName(name)));
  const decoder = new TextDecoder();
  for await (const bytes of stream) {
    parser.write(decoder.decode(bytes as Buffer, { stream: true }));
    yield* emitted;
    emitted = [];
  }
  parser.write(decoder.decode()).close();
  yield* emitted;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
