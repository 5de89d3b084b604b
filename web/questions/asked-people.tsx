import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AskedAudience, AskedPerson } from '#model/contract/questions.ts'
import { nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import classes from './questions.module.css'

const PersonLine = ({ person }: { person: AskedPerson }) => {
  const { t } = useTranslation()
  const { dayOf } = useFormats()
  const { name, askedAt, remindedAt, answeredAt } = person
  const state = answeredAt
    ? t('questions.set.hasAnswered', { date: dayOf(answeredAt) })
    : remindedAt
      ? t('questions.set.wasReminded', { date: dayOf(remindedAt) })
      : t('questions.set.wasAsked', { date: dayOf(askedAt) })
  return (
    <li>
      {name}{' '}
      <Text span size="sm" c="dimmed">
        {state}
      </Text>
    </li>
  )
}

/** People who were asked by name, and where that stands. */
export const People = ({ people }: { people: readonly AskedPerson[] }) => (
  <ul className={classes.people}>
    {people.map((person) => (
      <PersonLine key={person.id} person={person} />
    ))}
  </ul>
)

/** Who it went to: a group, or all staff of an organisation. */
const useCalled = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  return ({ group, organisation, withUnits }: AskedAudience): string =>
    group?.name ??
    t(withUnits ? 'peopleGroups.asked.staffWithUnits' : 'peopleGroups.asked.staffOf', {
      organisation: organisation ? nameIn(organisation.names, language) : '',
    })
}

const AudienceLine = ({ audience, brief }: { audience: AskedAudience; brief: boolean }) => {
  const { t } = useTranslation()
  const { dayOf } = useFormats()
  const calledOf = useCalled()
  const { asked, askedAt, leftOut, people } = audience
  return (
    <li>
      {calledOf(audience)}{' '}
      <Text span size="sm" c="dimmed">
        {t('peopleGroups.asked.went', { count: asked, date: dayOf(askedAt) })}
        {leftOut > 0 && ` · ${t('peopleGroups.asked.leftOut', { count: leftOut })}`}
      </Text>
      {!brief && people !== null && people.length > 0 && (
        <details>
          <summary>{t('peopleGroups.asked.who')}</summary>
          <People people={people} />
          {people.length < asked && (
            <Text size="sm" c="dimmed">
              {t('peopleGroups.asked.overlap')}
            </Text>
          )}
        </details>
      )}
    </li>
  )
}

type AskedAudiencesProps = {
  audiences: readonly AskedAudience[]
  /** Without the people of each. */
  brief?: boolean
}

/** Whom the questions went to together, group by group; with names for who may see who is in groups. */
export const AskedAudiences = ({ audiences, brief = false }: AskedAudiencesProps) =>
  audiences.length === 0 ? null : (
    <ul className={classes.people}>
      {audiences.map((audience) => (
        <AudienceLine key={audience.id} audience={audience} brief={brief} />
      ))}
    </ul>
  )
