import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'

const asked = async (question: string, output: NodeJS.WritableStream): Promise<string> => {
  process.stderr.write(question)
  const reader = createInterface({ input: process.stdin, output, terminal: true })
  try {
    return await reader.question('')
  } finally {
    reader.close()
  }
}

/** Asks the person at the terminal for a line. */
export const ask = async (question: string): Promise<string> => (await asked(question, process.stderr)).trim()

/** Asks for a secret: nothing of what is typed is shown. */
export const askSecretly = async (question: string): Promise<string> => {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const secret = await asked(question, nowhere)
  process.stderr.write('\n')
  return secret
}

/** All that comes through standard input, without the line break at its end. */
export const readInput = async (): Promise<string> => (await text(process.stdin)).replace(/\r?\n$/, '')
