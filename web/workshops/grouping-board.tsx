import { ActionIcon, Button, Text, TextInput, Title } from '@mantine/core'
import { Cross2Icon, Pencil1Icon } from '@radix-ui/react-icons'
import { type DragEvent, type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestAnswer, type ShownAnswer, type ShownGroup } from '#model/workshops/workshop.ts'
import { client } from '#web/client.ts'
import { useTextLimit } from '#web/ui/text-limit.ts'
import { AnswerText } from './answer-card.tsx'
import { takeFocus } from './take-focus.ts'
import { useAsked, useLeading, useShown } from './use-leading.ts'
import classes from './boards.module.css'

const dragged = 'text/x-answer'

type Choice = { chosen: ReadonlySet<string>; toggle: (id: string) => void; clear: () => void }

const useChoice = (answers: readonly ShownAnswer[]): Choice => {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const there = new Set(answers.map(({ id }) => id))
  return {
    chosen: new Set([...ids].filter((id) => there.has(id))),
    toggle: (id) =>
      setIds((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id])),
    clear: () => setIds(new Set()),
  }
}

const usePlacing = (choice: Choice) => {
  const { question } = useAsked()
  return useLeading(
    (params, { answers, groupId }: { answers: string[]; groupId: string | null }) =>
      client.placeAnswers({ params, body: { question, answers, groupId } }),
    choice.clear,
  )
}

/** An answer that can be chosen by a press or a key, and dragged by the mouse. */
const Movable = ({ answer, choice }: { answer: ShownAnswer; choice: Choice }) => {
  const { leads } = useShown()
  if (!leads) {
    return (
      <li className={classes.card}>
        <AnswerText answer={answer} />
      </li>
    )
  }
  return (
    <li>
      <button
        type="button"
        className={classes.card}
        aria-pressed={choice.chosen.has(answer.id)}
        onClick={() => choice.toggle(answer.id)}
        draggable
        onDragStart={(event) => event.dataTransfer.setData(dragged, answer.id)}
      >
        <AnswerText answer={answer} />
      </button>
    </li>
  )
}

const Renaming = ({ group, done }: { group: ShownGroup; done: () => void }) => {
  const { t } = useTranslation()
  const limit = useTextLimit()
  const [name, setName] = useState(group.name)
  const rename = useLeading(
    (params, wished: string) =>
      client.renameGroup({ params: { ...params, group: group.id }, body: { name: wished } }),
    done,
  )
  return (
    <form
      className={classes.renaming}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') rename.mutate(name)
      }}
    >
      <TextInput
        aria-label={t('workshops.group.newName')}
        value={name}
        error={limit(name, longestAnswer)}
        onChange={(event) => setName(event.currentTarget.value)}
        ref={takeFocus}
      />
      <Button type="submit" variant="default" loading={rename.isPending}>
        {t('ui.save')}
      </Button>
    </form>
  )
}

/** Drops of answers onto a group, or out of one. */
const dropping = (place: (id: string) => void) => ({
  onDragOver: (event: DragEvent) => {
    if (event.dataTransfer.types.includes(dragged)) event.preventDefault()
  },
  onDrop: (event: DragEvent) => {
    const id = event.dataTransfer.getData(dragged)
    if (id !== '') place(id)
  },
})

const GroupHead = ({ group }: { group: ShownGroup }) => {
  const { t } = useTranslation()
  const { leads } = useShown()
  const [renaming, setRenaming] = useState(false)
  const remove = useLeading((params) => client.removeGroup({ params: { ...params, group: group.id } }))
  if (renaming) return <Renaming group={group} done={() => setRenaming(false)} />
  return (
    <div className={classes.groupHead}>
      <Title order={3} className={classes.groupName}>
        {group.name}
      </Title>
      {leads && (
        <span className={classes.tools}>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t('workshops.group.rename', { group: group.name })}
            onClick={() => setRenaming(true)}
          >
            <Pencil1Icon aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('workshops.group.remove', { group: group.name })}
            onClick={() => remove.mutate(undefined)}
          >
            <Cross2Icon aria-hidden />
          </ActionIcon>
        </span>
      )}
    </div>
  )
}

