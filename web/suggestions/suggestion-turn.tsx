import { useTranslation } from 'react-i18next'
import type { Fit } from '#model/suggestions/fit-clause.ts'
import type { ClauseContent } from '#model/suggestions/clause-content.ts'
import type { Suggestion } from '#model/suggestions/suggestion.ts'
import commentClasses from '#web/comments/comments.module.css'
import { useRolesOf } from '#web/comments/use-roles-of.ts'
import { useFormats } from '#web/ui/formats.ts'
import { Face } from '#web/ui/person.tsx'
import { MarkedDifference } from './marked-difference.tsx'
import classes from './suggestions.module.css'

/** Who suggested something, in which roles and for which side, and when. */
const Author = ({ suggestion }: { suggestion: Suggestion }) => {
  const formats = useFormats()
  const rolesOf = useRolesOf()
  const { by, side, at } = suggestion
  return (
    <div className={commentClasses.speaker}>
      <Face name={by.name} />
      <span className={commentClasses.who}>
        <span>{by.name}</span>
        <span className={commentClasses.note} data-side={side}>
          {rolesOf(suggestion)}
        </span>
        <time className={commentClasses.note} dateTime={at}>
          {formats.moment(at)}
        </time>
      </span>
    </div>
  )
}

/** Who answered it and when, with the reason. */
const Decision = ({ suggestion: { state, decision } }: { suggestion: Suggestion }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  if (state === 'lapsed') return <p className={commentClasses.quiet}>{t('suggestions.decided.lapsed')}</p>
  if (state === 'open' || !decision) return null
  return (
    <>
      <p className={commentClasses.quiet}>
        {t(`suggestions.decided.${state}`, {
          name: decision.by.name,
          date: formats.moment(decision.at),
        })}
      </p>
      {decision.reason !== '' && (
        <p className={commentClasses.words} dir="auto">
          {decision.reason}
        </p>
      )}
    </>
  )
}

type MovedProps = { suggestion: Suggestion; now: ClauseContent | null; fit: Fit }

/** Where others changed the same words: what was suggested, and what would come of taking it up today. */
const Moved = ({ suggestion: { path, before, content }, now, fit }: MovedProps) => {
  const { t } = useTranslation()
  return (
    <div className={classes.moved}>
      <p>{t('suggestions.moved.lead')}</p>
      <p>{t('suggestions.moved.suggested')}</p>
      <MarkedDifference path={path} before={before} after={content} />
      <p>{t('suggestions.moved.now')}</p>
      <MarkedDifference path={path} before={now} after={now} />
      <p>{t('suggestions.moved.result')}</p>
      <MarkedDifference path={path} before={now} after={fit.content} />
    </div>
  )
}

type SuggestionTurnProps = {
  suggestion: Suggestion
  /** What the clause says now, and what taking the suggestion up makes of that; only where it waits for an answer. */
  today?: { now: ClauseContent | null; fit: Fit | null }
}

/** One suggestion: whose it is, what it changes and why, and how it was answered. */
export const SuggestionTurn = ({ suggestion, today }: SuggestionTurnProps) => {
  const { t } = useTranslation()
  const { path, before, content, why } = suggestion
  const isMoved = today?.fit?.fits === false
  const isMerged = today?.fit?.fits === true
  return (
    <div className={classes.turn}>
      <Author suggestion={suggestion} />
      {isMoved && today.fit ? (
        <Moved suggestion={suggestion} now={today.now} fit={today.fit} />
      ) : (
        <MarkedDifference
          path={path}
          before={isMerged ? today.now : before}
          after={isMerged && today.fit ? today.fit.content : content}
        />
      )}
      {today && !today.fit && <p className={commentClasses.quiet}>{t('suggestions.gone')}</p>}
      {why !== '' && (
        <p className={commentClasses.words} dir="auto">
          {why}
        </p>
      )}
      <Decision suggestion={suggestion} />
    </div>
  )
}
