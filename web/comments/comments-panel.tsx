import { ActionIcon, Button, Drawer, Title, UnstyledButton } from '@mantine/core'
import { Cross2Icon } from '@radix-ui/react-icons'
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { chainsOf } from '#model/suggestions/suggestion.ts'
import { useDocument } from '#web/services/document/document-view.ts'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { SuggestionList } from '#web/suggestions/suggestion-list.tsx'
import { type Comments, type Filter, isAt, type PanelState, useComments } from './comments.ts'
import classes from './comments.module.css'
import { NewThread } from './new-thread.tsx'
import { StoodThreads } from './stood-threads.tsx'
import { ThreadList } from './thread-list.tsx'
import { useClauseName } from './use-clause-name.ts'
import { useIsRoomy } from './use-is-roomy.ts'

// The fields of a draft, and a copy to write them in, come once somebody suggests something.
const SuggestionForm = lazy(async () => ({
  default: (await import('#web/suggestions/suggestion-form.tsx')).SuggestionForm,
}))

/** Beside the text where there is room, else a sheet over it. */
const PanelFrame = ({ onClose, children }: { onClose: () => void; children: ReactNode }) => {
  const { t } = useTranslation()
  const isRoomy = useIsRoomy()
  useEffect(() => {
    if (!isRoomy) return
    // What had the focus may just have gone: then keys are pressed nowhere, and the panel is meant.
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && event.target === document.body) onClose()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isRoomy, onClose])
  if (isRoomy) {
    return (
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys pressed within bubble here
      <aside
        className={classes.panel}
        aria-label={t('comments.title')}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) onClose()
        }}
      >
        {children}
      </aside>
    )
  }
  return (
    <Drawer.Root opened onClose={onClose} position="bottom" size="88%" returnFocus={false}>
      <Drawer.Overlay />
      <Drawer.Content aria-label={t('comments.title')} radius="lg">
        <Drawer.Body className={classes.sheet}>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}

const PanelHead = ({ onClose, focused }: { onClose: () => void; focused: boolean }) => {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focused) heading.current?.focus({ preventScroll: true })
  }, [focused])
  return (
    <div className={classes.head}>
      <Title
        order={2}
        size="h3"
        ref={heading}
        tabIndex={-1}
        className={classes.title}
        data-autofocus={focused || undefined}
        data-comments-title
      >
        {t('comments.title')}
      </Title>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('ui.close')} onClick={onClose}>
        <Cross2Icon aria-hidden />
      </ActionIcon>
    </div>
  )
}

const firstFilter = (
  { threads, suggestions, stoodOn }: Comments,
  { thread, suggestion }: PanelState,
): Filter => {
  if (stoodOn !== null) return 'stood'
  const linked = chainsOf(suggestions).find(({ last, earlier }) =>
    [last, ...earlier].some(({ id }) => id === suggestion),
  )
  if (linked && linked.last.state !== 'open') return 'resolved'
  return threads.some(({ id, state }) => id === thread && state === 'resolved') ? 'resolved' : 'open'
}

