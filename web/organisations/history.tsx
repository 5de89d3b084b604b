import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Names } from '#model/contract/workspaces.ts'
import type { HistoryEntry, OrganisationRef } from '#model/organisations/history.ts'
import { nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { Row, Rows } from '#web/ui/rows.tsx'
import { blanks, Linked } from './linked.tsx'
import { OrganisationLink } from './organisation-link.tsx'

/** What an organisation was called, with its abbreviation where it had one. */
const calledIn = (names: Names, abbreviation: string, language: string): string =>
  abbreviation === '' ? nameIn(names, language) : `${nameIn(names, language)} (${abbreviation})`

type Moved = Extract<HistoryEntry, { kind: 'moved' }>

const keyOfMove = ({ before, after }: Moved) => {
  if (before === null) return 'movedIn'
  return after === null ? 'movedOut' : 'moved'
}

const linkTo = (other: OrganisationRef | null): ReactNode =>
  other === null ? null : <OrganisationLink organisation={other} />

const Sentence = ({ entry }: { entry: HistoryEntry }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  switch (entry.kind) {
    case 'began':
    case 'ended':
      return t(`organisations.history.${entry.kind}`)
    case 'renamed':
      return t('organisations.history.renamed', {
        before: calledIn(entry.before, entry.abbreviations.before, language),
        after: calledIn(entry.after, entry.abbreviations.after, language),
      })
    case 'moved':
      return (
        <Linked
          text={t(`organisations.history.${keyOfMove(entry)}`, blanks)}
          links={{ before: linkTo(entry.before), after: linkTo(entry.after) }}
        />
      )
    default:
      return (
        <Linked
          text={t(`organisations.history.${entry.kind}`, blanks)}
          links={{ other: linkTo(entry.other) }}
        />
      )
  }
}

/** What happened to an organisation, in sentences, the newest first. */
export const History = ({ history }: { history: readonly HistoryEntry[] }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  if (history.length === 0) return <Text c="dimmed">{t('organisations.history.none')}</Text>
  return (
    <Rows label={t('organisations.history.title')}>
      {history.map((entry) => (
        <Row key={JSON.stringify(entry)}>
          <Text size="sm" c="dimmed">
            {formats.day(entry.on)}
          </Text>
          <Text style={{ overflowWrap: 'anywhere' }}>
            <Sentence entry={entry} />
          </Text>
        </Row>
      ))}
    </Rows>
  )
}
