import { Alert, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ListImport } from '#model/contract/spreadsheets.ts'
import { PlanView } from '#web/administration/plan-view.tsx'
import { DefinitionList } from '#web/ui/definition-list.tsx'
import { Section } from '#web/ui/page.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { say } from '#web/ui/say.ts'
import { Mistakes } from './mistakes.tsx'
import classes from './sheets.module.css'

type ListDocument = ListImport['documents'][number]

const mostShown = 5

/** What a service of the list would say: each text that it has, by the name of its field. */
const textsOf = (document: ListDocument): [path: string, text: string][] => {
  if (document.kind !== 'Service') return []
  const { value, use, cost, supply } = document.spec
  return Object.entries({ value, use, cost, supply }).flatMap(([part, fields]) =>
    Object.entries(fields).flatMap(([key, text]): [string, string][] => {
      if (key === 'name') return []
      if (typeof text === 'string' && text !== '') return [[`${part}.${key}`, text]]
      const isCodes = Array.isArray(text) && text.length > 0 && text.every((one) => typeof one === 'string')
      return isCodes ? [[`${part}.${key}`, (text as string[]).join(', ')]] : []
    }),
  )
}

const Document = ({ document, provider }: { document: ListDocument; provider: string }) => {
  const { t } = useTranslation()
  if (document.kind !== 'Service') return null
  const { labels, source } = document.metadata
  return (
    <Row>
      <Text fw={550}>{document.spec.value.name}</Text>
      <Text size="sm" c="dimmed">
        {provider}
        {source.key !== '' && ` · ${source.key}`}
      </Text>
      <details>
        <summary className={classes.summary}>{t('spreadsheets.list.texts')}</summary>
        <DefinitionList
          items={[
            ...textsOf(document).map(([path, text]) => [say(t, `fields.${path}.label`), text] as const),
            ...Object.entries(labels).map(([name, keys]) => [name, keys.join(', ')] as const),
          ]}
        />
      </details>
    </Row>
  )
}

/** What importing a list would do, or did. */
export const ListOutcome = ({ read }: { read: ListImport }) => {
  const { t } = useTranslation()
  const { rows, leftOut, mistakes, mistakeCount, documents, plan } = read
  const providerOf = (document: ListDocument): string =>
    plan.steps.find(
      ({ kind, name }) =>
        document.kind === 'Service' && kind === 'Organisation' && name === document.spec.provider,
    )?.title ?? ''
  const lead =
    leftOut > 0 ? t('spreadsheets.mistakes.leadOfList', { count: leftOut }) : t('spreadsheets.mistakes.lead')
  return (
    <>
      {plan.applied && <Alert color="green">{t('spreadsheets.list.imported')}</Alert>}
      <output>{t('spreadsheets.list.read', { count: rows })}</output>
      {mistakeCount > 0 && <Mistakes mistakes={mistakes} count={mistakeCount} lead={lead} />}
      {!plan.applied && documents.length > 0 && (
        <Section title={t('spreadsheets.list.first')}>
          <Rows label={t('spreadsheets.list.first')}>
            {documents.slice(0, mostShown).map((document) => (
              <Document key={document.metadata.name} document={document} provider={providerOf(document)} />
            ))}
          </Rows>
        </Section>
      )}
      <Section title={t(plan.applied ? 'spreadsheets.plan.titleDone' : 'spreadsheets.plan.title')}>
        <PlanView plan={plan} />
      </Section>
    </>
  )
}
