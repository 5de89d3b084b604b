import { z } from 'zod'
import type { Wording } from '../wording/wording.ts'

/** What people are told of; each kind has its sentence in the wording catalogue (`notices.sentence`). */
export const NoticeKind = z.enum([
  'mentioned',
  'assigned',
  'replied',
  'thread-resolved',
  'suggested',
  'suggestion-decided',
  'sign-off-asked',
  'need-answered',
  'questions-asked',
  'questions-answered',
  'conflict-marked',
  'conflict-decided',
  'word-asked',
  'word-given',
  'workshop-ended',
  'role-ended',
  'relationship',
])
export type NoticeKind = z.infer<typeof NoticeKind>

/** How a kind of notice is mailed: as it happens, in one mail a day, or not at all. In the product it always stands. */
export const MailWay = z.enum(['immediately', 'daily', 'off'])
export type MailWay = z.infer<typeof MailWay>

/** What a link in a mail has turned off: one kind, or all. */
export const Stopped = z.union([NoticeKind, z.literal('all')])
export type Stopped = z.infer<typeof Stopped>

/** What asks one person for something is mailed as it happens; what keeps up with others' work comes once a day. */
export const usualWays: Readonly<Record<NoticeKind, MailWay>> = {
  mentioned: 'immediately',
  assigned: 'immediately',
  replied: 'daily',
  'thread-resolved': 'daily',
  suggested: 'daily',
  'suggestion-decided': 'daily',
  'sign-off-asked': 'immediately',
  'need-answered': 'immediately',
  'questions-asked': 'immediately',
  'questions-answered': 'daily',
  'conflict-marked': 'daily',
  'conflict-decided': 'immediately',
  'word-asked': 'immediately',
  'word-given': 'daily',
  'workshop-ended': 'daily',
  'role-ended': 'immediately',
  relationship: 'daily',
}

/** An hour and minute of the day, as the clock on the wall shows it: HH:MM. */
export const Hour = z.string().refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), {
  error: 'must be a time such as 07:30',
  params: { code: 'hour' },
})

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The IANA name of a time zone, such as America/Toronto; an offset is none, because it knows no summer. */
export const TimeZone = z
  .string()
  .max(64)
  .regex(/^[A-Za-z]/, { error: 'must be the name of a time zone such as America/Toronto' })
  .refine(isTimeZone, { error: 'must be the name of a time zone such as America/Toronto' })

/** Hours in which no mail is sent, by the person's clock; they may reach over midnight. */
export const QuietHours = z
  .strictObject({ from: Hour, until: Hour })
  .refine(({ from, until }) => from !== until, {
    path: ['until'],
    error: 'must differ from when they begin',
    params: { code: 'differs' },
  })
export type QuietHours = z.infer<typeof QuietHours>

/** When somebody is mailed of what. */
export const NoticeSettings = z.strictObject({
  /** Null until it is known: then no hours are quiet, and the daily mail goes by UTC. */
  timeZone: TimeZone.nullable(),
  quiet: QuietHours.nullable(),
  digestAt: Hour,
  ways: z.record(NoticeKind, MailWay),
})
export type NoticeSettings = z.infer<typeof NoticeSettings>

type Wished = { ways: Partial<Record<NoticeKind, MailWay>>; stopped: readonly Stopped[] }

/** How a kind is mailed: a link in a mail that turned it off comes before what was chosen, and that before the usual. */
export const wayOf = ({ ways, stopped }: Wished, kind: NoticeKind): MailWay =>
  stopped.includes('all') || stopped.includes(kind) ? 'off' : (ways[kind] ?? usualWays[kind])

/** Kinds whose sentence depends on how it came out. */
const variants: Partial<Record<NoticeKind, readonly string[]>> = {
  'suggestion-decided': ['accepted', 'declined', 'countered'],
  'need-answered': ['draft', 'service', 'declined'],
  'questions-asked': ['reminder'],
  'conflict-marked': ['reopened'],
  'word-asked': ['decision', 'wording', 'taken-back'],
  'word-given': ['given', 'refused', 'taken-back'],
  'role-ended': ['ended', 'with-relationship', 'given-up', 'handed-over', 'handed-over-open', 'term', 'soon'],
  relationship: [
    'duty',
    'items',
    'stage',
    'ended',
    'end-planned',
    'end-taken-back',
    'ended-as-planned',
    'review',
  ],
}

type Told = { kind: NoticeKind; by: string; subject: string; params: Readonly<Record<string, string>> }

/** Which sentence of the wording catalogue (`notices.sentence`) tells of a notice. */
export const sentenceOf = ({
  kind,
  params,
}: Omit<Told, 'by' | 'subject'>): keyof Wording['notices']['sentence'] => {
  const variant = params['variant'] ?? ''
  // Each variant above has its sentence; a test holds them together.
  return (variants[kind]?.includes(variant) ? `${kind}-${variant}` : kind) as NoticeKind
}

/** What fills the sentence of a notice. */
export const wordsOf = ({ by, subject, params }: Omit<Told, 'kind'>) => ({
  by,
  subject,
  number: params['number'] ?? '',
})