/** Only the threads of one clause are shown: which, and the way back to all and to a new one. */
const AboutClause = ({ path }: { path: string }) => {
  const { t } = useTranslation()
  const { show, mayStart, maySuggest } = useComments()
  const { clauses } = useDocument()
  const nameOf = useClauseName()
  return (
    <div className={classes.about}>
      <span>{t('comments.about', { of: nameOf(path) })}</span>
      {mayStart && clauses.has(path) && (
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => show({ path, compose: { address: path, passage: null } })}
        >
          {t('comments.onClause')}
        </Button>
      )}
      {maySuggest && clauses.has(path) && (
        <Button size="compact-sm" variant="light" onClick={() => show({ path, suggest: { path } })}>
          {t('suggestions.suggest')}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" onClick={() => show()}>
        {t('comments.showAll')}
      </Button>
    </div>
  )
}

const CurrentThreads = ({ panel, filter }: { panel: PanelState; filter: Exclude<Filter, 'stood'> }) => {
  const { threads, suggestions } = useComments()
  const { definition, myPersonId } = useDocument()
  const shown = threads.filter(({ state, assignee, address }) => {
    if (panel.path !== null && !isAt(panel.path, address.split('#', 1)[0] ?? '')) return false
    if (filter === 'mine') return state === 'open' && assignee !== null && assignee.id === myPersonId
    return state === filter
  })
  const about = suggestions.filter(({ path }) => panel.path === null || isAt(panel.path, path))
  const offered =
    filter === 'mine'
      ? []
      : chainsOf(about).filter(({ last }) => (last.state === 'open') === (filter === 'open'))
  return (
    <>
      <SuggestionList chains={offered} focus={panel.suggestion} />
      {(shown.length > 0 || offered.length === 0) && (
        <ThreadList threads={shown} definition={definition} isShown filter={filter} focus={panel.thread} />
      )}
    </>
  )
}

const FilterChoice = ({ panel, filter }: { panel: PanelState; filter: Filter }) => {
  const { t } = useTranslation()
  const { show, revision } = useComments()
  const filters: Filter[] = ['open', 'resolved', 'mine', ...(revision === null ? [] : (['stood'] as const))]
  return (
    <fieldset className={classes.filters} aria-label={t('comments.filter.label')}>
      {filters.map((one) => (
        <UnstyledButton
          key={one}
          className={classes.filter}
          aria-pressed={one === filter}
          onClick={() => show({ ...panel, filter: one })}
        >
          {t(`comments.filter.${one}`)}
        </UnstyledButton>
      ))}
    </fieldset>
  )
}

const Shown = ({ panel, filter }: { panel: PanelState; filter: Filter }) => {
  const { stoodOn, revision } = useComments()
  const number = stoodOn ?? revision
  if (filter !== 'stood') return <CurrentThreads panel={panel} filter={filter} />
  return number === null ? null : <StoodThreads number={number} isShown focus={panel.thread} />
}

/** A comment or a suggestion that is being written. */
const Written = ({ panel: { compose, suggest } }: { panel: PanelState }) => (
  <>
    {compose && <NewThread key={JSON.stringify(compose)} target={compose} />}
    {suggest && (
      <Suspense fallback={<LoadingPanel />}>
        <SuggestionForm key={`${suggest.path} ${suggest.counters?.id}`} target={suggest} />
      </Suspense>
    )}
  </>
)

/** What has been said and suggested; while a suggestion is written it gives way. */
const Said = ({ panel }: { panel: PanelState }) => {
  const { t } = useTranslation()
  const comments = useComments()
  const filter = panel.filter ?? firstFilter(comments, panel)
  return (
    <>
      {panel.path !== null && panel.compose === null && <AboutClause path={panel.path} />}
      {comments.stoodOn === null && <FilterChoice panel={panel} filter={filter} />}
      <Shown panel={panel} filter={filter} />
      {comments.mayStart && <p className={classes.quiet}>{t('comments.keys')}</p>}
    </>
  )
}

/** Whether the suggestion that a link leads to is not for the text shown. */
const isLost = ({ suggestions, knowsSuggestions }: Comments, { suggestion }: PanelState): boolean =>
  suggestion !== null && knowsSuggestions && !suggestions.some(({ id }) => id === suggestion)

/** All that is said about the text: read by filter or by clause, begun, answered and settled. */
export const CommentsPanel = ({ panel }: { panel: PanelState }) => {
  const { t } = useTranslation()
  const comments = useComments()
  const isLinkLost = isLost(comments, panel)
  const isCardAwaited = panel.thread !== null || (panel.suggestion !== null && !isLinkLost)
  const isWriting = panel.compose !== null || panel.suggest !== null
  return (
    <PanelFrame onClose={comments.close}>
      <PanelHead onClose={comments.close} focused={!isWriting && !isCardAwaited} />
      {comments.failed && <p role="alert">{t('comments.failed')}</p>}
      {isLinkLost && <p className={classes.quiet}>{t('suggestions.notHere')}</p>}
      <Written panel={panel} />
      {!panel.suggest && <Said panel={panel} />}
    </PanelFrame>
  )
}
