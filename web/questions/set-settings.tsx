import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionSet } from '#model/contract/questions.ts'
import { mostLinkAnswers } from '#model/questions/asking.ts'
import { ProblemError } from '#model/contract/client.ts'
import { client } from '#web/client.ts'
import { AudienceField } from '#web/people-groups/audience-field.tsx'
import { audiencesOf, noAudiences } from '#web/people-groups/audiences.ts'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { FormProblem } from '#web/ui/form.tsx'
import { useFormats } from '#web/ui/formats.ts'
import { problemText } from '#web/ui/problem-text.ts'
import { sayDone, useAction } from '#web/ui/saved.tsx'
import { useMutation } from '#web/ui/use-mutation.ts'
import { AskedAudiences, People } from './asked-people.tsx'
import { type AskablePerson, PeopleField } from './people-field.tsx'
import classes from './questions.module.css'

type SetSettingsProps = {
  workspace: string
  service: string
  set: QuestionSet
  changed: () => unknown
  onLink: (address: string) => void
}

/** Whether it was refused because a group comes to nobody who can be asked. */
const isOfNobody = (error: unknown): boolean =>
  error instanceof ProblemError &&
  (error.problem.fields ?? []).some(({ path }) => path.replace(/^body\./, '') === 'audiences')

const AskMore = ({ workspace, service, set, changed }: SetSettingsProps) => {
  const { t } = useTranslation()
  const [people, setPeople] = useState<AskablePerson[]>([])
  const [audiences, setAudiences] = useState(noAudiences)
  const ask = useMutation({
    mutationFn: () =>
      client.askMorePeople({
        params: { workspace, service, set: set.id },
        body: { personIds: people.map(({ id }) => id), audiences: audiencesOf(audiences) },
      }),
    meta: { shown: true },
    onSuccess: () => {
      setPeople([])
      setAudiences(noAudiences)
      sayDone(t('questions.ask.done'))
      return changed()
    },
  })
  const isNobody = isOfNobody(ask.error)
  return (
    <Stack gap="sm">
      <PeopleField
        workspace={workspace}
        service={service}
        chosen={people}
        choose={setPeople}
        without={set.people.map(({ id }) => id)}
      />
      <AudienceField
        value={audiences}
        onChange={(chosen) => {
          setAudiences(chosen)
          ask.reset()
        }}
        error={isNobody ? t('peopleGroups.asked.nobody') : undefined}
      />
      <FormProblem>{ask.error && !isNobody && problemText(t, ask.error)}</FormProblem>
      <div>
        <Button
          variant="default"
          loading={ask.isPending}
          disabled={people.length + audiences.chosen.length === 0}
          onClick={() => ask.mutate()}
        >
          {t('questions.set.askMore')}
        </Button>
      </div>
    </Stack>
  )
}

const Reminder = ({ workspace, service, set, changed }: SetSettingsProps) => {
  const { t } = useTranslation()
  const remind = useAction({
    send: () => client.remindPeople({ params: { workspace, service, set: set.id } }),
    done: ({ reminded }) => {
      sayDone(t('questions.set.reminded', { count: reminded }))
      return changed()
    },
  })
  const isWaiting = set.asked > set.answered.byPeople
  if (set.can.includes('remind')) {
    return (
      <div>
        <Button variant="default" loading={remind.isPending} onClick={() => remind.mutate(undefined)}>
          {t('questions.set.remind')}
        </Button>
      </div>
    )
  }
  return isWaiting && set.can.length > 0 ? (
    <Text size="sm" c="dimmed">
      {t('questions.set.remindWait')}
    </Text>
  ) : null
}

const LinkState = ({ set }: { set: QuestionSet }) => {
  const { t } = useTranslation()
  const { dayOf } = useFormats()
  if (!set.link) return <Text>{t('questions.link.none')}</Text>
  const { madeAt, answers, isFull } = set.link
  return (
    <>
      <Text>{t('questions.link.made', { date: dayOf(madeAt), count: answers, most: mostLinkAnswers })}</Text>
      {isFull && set.isOpen && <Text c="var(--warn-ink)">{t('questions.link.full')}</Text>}
    </>
  )
}

/** What asks before a link stops working, or the questions end. */
const Asking = (props: SetSettingsProps & { about: 'link' | 'close'; onClose: () => void }) => {
  const { t } = useTranslation()
  const { workspace, service, set, changed, onLink, about, onClose } = props
  const params = { workspace, service, set: set.id }
  const renew = useAction({
    send: () => client.renewQuestionLink({ params }),
    done: async ({ link }) => {
      onClose()
      await changed()
      if (link) onLink(link)
    },
  })
  const close = useAction({
    send: () => client.closeQuestions({ params }),
    done: async () => {
      onClose()
      await changed()
    },
    saved: t('questions.set.closeDone'),
  })
  const isLink = about === 'link'
  return (
    <ConfirmDialog
      title={t(isLink ? 'questions.link.renew' : 'questions.set.close')}
      text={t(isLink ? 'questions.link.renewText' : 'questions.set.closeText')}
      confirm={t(isLink ? 'questions.link.renew' : 'questions.set.close')}
      busy={renew.isPending || close.isPending}
      onConfirm={() => (isLink ? renew : close).mutate(undefined)}
      onClose={onClose}
    />
  )
}

/** Who was asked, the open link, and how the questions end. */
export const SetSettings = (props: SetSettingsProps) => {
  const { t } = useTranslation()
  const { workspace, service, set, changed, onLink } = props
  const [about, setAbout] = useState<'link' | 'close' | null>(null)
  const make = useAction({
    send: () => client.renewQuestionLink({ params: { workspace, service, set: set.id } }),
    done: async ({ link }) => {
      await changed()
      if (link) onLink(link)
    },
  })
  return (
    <div className={classes.part}>
      {set.asked > 0 && (
        <>
          <Title order={4}>{t('questions.set.who')}</Title>
          {set.people.length > 0 && <People people={set.people} />}
          <AskedAudiences audiences={set.audiences} />
          <Reminder {...props} />
        </>
      )}
      {set.can.includes('ask-more') && <AskMore {...props} />}
      <Title order={4}>{t('questions.link.title')}</Title>
      <LinkState set={set} />
      <Group>
        {set.can.includes('renew-link') && (
          <Button
            variant="default"
            loading={make.isPending}
            onClick={() => (set.link ? setAbout('link') : make.mutate(undefined))}
          >
            {t(set.link ? 'questions.link.renew' : 'questions.link.make')}
          </Button>
        )}
        {set.can.includes('close') && (
          <Button variant="default" onClick={() => setAbout('close')}>
            {t('questions.set.close')}
          </Button>
        )}
      </Group>
      {about && <Asking {...props} about={about} onClose={() => setAbout(null)} />}
    </div>
  )
}
