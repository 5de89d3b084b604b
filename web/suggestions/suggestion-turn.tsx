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

type Today = { now: ClauseContent | null; fit: Fit | null }

/** What it changes: of the text as its author saw it, or as it stands today where it waits for an answer. */
const Changes = ({ suggestion, today }: { suggestion: Suggestion; today: Today | undefined }) => {
  const { t } = useTranslation()
  const { path, before, content } = suggestion
  if (!today?.fit) {
    return (
      <>
        <MarkedDifference path={path} before={before} after={content} />
        {today && <p className={commentClasses.quiet}>{t('suggestions.gone')}</p>}
      </>
    )
  }
  const { now, fit } = today
  return fit.fits ? (
    <MarkedDifference path={path} before={now} after={fit.content} />
  ) : (
    <Moved suggestion={suggestion} now={now} fit={fit} />
  )
}

/** One suggestion: whose it is, what it changes and why, and how it was answered; with `today` while it waits. */
export const SuggestionTurn = ({ suggestion, today }: { suggestion: Suggestion; today?: Today }) => (
  <div className={classes.turn}>
    <Author suggestion={suggestion} />
    <Changes suggestion={suggestion} today={today} />
    {suggestion.why !== '' && (
      <p className={commentClasses.words} dir="auto">
        {suggestion.why}
      </p>
    )}
    <Decision suggestion={suggestion} />
  </div>
)
