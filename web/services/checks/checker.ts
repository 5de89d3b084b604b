import type { Answer, Question } from './answer.ts'

type Told = { answer: (answer: Answer) => void; failed: () => void }

/** Works out what the checks say, beside the page's own thread; of questions asked meanwhile it takes up the newest. */
export const startChecker = ({ answer, failed }: Told) => {
  const worker = new Worker(new URL('./checks-worker.ts', import.meta.url), { type: 'module' })
  let busy = false
  let next: Question | null = null
  const ask = (question: Question): void => {
    if (busy) {
      next = question
      return
    }
    busy = true
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage(question)
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    busy = false
    answer(data)
    const waiting = next
    next = null
    if (waiting) ask(waiting)
  })
  worker.addEventListener('error', failed)
  return { ask, end: () => worker.terminate() }
}
