import { Alert, Button, Group, Textarea } from '@mantine/core'
import { CheckIcon } from '@radix-ui/react-icons'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hashOf } from '#model/definition/hash.ts'
import type { Fit } from '#model/suggestions/fit-clause.ts'
import { DeclineReason, longestWhy, type Suggestion } from '#model/suggestions/suggestion.ts'
import { client } from '#web/client.ts'
import { useComments } from '#web/comments/comments.ts'
import classes from '#web/comments/comments.module.css'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { issueText } from '#web/ui/issue-text.ts'
import { problemText } from '#web/ui/problem-text.ts'
import { useTextLimit } from '#web/ui/text-limit.ts'
import { useSuggestionAction } from './suggestion-actions.ts'

type DeedProps = { suggestion: Suggestion; onDone: () => void }

const DeclineForm = ({ suggestion, onDone }: DeedProps) => {
  const { t } = useTranslation()
  const limit = useTextLimit()
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const decline = useSuggestionAction(
    (params, said: string) =>
      client.declineSuggestion({ params: { ...params, suggestion: suggestion.id }, body: { reason: said } }),
    { done: 'declined', inline: true },
  )
  const submit = () => {
    const judged = DeclineReason.safeParse(reason)
    const [issue] = judged.error?.issues ?? []
    setWrong(issue ? issueText(t, issue) : null)
    if (judged.success) decline.mutate(judged.data)
    else field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      submit()
    } else if (event.key === 'Escape' && reason === '') {
      event.preventDefault()
      event.stopPropagation()
      onDone()
    }
  }
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {decline.error && (
        <Alert color="red" variant="light" role="alert">
          {problemText(t, decline.error)}
        </Alert>
      )}
      <Textarea
        ref={field}
        size="sm"
        minRows={2}
        maxRows={8}
        label={t('suggestions.decline.reason')}
        description={t('suggestions.decline.help')}
        value={reason}
        error={wrong ?? limit(reason, longestWhy)}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was opened for writing
        autoFocus
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Group gap="xs">
        <Button type="submit" size="xs" loading={decline.isPending}>
          {t('suggestions.decline.send')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
      </Group>
    </form>
  )
}

const WithdrawDialog = ({ suggestion, onDone }: DeedProps) => {
  const { t } = useTranslation()
  const withdraw = useSuggestionAction(
    (params) => client.withdrawSuggestion({ params: { ...params, suggestion: suggestion.id } }),
    { done: 'withdrawn', onDone },
  )
  return (
    <ConfirmDialog
      title={t('suggestions.withdraw.title')}
      text={t('suggestions.withdraw.text')}
      confirm={t('suggestions.withdraw.confirm')}
      busy={withdraw.isPending}
      onConfirm={() => withdraw.mutate(undefined)}
      onClose={onDone}
    />
  )
}

/** Takes a suggestion up as it is shown; whoever made it themselves writes it into the text with that. */
const AcceptButton = ({ suggestion, fit }: { suggestion: Suggestion; fit: Fit }) => {
  const { t } = useTranslation()
  const accept = useSuggestionAction(
    (params, shown: string) =>
      client.acceptSuggestion({ params: { ...params, suggestion: suggestion.id }, body: { shown } }),
    { done: 'accepted' },
  )
  const isOwn = suggestion.can.includes('withdraw')
  const fitting = isOwn ? t('suggestions.acceptOwn') : t('suggestions.accept')
  return (
    <Button
      size="xs"
      variant={isOwn ? 'default' : 'filled'}
      leftSection={<CheckIcon aria-hidden />}
      loading={accept.isPending}
      onClick={() => accept.mutate(hashOf(fit.content))}
    >
      {fit.fits ? fitting : t('suggestions.acceptResult')}
    </Button>
  )
}

/** What this person may do with a suggestion: take it up, decline it, answer it with another, or withdraw it. */
export const SuggestionDeeds = ({ suggestion, fit }: { suggestion: Suggestion; fit: Fit | null }) => {
  const { t } = useTranslation()
  const { show } = useComments()
  const [doing, setDoing] = useState<'decline' | 'withdraw' | null>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const { can, path } = suggestion
  const done = () => {
    setDoing(null)
    requestAnimationFrame(() => opener.current?.focus())
  }
  if (can.length === 0) return null
  if (doing === 'decline') return <DeclineForm suggestion={suggestion} onDone={done} />
  return (
    <div className={classes.deeds}>
      {can.includes('accept') && fit && <AcceptButton suggestion={suggestion} fit={fit} />}
      {can.includes('decline') && (
        <Button size="xs" variant="default" ref={opener} onClick={() => setDoing('decline')}>
          {t('suggestions.decline.open')}
        </Button>
      )}
      {can.includes('counter') && (
        <Button
          size="xs"
          variant="default"
          onClick={() => show({ path, suggest: { path, counters: suggestion } })}
        >
          {t('suggestions.counter')}
        </Button>
      )}
      {can.includes('withdraw') && (
        <Button size="xs" variant="default" ref={opener} onClick={() => setDoing('withdraw')}>
          {t('suggestions.withdraw.open')}
        </Button>
      )}
      {doing === 'withdraw' && <WithdrawDialog suggestion={suggestion} onDone={done} />}
    </div>
  )
}
