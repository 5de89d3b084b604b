import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { chainsOf, type Chain, type Suggestion } from '#model/suggestions/suggestion.ts'
import { useComments } from '#web/comments/comments.ts'
import classes from '#web/comments/comments.module.css'
import { suggestionsQuery } from './queries.ts'
import { SuggestionCard } from './suggestion-card.tsx'

type SuggestionListProps = {
  chains: readonly Chain<Suggestion>[]
  /** The suggestion whose card takes the focus when it appears. */
  focus: string | null
  /** Whether the text that they are for is what the page shows. */
  isShown?: boolean
}

/** Suggestions in the order in which they were made, those that answer each other together. */
export const SuggestionList = ({ chains, focus, isShown = true }: SuggestionListProps) => {
  const { t } = useTranslation()
  if (chains.length === 0) return null
  return (
    <section className={classes.stood}>
      <h3 className={classes.subtitle}>{t('suggestions.title')}</h3>
      <ul className={classes.threads}>
        {chains.map((chain) => (
          <li key={chain.last.id}>
            <SuggestionCard
              chain={chain}
              isShown={isShown}
              focused={[chain.last, ...chain.earlier].some(({ id }) => id === focus)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What had been suggested when a revision was proposed, and what had become of it; nothing of it can be changed. */
export const StoodSuggestions = ({ number, isShown = true }: { number: number; isShown?: boolean }) => {
  const { t } = useTranslation()
  const { workspace, service } = useComments()
  const { data, isError } = useQuery(suggestionsQuery(workspace, service, number))
  if (isError) return <p role="alert">{t('suggestions.failed')}</p>
  return <SuggestionList chains={chainsOf(data?.suggestions ?? [])} focus={null} isShown={isShown} />
}
