import { ActionIcon, Button, Text, Title } from '@mantine/core'
import { MinusIcon, PlusIcon } from '@radix-ui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JoinedWorkshop } from '#model/contract/workshop-views.ts'
import type { AskedQuestion } from '#model/workshops/workshop.ts'
import { Refusal, usePart } from './answer-form.tsx'
import classes from './phone.module.css'

type Ballot = Readonly<Record<string, number>>

const ballotOf = (votes: JoinedWorkshop['mine']['votes']): Ballot =>
  Object.fromEntries(votes.map(({ groupId, votes: count }) => [groupId, count]))

type VoteFormProps = { token: string; view: JoinedWorkshop; asked: AskedQuestion }

/** A few votes to be spread over the groups, and cast together. */
export const VoteForm = ({ token, view, asked }: VoteFormProps) => {
  const { t } = useTranslation()
  const { question, groups } = asked
  const cast = ballotOf(view.mine.votes)
  const [changed, setChanged] = useState<Ballot | null>(null)
  const ballot = changed ?? cast
  const countOf = (id: string): number => ballot[id] ?? 0
  const left = view.votesEach - groups.reduce((sum, { id }) => sum + countOf(id), 0)
  const send = usePart(
    token,
    (calls, given: Ballot) =>
      calls.castVotes({
        body: {
          question,
          votes: groups
            .filter(({ id }) => (given[id] ?? 0) > 0)
            .map(({ id }) => ({ groupId: id, votes: given[id] ?? 0 })),
        },
      }),
    () => setChanged(null),
  )
  const put = (id: string, step: -1 | 1) => {
    send.reset()
    setChanged({ ...ballot, [id]: countOf(id) + step })
  }
  const isCast = changed === null && view.mine.votes.length > 0
  return (
    <form
      className={classes.part}
      onSubmit={(event) => {
        event.preventDefault()
        send.mutate(ballot)
      }}
    >
      <Title order={2} size="h3">
        {t('workshops.phone.vote')}
      </Title>
      <Text aria-live="polite">
        {left > 0 ? t('workshops.phone.left', { count: left }) : t('workshops.phone.noneLeft')}
      </Text>
      <ul className={classes.list}>
        {groups.map(({ id, name }) => (
          <li key={id} className={classes.ballot}>
            <span className={classes.grow} dir="auto">
              {name}
            </span>
            <ActionIcon
              variant="default"
              size={44}
              aria-label={t('workshops.phone.minus', { group: name })}
              disabled={countOf(id) === 0}
              onClick={() => put(id, -1)}
            >
              <MinusIcon aria-hidden />
            </ActionIcon>
            <span className={classes.count} aria-live="polite">
              {countOf(id)}
            </span>
            <ActionIcon
              variant="default"
              size={44}
              aria-label={t('workshops.phone.plus', { group: name })}
              disabled={left <= 0}
              onClick={() => put(id, 1)}
            >
              <PlusIcon aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Refusal error={send.error} />
      <Button type="submit" size="lg" fullWidth loading={send.isPending} disabled={changed === null}>
        {t('workshops.phone.cast')}
      </Button>
      <Text aria-live="polite" c="dimmed">
        {isCast ? t('workshops.phone.isCast') : ''}
      </Text>
    </form>
  )
}
