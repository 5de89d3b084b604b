import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { News, Typing } from './live-people.ts'
import { type Process, residentMemory } from './server-process.ts'

/** What typing cost a server, and how it was for those who typed. Times in milliseconds, memory in megabytes. */
export type Cost = {
  median: number
  p99: number
  /** Of the server's process, for one edit that arrived at one other person, in microseconds. */
  processor: number
  memory: number
  /** Edits that arrived each second, at one other person each. */
  arrivals: number
}

/** How long people may take to come in, and what was typed last to arrive, beyond the time that is measured. */
const patience = 90

const ticks = 100

/** Processor time that a process has used so far, in milliseconds; Linux only. */
const processorTime = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks
}

/** Lets people in from a process of their own; `news` waits for what they say next, not for ever. */
export const bringPeople = (typing: Typing) => {
  const child: ChildProcess = fork(join(import.meta.dirname, 'live-people.ts'), { stdio: 'inherit' })
  const next = <Kind extends News['kind']>(
    kind: Kind,
    seconds = patience,
  ): Promise<Extract<News, { kind: Kind }>> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`Waited ${seconds} s in vain for people: ${kind}.`)),
        seconds * 1000,
      )
      const hear = (news: News): void => {
        if (news.kind !== kind && news.kind !== 'failed') return
        clearTimeout(timer)
        child.off('message', hear)
        if (news.kind === 'failed') reject(new Error(`Somebody could not type on: ${news.why}.`))
        else resolve(news as Extract<News, { kind: Kind }>)
      }
      child.on('message', hear)
    })
  child.send(typing)
  const leave = async (): Promise<void> => {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.disconnect()
    await gone
  }
  return { next, leave }
}

/** Lets people type on a server, and measures what that costs. */
export const costOf = async ({ pid }: Process, typing: Typing): Promise<Cost> => {
  const people = bringPeople(typing)
  try {
    await people.next('begun')
    const before = processorTime(pid)
    const measured = people.next('measured', typing.seconds + patience)
    await people.next('over', typing.seconds + patience)
    const used = processorTime(pid) - before
    const { edits, arrivals, median, p99, missing } = await measured
    if (missing > 0) throw new Error(`Of ${edits} edits, ${missing} did not arrive somewhere.`)
    return {
      median,
      p99,
      processor: (used * 1000) / arrivals,
      memory: residentMemory(pid),
      arrivals: arrivals / typing.seconds,
    }
  } finally {
    await people.leave()
  }
}
