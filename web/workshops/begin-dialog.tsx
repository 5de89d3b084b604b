import { ActionIcon, Checkbox, NativeSelect, Stack, Text } from '@mantine/core'
import { ArrowDownIcon, ArrowUpIcon } from '@radix-ui/react-icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopSummary } from '#model/contract/workshop-views.ts'
import { type QuestionId, questions } from '#model/definition/questions.ts'
import { mostVotes } from '#model/workshops/workshop.ts'
import { client } from '#web/client.ts'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { ButtonLink } from '#web/ui/link.tsx'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { useMutation } from '#web/ui/use-mutation.ts'
import { keepScreen, workshopsQuery } from './queries.ts'
import classes from './begin.module.css'

type Choice = { question: QuestionId; chosen: boolean }

const usualVotes = 3
/** About as many as a group can go through in an hour and a half: the heart of a definition, from both sides of it. */
const usual: ReadonlySet<QuestionId> = new Set([
  'outcomes',
  'affected',
  'tasks',
  'imposedCosts',
  'imposedRisks',
])

const moved = (choices: readonly Choice[], from: number, to: number): Choice[] => {
  const next = [...choices]
  next.splice(to, 0, ...next.splice(from, 1))
  return next
}

type ChoicesProps = { choices: readonly Choice[]; setChoices: (choices: Choice[]) => void }

/** The questions of the guided path; those chosen are asked in the order in which they stand. */
const QuestionChoices = ({ choices, setChoices }: ChoicesProps) => {
  const { t } = useTranslation()
  return (
    <fieldset className={classes.fieldset}>
      <legend className={classes.legend}>{t('workshops.begin.questions')}</legend>
      <Text size="sm" c="dimmed">
        {t('workshops.begin.questionsHelp')}
      </Text>
      <ol className={classes.questions}>
        {choices.map(({ question, chosen }, index) => {
          const asked = t(`service.guide.${question}.question`)
          return (
            <li key={question} className={classes.row}>
              <Checkbox
                className={classes.grow}
                label={asked}
                checked={chosen}
                onChange={(event) => {
                  const { checked } = event.currentTarget
                  setChoices(
                    choices.map((one) => (one.question === question ? { question, chosen: checked } : one)),
                  )
                }}
              />
              <ActionIcon
                variant="subtle"
                size="lg"
                disabled={index === 0}
                aria-label={t('workshops.begin.earlier', { question: asked })}
                onClick={() => setChoices(moved(choices, index, index - 1))}
              >
                <ArrowUpIcon aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                size="lg"
                disabled={index === choices.length - 1}
                aria-label={t('workshops.begin.later', { question: asked })}
                onClick={() => setChoices(moved(choices, index, index + 1))}
              >
                <ArrowDownIcon aria-hidden />
              </ActionIcon>
            </li>
          )
        })}
      </ol>
    </fieldset>
  )
}

type BeginDialogProps = { workspace: string; service: string; onClose: () => void }

const Beginning = ({ workspace, service, onClose }: BeginDialogProps) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [choices, setChoices] = useState<Choice[]>(() =>
    questions.map(({ id }) => ({ question: id, chosen: usual.has(id) })),
  )
  const [votes, setVotes] = useState(usualVotes)
  const [named, setNamed] = useState(false)
  const asked = choices.filter(({ chosen }) => chosen).map(({ question }) => question)
  const begin = useMutation({
    mutationFn: () =>
      client.beginWorkshop({ params: { workspace, service }, body: { questions: asked, votes, named } }),
    meta: { shown: true },
    onSuccess: async (news) => {
      const workshop = news.view?.id ?? ''
      keepScreen(queries, { workspace, service, workshop }, news)
      void queries.invalidateQueries({ queryKey: ['workshops', workspace, service] })
      await navigate({
        to: '/w/$workspace/services/$service/workshops/$workshop',
        params: { workspace, service, workshop },
      })
    },
  })
  return (
    <ConfirmDialog
      title={t('workshops.hold')}
      text={t('workshops.begin.text')}
      confirm={t('workshops.begin.submit')}
      size="xl"
      missing={asked.length === 0 ? [t('workshops.begin.questions')] : []}
      busy={begin.isPending}
      error={begin.error}
      onConfirm={() => begin.mutate()}
      onClose={onClose}
    >
      <QuestionChoices choices={choices} setChoices={setChoices} />
      <NativeSelect
        size="md"
        maw="20rem"
        label={t('workshops.begin.votes')}
        value={String(votes)}
        onChange={(event) => setVotes(Number(event.currentTarget.value))}
        data={Array.from({ length: mostVotes }, (_, index) => String(index + 1))}
      />
      <Checkbox
        size="md"
        label={t('workshops.begin.named')}
        description={t('workshops.begin.namedHelp')}
        checked={named}
        onChange={(event) => setNamed(event.currentTarget.checked)}
      />
    </ConfirmDialog>
  )
}

type RunningProps = Omit<BeginDialogProps, 'onClose'> & { workshop: WorkshopSummary; onClose: () => void }

const Running = ({ workspace, service, workshop, onClose }: RunningProps) => {
  const { t } = useTranslation()
  return (
    <Dialog onClose={onClose} title={t('workshops.hold')}>
      <Stack>
        <Text>{t('workshops.begin.running', { name: workshop.facilitator.name })}</Text>
        <ButtonLink
          to="/w/$workspace/services/$service/workshops/$workshop"
          params={{ workspace, service, workshop: workshop.id }}
        >
          {t('workshops.begin.open')}
        </ButtonLink>
        {workshop.code !== null && (
          <ButtonLink to="/join" search={{ code: workshop.code }} variant="default">
            {t('workshops.begin.takePart')}
          </ButtonLink>
        )}
      </Stack>
    </Dialog>
  )
}

/** Begins a workshop on a draft, or leads to the one that is being held. */
export const BeginDialog = (props: BeginDialogProps) => {
  const { t } = useTranslation()
  const { data, isPending } = useQuery({
    ...workshopsQuery(props.workspace, props.service),
    staleTime: 0,
  })
  if (isPending) {
    return (
      <Dialog onClose={props.onClose} title={t('workshops.hold')}>
        <LoadingPanel />
      </Dialog>
    )
  }
  const running = data?.workshops.find(({ endedAt }) => endedAt === null)
  return running ? <Running {...props} workshop={running} /> : <Beginning {...props} />
}
