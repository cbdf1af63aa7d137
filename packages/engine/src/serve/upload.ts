import { DomainError, fileName, invalid, parse } from '@wuyou/domain';
import { http } from '@wuyou/domain/http';
import { FILE_NAME_HEADER, type RouteName } from '@wuyou/domain/routes';
import type { Call, Service, UploadHandler } from '../call';
import type { Upload } from '../files/files';
import { jsonReply } from './json-reply';

/** @throws {DomainError} every refusal; then nothing is kept */
export async function serveUpload(
  name: RouteName,
  handler: UploadHandler<RouteName>,
  call: Call<RouteName>,
  request: Request,
  service: Service,
): Promise<Response> {
  if (Object.values(call.params ?? {}).includes('')) throw invalid('/id', 'format', { expected: 'UUID' });
  const reply = await handler({ ...call, upload: uploadIn(request) }, service);
  return jsonReply(JSON.stringify(reply), { status: http[name].status });
}

function uploadIn({ headers, body }: Request): Upload {
  const type = headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  const length = headers.get('Content-Length');
  return {
    bytes: body ?? new Blob([]).stream(),
    name: nameIn(headers),
    declared: { ...(type && { type }), ...(length !== null && { size: Number(length) }) },
  };
}

/** @throws {DomainError} `invalid` */
function nameIn(headers: Headers): string {
  const given = headers.get(FILE_NAME_HEADER);
  try {
    return parse(fileName, given === null ? undefined : decodeURIComponent(given));
  } catch (error) {
    if (error instanceof URIError)
      throw invalid(FILE_NAME_HEADER, 'format', { expected: 'encodeURIComponent(name)' });
    if (!DomainError.is(error, 'invalid')) throw error;
    const issues = error.details.issues.map((issue) => ({ ...issue, pointer: FILE_NAME_HEADER }));
    throw new DomainError('invalid', { issues });
  }
}
