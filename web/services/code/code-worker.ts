import './no-made-code.ts'
import { jsonSchemaOf } from '#model/code/json-schema.ts'
import { type CodeContext, readCode } from './read-code.ts'

/** What the page asks of the worker: to read a text, or for the schema of a service. */
export type Question = { ask: 'reading'; text: string; context: CodeContext } | { ask: 'schema' }

const answer = (question: Question): unknown =>
  question.ask === 'schema' ? jsonSchemaOf('Service') : readCode(question.text, question.context)

// Reading and checking take longer than a keystroke may: they happen beside the page.
globalThis.addEventListener(
  'message',
  ({ data: { number, question } }: MessageEvent<{ number: number; question: Question }>) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- only the page that made it hears a worker
    globalThis.postMessage({ number, answer: answer(question) })
  },
)
