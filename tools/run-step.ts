import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** The project's folder. */
export const root = join(import.meta.dirname, '..')

/** A program of a package that the project brings, by its file below node_modules. */
export const packaged = (path: string): string => join(root, 'node_modules', path)

export type Outcome = { name: string; passed: boolean; words: string; seconds: number }

/** Runs a program under this Node, keeping quiet; its words are told by whoever finds it failed. */
export const runStep = (name: string, program: string, args: string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const began = performance.now()
    const child = spawn(process.execPath, [program, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    const end = (passed: boolean, more = ''): void =>
      resolve({
        name,
        passed,
        words: Buffer.concat(chunks).toString('utf8') + more,
        seconds: (performance.now() - began) / 1000,
      })
    child.on('error', (error) => end(false, error.message))
    child.on('close', (code) => end(code === 0))
  })
