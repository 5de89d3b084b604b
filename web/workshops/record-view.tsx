import { Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { QuestionRecord, WorkshopRecord } from '#model/contract/workshop-views.ts'
import { openOf, wasAsked } from '#model/workshops/record.ts'
import { CopyTextButton } from '#web/ui/copy-text-button.tsx'
import { ErrorPanel } from '#web/ui/error-panel.tsx'
import { useFormats } from '#web/ui/formats.ts'
import { ButtonLink } from '#web/ui/link.tsx'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { Page, Section } from '#web/ui/page.tsx'
import { recordQuery } from './queries.ts'
import { groupLine, recordText, spentLine, whenLine } from './record-text.ts'
import { SpeakingBadge } from './speaking-badge.tsx'
import type { Place } from './use-leading.ts'
import { useTargetName } from './use-target-name.ts'
import classes from './record.module.css'

const Decided = ({ record }: { record: QuestionRecord }) => {
  const { t } = useTranslation()
  const targetName = useTargetName()
  if (record.clauses.length === 0) return <Text c="dimmed">{t('workshops.record.nothing')}</Text>
  return (
    <ul className={classes.clauses}>
      {record.clauses.map(({ id, target, text }) => (
        <li key={id}>
          <span className={classes.quiet}>{targetName(target)}</span>
          <span className={classes.clause}>{text}</span>
        </li>
      ))}
    </ul>
  )
}

const Open = ({ record }: { record: QuestionRecord }) => {
  const { t } = useTranslation()
  const { groups, answers } = openOf(record)
  const nothing = groups.length + answers.length + record.unrevealed === 0
  if (nothing) return <Text c="dimmed">{t('workshops.record.noneOpen')}</Text>
  return (
    <ul className={classes.open}>
      {groups.map((group) => (
        <li key={group.id}>{groupLine(t, group)}</li>
      ))}
      {answers.map(({ id, text }) => (
        <li key={id} className={classes.answer}>
          {text}
        </li>
      ))}
      {record.unrevealed > 0 && <li>{t('workshops.record.unrevealed', { count: record.unrevealed })}</li>}
    </ul>
  )
}

const QuestionSection = ({ record, endedAt }: { record: QuestionRecord; endedAt: string }) => {
  const { t } = useTranslation()
  return (
    <Section title={t(`service.guide.${record.question}.question`)}>
      <Text c="dimmed">{spentLine(t, record, endedAt)}</Text>
      <Title order={3} className={classes.part}>
        {t('workshops.record.decided')}
      </Title>
      <Decided record={record} />
      <Title order={3} className={classes.part}>
        {t('workshops.record.open')}
      </Title>
      <Open record={record} />
      {record.note !== '' && (
        <>
          <Title order={3} className={classes.part}>
            {t('workshops.record.note')}
          </Title>
          <Text style={{ whiteSpace: 'pre-line' }}>{record.note}</Text>
        </>
      )}
    </Section>
  )
}

const Participants = ({ record }: { record: WorkshopRecord }) => {
  const { t } = useTranslation()
  return (
    <Section title={t('workshops.record.participants')}>
      {record.participants.length === 0 && <Text c="dimmed">{t('workshops.record.nobody')}</Text>}
      <p className={classes.sides}>
        {record.participants.map(({ role, people }) => (
          <span key={role} className={classes.side}>
            <SpeakingBadge role={role} /> {people}
          </span>
        ))}
      </p>
    </Section>
  )
}

const NotAsked = ({ records }: { records: readonly QuestionRecord[] }) => {
  const { t } = useTranslation()
  if (records.length === 0) return null
  return (
    <Section title={t('workshops.record.notAsked')}>
      <ul className={classes.open}>
        {records.map(({ question, note }) => (
          <li key={question}>
            {t(`service.guide.${question}.question`)}
            {note !== '' && <Text c="dimmed">{note}</Text>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What came of a workshop: what is decided and what is open, question by question. */
export const RecordView = ({ place }: { place: Place }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const targetName = useTargetName()
  const { data, error, refetch } = useQuery(recordQuery(place))
  if (!data) return error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <LoadingPanel />
  const endedAt = data.endedAt ?? data.begunAt
  return (
    <Page
      title={t('workshops.record.title')}
      above={t('workshops.record.about', { service: data.service.name })}
      lead={whenLine({ t, formats }, data)}
      actions={
        <>
          <CopyTextButton
            label={t('workshops.record.copy')}
            read={() => recordText({ t, formats, targetName }, data)}
          />
          <ButtonLink to="/w/$workspace/services/$service" params={place} variant="default">
            {t('workshops.record.toService')}
          </ButtonLink>
        </>
      }
    >
      <Participants record={data} />
      {data.questions.filter(wasAsked).map((question) => (
        <QuestionSection key={question.question} record={question} endedAt={endedAt} />
      ))}
      <NotAsked records={data.questions.filter((question) => !wasAsked(question))} />
    </Page>
  )
}
