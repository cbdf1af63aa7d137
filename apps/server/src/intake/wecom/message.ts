import { Readable } from 'node:stream';
import { readXml } from '../../import/xlsx/read-xml';

/** A text that someone sent. */
export interface WecomText {
  readonly id: string;
  readonly text: string;
  /** As their company's directory calls them: a name where it is told, else an id. */
  readonly from: string;
  /** Seconds since 1970 UTC, where it is told. */
  readonly sentAt?: number;
  /** Whom an answer reaches alone; a group's message has nobody. */
  readonly answerTo?: { readonly user: string; readonly receiver: string };
}

/** The texts of a small XML document, by their path: `From/Name`. */
export async function readFields(xml: string): Promise<ReadonlyMap<string, string>> {
  const path: string[] = [];
  let text = '';
  const read = readXml<[string, string]>(Readable.from([Buffer.from(xml)]), (emit) => ({
    open(name) {
      path.push(name);
      text = '';
    },
    text(part) {
      text += part;
    },
    close() {
      emit([path.slice(1).join('/'), text]);
      path.pop();
      text = '';
    },
  }));
  return new Map(await Array.fromAsync(read));
}

/** A message of an app or of a group's robot; `undefined` for anything but a text. */
export async function readText(xml: string): Promise<WecomText | undefined> {
  const fields = await readFields(xml);
  const id = fields.get('MsgId');
  const text = fields.get('Content') ?? fields.get('Text/Content');
  const user = fields.get('FromUserName') ?? fields.get('From/UserId');
  if (fields.get('MsgType') !== 'text' || !id || !text || !user) return undefined;
  const sentAt = Number(fields.get('CreateTime') ?? Number.NaN);
  const alone = fields.has('FromUserName') && !fields.has('ChatId');
  return {
    id,
    text,
    from: fields.get('From/Name') ?? user,
    ...(Number.isFinite(sentAt) && { sentAt }),
    ...(alone && { answerTo: { user, receiver: fields.get('ToUserName') ?? '' } }),
  };
}

/** An answer in the form of the protocol, before it is sealed. */
export function answerXml({ user, receiver }: NonNullable<WecomText['answerTo']>, text: string, now: number) {
  const data = (value: string) => `<![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
  return `<xml><ToUserName>${data(user)}</ToUserName><FromUserName>${data(receiver)}</FromUserName><CreateTime>${now}</CreateTime><MsgType>text</MsgType><Content>${data(text)}</Content></xml>`;
}
