import type { App } from '#server/app.ts'
import type { Db } from '#server/kernel/context.ts'
import type { Marking } from './markers.ts'
import type { Random } from './random.ts'

/** Links and seats, which the program keeps as hashes: whoever holds one sees what it opens. */
export type Keyring = { token: string; opens: string; kind: 'questions' | 'code' | 'seat' }[]

export type Site = { app: App; db: Db; random: Random; marking: Marking }
export type Account = { id: string; token: string }
export type Peopled = { accounts: Account[]; keyring: Keyring }

export type Organisation = { id: string; enterpriseId: string }
export type Someone = { id: string; token: string; organisation: string; administrator: boolean }
export type Place = Site & {
  workspace: { id: string; slug: string }
  organisations: Organisation[]
  people: Someone[]
  keyring: Keyring
}

/** A random one of a list that is never empty. */
export const one = <One>({ random }: Pick<Site, 'random'>, list: readonly One[]): One =>
  random.pick(list) as One
