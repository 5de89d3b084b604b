import type { CodeQuestion } from './code-worker.ts'
import type { CodeContext, CodeReading } from './read-code.ts'

type Waiting = { resolve: (reading: CodeReading) => void; reject: (reason: unknown) => void }
type Answer = { number: number; reading: CodeReading }

/** Reads and checks typed code in a thread of its own, so that typing never waits. */
export type CodeReader = {
  read: (text: string, context: CodeContext) => Promise<CodeReading>
  stop: () => void
}

export const startCodeReader = (): CodeReader => {
  const worker = new Worker(new URL('./code-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  let asked = 0
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.number)?.resolve(data.reading)
    waiting.delete(data.number)
  })
  worker.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(event)
    waiting.clear()
  })
  return {
    read: (text, context) =>
      new Promise((resolve, reject) => {
        asked += 1
        waiting.set(asked, { resolve, reject })
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to aim at
        worker.postMessage({ number: asked, text, context } satisfies CodeQuestion)
      }),
    stop: () => worker.terminate(),
  }
}
