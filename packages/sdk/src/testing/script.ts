type Answer = Response | Error | 'silence' | ((request: Request) => Response | Promise<Response>);

/** A fetch that answers as told, one answer after another. `silence` never answers, and ignores its signal too. */
export function script(...answers: Answer[]) {
  const sent: Request[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    sent.push(request);
    const answer = answers.shift();
    if (answer === undefined) throw new Error(`Unexpected request ${request.method} ${request.url}`);
    if (answer === 'silence') return new Promise(() => {});
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? answer(request) : answer;
  };
  return { fetch, sent };
}

/** A refusal as the service sends it. */
export function refusal(code: string, status: number, { details = {}, headers = {} } = {}): Response {
  const body = {
    type: `urn:wuyou:error:${code}`,
    title: code,
    status,
    detail: `service says ${code}`,
    code,
    details,
    requestId: 'request-1',
  };
  return Response.json(body, { status, headers: { ...headers, 'Content-Type': 'application/problem+json' } });
}

/** What a promise came to, without throwing. */
export function settled(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => value,
    (error: unknown) => error,
  );
}