const Group = ({ group, choice }: { group: ShownGroup; choice: Choice }) => {
  const { t } = useTranslation()
  const place = usePlacing(choice)
  const answers = useAsked().answers.filter(({ groupId }) => groupId === group.id)
  const chosen = [...choice.chosen]
  return (
    <section
      className={classes.group}
      aria-label={group.name}
      {...dropping((id) => place.mutate({ answers: [id], groupId: group.id }))}
    >
      <GroupHead group={group} />
      {chosen.length > 0 && (
        <Button
          variant="default"
          aria-label={t('workshops.group.putHereOf', { group: group.name })}
          onClick={() => place.mutate({ answers: chosen, groupId: group.id })}
        >
          {t('workshops.group.putHere')}
        </Button>
      )}
      {answers.length === 0 ? (
        <Text c="dimmed">{t('workshops.group.empty')}</Text>
      ) : (
        <ul className={classes.stack}>
          {answers.map((answer) => (
            <Movable key={answer.id} answer={answer} choice={choice} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** Makes a group of what is chosen; one answer alone can give it its name. */
const NewGroup = ({ choice }: { choice: Choice }) => {
  const { t } = useTranslation()
  const limit = useTextLimit()
  const { question, answers } = useAsked()
  const [typed, setTyped] = useState('')
  const [isNameMissing, setNameMissing] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const chosen = [...choice.chosen]
  const only = chosen.length === 1 ? answers.find(({ id }) => id === chosen[0]) : undefined
  const name = typed === '' ? (only?.text.replaceAll('\n', ' ') ?? '') : typed
  const place = usePlacing(choice)
  const make = useLeading(
    (params, wish: { name: string; answers: string[] }) =>
      client.makeGroup({ params, body: { question, ...wish } }),
    () => {
      setTyped('')
      choice.clear()
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') {
      setNameMissing(true)
      field.current?.focus()
    } else if (!make.isPending) make.mutate({ name, answers: chosen })
  }
  const isPlaced = answers.some(({ id, groupId }) => choice.chosen.has(id) && groupId !== null)
  return (
    <form className={classes.newGroup} onSubmit={submit}>
      <TextInput
        className={classes.grow}
        label={t('workshops.group.name')}
        description={t('workshops.group.help')}
        value={typed}
        placeholder={only?.text}
        error={
          isNameMissing && name.trim() === '' ? t('workshops.group.unnamed') : limit(typed, longestAnswer)
        }
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setNameMissing(false)
        }}
        ref={field}
      />
      <Button type="submit" variant="default" size="md" loading={make.isPending}>
        {chosen.length === 0
          ? t('workshops.group.make')
          : t('workshops.group.makeOf', { count: chosen.length })}
      </Button>
      {isPlaced && (
        <Button variant="subtle" size="md" onClick={() => place.mutate({ answers: chosen, groupId: null })}>
          {t('workshops.group.takeOut')}
        </Button>
      )}
    </form>
  )
}

/** Answers are put into groups: by choosing them with a press or the space bar, or by dragging. */
export const GroupingBoard = () => {
  const { t } = useTranslation()
  const { leads } = useShown()
  const { answers, groups } = useAsked()
  const choice = useChoice(answers)
  const place = usePlacing(choice)
  const loose = answers.filter(({ groupId }) => groupId === null)
  return (
    <div className={classes.board}>
      {leads && <NewGroup choice={choice} />}
      <div className={classes.columns}>
        <section
          className={classes.loose}
          aria-label={t('workshops.group.loose')}
          {...dropping((id) => place.mutate({ answers: [id], groupId: null }))}
        >
          <Title order={2} className={classes.boardTitle}>
            {t('workshops.group.loose')}
          </Title>
          {loose.length === 0 && <Text c="dimmed">{t('workshops.group.allPlaced')}</Text>}
          <ul className={classes.cards} data-many={loose.length > 24 || undefined}>
            {loose.map((answer) => (
              <Movable key={answer.id} answer={answer} choice={choice} />
            ))}
          </ul>
        </section>
        {groups.length > 0 && (
          <section className={classes.groups} aria-label={t('workshops.group.groups')}>
            <Title order={2} className={classes.boardTitle}>
              {t('workshops.group.groups')}
            </Title>
            {groups.map((group) => (
              <Group key={group.id} group={group} choice={choice} />
            ))}
          </section>
        )}
      </div>
    </div>
  )
}
