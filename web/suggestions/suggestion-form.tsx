import { Alert, Button, Checkbox, Group, Textarea } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saysTheSame } from '#model/definition/hash.ts'
import type { ClauseContent } from '#model/suggestions/clause-content.ts'
import { longestWhy } from '#model/suggestions/suggestion.ts'
import { client } from '#web/client.ts'
import { type SuggestTarget, useComments } from '#web/comments/comments.ts'
import classes from '#web/comments/comments.module.css'
import { useClauseName } from '#web/comments/use-clause-name.ts'
import { DocumentProvider, useDocument } from '#web/services/document/document-view.ts'
import { useFollowed } from '#web/services/draft/use-followed.ts'
import { ClauseFields } from '#web/services/editing/clause-fields.tsx'
import { problemText } from '#web/ui/problem-text.ts'
import { useTextLimit } from '#web/ui/text-limit.ts'
import { type Begun, useBegun } from './begun-suggestion.ts'
import { useSuggestionAction } from './suggestion-actions.ts'

/** The fields of the clause, as the draft has them, over the copy. */
const CopyFields = ({ begun, target }: { begun: Begun; target: SuggestTarget }) => {
  const view = useDocument()
  const { state, follow } = useFollowed(begun.store)
  if (!state) return null
  const { definition, translations } = state
  const copied = {
    ...view,
    definition,
    translations,
    language: view.page.language,
    draft: { state, follow, store: begun.store, people: begun.people },
    line: null,
    open: null,
    setOpen: () => undefined,
    anchor: () => undefined,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    // What is undone here is what was typed here, never the draft.
    event.preventDefault()
    if (key === 'y' || event.shiftKey) begun.store.redo()
    else begun.store.undo()
  }
  return (
    <DocumentProvider value={copied}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys typed in the fields inside bubble here */}
      <div data-apart onKeyDown={onKeyDown}>
        <ClauseFields path={target.path} {...(target.given ? { given: target.given } : {})} />
      </div>
    </DocumentProvider>
  )
}

type Fault = 'empty' | 'same' | 'rough'

/** What is suggested, or why it cannot be sent. */
const suggestedIn = (
  { before, content, beside, store }: Begun,
  { path, counters }: SuggestTarget,
): { content: ClauseContent | null } | Fault => {
  if (beside().takesOut) return { content: null }
  const typed = store.read()
  if (Object.keys(typed.rough).some((at) => at === path || at.startsWith(`${path}#`))) return 'rough'
  const said = content()
  if (said === undefined) return 'empty'
  return saysTheSame(said, before) || saysTheSame(said, counters?.content ?? null)
    ? 'same'
    : { content: said }
}

type WritingProps = { target: SuggestTarget; begun: Begun; drop: () => void }

/** Sends what was written, once it says something new. */
const useSending = ({ target, begun, drop }: WritingProps) => {
  const { show } = useComments()
  const { draft } = useDocument()
  const { path, counters = null } = target
  const [fault, setFault] = useState<Fault | null>(null)
  const sending = useSuggestionAction(
    async (params, content: ClauseContent | null) => {
      // What was just typed into the draft has to be there before anybody can suggest to change it.
      await draft?.store.flush()
      const body = { before: begun.before, content, why: begun.beside().why }
      return counters
        ? client.counterSuggestion({ params: { ...params, suggestion: counters.id }, body })
        : client.suggestChange({ params, body: { path, ...body } })
    },
    {
      done: 'sent',
      inline: true,
      onDone: ({ id }) => {
        drop()
        show({ path, suggestion: id })
      },
    },
  )
  const send = () => {
    const judged = suggestedIn(begun, target)
    setFault(typeof judged === 'string' ? judged : null)
    if (typeof judged !== 'string') sending.mutate(judged.content)
  }
  return { send, fault, failure: sending.error, isPending: sending.isPending }
}

/** What of the clause is to change: its fields, or that it goes. */
const Changing = ({ target, begun }: Omit<WritingProps, 'drop'>) => {
  const { t } = useTranslation()
  const limit = useTextLimit()
  const [beside, setBeside] = useState(begun.beside)
  const remember = (change: Partial<typeof beside>) => {
    const next = { ...beside, ...change }
    begun.remember(next)
    setBeside(next)
  }
  const { path, counters } = target
  const mayTakeOut = path.includes('/') && begun.before !== null && counters?.content !== null
  return (
    <>
      {mayTakeOut && (
        <Checkbox
          label={t('suggestions.form.takeOut')}
          checked={beside.takesOut}
          onChange={(event) => remember({ takesOut: event.currentTarget.checked })}
        />
      )}
      {!beside.takesOut && <CopyFields begun={begun} target={target} />}
      <Textarea
        minRows={2}
        maxRows={8}
        label={t('suggestions.form.why')}
        description={t('suggestions.form.whyHelp')}
        value={beside.why}
        error={limit(beside.why, longestWhy)}
        onChange={(event) => remember({ why: event.currentTarget.value })}
      />
    </>
  )
}

const Writing = (props: WritingProps) => {
  const { t } = useTranslation()
  const { show, close } = useComments()
  const { send, fault, failure, isPending } = useSending(props)
  const { target, begun, drop } = props
  const { path, counters } = target
  const cancel = () => {
    drop()
    if (counters) show({ path, suggestion: counters.id })
    else close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    send()
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
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys typed in the fields inside bubble here */}
      <div className={classes.form} onKeyDown={onKeyDown}>
        <Changing target={target} begun={begun} />
      </div>
      {fault && (
        <p role="alert" className={classes.fault}>
          {t(`suggestions.form.${fault}`)}
        </p>
      )}
      <Group gap="xs">
        <Button type="submit" size="xs" loading={isPending}>
          {counters ? t('suggestions.form.sendCounter') : t('suggestions.form.send')}
        </Button>
        <Button size="xs" variant="subtle" onClick={cancel}>
          {t('ui.cancel')}
        </Button>
      </Group>
    </form>
  )
}

/** Writes a suggestion with the fields that the draft is written with, on a copy that nobody else sees. */
export const SuggestionForm = ({ target }: { target: SuggestTarget }) => {
  const { t } = useTranslation()
  const nameOf = useClauseName()
  const { begun, drop } = useBegun(useDocument(), target)
  const of = nameOf(target.path)
  if (!begun) return null
  const change = begun.before === null ? t('suggestions.addTo', { of }) : t('suggestions.form.title', { of })
  const title = target.counters ? t('suggestions.form.counterTitle', { of }) : change
  return (
    <section className={classes.card} aria-label={title}>
      <p className={classes.where}>{title}</p>
      <p className={classes.quiet}>{t('suggestions.form.lead')}</p>
      <Writing target={target} begun={begun} drop={drop} />
    </section>
  )
}
