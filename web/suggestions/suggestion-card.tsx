import { Button } from '@mantine/core'
import { Link2Icon } from '@radix-ui/react-icons'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { readAt } from '#model/definition/clause-at.ts'
import type { ClauseContent } from '#model/suggestions/clause-content.ts'
import { fitClause } from '#model/suggestions/fit-clause.ts'
import type { Chain, Suggestion, SuggestionState } from '#model/suggestions/suggestion.ts'
import { useComments } from '#web/comments/comments.ts'
import classes from '#web/comments/comments.module.css'
import { useClauseName } from '#web/comments/use-clause-name.ts'
import { useShowInText } from '#web/comments/use-show-in-text.ts'
import { useDocument } from '#web/services/document/document-view.ts'
import { Badge } from '#web/ui/badge.tsx'
import { TextLink } from '#web/ui/link.tsx'
import { SuggestionDeeds } from './suggestion-deeds.tsx'
import { SuggestionTurn } from './suggestion-turn.tsx'
import ownClasses from './suggestions.module.css'

const tones: Record<SuggestionState, string> = {
  open: 'warn',
  accepted: 'good',
  declined: 'bad',
  countered: 'plain',
  withdrawn: 'plain',
  lapsed: 'plain',
}

/** What taking a suggestion up would make of the clause as it stands at this moment. */
const useToday = (suggestion: Suggestion) => {
  const { definition } = useDocument()
  return useMemo(() => {
    const now = readAt(definition, suggestion.path) as ClauseContent | undefined
    return { now: now ?? null, fit: fitClause({ ...suggestion, now }) }
  }, [definition, suggestion])
}

type SuggestionCardProps = { chain: Chain<Suggestion>; focused: boolean; isShown: boolean }

/** A suggestion, with those that it answers before it, and what can be done with it. */
export const SuggestionCard = ({ chain: { last, earlier }, focused, isShown }: SuggestionCardProps) => {
  const { t } = useTranslation()
  const { workspace, service } = useComments()
  const nameOf = useClauseName()
  const showInText = useShowInText()
  const card = useRef<HTMLElement>(null)
  const today = useToday(last)
  const isOpen = last.state === 'open'
  useEffect(() => {
    if (!focused) return
    card.current?.scrollIntoView({ block: 'nearest' })
    card.current?.focus({ preventScroll: true })
  }, [focused])
  const of = nameOf(last.path)
  return (
    <article
      ref={card}
      tabIndex={-1}
      className={classes.card}
      data-focused={focused || undefined}
      data-autofocus={focused || undefined}
      aria-label={t('suggestions.label', { of })}
    >
      <div className={classes.line}>
        <Badge tone={tones[last.state]}>{t(`suggestions.state.${last.state}`)}</Badge>
        <span className={classes.where}>{of}</span>
      </div>
      <div className={classes.line}>
        {isShown && (
          <Button
            size="compact-xs"
            variant="subtle"
            className={classes.small}
            onClick={() => showInText(last.path)}
          >
            {t('comments.thread.goTo')}
          </Button>
        )}
        <TextLink
          to="/w/$workspace/services/$service"
          params={{ workspace, service }}
          search={{ suggestion: last.id }}
          className={classes.link}
          aria-label={t('suggestions.link')}
        >
          <Link2Icon aria-hidden />
        </TextLink>
      </div>
      <ol className={ownClasses.turns}>
        {earlier.map((one) => (
          <li key={one.id}>
            <SuggestionTurn suggestion={one} />
          </li>
        ))}
        <li>
          <SuggestionTurn suggestion={last} {...(isOpen ? { today } : {})} />
        </li>
      </ol>
      {isOpen && <SuggestionDeeds suggestion={last} fit={today.fit} />}
    </article>
  )
}
