/** Worker threads that answer orders, each in the order in which it was given them. */
import { type ResourceLimits, Worker } from 'node:worker_threads';

export interface WorkerPool<Order, Answer> {
  /** How many work at once. */
  readonly count: number;
  /** Hands an order to the idlest worker. Rejects where that one fails or has ended. */
  ask(order: Order): Promise<Answer>;
  close(): Promise<void>;
}

export interface WorkerPoolOptions {
  readonly count: number;
  readonly workerData: unknown;
  readonly resourceLimits: ResourceLimits;
}

interface Waiting<Answer> {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** @param script What a worker runs: it posts one answer to each message, in order. */
export function createWorkerPool<Order, Answer>(
  script: string,
  { count, ...options }: WorkerPoolOptions,
): WorkerPool<Order, Answer> {
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(script, options);
    const waiting: Waiting<Answer>[] = [];
    const own: { ended?: Error } = {};
    worker.on('message', (answer: Answer) => waiting.shift()?.resolve(answer));
    const giveUp = (error: Error) => {
      own.ended ??= error;
      for (const one of waiting.splice(0)) one.reject(own.ended);
    };
    worker.on('error', giveUp);
    // Whoever waits for a worker that was ended would wait for ever, and the process end without a word.
    worker.on('exit', () => giveUp(new Error('the worker has ended')));
    return { worker, waiting, own };
  });
  return {
    count,
    ask: (order) =>
      new Promise((resolve, reject) => {
        const [idlest] = workers.toSorted((a, b) => a.waiting.length - b.waiting.length);
        if (!idlest) throw new Error('no workers');
        const { worker, waiting, own } = idlest;
        if (own.ended) reject(own.ended);
        else {
          waiting.push({ resolve, reject });
          worker.postMessage(order);
        }
      }),
    close: async () => {
      await Promise.all(workers.map(({ worker }) => worker.terminate()));
    },
  };
}
