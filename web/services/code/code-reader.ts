import type { Question } from './code-worker.ts'
import type { Schema } from './completions.ts'
import type { CodeContext, CodeReading } from './read-code.ts'

type Waiting = { resolve: (answer: unknown) => void; reject: (reason: unknown) => void }

/** Reads and checks typed code in a thread of its own, so that typing never waits. */
export type CodeReader = {
  read: (text: string, context: CodeContext) => Promise<CodeReading>
  /** What a service may hold, for suggestions; made there, since making it takes code that no other page needs. */
  schema: () => Promise<Schema>
  stop: () => void
}

export const startCodeReader = (): CodeReader => {
  const worker = new Worker(new URL('./code-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  let asked = 0
  worker.addEventListener('message', ({ data }: MessageEvent<{ number: number; answer: unknown }>) => {
    waiting.get(data.number)?.resolve(data.answer)
    waiting.delete(data.number)
  })
  worker.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(event)
    waiting.clear()
  })
  const ask = <Answer>(question: Question): Promise<Answer> =>
    new Promise((resolve, reject) => {
      asked += 1
      waiting.set(asked, { resolve: resolve as Waiting['resolve'], reject })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to aim at
      worker.postMessage({ number: asked, question })
    })
  let schema: Promise<Schema> | undefined
  return {
    read: (text, context) => ask({ ask: 'reading', text, context }),
    schema: () => (schema ??= ask({ ask: 'schema' })),
    stop: () => worker.terminate(),
  }
}
