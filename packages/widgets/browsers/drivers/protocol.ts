/** Commands and their replies over a socket, as Chromium's DevTools and WebDriver BiDi both number them. */
export interface Protocol {
  /** @throws {Error} what the browser refuses */
  send<T>(method: string, params: object): Promise<T>;
  close(): void;
}

interface Reply {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: unknown;
  readonly message?: string;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

export async function connect(url: string): Promise<Protocol> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, Waiting>();
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`No connection to ${url}`));
  });
  socket.onmessage = ({ data }) => {
    const { id = 0, result, error, message } = JSON.parse(String(data)) as Reply;
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error === undefined) resolve?.(result);
    else reject?.(new Error(message ?? JSON.stringify(error)));
  };
  socket.onclose = () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser is gone'));
  };
  let last = 0;
  return {
    send<T>(method: string, params: object) {
      last += 1;
      socket.send(JSON.stringify({ id: last, method, params }));
      return new Promise<T>((resolve, reject) =>
        waiting.set(last, { resolve: resolve as (result: unknown) => void, reject }),
      );
    },
    close: () => socket.close(),
  };
}
