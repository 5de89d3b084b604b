import { Text } from '@mantine/core'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { JournalEntry } from '#model/contract/administration.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useFormats } from '#web/ui/formats.ts'
import { texts } from '#web/ui/language.ts'
import { TextLink } from '#web/ui/link.tsx'
import { Page } from '#web/ui/page.tsx'
import { More, Row, Rows } from '#web/ui/rows.tsx'
import { say } from '#web/ui/say.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import classes from './administration.module.css'
import { journalQuery } from './queries.ts'

/** An entry as a sentence: who did what. A fact without a sentence of its own is shown by its name. */
const sentenceOf = (t: TFunction, { actor, fact, subject }: JournalEntry): string => {
  const about = {
    actor: actor.name || t('administration.journal.system'),
    subject: subject.name.replace(/\.$/, ''),
    fact,
  }
  const key = `administration.journal.facts.${fact}`
  return texts.exists(key) ? say(t, key, about) : t('administration.journal.other', about)
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0)

const Side = ({ title, value }: { title: string; value: unknown }) => {
  const { t } = useTranslation()
  return (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <pre className={classes.json}>
        {isNothing(value) ? t('administration.journal.nothing') : JSON.stringify(value, null, 2)}
      </pre>
    </div>
  )
}

const EntryRow = ({ entry, workspace }: { entry: JournalEntry; workspace: string }) => {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const sentence = sentenceOf(t, entry)
  const { at, before, after, reason, subject } = entry
  const hasDetails = !isNothing(before) || !isNothing(after)
  return (
    <Row>
      <Text>{sentence}</Text>
      {reason !== '' && <Text>{t('administration.journal.reason', { reason })}</Text>}
      <Text size="sm" c="dimmed">
        <time dateTime={at}>{moment(at)}</time>
        {subject.kind === 'service' && (
          <>
            {' · '}
            <TextLink
              to="/w/$workspace/services/$service"
              params={{ workspace, service: subject.id }}
              underline="always"
              aria-label={`${t('home.open')}: ${subject.name}`}
            >
              {t('home.open')}
            </TextLink>
          </>
        )}
      </Text>
      {hasDetails && (
        <details>
          <summary
            className={classes.summary}
            aria-label={t('administration.journal.detailsOf', { sentence })}
          >
            {t('administration.journal.details')}
          </summary>
          <div className={classes.details}>
            <Side title={t('administration.journal.before')} value={before} />
            <Side title={t('administration.journal.after')} value={after} />
          </div>
        </details>
      )}
    </Row>
  )
}

/** Who did what, and when; before and after where one asks. */
export const JournalScreen = () => {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const query = useSuspenseInfiniteQuery(journalQuery(slug))
  const entries = query.data.pages.flatMap((page) => page.entries)
  return (
    <Page title={t('administration.journal.title')} lead={t('administration.journal.lead')}>
      {entries.length === 0 ? (
        <EmptyState title={t('administration.journal.empty')} />
      ) : (
        <Rows>
          {entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} workspace={slug} />
          ))}
        </Rows>
      )}
      <More {...query} />
    </Page>
  )
}
