import './no-made-code.ts'
import { type CodeContext, readCode } from './read-code.ts'

/** A text to be read, with a number that its answer bears. */
export type CodeQuestion = { number: number; text: string; context: CodeContext }

// Reading and checking take longer than a keystroke may: they happen beside the page.
globalThis.addEventListener('message', ({ data }: MessageEvent<CodeQuestion>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- only the page that made it hears a worker
  globalThis.postMessage({ number: data.number, reading: readCode(data.text, data.context) })
})
