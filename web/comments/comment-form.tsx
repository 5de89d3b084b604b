import { Alert, Button, Combobox, Group, Textarea, useCombobox } from '@mantine/core'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CommentText, longestComment } from '#model/comments/thread.ts'
import { issueText } from '#web/ui/issue-text.ts'
import { problemText } from '#web/ui/problem-text.ts'
import { useTextLimit } from '#web/ui/text-limit.ts'
import { useComments } from './comments.ts'
import classes from './comments.module.css'
import { useRolesOf } from './use-roles-of.ts'
import { useTypedComment } from './use-typed-comment.ts'

type CommentFormProps = {
  kind: 'new' | 'reply' | 'edit'
  /** The comment as it is kept, where one is reworded. */
  initial: string
  busy: boolean
  failure: Error | null
  onSend: (text: string) => void
  onCancel: () => void
}

const submits = { new: 'send', reply: 'sendReply', edit: 'save' } as const

/** Writes a comment; whoever is called with `@` is picked from those who are invited. */
export const CommentForm = ({ kind, initial, busy, failure, onSend, onCancel }: CommentFormProps) => {
  const { t } = useTranslation()
  const limit = useTextLimit()
  const { people } = useComments()
  const rolesOf = useRolesOf()
  const typing = useTypedComment(initial)
  const [wrong, setWrong] = useState<string | null>(null)
  const picker = useCombobox()
  const isPicking = typing.name !== null && typing.found.length > 0
  useEffect(() => {
    if (isPicking) {
      picker.openDropdown()
      picker.selectFirstOption()
    } else picker.closeDropdown()
    // The list is made anew with each letter; these are what opens and closes it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isPicking, typing.name])
  const send = () => {
    const judged = CommentText.safeParse(typing.kept())
    const [issue] = judged.error?.issues ?? []
    setWrong(issue ? issueText(t, issue) : null)
    if (judged.success) onSend(judged.data)
    else typing.field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      send()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      if (isPicking) typing.forget()
      else onCancel()
    }
  }
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {failure && (
        <Alert color="red" variant="light" role="alert">
          {problemText(t, failure)}
        </Alert>
      )}
      <Combobox store={picker} onOptionSubmit={typing.pick} withinPortal={false} width="target">
        <Combobox.Target>
          <Textarea
            ref={typing.field}
            size="sm"
            minRows={2}
            maxRows={10}
            label={t(`comments.write.${kind}`)}
            description={t('comments.write.help')}
            value={typing.typed}
            error={wrong ?? limit(typing.typed, longestComment)}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was opened for writing
            autoFocus
            data-autofocus
            onChange={(event) => typing.type(event.currentTarget.value, event.currentTarget.selectionStart)}
            onKeyDown={onKeyDown}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!isPicking}>
          <Combobox.Options aria-label={t('comments.write.mention')}>
            {typing.found.map(({ id, label }) => (
              <Combobox.Option key={id} value={id}>
                {label} <span className={classes.small}>{rolesOf(people.find((one) => one.id === id))}</span>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <Group gap="xs">
        <Button type="submit" size="xs" loading={busy}>
          {t(`comments.write.${submits[kind]}`)}
        </Button>
        <Button size="xs" variant="default" onClick={typing.call}>
          {t('comments.write.mention')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
      </Group>
    </form>
  )
}
