import { Button, Collapse, Group, Text, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionSet } from '#model/contract/questions.ts'
import { useDocument } from '#web/services/document/document-view.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ErrorPanel } from '#web/ui/error-panel.tsx'
import { useFormats } from '#web/ui/formats.ts'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { AskedAudiences } from './asked-people.tsx'
import { AskForm } from './ask-form.tsx'
import { InMyLanguage } from './answer-fields.tsx'
import { NewLink } from './new-link.tsx'
import { questionSetsQuery } from './queries.ts'
import classes from './questions.module.css'
import { SetAnswers } from './set-answers.tsx'
import { SetSettings } from './set-settings.tsx'

const SetFacts = ({ set }: { set: QuestionSet }) => {
  const { t } = useTranslation()
  const { day, dayOf } = useFormats()
  const { askedBy, askedAt, closesOn, closedAt, isOpen, asked, answered } = set
  const end = closedAt
    ? t('questions.set.closedOn', { date: dayOf(closedAt) })
    : t(isOpen ? 'questions.set.openUntil' : 'questions.set.endedOn', { date: day(closesOn) })
  return (
    <div className={classes.facts}>
      <Text size="sm" c="dimmed">
        {t('questions.set.askedBy', { name: askedBy.name, date: dayOf(askedAt) })} · {end}
      </Text>
      {asked > 0 && <Text>{t('questions.set.people', { count: asked, answered: answered.byPeople })}</Text>}
      <AskedAudiences audiences={set.audiences} brief />
      {(set.link ?? answered.byLink > 0) && (
        <Text>{t('questions.set.byLink', { count: answered.byLink })}</Text>
      )}
    </div>
  )
}

type SetViewProps = {
  workspace: string
  service: string
  set: QuestionSet
  isFirst: boolean
  changed: () => unknown
  onLink: (address: string) => void
  toDefinition: () => void
}

/** One set: how it stands, what can be done about it, and what was answered. */
const SetView = ({ isFirst, toDefinition, ...props }: SetViewProps) => {
  const { t } = useTranslation()
  const { workspace, service, set } = props
  const [settings, setSettings] = useState(false)
  const [answers, setAnswers] = useState(isFirst)
  return (
    <section className={classes.set} aria-labelledby={`set-${set.id}`}>
      <Title order={3} id={`set-${set.id}`}>
        <InMyLanguage text={set.title} />
      </Title>
      <SetFacts set={set} />
      <Group>
        <Button variant="default" aria-expanded={answers} onClick={() => setAnswers(!answers)}>
          {t('questions.set.answers')}
        </Button>
        <Button variant="default" aria-expanded={settings} onClick={() => setSettings(!settings)}>
          {t('questions.set.settings')}
        </Button>
      </Group>
      <Collapse expanded={settings}>
        <SetSettings {...props} />
      </Collapse>
      {answers && (
        <div className={classes.given}>
          <SetAnswers workspace={workspace} service={service} set={set} toDefinition={toDefinition} />
        </div>
      )}
    </section>
  )
}

type QuestionsTabProps = {
  workspace: string
  /** Shows the definition, once an answer has become part of it. */
  toDefinition: () => void
}

/** What users were asked about a service, and what they said; for those who are invited to it. */
export const QuestionsTab = ({ workspace, toDefinition }: QuestionsTabProps) => {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { page } = useDocument()
  const service = page.id
  const { data, error } = useQuery(questionSetsQuery(workspace, service))
  const [asking, setAsking] = useState(false)
  const [link, setLink] = useState<string | null>(null)
  const changed = () =>
    queries.invalidateQueries({ queryKey: questionSetsQuery(workspace, service).queryKey })
  if (error && !data) return <ErrorPanel error={error} />
  if (!data) return <LoadingPanel />
  const begin = data.can.includes('ask') && (
    <Button onClick={() => setAsking(true)}>{t('questions.ask.begin')}</Button>
  )
  if (asking) {
    return (
      <div className={classes.tab}>
        <div className={classes.facts}>
          <Title order={2}>{t('questions.ask.title')}</Title>
          <Text c="dimmed">{t('questions.ask.lead')}</Text>
        </div>
        <AskForm
          workspace={workspace}
          service={service}
          onCancel={() => setAsking(false)}
          onAsked={(reply) => {
            setAsking(false)
            setLink(reply.link)
            void changed()
          }}
        />
      </div>
    )
  }
  return (
    <div className={classes.tab}>
      <div className={classes.facts}>
        <Group justify="space-between">
          <Title order={2}>{t('questions.tab')}</Title>
          {data.sets.length > 0 && begin}
        </Group>
        <Text c="dimmed">{t('questions.lead')}</Text>
      </div>
      {link !== null && <NewLink address={link} onSeen={() => setLink(null)} />}
      {data.sets.length === 0 && (
        <EmptyState title={t('questions.set.empty')} action={begin || undefined}>
          {t('questions.set.emptyText')}
        </EmptyState>
      )}
      {data.sets.map((set, index) => (
        <SetView
          key={set.id}
          workspace={workspace}
          service={service}
          set={set}
          isFirst={index === 0}
          changed={changed}
          onLink={setLink}
          toDefinition={toDefinition}
        />
      ))}
    </div>
  )
}
