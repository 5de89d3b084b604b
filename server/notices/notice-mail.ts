import { type NoticeKind, sentenceOf, type Stopped, wordsOf } from '#model/notices/notice.ts'
import type { Settings } from '#server/kernel/context.ts'
import { sayIn } from '#server/kernel/wording.ts'
import type { NewMail } from '#server/mail/index.ts'
import type { Reader } from './find-readers.ts'
import { stopToken } from './stop-token.ts'

/** What a notice says: who did what to which thing, and where it leads. */
export type Told = {
  id: string
  kind: NoticeKind
  by: string
  subject: string
  path: string
  params: Record<string, string>
}

type Means = { settings: Settings; scope: { workspaceId: string } }

/** A longer list is one that nobody reads; what is left out stands on the page of notices. */
const most = 50

/** The mail that tells somebody of these notices, in their language: one by itself, several as a list. */
export const mailOf = (ctx: Means, reader: Reader, told: readonly Told[]): NewMail => {
  const say = sayIn(reader.language)
  const kinds = new Set(told.map(({ kind }) => kind))
  const [kind = 'mentioned'] = kinds
  const stopUrl = stopUrlOf(ctx, reader, kinds.size === 1 ? kind : 'all')
  const place = `${ctx.settings.publicUrl}/w/${reader.slug}`
  const paragraphs = told.slice(0, most).map((one) => paragraphOf(say, one, place))
  const left = told.length - paragraphs.length
  const more = left > 0 ? [say('notices.mail.more', { count: left, link: `${place}/notices` })] : []
  const [first] = told
  const subject =
    told.length === 1 && first
      ? say(`notices.subject.${first.kind}`, wordsOf(first))
      : say('notices.mail.subject', { count: told.length })
  const hello = say('notices.mail.hello', { name: reader.name })
  const lead = told.length === 1 ? [] : [say('notices.mail.lead')]
  const stop = say(kinds.size === 1 ? 'notices.mail.stopKind' : 'notices.mail.stopAll', { link: stopUrl })
  return {
    to: reader.email,
    subject,
    text: [hello, ...lead, ...paragraphs, ...more, `-- \n${stop}\n`].join('\n\n'),
    secret: false,
    stopUrl,
  }
}

/** Sentence, quotation and link of one notice. */
const paragraphOf = (say: ReturnType<typeof sayIn>, told: Told, place: string): string => {
  const { params, path } = told
  const sentence = say(`notices.sentence.${sentenceOf(told)}`, wordsOf(told))
  const excerpt = params['excerpt'] ? [params['excerpt'].replaceAll(/^/gm, '  ')] : []
  return [sentence, ...excerpt, `${place}${path}`].join('\n\n')
}

const stopUrlOf = ({ settings, scope }: Means, reader: Reader, stops: Stopped): string =>
  `${settings.publicUrl}/stop-mails/${stopToken(settings, { ...scope, personId: reader.id, stops })}`
